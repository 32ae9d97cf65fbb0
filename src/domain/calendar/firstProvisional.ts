import { slaStatuses, type Assessment } from "../assessment";
import { dayFromIso, dayOf, type Day, type Moment } from "../time";

/** The first due date that hangs on holidays nobody has announced yet (decision 7), for a banner. */
export interface FirstProvisional {
  /** The year whose holidays are missing. */
  readonly year: number;
  readonly dueOn: Day;
  /** Index into `book.issues` of the first issue with a due moment on that day; -1 = a follow-up, or no due moment. */
  readonly issue: number;
}

/** @returns undefined where every due date is certain */
export function firstProvisional({
  findings,
  issues,
}: Pick<Assessment, "findings" | "issues">): FirstProvisional | undefined {
  let first: FirstProvisional | undefined;
  for (const finding of findings) {
    if (finding.code !== "calendar-not-announced") continue;
    const dueOn = dayFromIso(finding.firstAffected);
    if (!first || dueOn < first.dueOn) first = { year: finding.year, dueOn, issue: -1 };
  }
  return first && { ...first, issue: issues ? firstIssue(issues, first.dueOn) : -1 };
}

const PROVISIONAL = slaStatuses.indexOf("provisional");

function firstIssue(issues: NonNullable<Assessment["issues"]>, on: Day): number {
  const isDue = (status: Uint8Array, by: Float64Array, i: number) =>
    status[i] === PROVISIONAL && dayOf(by[i] as Moment) === on;
  return issues.sla.findIndex(
    (_, i) =>
      isDue(issues.respond, issues.respondBy, i) || isDue(issues.resolve, issues.resolveBy, i),
  );
}
