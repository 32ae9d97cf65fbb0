import type { PolicyFindingDetail } from "../policy/policyFindings";
import type { CalendarDay, Field, Role } from "../records";

export type FindingSeverity = "error" | "warning" | "info";

/** Where a finding points. Rows count from 1; `column` is a letter; null where the whole row or sheet is meant. */
export interface FindingPlace {
  readonly role: Role | null;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly header: string | null;
}

/** What is wrong, as data. The codes are permanent; `text` turns each into a sentence. */
export type FindingDetail =
  | PolicyFindingDetail
  // rows and their relations
  | { readonly code: "missing-required"; readonly field: Field }
  | { readonly code: "duplicate-id"; readonly id: string; readonly firstRow: number }
  | { readonly code: "unknown-customer"; readonly id: string }
  | { readonly code: "date-in-future"; readonly field: Field; readonly value: string }
  | {
      readonly code: "dates-out-of-order";
      readonly earlier: Field;
      readonly earlierValue: string;
      readonly later: Field;
      readonly laterValue: string;
    }
  | { readonly code: "pause-reversed"; readonly from: string; readonly to: string }
  | { readonly code: "closed-without-time"; readonly status: string }
  | { readonly code: "response-inferred" }
  | { readonly code: "date-without-time"; readonly field: Field }
  | { readonly code: "severity-unmatched"; readonly value: string }
  | { readonly code: "exemption-incomplete"; readonly missing: Field }
  | { readonly code: "merged-into-unknown"; readonly id: string }
  | { readonly code: "merged-in-circle"; readonly id: string }
  | { readonly code: "root-cause-missing"; readonly value: string }
  | { readonly code: "rating-unknown"; readonly field: Field; readonly value: string }
  | { readonly code: "amount-negative"; readonly value: number }
  // form of a value: warnings, never blocking
  | { readonly code: "phone-form" }
  | { readonly code: "email-form" }
  | { readonly code: "credit-code-form" }
  | { readonly code: "phone-shared"; readonly firstRow: number }
  // cells that could not be read as what they should be
  | { readonly code: "date-unreadable"; readonly field: Field; readonly value: string }
  | { readonly code: "date-ambiguous"; readonly field: Field; readonly value: string }
  | { readonly code: "date-out-of-range"; readonly field: Field; readonly value: number }
  | { readonly code: "number-unreadable"; readonly field: Field; readonly value: string }
  | { readonly code: "number-as-text"; readonly field: Field; readonly value: number }
  | { readonly code: "error-value"; readonly field: Field; readonly value: string }
  | { readonly code: "precision-lost"; readonly field: Field }
  // sheets and columns
  | { readonly code: "password-column" }
  | { readonly code: "duplicate-header"; readonly field: Field; readonly otherColumn: string }
  | { readonly code: "missing-column"; readonly field: Field }
  | { readonly code: "missing-sheet"; readonly missing: Role }
  | { readonly code: "role-ambiguous"; readonly wanted: Role; readonly other: string }
  | { readonly code: "merged-cells"; readonly address: string }
  | { readonly code: "stray-cells"; readonly lastRow: number }
  | { readonly code: "sheet-unused" }
  | { readonly code: "setup-unusable" }
  // calendar
  | {
      readonly code: "calendar-not-announced";
      readonly year: number;
      readonly firstAffected: string;
    }
  | { readonly code: "calendar-conflict"; readonly on: string }
  | {
      readonly code: "calendar-overridden";
      readonly on: string;
      readonly type: CalendarDay["type"];
      readonly insteadType: CalendarDay["type"];
      readonly insteadName: string;
    }
  | { readonly code: "calendar-hours-unclear" }
  | { readonly code: "calendar-range-unclear"; readonly on: string; readonly lastOn: string }
  | { readonly code: "calendar-type-unknown"; readonly value: string };

export type FindingCode = FindingDetail["code"];

export type Finding = FindingPlace & FindingDetail & { readonly severity: FindingSeverity };
