import { WorkbookError, type Outcome } from "./workbookError";

/** Excel's failures that lie in the moment, not in the request (MS docs "Error handling"). */
const passingCodes: ReadonlySet<string> = new Set([
  "ActivityLimitReached",
  "Conflict",
  "GeneralException",
  "InactiveWorkbook",
  // A sheet or a table was deleted or renamed meanwhile.
  "ItemNotFound",
  "RequestAborted",
  "ServiceNotAvailable",
]);

/**
 * Names those of Excel's own failures that a person can mend; any other error comes back as it is.
 * @param outcome what the workbook looks like now
 */
export function explained(error: unknown, outcome: Outcome): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const { code } = error;
  if (code.endsWith("CellEditMode")) {
    return new WorkbookError("cell-being-edited", {}, outcome, { cause: error });
  }
  if (!passingCodes.has(code)) return error;
  // Excel may have done what it reported as failed.
  const known = outcome === "nothing-written" ? outcome : "unknown";
  return new WorkbookError("excel-failed", { code }, known, { cause: error });
}

/**
 * As `explained`, for work in several steps: a failure of ours that says that nothing was written knows of its own step
 * alone.
 * @param outcome what the workbook looks like by the steps before
 */
export function explainedAfter(error: unknown, outcome: Outcome): unknown {
  const isOfOneStep = error instanceof WorkbookError && error.outcome === "nothing-written";
  return isOfOneStep ? error.withOutcome(outcome) : explained(error, outcome);
}
