import { slaStatuses, type SlaStatus } from "../../src/domain/assessment";
import { defaultServiceLevel } from "../../src/domain/policy/defaultServiceLevel";
import { issueRemark, type IssueRemark } from "../../src/domain/validation/issueRemarks";
import type { Policy } from "../../src/domain/policy/policy";
import { issueVerdicts, type IssueVerdicts } from "../../src/domain/serviceLevel/serviceLevel";
import { isoMoment } from "../../src/domain/time";
import { bookOf, momentOf, type IssueLiteral } from "./books";
import { officialCalendar } from "./workCalendars";

type ServiceLevel = Policy["serviceLevel"];

export interface Verdict {
  readonly respond: SlaStatus;
  readonly respondBy: string;
  readonly resolve: SlaStatus;
  readonly resolveBy: string;
  readonly sla: SlaStatus;
  readonly open: boolean;
  readonly remarks: readonly string[];
}

export const calendar = officialCalendar();

export function judgeAll(
  rows: readonly IssueLiteral[],
  now: string,
  changes: Partial<ServiceLevel> = {},
): IssueVerdicts {
  const { issues } = bookOf({ issues: rows });
  if (!issues) throw new Error("no issues sheet");
  const serviceLevel = { ...defaultServiceLevel, ...changes };
  return issueVerdicts(issues, { serviceLevel }, calendar, momentOf(now));
}

export function statusOf(column: Uint8Array, i: number): SlaStatus {
  return slaStatuses[column[i] ?? -1] ?? "none";
}

function momentText(at: number | undefined): string {
  return at === undefined || Number.isNaN(at) ? "" : isoMoment(at);
}

export function verdictAt(all: IssueVerdicts, i: number): Verdict {
  const bits = all.remarks[i] ?? 0;
  const names = Object.keys(issueRemark) as IssueRemark[];
  return {
    respond: statusOf(all.respond, i),
    respondBy: momentText(all.respondBy[i]),
    resolve: statusOf(all.resolve, i),
    resolveBy: momentText(all.resolveBy[i]),
    sla: statusOf(all.sla, i),
    open: all.open[i] === 1,
    remarks: names.filter((name) => bits & issueRemark[name]),
  };
}

/** An ordinary issue raised Mon 2026-03-09 10:00, so respond by Tue 10:00, resolve by Thu 03-12 18:00. */
export function judge(
  row: IssueLiteral,
  now = "2026-03-09T11:00",
  changes: Partial<ServiceLevel> = {},
): Verdict {
  const ordinary = { severity: "一般", raisedAt: "2026-03-09T10:00", ...row };
  return verdictAt(judgeAll([ordinary], now, changes), 0);
}
