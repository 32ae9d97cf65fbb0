import { slaStatuses, type SlaStatus } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import type { Policy } from "../policy/policy";
import type { Issues } from "../records";
import type { Exemption } from "../serviceLevel/issueLife";
import type { LifeClock } from "../serviceLevel/issueLifeClocks";
import { deskOf, emptyRow, readRow, rowVerdict } from "../serviceLevel/serviceLevel";
import type { Moment } from "../time";
import {
  issueRemark,
  voidsPausedClock,
  voidsVerdict,
  type IssueRemark,
} from "../validation/issueRemarks";
import { judgedAt, promiseOf, type ExplainedPromise } from "./explainPromise";
import { ruleRef } from "./explanation";

export type IssueClock = "respond" | "resolve";

/** Why one clock of an issue stands as it does: everything that decided it, as plain values. */
export interface ExplainedIssueClock {
  readonly clock: LifeClock;
  readonly status: SlaStatus;
  /** What it would be without an exemption; the same without one. */
  readonly ownStatus: SlaStatus;
  readonly exemption: Exemption | undefined;
  /** As typed in the sheet. */
  readonly severity: string;
  readonly remarks: readonly IssueRemark[];
  /** NaN where it is not written, or has not begun; a date alone stands for that day's opening. */
  readonly startAt: Moment;
  /** The event that stopped it; NaN = it runs or nobody knows when it stopped. */
  readonly stopAt: Moment;
  /** The moment that the verdict holds for: `stopAt`, now, or the beginning of the pause around it. */
  readonly judgedAt: Moment;
  readonly now: Moment;
  /** Absent where no rule matches or the row's data are in error. */
  readonly promise: ExplainedPromise | undefined;
}

type Explain = (index: number, clock: IssueClock) => ExplainedIssueClock;

/** Explains issues of one run; the same arguments as `issueVerdicts`, and the same verdicts. */
export function issueExplainer(
  issues: Issues,
  { serviceLevel }: Pick<Policy, "serviceLevel">,
  calendar: WorkCalendar,
  now: Moment,
): Explain {
  const desk = deskOf(issues, serviceLevel, calendar, now);
  return (index, clock) => {
    const row = emptyRow();
    readRow(desk, row, index);
    const found = desk.severityOf(issues.severity[index] ?? "");
    const severity = serviceLevel.severities[found];
    if (!severity) row.remarks |= issueRemark.severityUnmatched;
    const compiled = desk.rules[found];
    const stopAt = clock === "respond" ? row.respondedAt : row.resolvedAt;
    const pausable = clock === "resolve" || serviceLevel.waitingStopsResponse;
    const isVoid = (row.remarks & voidsVerdict) !== 0;
    const verdict =
      compiled && !isVoid ? rowVerdict(desk, row, compiled[clock], stopAt, pausable) : undefined;
    const isMerged = desk.lives?.isMerged(index) ?? false;
    const ownStatus =
      isVoid || isMerged ? "none" : verdict === undefined ? "unmatched" : statusAt(verdict);
    const exemption = isVerdict(ownStatus) ? desk.lives?.exemptionOf(index) : undefined;
    const explained = {
      ...{ clock, stopAt, now, severity: issues.severity[index] ?? "", startAt: row.startAt },
      judgedAt: judgedAt(desk.pauses, stopAt, now),
      status: exemption ? "exempted" : ownStatus,
      ...{ ownStatus, exemption },
      remarks: remarksIn(row.remarks),
    } as const;
    const known =
      verdict !== undefined && !isMerged && !(pausable && row.remarks & voidsPausedClock);
    if (!known || !severity || !compiled) return { ...explained, promise: undefined };
    const { pauses } = desk;
    const { startAt, closedTimes } = row;
    const rule = ruleRef(clock, severity.key);
    const span = { clock, rule, target: severity[clock], startAt, pauses, closedTimes };
    const promise = promiseOf(span, explained.judgedAt, ownStatus, serviceLevel, calendar);
    return { ...explained, promise };
  };
}

function statusAt(index: number): SlaStatus {
  return slaStatuses[index] ?? "none";
}

function remarksIn(bits: number): IssueRemark[] {
  const names = Object.keys(issueRemark) as IssueRemark[];
  return names.filter((name) => (bits & issueRemark[name]) !== 0);
}

function isVerdict(status: SlaStatus): boolean {
  return status !== "none" && status !== "unmatched";
}
