import type { OverviewTexts } from "./overviewZh";

const countOf = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const listed = (headers: readonly string[]) => headers.map((header) => `“${header}”`).join(", ");

export const overviewEn: OverviewTexts = {
  first: {
    title: "No results yet",
    lines: [
      "finds the sheets and checks every row;",
      "computes tiers, tags, follow-up and SLA status;",
      "writes them to coloured status columns, with the figures here.",
    ],
    safe: "Press “Check” above to begin. Your own columns are never changed, and a check can be undone.",
  },
  checkedAt: (now) => `Checked at ${now}`,
  outdated:
    "The sheets have changed since the check; these figures may be out of date. Check again to update them.",
  unseen:
    "The result of the last check. Whether anything changed before the pane was opened cannot be told.",
  tiers: "Tiers",
  attention: "Needs attention",
  figures: {
    "tier-a": "Tier A",
    "tier-b": "Tier B",
    "tier-c": "Tier C",
    "tier-d": "Tier D",
    overdue: "Overdue",
    "due-this-week": "Due this week",
    "sla-breached": "SLA breached",
    "sla-at-risk": "SLA at risk",
    "data-problems": "Data problems",
  },
  filters: {
    "tier-a": "Tier A",
    "tier-b": "Tier B",
    "tier-c": "Tier C",
    "tier-d": "Tier D",
    overdue: "Overdue",
    "due-this-week": "Due this week",
    "sla-breached": "SLA breached",
    "sla-at-risk": "SLA at risk",
    "data-problems": "With data problems",
  },
  clickFigure: "Click a figure to see only those customers in the register.",
  customers: (count) => countOf(count, "customer"),
  result: {
    title: "What this check wrote",
    sheet: (sheet, cells) => `“${sheet}”: ${countOf(cells, "cell")}`,
    separator: "; ",
    newColumns: (headers) => `${countOf(headers.length, "new column")} ${listed(headers)}`,
    details: "Details",
    cannotBeUndone:
      "The workbook could not keep what was there before (too much was changed, or Excel did not save it); this check cannot be undone.",
    undo: "Undo",
    undoOf: (checkedAt) => `Undo the check of ${checkedAt}`,
  },
  undone: {
    title: (checkedAt) => `The check of ${checkedAt} was undone`,
    cancelled: "Undoing was stopped half way",
    message: (cells) => `Undone: ${countOf(cells, "cell")} restored.`,
    cancelledMessage: (cells) =>
      `Stopped: ${countOf(cells, "cell")} restored; “Undo” goes on with the rest.`,
    sheet: (sheet, cells) => `“${sheet}”: ${countOf(cells, "cell")} restored`,
    removedColumns: (headers) =>
      `${countOf(headers.length, "column")} added by the check taken away`,
    keptColumns: (headers) =>
      `${listed(headers)} kept: something else stands there, or a column of yours follows`,
    keptCells: (cells) =>
      `${countOf(cells, "cell")} changed by somebody since the check, left as ${cells === 1 ? "it is" : "they are"}`,
    missingRows: (rows) => `${countOf(rows, "row")} gone or not recognisable`,
  },
  charts: {
    tiers: "Customers by tier",
    followUps: "Customers by follow-up",
    named: (title, parts) => `${title}: ${parts.join(", ")}`,
    part: (label, count, share) => `${label} ${count} (${share})`,
    asTable: "Table",
    label: "Category",
    count: "Customers",
    share: "Share",
    notLoaded:
      "The charts could not be loaded; close the pane and open it again to retry. The figures are complete.",
  },
};
