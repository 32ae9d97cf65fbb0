import { filterEn } from "./pane/filterEn";
import { findingsEn } from "./pane/findingsEn";
import { goToEn } from "./pane/goToEn";
import { overviewEn } from "./pane/overviewEn";
import { policyEn } from "./pane/policyEn";
import { customerEn } from "./pane/customerEn";
import { logContactEn } from "./pane/logContactEn";
import { slaEn } from "./pane/slaEn";
import { todayEn } from "./pane/todayEn";
import type { PaneTexts } from "./zhPane";
import { whyEn } from "./pane/whyEn";
import { stepEn } from "./pane/stepEn";
import { startEn } from "./pane/startEn";
import { settingsEn } from "./pane/settingsEn";
import { setupEn } from "./pane/setupEn";
import { shellEn } from "./pane/shellEn";

const countOf = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

const numbered = (rows: readonly number[]) =>
  rows.slice(0, 10).join(", ") + (rows.length > 10 ? " …" : "");

export const enPane: PaneTexts = {
  title: "Customer Register",
  check: "Check",
  cancel: "Cancel",
  cancelling: "Stopping …",
  orders: {
    checkSla: "Check",
    updateStatusColumns: "Update Status",
    read: "Read the workbook",
    showToday: "Today",
    filterTierA: "Tier A",
    filterOverdue: "Overdue",
    filterSlaBreached: "SLA Breached",
    clearFilters: "Clear Filters",
    ignoreFinding: "Ignore a problem",
    restoreFinding: "Bring a problem back",
    exportFindings: "Export the problems",
    filterCustomers: "Filter customers",
    clearCustomerFilter: "Clear the filter",
    setUpEmpty: "Create an empty register",
    setUpSample: "Create a sample register",
    saveSetup: "Save the setup",
    undo: "Undo",
    prepareMeeting: "Check as of a past moment",
    filterByFigure: "Filter",
    logContact: "Log a contact",
    createContactLog: "Create a contact log",
    addLogColumns: "Add columns to the contact log",
    acceptPolicy: "Check by the new policy",
    createPolicySheet: "Create the policy sheet",
    createCalendarSheet: "Create the working calendar",
    addNotice: "Add to the working calendar",
    compareVersion: "Compare old and new rules",
  },
  progress: (phase, done, total) => (total > 0 ? `${phase} ${done} / ${total}` : phase),
  noAnswer: "Excel has not answered yet. If a cell is being edited, press Enter to finish it.",
  busy: (running, refused) =>
    `“${running}” is still running, so “${refused}” was not carried out; please try again in a moment.`,
  failed: (order) => `“${order}” did not finish`,
  unexpected:
    "The program failed. Please try again; if it persists, send the technical details below to whoever maintains it.",
  detail: "Technical details",
  reading: "Reading the workbook …",
  notRead: "The workbook has not been read yet.",
  read: "The workbook has been read.",
  views: {
    overview: "Overview",
    today: "Today",
    sla: "SLA",
    customer: "Customer",
    findings: "Problems",
    filter: "Filter",
    settings: "Settings",
    setup: "Setup",
    policy: "Policy",
  },
  checkedAt: (now) => `As of ${now}`,
  written: (sheets, cells) =>
    `Updated ${countOf(cells, "cell", "cells")} on ${countOf(sheets, "sheet", "sheets")}.`,
  unchanged: "The status columns are up to date; no cell was changed.",
  writingCancelled: (cells) =>
    `Cancelled: ${countOf(cells, "cell was", "cells were")} written, the rest was not; checking again completes it.`,
  skipped: (sheet, rows) =>
    `“${sheet}”: ${countOf(rows.length, "row was", "rows were")} not written (${numbered(rows)}): moved, deleted or merged during the check.`,
  noFindings: "No data problems.",
  more: (count) => `and ${count} more`,
  filtered: (filter, shown, matching, total) =>
    shown < matching
      ? `${filter}: ${countOf(matching, "row matches", "rows match")}; filters on other columns stay and leave ${shown} of them (${total} rows in all).`
      : `${filter}: showing ${shown} of ${total} rows.`,
  noneFound: (filter) => `${filter}: no row matches. Clear Filters brings the others back.`,
  filtersCleared: (shown, total) =>
    shown < total
      ? `Filters on the status columns are cleared; those on other columns stay. Showing ${shown} of ${total} rows.`
      : `Filters on the status columns are cleared; all ${total} rows show.`,
  setupSaved: "The setup is kept in this workbook.",
  setUpDone: (sheets, withSample) =>
    `Created ${countOf(sheets, "sheet", "sheets")}. ${withSample ? "Choose Check to see the results of the sample." : "Fill them in, then choose Check."}`,
  noRegister: {
    title: "This workbook has no customer register",
    hint: "It needs a sheet with headers such as “Customer ID” or “Customer name”, wherever they stand. You can also create one now:",
    empty: "Create an empty register",
    sample: "Create a sample register",
  },
  overview: overviewEn,
  today: todayEn,
  sla: slaEn,
  why: whyEn,
  step: stepEn,
  logContact: logContactEn,
  customer: customerEn,
  goTo: goToEn,
  settings: settingsEn,
  policy: policyEn,
  setup: setupEn,
  findings: findingsEn,
  filter: filterEn,
  shell: shellEn,
  start: startEn,
};
