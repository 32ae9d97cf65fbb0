import type { IssueResults } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import { compiledTarget, type CompiledTarget } from "./deadline";
import {
  issueRemark,
  momentRemarks,
  voidsPausedClock,
  voidsVerdict,
  waitRemarks,
} from "../validation/issueRemarks";
import { closedTimesOf, resolvedAtOf } from "./issueLife";
import { issueLivesIn, type IssueLives } from "./issueLives";
import { mergesIn, type Merges } from "./mergedIssues";
import { addPause, type Pause } from "./pauses";
import type { Policy } from "../policy/policy";
import type { Issues, Waits } from "../records";
import { remembered } from "../remembered";
import { clockVerdict, statusIndex, type ClockDesk } from "./slaClock";
import { dayOf, startOfDay, type Moment } from "../time";
import { normalized } from "../words";

type ServiceLevel = Policy["serviceLevel"];

export interface IssueVerdicts extends Omit<IssueResults, "customer" | "standsFor" | "life"> {
  /** Bits of `issueRemark`. */
  readonly remarks: Uint16Array;
  /** Years whose holidays would have been needed, each with the earliest due moment that hangs on it. */
  readonly unannounced: ReadonlyMap<number, Moment>;
  readonly merges: Merges | undefined;
}

/** What all issues of a run share. */
export interface Desk extends ClockDesk {
  readonly issues: Issues;
  readonly waits: readonly Waits[];
  readonly rules: readonly { readonly respond: CompiledTarget; readonly resolve: CompiledTarget }[];
  readonly severityOf: (typed: string) => number;
  readonly isClosed: (typed: string) => boolean;
  readonly waitingStopsResponse: boolean;
  readonly lives: IssueLives | undefined;
}

/** The moments of one row; NaN = not written. */
export interface Row {
  index: number;
  startAt: Moment;
  respondedAt: Moment;
  resolvedAt: Moment;
  remarks: number;
  /** From a resolution to the reopening after it, in which no clock runs (decision 20). */
  closedTimes: readonly Pause[];
}

/** @returns the first severity with this name, -1 = none */
export function severityIndex(severities: ServiceLevel["severities"], typed: string): number {
  const wanted = normalized(typed);
  return severities.findIndex(({ names }) => names.some((name) => normalized(name) === wanted));
}

export function isClosedStatus(closedWords: readonly string[], typed: string): boolean {
  const wanted = normalized(typed);
  return closedWords.some((word) => normalized(word) === wanted);
}

export function deskOf(
  issues: Issues,
  level: ServiceLevel,
  calendar: WorkCalendar,
  now: Moment,
  unannounced: Desk["unannounced"] = new Map<number, Moment>(),
  merges?: Merges,
): Desk {
  const compiled = (target: ServiceLevel["severities"][number]["respond"]) =>
    compiledTarget(target, calendar.hoursPerWorkingDay, level);
  const severityOf = remembered((typed: string) => severityIndex(level.severities, typed));
  const isClosed = remembered((typed: string) => isClosedStatus(level.closedWords, typed));
  // Written out: what a spread builds has another shape each time, and compiled code is thrown away for it.
  return {
    issues,
    calendar,
    now,
    pauses: [],
    dueAt: NaN,
    unannounced,
    waits: [{ from: issues.waitingFrom, to: issues.waitingTo }, ...issues.moreWaits],
    rules: level.severities.map(({ respond, resolve }) => {
      return { respond: compiled(respond), resolve: compiled(resolve) };
    }),
    severityOf,
    isClosed,
    waitingStopsResponse: level.waitingStopsResponse,
    usedShare: level.atRisk.usedShare,
    secondsLeft: level.atRisk.hoursLeft * 3600,
    lives: issueLivesIn(issues, {
      startOf: (i) => startOf(issues, calendar, i),
      severityKeyOf: (typed) => level.severities[severityOf(typed)]?.key ?? "",
      isClosed,
      now,
      merges,
    }),
  };
}

/** When an issue's clocks start: a date alone stands for that day's opening (decision 15). */
export function startOf(
  { raisedAt, raisedWithoutTime }: Issues,
  calendar: WorkCalendar,
  index: number,
): Moment {
  const at = raisedAt[index] ?? NaN;
  return raisedWithoutTime[index] === 1 ? calendar.openingAtOrAfter(startOfDay(dayOf(at))) : at;
}

function emptyVerdicts(
  count: number,
  version: Uint16Array,
  unannounced: Desk["unannounced"],
  merges: Merges | undefined,
): IssueVerdicts {
  return {
    version,
    severity: new Int32Array(count).fill(-1),
    respondBy: new Float64Array(count).fill(NaN),
    respond: new Uint8Array(count).fill(statusIndex.none),
    resolveBy: new Float64Array(count).fill(NaN),
    resolve: new Uint8Array(count).fill(statusIndex.none),
    sla: new Uint8Array(count).fill(statusIndex.none),
    open: new Uint8Array(count),
    remarks: new Uint16Array(count),
    unannounced,
    merges,
  };
}

const noPauses: readonly Pause[] = [];

export function emptyRow(): Row {
  return {
    index: 0,
    startAt: NaN,
    respondedAt: NaN,
    resolvedAt: NaN,
    remarks: 0,
    closedTimes: noPauses,
  };
}

/** Fills `row` with what stands in one row of the issues. */
export function readRow(desk: Desk, row: Row, index: number): void {
  const { issues, now, waits } = desk;
  const raisedAt = issues.raisedAt[index] ?? NaN;
  row.index = index;
  row.startAt = raisedAt;
  row.respondedAt = issues.respondedAt[index] ?? NaN;
  row.resolvedAt = issues.resolvedAt[index] ?? NaN;
  row.remarks = momentRemarks(raisedAt, row.respondedAt, row.resolvedAt, now);
  for (const { from, to } of waits) {
    row.remarks |= waitRemarks(from[index] ?? NaN, to[index] ?? NaN, now);
  }
  if (issues.raisedWithoutTime[index] === 1) {
    row.remarks |= issueRemark.raisedWithoutTime;
    row.startAt = startOf(issues, desk.calendar, index);
  }
  row.closedTimes = noPauses;
  let firstResolvedAt = row.resolvedAt;
  if (desk.lives?.hasTurns(index)) firstResolvedAt = followTurns(desk.lives, row);
  if (!Number.isNaN(firstResolvedAt) && Number.isNaN(row.respondedAt)) {
    if ((row.remarks & voidsVerdict) === 0) {
      row.respondedAt = firstResolvedAt;
      row.remarks |= issueRemark.responseInferred;
    }
  }
  if (Number.isNaN(row.resolvedAt) && desk.isClosed(issues.status[index] ?? "")) {
    row.remarks |= issueRemark.closedWithoutTime;
  }
}

/**
 * Reopenings and merged issues: what is left of them for the two clocks.
 * @returns the first resolution, which stands for a response that nobody wrote
 */
function followTurns({ lifeOf }: IssueLives, row: Row): Moment {
  const life = lifeOf(row.index);
  row.startAt = life.raisedAt;
  row.respondedAt = life.respondedAt;
  row.resolvedAt = resolvedAtOf(life);
  row.closedTimes = closedTimesOf(life);
  return life.resolutions[0] ?? NaN;
}

/** Fills `desk.pauses` with the row's waiting between the start and the stop of a clock (NaN = it runs). */
function collectPauses(desk: Desk, row: Row, stopAt: Moment): void {
  const last = Number.isNaN(stopAt) ? Infinity : stopAt;
  for (const { from, to } of desk.waits) {
    const pausedFrom = from[row.index] ?? NaN;
    if (Number.isNaN(pausedFrom)) continue;
    const pausedTo = to[row.index] ?? NaN;
    const end = Number.isNaN(pausedTo) ? last : Math.min(pausedTo, last);
    addPause(desk.pauses, Math.max(pausedFrom, row.startAt), end);
  }
  for (const { fromAt, toAt } of row.closedTimes) {
    addPause(desk.pauses, fromAt, Math.min(toAt, last));
  }
}

/** Does the clock neither run nor has it stopped at a known time? */
function stoppedUnknown(row: Row, stopAt: Moment): boolean {
  return Number.isNaN(stopAt) && (row.remarks & issueRemark.closedWithoutTime) !== 0;
}

/**
 * One clock of a row. Its due moment and pauses are left in `desk`.
 * @param pausable waiting for the customer stops it
 * @returns a place in `slaStatuses`
 */
export function rowVerdict(
  desk: Desk,
  row: Row,
  target: CompiledTarget,
  stopAt: Moment,
  pausable: boolean,
): number {
  while (desk.pauses.length > 0) desk.pauses.pop();
  desk.dueAt = NaN;
  if (pausable) {
    if (row.remarks & voidsPausedClock) return statusIndex.none;
    collectPauses(desk, row, stopAt);
  }
  const verdict = clockVerdict(desk, target, row.startAt, stopAt);
  return stoppedUnknown(row, stopAt) ? statusIndex.none : verdict;
}

/** The worse of the two; an issue is not called met before both clocks are. */
function overall(respond: number, resolve: number): number {
  const worse = Math.min(respond, resolve);
  return worse === statusIndex.met && respond !== resolve ? statusIndex.none : worse;
}

/** What a policy's version judges issues by. */
export interface VersionRules {
  readonly policy: Pick<Policy, "serviceLevel">;
  readonly calendar: WorkCalendar;
}

/** As `issueVerdictsByVersion`, with one policy for all issues. */
export function issueVerdicts(
  issues: Issues,
  policy: Pick<Policy, "serviceLevel">,
  calendar: WorkCalendar,
  now: Moment,
): IssueVerdicts {
  return issueVerdictsByVersion(issues, [{ policy, calendar }], new Uint16Array(issues.count), now);
}

/**
 * Response and resolution of every issue. The response clock is stopped by waiting only where the policy says so; a
 * late first response stays breached (decision 16); every clock stops at the resolution (decision 24).
 * @param version per issue the index into `rules`
 */
export function issueVerdictsByVersion(
  issues: Issues,
  rules: readonly VersionRules[],
  version: Uint16Array,
  now: Moment,
): IssueVerdicts {
  const unannounced = new Map<number, Moment>();
  const merges = mergesIn(issues);
  const desks = rules.map(({ policy, calendar }) =>
    deskOf(issues, policy.serviceLevel, calendar, now, unannounced, merges),
  );
  const out = emptyVerdicts(issues.count, version, unannounced, merges);
  const row = emptyRow();
  for (let i = 0; i < issues.count; i += 1) {
    const desk = desks[version[i] ?? 0];
    if (!desk) continue;
    readRow(desk, row, i);
    judgeRow(desk, row, out);
  }
  return out;
}

/** How the clocks of an issue would be read; one that was merged has none of its own. */
const remarksOfMerged = issueRemark.closedWithoutTime | issueRemark.responseInferred;

function judgeRow(desk: Desk, row: Row, out: IssueVerdicts): void {
  const { index: i } = row;
  const severity = desk.severityOf(desk.issues.severity[i] ?? "");
  const rule = desk.rules[severity];
  if (!rule) row.remarks |= issueRemark.severityUnmatched;
  out.severity[i] = severity;
  if (desk.lives?.isMerged(i)) {
    out.remarks[i] = row.remarks & ~remarksOfMerged;
    return;
  }
  out.remarks[i] = row.remarks;
  out.open[i] = isOpen(desk, row) ? 1 : 0;
  if (row.remarks & voidsVerdict) return;
  if (!rule) {
    out.respond[i] = out.resolve[i] = out.sla[i] = statusIndex.unmatched;
    return;
  }
  const respond = rowVerdict(desk, row, rule.respond, row.respondedAt, desk.waitingStopsResponse);
  out.respondBy[i] = desk.dueAt;
  out.respond[i] = respond;
  const resolve = rowVerdict(desk, row, rule.resolve, row.resolvedAt, true);
  out.resolveBy[i] = desk.dueAt;
  out.resolve[i] = resolve;
  out.sla[i] = overall(respond, resolve);
  if (desk.lives?.exemptionOf(i)) exempt(out, i);
}

/** The deadlines stay to be seen; the verdicts give way, whatever they are. */
function exempt({ respond, resolve, sla }: IssueVerdicts, i: number): void {
  for (const column of [respond, resolve]) {
    if (column[i] === statusIndex.none) continue;
    column[i] = statusIndex.exempted;
    sla[i] = statusIndex.exempted;
  }
}

/** Not resolved as of now; a resolution written for later has not happened. */
function isOpen(desk: Desk, row: Row): boolean {
  if (row.remarks & issueRemark.closedWithoutTime) return false;
  return !(row.resolvedAt <= desk.now);
}
