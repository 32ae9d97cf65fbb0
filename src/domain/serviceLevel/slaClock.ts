import { slaStatuses, type SlaStatus } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import {
  dueAtOf,
  ownSecondsBetween,
  provisionalFromOf,
  unpausedSecondsBetween,
  type CompiledTarget,
} from "./deadline";
import { openPauseBegin, pausedSince } from "./pauses";
import { dayOf, partsOf, type Moment } from "../time";

/** A status as the results hold it: its place in `slaStatuses`. */
export const statusIndex = Object.fromEntries(
  slaStatuses.map((status, i) => [status, i]),
) as Readonly<Record<SlaStatus, number>>;

/** What all clocks of a run share, and the scratch that spares an object per clock. */
export interface ClockDesk {
  readonly calendar: WorkCalendar;
  readonly now: Moment;
  readonly usedShare: number;
  readonly secondsLeft: number;
  /** In: the pauses of the clock at hand, from its start on. */
  readonly pauses: number[];
  /** Out: its due moment; NaN where there is none to show. */
  dueAt: Moment;
  /** Out: per year that is not announced, the earliest due moment that hangs on it. */
  readonly unannounced: Map<number, Moment>;
}

function noteUnannounced(desk: ClockDesk, provisionalFrom: Moment, dueAt: Moment): void {
  const on = dayOf(provisionalFrom);
  if (desk.calendar.announced(on)) return;
  const { year } = partsOf(on);
  const earliest = desk.unannounced.get(year);
  if (earliest === undefined || dueAt < earliest) desk.unannounced.set(year, dueAt);
}

/** Decision 25: by the share used and by the time left, on the target's own clock, whichever comes first. */
function isAtRisk(
  desk: ClockDesk,
  target: CompiledTarget,
  startAt: Moment,
  dueAt: Moment,
): boolean {
  const { calendar, pauses, now } = desk;
  const left = ownSecondsBetween(target, now, dueAt, calendar);
  if (left <= desk.secondsLeft) return true;
  const used = unpausedSecondsBetween(target, startAt, now, pauses, calendar);
  return used >= desk.usedShare * (used + left);
}

/**
 * The verdict on one clock. Nothing becomes overdue during a pause: what lies in one is judged as of its beginning
 * (decision 9). On time is up to the due second itself (decision 26).
 * @param stopAt the event that stops the clock, NaN = it still runs
 * @returns a place in `slaStatuses`; the due moment is left in `desk.dueAt`
 */
export function clockVerdict(
  desk: ClockDesk,
  target: CompiledTarget,
  startAt: Moment,
  stopAt: Moment,
): number {
  const { calendar, pauses, now } = desk;
  const dueAt = dueAtOf(target, startAt, pauses, calendar);
  desk.dueAt = dueAt === Infinity ? NaN : dueAt;
  if (Number.isNaN(dueAt)) return statusIndex.none;
  const running = Number.isNaN(stopAt);
  const waitingSince = running ? openPauseBegin(pauses) : NaN;
  const waiting = !Number.isNaN(waitingSince);
  const at = waiting ? waitingSince : running ? now : pausedSince(pauses, stopAt);
  const reached = dueAt === Infinity ? at : dueAt;
  const provisionalFrom = provisionalFromOf(target, startAt, reached, calendar);
  const inTime = at <= dueAt;
  if (!Number.isNaN(provisionalFrom)) {
    const certain = inTime && at <= provisionalFrom && (waiting || !running);
    if (!certain) {
      noteUnannounced(desk, provisionalFrom, reached);
      return statusIndex.provisional;
    }
  }
  if (!inTime) return statusIndex.breached;
  if (!running) return statusIndex.met;
  if (waiting) {
    desk.dueAt = NaN;
    return statusIndex.waiting;
  }
  return isAtRisk(desk, target, startAt, dueAt) ? statusIndex["at-risk"] : statusIndex["on-track"];
}
