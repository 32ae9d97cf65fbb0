import { policyFindingsEn } from "./policyFindingsEn";
import type { FindingSentences } from "./zhCN";

const enDayTypes = { off: "a day off", work: "a working day", half: "a half day" } as const;

export const enFindings: FindingSentences = {
  ...policyFindingsEn,
  "missing-required": ({ field }, name) => `The ${name(field)} is missing; please fill it in.`,
  "duplicate-id": ({ id, firstRow }) =>
    `Number ${id} is also used in row ${firstRow}; make it unique. Until then its records count for row ${firstRow} only.`,
  "unknown-customer": ({ id }) =>
    `Customer number ${id} is not in the register; this row counts for no customer.`,
  "date-in-future": ({ field, value }, name) =>
    `The ${name(field)} ${value} is later than the moment of the check; please verify it.`,
  "dates-out-of-order": ({ earlier, earlierValue, later, laterValue }, name) =>
    `${name(later)} ${laterValue} is before ${name(earlier)} ${earlierValue}; please verify both.`,
  "pause-reversed": ({ from, to }) =>
    `Waiting ends (${to}) before it begins (${from}); this wait is not counted.`,
  "closed-without-time": ({ status }) =>
    `The status is “${status}” but there is no resolution time, so no verdict is possible; please fill it in.`,
  "response-inferred": () => "There is no first response; the resolution time stands for it.",
  "date-without-time": ({ field }, name) =>
    `The ${name(field)} has no time of day; the opening time of that day is used.`,
  "severity-unmatched": ({ value }) =>
    value === ""
      ? "No severity is given, so no service-level rule matches."
      : `No service-level rule of the policy matches severity “${value}”.`,
  "exemption-incomplete": ({ missing }, name) =>
    `The exemption lacks its ${name(missing)} and exempts nothing until it is filled in.`,
  "merged-into-unknown": ({ id }) =>
    `Issue ${id}, into which this one is merged, is not on the sheet; the row still counts by itself.`,
  "merged-in-circle": ({ id }) =>
    `The merge into ${id} leads back to this row; correct it. Until then the row counts by itself.`,
  "root-cause-missing": ({ value }) =>
    `This “${value}” issue is resolved, but its root cause is not written, so it is not closed.`,
  "rating-unknown": ({ field, value }, name) =>
    `The ${name(field)} “${value}” is not known; use high, medium, low or a number from 0 to 100.`,
  "amount-negative": ({ value }) => `The amount is negative (${value}); it is counted as it is.`,
  "phone-form": () => "This does not look like a valid phone number; please check the digits.",
  "email-form": () => "The e-mail address is not complete; please check it.",
  "credit-code-form": () =>
    "A unified social credit code has 18 characters and a matching check character; please check it.",
  "phone-shared": ({ firstRow }) => `The customer in row ${firstRow} has the same phone number.`,
  "date-unreadable": ({ field }, name) =>
    `The ${name(field)} is not a date that can be read; write it like 2026-03-02. The cell counts as empty.`,
  "date-ambiguous": ({ field, value }, name) =>
    `In the ${name(field)} “${value}” year, month and day cannot be told apart; write it in full. The cell counts as empty.`,
  "date-out-of-range": ({ field, value }, name) =>
    `The value ${value} of the ${name(field)} is not a plausible date. The cell counts as empty.`,
  "number-unreadable": ({ field }, name) =>
    `The ${name(field)} is not a number. The cell counts as empty.`,
  "number-as-text": ({ field, value }, name) =>
    `The ${name(field)} is a number stored as text; ${value} is used. The cell itself is unchanged.`,
  "error-value": ({ field, value }, name) =>
    `The ${name(field)} is the error value ${value}; check its formula. The cell counts as empty.`,
  "precision-lost": ({ field }, name) =>
    `The ${name(field)} was stored as a number; digits beyond the 15th are lost for good. Format the cell as text and enter it again.`,
  "password-column": () =>
    "This column looks like passwords. A customer register must not keep passwords; the column is not read. Please delete it.",
  "duplicate-header": ({ field, otherColumn }, name) =>
    `Column ${otherColumn} is ${name(field)} as well; only this one is used. Delete or rename one of them.`,
  "missing-column": ({ field }, name) => `There is no column for the ${name(field)}.`,
  "missing-sheet": ({ missing }, _name, role) =>
    `There is no sheet for the ${role(missing)}; what depends on it is left out.`,
  "role-ambiguous": ({ wanted, other }, _name, role) =>
    `Sheet “${other}” also looks like the ${role(wanted)}; this one is used. Name the sheet if that is wrong.`,
  "merged-cells": ({ address }) =>
    `${address} is merged; only its top left cell has content, and these rows get no status.`,
  "stray-cells": ({ lastRow }) =>
    `After many empty rows there is more content near row ${lastRow}; it was not read.`,
  "setup-unusable": () =>
    "The setup kept in the workbook cannot be used: it is damaged or was written by a newer version. The sheets were found by their headers; please confirm the setup again in the pane.",
  "sheet-unused": () => "This sheet is not used.",
  "calendar-not-announced": ({ year, firstAffected }) =>
    `The public holidays of ${year} are not announced yet, so due dates in that year are provisional; the first one is ${firstAffected}.`,
  "calendar-conflict": ({ on }) =>
    `${on} is listed with two different kinds; keep one. Until then nobody knows whether it is worked, and due dates that need it are provisional.`,
  "calendar-overridden": ({ on, type, insteadType, insteadName }) =>
    `${on} was announced as ${enDayTypes[insteadType]}${insteadName === "" ? "" : ` (${insteadName})`}; here it is ${enDayTypes[type]}, and that counts.`,
  "calendar-hours-unclear": () =>
    "Only one of the two times is written, or the end is not after the beginning; this row is not used. Write a shift over midnight as one row for each of the two dates.",
  "calendar-range-unclear": ({ on, lastOn }) =>
    `The last date ${lastOn} is before ${on} or more than a year after it; this row is not used.`,
  "calendar-type-unknown": ({ value }) =>
    `The kind “${value}” is not known; use 休 (off), 班 (work) or 半天 (half). This row is not used.`,
};
