import { findingSeverity } from "../findings/findingSeverity";
import type { Finding } from "../findings/findings";
import { contradictionsIn, type Contradiction } from "./policyContradictions";
import { policyInForce, type PolicyVersion } from "./policyHistory";
import { policyPlace, ruleCell, type PolicySheet, type SheetPolicyRow } from "./policyPlace";
import type { CalendarOf } from "./policyVersions";
import { dayFromIso, type Day } from "../time";

/** What the rules of the sheet say against each other, from today's version on, and a review that is due. */
export function policySheetFindings(
  sheet: PolicySheet | undefined,
  calendarOf: CalendarOf,
  today: Day,
): Finding[] {
  if (!sheet) return [];
  const current = policyInForce(sheet.history, today);
  const versions = sheet.history.versions.filter(({ from }) => from >= current.from);
  const found = versions.flatMap((version) => {
    const calendar = calendarOf(version.policy.calendar);
    return [...reviewDue(version, today), ...contradictionsIn(version.policy, calendar, today)].map(
      (one) => findingOf(sheet, version, one),
    );
  });
  const texts = found.map((one) => JSON.stringify(one));
  return found.filter((_, i) => texts.indexOf(texts[i] ?? "") === i);
}

function reviewDue({ policy }: PolicyVersion, today: Day): Contradiction[] {
  const on = policy.document.nextReviewOn;
  if (on === "" || dayFromIso(on) >= today) return [];
  return [{ rule: "next-review-on", object: "", detail: { code: "policy-review-due", on } }];
}

function findingOf(
  sheet: PolicySheet,
  version: PolicyVersion<SheetPolicyRow>,
  { rule, object, detail }: Contradiction,
): Finding {
  const place = ruleCell(sheet, version, rule, object) ?? policyPlace(sheet, null);
  return { ...place, severity: findingSeverity[detail.code], ...detail };
}
