import type { ValueKind } from "./policyRules";
import type { ValueProblem } from "./policyValues";

/**
 * What is wrong in the policy sheet or between its rules. Words are given as they stand in the sheet; `used` is what
 * holds instead, "" where nothing does.
 */
export type PolicyFindingDetail =
  // the sheet and its cells
  | { readonly code: "policy-sheet-unread"; readonly missing: string }
  | { readonly code: "policy-rule-unknown"; readonly value: string }
  | { readonly code: "policy-object-unknown"; readonly value: string; readonly choices: string }
  | {
      readonly code: "policy-value-unreadable";
      readonly value: string;
      readonly expected: ValueKind;
      readonly choices: string;
      readonly used: string;
    }
  | {
      readonly code: "policy-value-not-allowed";
      readonly value: string;
      readonly problem: ValueProblem;
      readonly used: string;
    }
  | {
      readonly code: "policy-unit-unknown";
      readonly value: string;
      readonly choices: string;
      readonly used: string;
    }
  | { readonly code: "policy-date-unreadable"; readonly value: string }
  | { readonly code: "policy-row-twice"; readonly firstRow: number }
  | { readonly code: "policy-severity-incomplete"; readonly name: string }
  | { readonly code: "policy-no-weight"; readonly preset: string }
  | { readonly code: "policy-rows-missing"; readonly rules: string; readonly preset: string }
  // between rows
  | {
      /** Raised at `raisedAt`, the answer is due after the solution. */
      readonly code: "policy-response-after-resolution";
      readonly name: string;
      readonly raisedAt: string;
      readonly respondBy: string;
      readonly resolveBy: string;
      readonly always: boolean;
    }
  | {
      readonly code: "policy-easier-later";
      readonly easier: string;
      readonly harder: string;
      readonly raisedAt: string;
      readonly easierBy: string;
      readonly harderBy: string;
      readonly always: boolean;
    }
  | { readonly code: "policy-weight-sum"; readonly sum: number }
  | { readonly code: "policy-tier-unreachable"; readonly tier: string; readonly highest: number }
  | {
      readonly code: "policy-scores-not-descending";
      readonly upper: string;
      readonly lower: string;
    }
  | {
      readonly code: "policy-word-twice";
      readonly word: string;
      readonly first: string;
      readonly second: string;
    }
  | { readonly code: "policy-review-due"; readonly on: string };
