/** Why a file cannot be opened as a workbook. */
export type WorkbookFileErrorCode =
  /** Not a zip, or a zip without a workbook: a CSV, a Word document, an OpenDocument sheet … */
  | "not-a-workbook"
  /** A binary workbook of Excel: .xls or .xlsb. */
  | "legacy-format"
  | "encrypted"
  | "damaged"
  /** Unpacks to more than is reasonable. */
  | "too-large";

export class WorkbookFileError extends Error {
  override readonly name = "WorkbookFileError";

  constructor(
    readonly code: WorkbookFileErrorCode,
    message: string,
  ) {
    super(message);
  }
}
