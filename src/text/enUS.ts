import { findingKindsEn } from "./findingKindsEn";
import { enFindings } from "./enFindings";
import { enPane } from "./enPane";
import type { Texts } from "./zhCN";

const rowsOf = (count: number) => (count === 1 ? "1 row" : `${count} rows`);

export const enUS: Texts = {
  roles: {
    register: "customer register",
    contacts: "contact log",
    orders: "orders",
    issues: "issues",
    surveys: "surveys",
    plans: "maintenance plans",
    policy: "policy",
    calendar: "working calendar",
  },
  fields: {
    id: "number",
    name: "name",
    kind: "type",
    phone: "phone",
    email: "e-mail",
    creditCode: "unified social credit code",
    region: "region",
    owner: "owner",
    createdOn: "creation date",
    cooperationOn: "cooperation date",
    potential: "potential",
    dependence: "service dependence",
    customerId: "customer number",
    at: "contact time",
    enteredAt: "entry time",
    method: "method",
    outcome: "outcome",
    content: "content",
    feedback: "customer feedback",
    nextStep: "next step",
    nextOn: "next date",
    orderedAt: "order date",
    amount: "amount",
    raisedAt: "time raised",
    channel: "channel",
    severity: "severity",
    category: "category",
    status: "status",
    respondedAt: "first response",
    waitingFrom: "waiting for customer from",
    waitingTo: "waiting for customer to",
    resolvedAt: "resolution time",
    acceptedAt: "accepted at",
    plannedAt: "plan at",
    confirmedAt: "confirmed at",
    surveyedAt: "surveyed at",
    reopenedAt: "reopened at",
    resolvedAgainAt: "resolved again at",
    mergedInto: "merged into",
    exemption: "exemption",
    exemptionApprover: "exemption approver",
    exemptionReason: "exemption reason",
    rootCause: "root cause",
    issueId: "issue number",
    score: "score",
    answeredAt: "survey date",
    on: "date",
    lastOn: "last date",
    dayType: "kind of day",
    from: "from",
    to: "to",
    source: "source",
  },
  findings: enFindings,
  findingKinds: findingKindsEn,
  severities: { error: "error", warning: "warning", info: "note" },
  followUps: {
    overdue: "overdue",
    "due-soon": "due soon",
    "on-track": "on track",
    never: "never contacted",
    none: "no verdict",
  },
  sla: {
    breached: "breached",
    "at-risk": "at risk",
    unmatched: "no rule matched",
    provisional: "provisional",
    waiting: "waiting for customer",
    "on-track": "on track",
    met: "met",
    exempted: "exempt",
    none: "no verdict",
  },
  tags: { "high-value": "high value", potential: "potential", "churn-risk": "churn risk" },
  place: ({ sheet, row, column, header }) =>
    [
      sheet === "" ? "" : `“${sheet}”`,
      row === null ? "" : ` row ${row}`,
      column === null ? "" : ` column ${column}`,
      header ? ` (${header})` : "",
    ].join(""),
  report: {
    title: (workbook) => `Customer register check: ${workbook}`,
    checkedAt: (now, policy) => `Checked as of ${now} by ${policy}`,
    readFrom: "Read",
    sheetLine: (role, sheet, headerRow, rows) =>
      `${role}: sheet “${sheet}”, header in row ${headerRow}, ${rowsOf(rows)}`,
    absent: (roles) => `Not found: ${roles} (what depends on them is left out, the rest works)`,
    policySheetNotRead: (sheet) =>
      `Sheet “${sheet}” is no table of rules that can be read; this check uses the default policy`,
    customers: "Customers",
    tiers: "Tiers",
    unrated: "not rated",
    tags: "Tags",
    followUps: "Follow-up",
    sla: "Issues by service level",
    noIssues: "no issues",
    findings: (count) => `Data problems: ${count}`,
    moreFindings: (count) => `… and ${count} more, see --format json`,
    overdueFirst: "Longest overdue",
    overdueLine: (id, name, days, row) => `${id} ${name}: ${days} days overdue (row ${row})`,
    nothingNeedsAttention: "Nothing needs attention.",
    written: (sheets, cells, file) =>
      `Wrote ${cells} cells on ${sheets === 1 ? "1 sheet" : `${sheets} sheets`}: ${file}`,
    unchanged: (file) => `The status columns are up to date, 0 cells written: ${file}`,
    skipped: (sheet, reason, rows) => `“${sheet}”: some rows were not written: ${reason}${rows}`,
  },
  command: {
    usageCheck:
      "Usage: npm run check -- <book.xlsx> [--now 2026-03-02T10:00] [--format text|json] [--write out.xlsx] [--sheet role=name …] [--accept-policy] [--language zh-CN|en-US]",
    usageSample:
      "Usage: npm run sample -- <out.xlsx> [--now 2026-03-02T10:00] [--language zh-CN|en-US]",
    optionsCheck: [
      "Reads the customer register and the other sheets of a workbook, writes a checked copy and reports.",
      "  --now 2026-03-02T10:00     the moment of the check; otherwise this moment",
      "  --format text|json         of the report; otherwise text",
      "  --write out.xlsx           where the copy goes; otherwise beside the workbook: <book>.checked.xlsx",
      "  --sheet role=name          which sheet is what, may be given several times; roles: register, contacts, orders, issues, surveys, plans, policy, calendar",
      "  --accept-policy            check by the workbook's policy where it is not the one that was confirmed",
      "  --language zh-CN|en-US     of the report; otherwise the system's",
      "Exit code: 0 nothing needs attention; 1 something is overdue, breached, at risk or wrong in the data; 2 the workbook cannot be read or the command is wrong.",
    ],
    optionsSample: [
      "Makes a sample workbook: the register of a tailoring company, with the mistakes that real people make.",
      "  --now 2026-03-02T10:00     what its dates are counted from; otherwise this moment",
      "  --language zh-CN|en-US     of the workbook; otherwise the system's",
    ],
    noWorkbook: "Name the workbook to check.",
    tooManyWorkbooks: "Name one file only.",
    unknownOption: (option) => `Unknown option: ${option} (--help lists them all)`,
    badNow: (value) => `--now is written 2026-03-02T10:00; got “${value}”.`,
    badFormat: (value) => `--format is text or json; got “${value}”.`,
    badSheet: (value, roles) =>
      `--sheet is written role=sheet name, with a role of ${roles}; got “${value}”.`,
    fileNotFound: (path) => `No such file: ${path}`,
    fileNotReadable: (path) => `The file cannot be read: ${path}`,
    fileNotWritable: (path) =>
      `The file cannot be written: ${path} (open in another program, or no permission)`,
    unexpected: (detail) => `The program failed; no file was written: ${detail}`,
    acceptPolicy:
      "No file was written. To check by the new policy, run again with --accept-policy.",
    sampleWritten: (path) => `Sample workbook written: ${path}`,
    phases: {
      open: "opening",
      find: "finding sheets",
      read: "reading",
      assess: "assessing",
      plan: "comparing",
      keep: "keeping what was there",
      write: "writing",
      record: "recording the verdicts",
      restore: "restoring",
      save: "saving",
    },
  },
  pane: enPane,
  failures: {
    "no-register": () =>
      "There is no customer register: a sheet with headers such as “Customer ID” or “Customer name” is needed; --sheet register=name points to it.",
    "sheet-not-found": ({ sheet }) => `There is no sheet named “${sheet ?? ""}”.`,
    "no-header": ({ sheet }) => `No known headers were found on sheet “${sheet ?? ""}”.`,
    "unreadable-range": ({ sheet, row }) =>
      `“${sheet ?? ""}” cannot be read from row ${row ?? ""} on; its content may be too large.`,
    cancelled: () => "Cancelled.",
    "sheet-protected": ({ sheet }) =>
      `“${sheet ?? ""}” is protected; unprotect the sheet and check again.`,
    "workbook-read-only": () => "The workbook is read-only; save an editable copy and check that.",
    "changed-since-read": ({ sheet, row }) =>
      `Row ${row ?? ""} of “${sheet ?? ""}” has just been changed; please try again.`,
    "excel-silent": () =>
      "Excel has not answered for two minutes. Look for a dialog or a cell being edited in Excel, then try again.",
    "cell-being-edited": () => "A cell is being edited; press Enter to finish it.",
    "excel-failed": ({ code }) =>
      `Excel could not carry this out (${code ?? ""}); please try again.`,
    "too-many-runs": ({ sheet }) =>
      `The filter on “${sheet ?? ""}” cuts the rows into too many pieces; nothing was written. Clear the filter and check again.`,
    "not-written": ({ sheet, row }) =>
      `Row ${row ?? ""} of “${sheet ?? ""}” reads back differently from what was written; please try again.`,
    "sheet-exists": ({ sheet }) =>
      `A sheet named “${sheet ?? ""}” exists already; it was not overwritten.`,
    "setup-outdated": ({ sheet, headers }) =>
      headers === ""
        ? `The setup names the sheet “${sheet ?? ""}”, which is there no more; please confirm the setup again in the pane.`
        : `“${sheet ?? ""}” lacks headers that were settled: “${headers ?? ""}”. They were renamed, deleted or doubled; please confirm the setup again in the pane.`,
    "nothing-to-undo": () => "There is no check to undo; it may have been undone already.",
    "undo-sheet-changed": ({ sheet, column }) =>
      `The sheet “${sheet ?? ""}” or its column “${column ?? ""}” cannot be found, so the checked rows cannot be told apart and nothing was undone; give them their names back and try again.`,
    "undo-rows-changed": ({ sheet, found, rows }) =>
      `“${sheet ?? ""}” has changed too much since the check: of ${rows ?? ""} rows written then, only ${found ?? ""} can be recognised, so nothing was undone. Check again to update the status columns.`,
    "setup-not-saved": () => "Excel did not keep the setup; save the workbook anew and try again.",
    "no-status-columns": ({ sheet }) =>
      `“${sheet ?? ""}” has no status columns yet; check once, then filter.`,
    "column-missing": ({ sheet }) =>
      `“${sheet ?? ""}” needs the headers Date, Day type and Source, and for times also From and To; add them and try again.`,
    "no-room-below": ({ sheet, row }) =>
      `Below row ${row ?? ""} of “${sheet ?? ""}” stands a total row or something else; move it and try again.`,
    "filter-elsewhere": ({ sheet, column }) =>
      `The filter on “${sheet ?? ""}” leaves out column “${column ?? ""}”; switch it off on the Data tab and try again.`,
  },
  outcomes: {
    "nothing-written": () => "No cell was written.",
    "partly-written": ({ rowsWritten, rowsToWrite }) =>
      rowsToWrite === undefined
        ? "Only a part was written; look at the sheet, then try again."
        : `${rowsWritten ?? 0} of the ${rowsToWrite} rows to change were written; checking again completes it.`,
    unknown: () =>
      "How much was written is not known; please try again: nothing will be written twice.",
  },
  fileFailures: {
    "not-a-workbook": "This is not an Excel workbook (.xlsx or .xlsm).",
    "legacy-format": "This is an old .xls file; save it as .xlsx in Excel or WPS.",
    encrypted: "The workbook has an opening password; save a copy without it and check that.",
    damaged: "The workbook file is damaged and cannot be read.",
    "too-large": "The workbook is too large when unpacked; it was not opened.",
  },
};
