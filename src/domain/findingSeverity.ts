import type { FindingCode, FindingSeverity } from "./findings";

/**
 * Error: a result is missing or wrong until somebody corrects it. Warning: worth a look, nothing is held up.
 * Info: how something was understood.
 */
export const findingSeverity: Readonly<Record<FindingCode, FindingSeverity>> = {
  "missing-required": "error",
  "duplicate-id": "error",
  "unknown-customer": "error",
  "date-in-future": "error",
  "dates-out-of-order": "error",
  "pause-reversed": "error",
  "closed-without-time": "warning",
  "response-inferred": "info",
  "date-without-time": "info",
  "severity-unmatched": "warning",
  "rating-unknown": "warning",
  "amount-negative": "warning",
  "phone-form": "warning",
  "email-form": "warning",
  "credit-code-form": "warning",
  "phone-shared": "info",
  "date-unreadable": "error",
  "date-ambiguous": "error",
  "date-out-of-range": "error",
  "number-unreadable": "error",
  "number-as-text": "info",
  "error-value": "error",
  "precision-lost": "error",
  "password-column": "warning",
  "duplicate-header": "warning",
  "missing-column": "warning",
  "missing-sheet": "info",
  "role-ambiguous": "warning",
  "merged-cells": "warning",
  "stray-cells": "warning",
  "sheet-unused": "info",
  "calendar-not-announced": "warning",
  "calendar-conflict": "error",
  "calendar-type-unknown": "error",
};
