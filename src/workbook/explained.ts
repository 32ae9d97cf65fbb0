import { WorkbookError, type Outcome } from "./workbookError";

/**
 * Names those of Excel's own failures that a person can mend; any other error comes back as it is.
 * @param outcome what the workbook looks like now
 */
export function explained(error: unknown, outcome: Outcome): unknown {
  const inEdit = error instanceof OfficeExtension.Error && error.code.endsWith("CellEditMode");
  return inEdit ? new WorkbookError("cell-being-edited", {}, outcome, { cause: error }) : error;
}
