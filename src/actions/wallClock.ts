import type { Moment } from "../domain/time";

/** What a clock on the wall shows at `date`, in the zone of this machine: the workbook's own calendar. */
export function wallClock(date: Date): Moment {
  const midnight = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 1000;
  return midnight + date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds();
}
