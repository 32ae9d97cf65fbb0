const pattern =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

const millisecondsPerDay = 86_400_000;
/** Days from 1970-01-01 back to 1899-12-30, from which serials count once 1900-02-29 is passed. */
const epoch1900 = 25_569;
const days1904 = 1462;

/** The serial number of a cell of type `d` (`2026-03-02T10:00:00`), which strict files may have; null if it is none. */
export function serialOf(text: string, date1904: boolean): number | null {
  const match = pattern.exec(text.trim());
  if (!match || text.trim() === "") return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days =
    Date.UTC(Number(year), Number(month) - 1, Number(day)) / millisecondsPerDay + epoch1900;
  // Before March 1900 the 1900 system is one day behind, because it counts 1900-02-29.
  const serial = days < 61 ? days - 1 : days;
  return (date1904 ? days - days1904 : serial) + time;
}
