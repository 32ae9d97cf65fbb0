/** What a person can act on. Permanent words: text turns each into a sentence. */
export type WorkbookErrorCode =
  // reading
  | "no-register" //       no sheet holds the customers
  | "sheet-not-found" //   a sheet named by hand does not exist: role, sheet
  | "no-header" //         a sheet named by hand has no row of known headers: role, sheet
  | "unreadable-range" //  Excel gave no values or they are too large: sheet, row
  | "setup-outdated" //    what a person settled is there no more: role, sheet, headers
  | "cancelled"
  | "excel-silent" //      Excel has not answered for two minutes
  | "excel-failed" //      Excel's own failure that may be gone next time: code
  // writing
  | "sheet-protected" //   sheet
  | "workbook-read-only"
  | "changed-since-read" // sheet, row
  | "cell-being-edited"
  | "too-many-runs" //     a filter cuts the rows into too many pieces: sheet, runs
  | "not-written" //       read-back differs from what was written: sheet, row
  | "sheet-exists" //      sheet
  | "column-missing" //    rows to be added cannot be told without it: sheet, field
  | "no-room-below" //     something stands below the last row: sheet, row
  | "setup-not-saved" //   Excel did not keep it
  // undoing
  | "nothing-to-undo" //    no check has kept anything, or this version cannot read it
  | "undo-sheet-changed" // the sheet or its key column is gone: sheet, column
  | "undo-rows-changed" //  fewer than half of the rows are still there: sheet, found, rows
  // filtering
  | "no-status-columns" // not checked yet: sheet
  | "filter-elsewhere"; // the sheet's filter selects rows and leaves our column out: sheet, column

/** What the workbook looks like after the failure. */
export type Outcome = "nothing-written" | "partly-written" | "unknown";

export type ErrorParameters = Readonly<Record<string, string | number>>;

/** A failure that is the workbook's or the person's, not ours. Anything else that is thrown is a bug. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: WorkbookErrorCode,
    readonly parameters: ErrorParameters = {},
    readonly outcome: Outcome = "nothing-written",
    options?: ErrorOptions,
  ) {
    super(code, options);
  }

  /** The same failure, told where it is known what the workbook looks like by then. */
  withOutcome(outcome: Outcome): WorkbookError {
    return new WorkbookError(this.code, this.parameters, outcome, { cause: this });
  }
}
