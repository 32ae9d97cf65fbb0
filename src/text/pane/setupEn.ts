import type { SetupTexts } from "./setupZh";

const countOf = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

export const setupEn: SetupTexts = {
  surveying: "Looking through the sheets of the workbook…",
  surveyFailed: "The workbook could not be looked through",
  tryAgain: "Try again",
  found: {
    title: "These sheets were found",
    hint: "If they are right, choose “Confirm and check”: results go into new status columns; your own columns stay as they are.",
  },
  outdated: {
    title: "Something has changed since the last setup",
    hint: "Nothing was checked or written. Look at what is marked ▲, correct or confirm it, then check.",
  },
  unusable: {
    "newer-version":
      "The setup in this workbook was kept by a newer version and cannot be read here. Confirming keeps a new one beside it; the old one stays.",
    damaged:
      "The setup in this workbook is damaged. Confirming keeps a new one; what was there stays.",
  },
  confirm: "Confirm and check",
  adjust: "Change details",
  saveOnly: "Save only",
  back: "Back",
  next: "Next",
  choose: "Choose a sheet",
  steps: { sheets: "Sheets", columns: "Columns", modules: "Functions" },
  stepOf: (step, steps) => `Step ${step} of ${steps}`,
  hints: {
    sheets: "Where each kind of record is kept, and which row is its header.",
    columns:
      "Which column holds what. Columns that stand for nothing here stay as they are: they are your own fields.",
    modules:
      "Switch off what you do not use: it is neither read nor shown. You can switch it on again in the settings.",
  },
  place: (sheet, headerRow) => `“${sheet}”, header in row ${headerRow}`,
  size: (rows, columns) =>
    `about ${countOf(rows, "row", "rows")}, ${countOf(columns, "column", "columns")} matched`,
  rows: (rows) => `about ${countOf(rows, "row", "rows")}`,
  custom: (headers) =>
    `${countOf(headers.length, "field of your own", "fields of your own")}: ${headers.join(", ")}`,
  fine: "Ready",
  look: "Please look",
  lacksNeeded: (fields) => `No column for “${fields}”: the sheet cannot be used without it`,
  lacksExpected: (fields) => `No column for “${fields}”: each row will have a data problem`,
  or: " or ",
  comma: ", ",
  noSheet: "No such sheet",
  hidden: (sheet) => `${sheet} (hidden)`,
  headerRow: (role) => `Header row of ${role}`,
  headerRowChoice: (row, headers) => `Row ${row}: ${headers}`,
  noColumn: "No such column",
  taken: (header, field) => `${header} (used for ${field})`,
  needed: "Required",
  neededOneOf: (fields) => `At least one of “${fields}” is required`,
  expected: "Expected; without it each row has a data problem",
  nth: (field, n) => `${field} (column ${n})`,
  customFields: "Fields of your own",
  customHint: "Kept as they are, not used in results",
  sheetGone: (sheet) => `The sheet “${sheet}” is there no more`,
  headerGone: (header, likely) =>
    likely === undefined
      ? `The column “${header}” is there no more; choose the column it is now`
      : `The column “${header}” is there no more; it may be “${likely}”, please confirm`,
  otherSheet: (other) => `The sheet “${other}” looks alike; please confirm which one it is`,
  notShown: (reason) => `The policy sheet does not show it: ${reason}`,
  incomplete: "A required sheet or column has not been chosen yet.",
  chooseSheet: "Choose the sheet that holds the customer register.",
  modules: {
    contacts: "whether follow-ups are overdue, and whom to contact next",
    plans: "next contacts that were agreed",
    issues: "whether responses and resolutions are in time",
    orders: "tiers by amount and frequency, and signs of churn",
    surveys: "unsatisfied customers are tagged as at risk",
    calendar: "your company's days off and make-up days, before public holidays",
  },
};
