import { dayOf, startOfDay, type Moment } from "../../domain/time";
import type { SetUpCell } from "../../workbook/setup/setUpSheets";

const HOUR = 3_600;

/** Places in time around the sample's now; whole minutes, as people write them. */
export class SampleTimes {
  private readonly now: Moment;

  constructor(now: Moment) {
    this.now = now - (now % 60);
  }

  /** The day `days` before today; negative days lie ahead. */
  day(days: number): SetUpCell {
    return { at: startOfDay(dayOf(this.now) - days) };
  }

  /** `hour` may have a fraction: 9.5 is half past nine. */
  at(days: number, hour: number): Moment {
    return startOfDay(dayOf(this.now) - days) + Math.round(hour * HOUR);
  }

  hoursAgo(hours: number): Moment {
    return this.now - Math.round(hours * HOUR);
  }

  /** A date as people type it in a hurry: 2026.1.5 */
  dottedDay(days: number): string {
    const date = new Date(startOfDay(dayOf(this.now) - days) * 1000);
    return `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}.${date.getUTCDate()}`;
  }
}

/** A moment `hours` later. */
export function later(at: Moment, hours: number): Moment {
  return at + Math.round(hours * HOUR);
}
