import type { FindingCode } from "../domain/findings/findings";
import type { FindingKind } from "./findingKindsZh";
import { policyFindingKindsEn } from "./policyFindingKinds";

export const findingKindsEn: Readonly<Record<FindingCode, FindingKind>> = {
  ...policyFindingKindsEn,
  "missing-required": { title: "Required cell is empty", advice: "Fill the cell in." },
  "duplicate-id": {
    title: "Number used twice",
    advice: "Give the later row a number that is not in use, and correct its records.",
  },
  "unknown-customer": {
    title: "Customer not in the register",
    advice: "Correct the number, or enter the customer in the register first.",
  },
  "date-in-future": {
    title: "Date in the future",
    advice: "Check year, month and day, and enter the actual date.",
  },
  "dates-out-of-order": {
    title: "Wrong order in time",
    advice: "Compare the two times and correct the wrong one.",
  },
  "pause-reversed": {
    title: "Wait ends before it begins",
    advice: "Compare beginning and end and correct the wrong one.",
  },
  "closed-without-time": {
    title: "Closed without a resolution time",
    advice: "Enter the resolution time, or correct the status if it is not resolved yet.",
  },
  "response-inferred": {
    title: "No first response",
    advice: "Enter it if you know it; otherwise the resolution time stands for it.",
  },
  "date-without-time": {
    title: "Date without a time of day",
    advice: "Add the time if you know it; otherwise the opening time counts.",
  },
  "severity-unmatched": {
    title: "Severity without a target",
    advice: "Use a severity of the policy, or add this one to the policy.",
  },
  "exemption-incomplete": {
    title: "Exemption incomplete",
    advice: "Write who approved it and why, or clear the cell if there is none.",
  },
  "merged-into-unknown": {
    title: "Merged into an unknown issue",
    advice: "Write the number of an issue of the sheet, or clear the cell.",
  },
  "merged-in-circle": {
    title: "Merges run in a circle",
    advice: "Keep one of the issues and clear what it is merged into.",
  },
  "root-cause-missing": {
    title: "Root cause not written",
    advice: "Find the cause and write it in its column; only then the issue is closed.",
  },
  "rating-unknown": {
    title: "Rating not understood",
    advice: "Enter high, medium, low or a number from 0 to 100.",
  },
  "amount-negative": {
    title: "Negative amount",
    advice: "Keep it if it is a refund; otherwise correct it.",
  },
  "phone-form": {
    title: "Doubtful phone number",
    advice: "Check the digits; a landline needs its area code.",
  },
  "email-form": {
    title: "Doubtful e-mail address",
    advice: "Check the address; it should look like name@domain.",
  },
  "credit-code-form": {
    title: "Wrong social credit code",
    advice: "Compare all 18 characters with the business licence.",
  },
  "phone-shared": {
    title: "Customers with one phone number",
    advice: "Ignore it if they really share it; merge a customer who was entered twice.",
  },
  "date-unreadable": { title: "Date not understood", advice: "Write it like 2026-03-02." },
  "date-ambiguous": {
    title: "Ambiguous date",
    advice: "Write year, month and day in full, like 2026-03-02.",
  },
  "date-out-of-range": {
    title: "Implausible date",
    advice: "Enter the actual date, like 2026-03-02.",
  },
  "number-unreadable": {
    title: "Number not understood",
    advice: "Enter a plain number; its unit belongs in the header.",
  },
  "number-as-text": {
    title: "Number stored as text",
    advice: "It may stay; to mend it, format the cell as a number and enter it again.",
  },
  "error-value": {
    title: "Cell with an error value",
    advice: "Check the formula and the cells it refers to.",
  },
  "precision-lost": {
    title: "End of a long number lost",
    advice: "Format the cell as text and enter the number again from its source.",
  },
  "password-column": {
    title: "Column that looks like passwords",
    advice: "Delete the column; passwords belong in a password manager.",
  },
  "duplicate-header": {
    title: "Header used twice",
    advice: "Delete the superfluous column, or give it another name.",
  },
  "missing-column": {
    title: "Column missing",
    advice: "Add the column; if it has another name, choose it in the settings.",
  },
  "missing-sheet": {
    title: "Sheet missing",
    advice: "Create it if you need it; otherwise ignore this or switch the module off.",
  },
  "role-ambiguous": {
    title: "Two similar sheets",
    advice: "If the wrong one is used, choose the sheet in the settings.",
  },
  "merged-cells": { title: "Merged cells", advice: "Unmerge them and fill in every row." },
  "stray-cells": {
    title: "Content far below",
    advice: "Move it up if it is data; otherwise delete it.",
  },
  "setup-unusable": {
    title: "Stored setup cannot be used",
    advice: "Confirm it again in the setup.",
  },
  "sheet-unused": { title: "Sheet not used", advice: "Nothing to do." },
  "calendar-not-announced": {
    title: "Public holidays not announced",
    advice: "Update the working calendar once they are, and check again.",
  },
  "calendar-conflict": {
    title: "Calendar contradicts itself",
    advice: "Keep one kind for this date.",
  },
  "calendar-overridden": {
    title: "Calendar differs from the announcement",
    advice: "Leave it if the company does so; otherwise delete the row.",
  },
  "calendar-hours-unclear": {
    title: "Working hours not understood",
    advice: "Enter both times, the end later; write hours over midnight as two days.",
  },
  "calendar-range-unclear": {
    title: "Range of dates not understood",
    advice: "Correct the last date, or write several rows.",
  },
  "calendar-type-unknown": {
    title: "Kind of day not understood",
    advice: "Enter off, work or half.",
  },
};
