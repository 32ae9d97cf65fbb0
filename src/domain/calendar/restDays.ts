import type { WorkCalendar } from "./calendar";
import type { Policy } from "../policy/policy";
import { partsOf, type Day } from "../time";

export interface DueDayMover {
  /** Moves a due day that is no working day, as the policy says (decision 32). */
  readonly moved: (on: Day) => Day;
  /** Years whose holidays would have been needed, each with the earliest due day in it. */
  readonly unannounced: Map<number, Day>;
}

export function dueDayMover(
  rule: Policy["followUp"]["dueOnRestDay"],
  calendar: WorkCalendar,
): DueDayMover {
  const unannounced = new Map<number, Day>();
  const noted = (on: Day): Day => {
    if (Number.isNaN(on) || calendar.announced(on)) return on;
    const { year } = partsOf(on);
    unannounced.set(year, Math.min(on, unannounced.get(year) ?? on));
    return on;
  };
  switch (rule) {
    case "stays":
      return { moved: (on) => on, unannounced };
    case "moves-before":
      return { moved: (on) => calendar.workingDayOnOrBefore(noted(on)), unannounced };
    case "moves-after":
      return { moved: (on) => calendar.workingDayOnOrAfter(noted(on)), unannounced };
  }
}
