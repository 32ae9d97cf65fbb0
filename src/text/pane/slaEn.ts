import type { SlaTexts } from "./slaZh";

export const slaEn: SlaTexts = {
  notPrepared:
    "Press Check above: it records the verdict on every issue and writes the sheet SLA check for the weekly meeting.",
  noIssues: "This workbook has no issues sheet, so there is no SLA to check.",
  prepared: "The figures for the meeting are ready.",
  sheet: (sheet) => `Written to the sheet ${sheet}, ready to print.`,
  goToSheet: "Open the sheet",
  copy: "Copy as text",
  copied: "Copied: paste it into your chat.",
  cutOff: "As of",
  cutOffHint:
    "Works the figures out again as of a past moment. Only the sheet SLA check is rewritten; status columns stay.",
  cutOffCheck: "Check as of then",
  totals: "Totals",
  groupTitle: (title, count) => `${title} ${count}`,
  due: (clock, at) => `${clock} due ${at}`,
  goTo: (issue) => `Go to the row: ${issue}`,
  ledger: "Record of verdicts",
  ledgerAdded: (lines, sheet) =>
    `${lines} ${lines === 1 ? "line" : "lines"} added to the sheet ${sheet}.`,
  ledgerUnchanged: "Nothing has changed since the last record.",
  ledgerPast: "The record already holds a later check; nothing is added for a past moment.",
  ledgerChanged: (sheet, row) =>
    `Row ${row} of ${sheet} is not what was recorded: it, or the row above it, was changed, moved or deleted.`,
  ledgerShortened: (sheet, lines) =>
    `${lines} ${lines === 1 ? "line is" : "lines are"} missing at the end of ${sheet}.`,
  ledgerDeleted: (lines) =>
    `The sheet with ${lines} recorded ${lines === 1 ? "line" : "lines"} is gone; a new record was begun.`,
  goToLine: "Go to the row",
  overturned: (count) =>
    `${count} overturned: ${count === 1 ? "a final verdict has" : "final verdicts have"} become another`,
  then: "Then",
  now: "Now",
  noVerdict: "no verdict",
  subjects: { issue: "Issue", customer: "Customer" },
  causes: {
    new: "new",
    gone: "row deleted",
    data: "data changed",
    policy: "policy changed",
    calendar: "calendar changed",
    time: "time passed",
  },
};
