/** A serial number taken apart; month 1–12, weekday 0 = Sunday, `fraction` the digits behind the second. */
export interface SerialParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: string;
  readonly totalSeconds: number;
}

const secondsPerDay = 86_400;

/** Days between the two date systems of Excel (1900-01-00 and 1904-01-01). */
const days1904 = 1462;

/** The last serial that Excel shows as a date: 9999-12-31. */
const lastSerial = 2_958_465;

/** 1900 was no leap year, yet the 1900 system has its February 29 (serial 60). */
const phantomLeapDay = 60;

/**
 * Takes a serial apart, rounded to the shown fraction of a second.
 * @returns null outside of 0 … 9999-12-31, where Excel shows ####
 */
export function serialParts(
  serial: number,
  date1904: boolean,
  fractionDigits: number,
): SerialParts | null {
  const scale = 10 ** fractionDigits;
  const ticks = Math.round(serial * secondsPerDay * scale);
  const totalSeconds = Math.floor(ticks / scale);
  const days = Math.floor(totalSeconds / secondsPerDay) + (date1904 ? days1904 : 0);
  if (serial < 0 || days > lastSerial) return null;
  const rest = totalSeconds % secondsPerDay;
  const fraction = String(ticks % scale).padStart(fractionDigits, "0");
  return {
    ...civil(days),
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    fraction: fractionDigits > 0 ? fraction : "",
    totalSeconds,
  };
}

function civil(days: number): Pick<SerialParts, "year" | "month" | "day" | "weekday"> {
  const weekday = (days + 6) % 7;
  if (days === phantomLeapDay) return { year: 1900, month: 2, day: 29, weekday };
  if (days === 0) return { year: 1900, month: 1, day: 0, weekday };
  const shifted = days < phantomLeapDay ? days : days - 1;
  const date = new Date(Date.UTC(1900, 0, shifted));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday,
  };
}
