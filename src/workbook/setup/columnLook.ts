import { formatNumbers } from "../read/numberFormat";

export interface ColumnDefinition {
  readonly header: string;
  readonly widthChars: number;
  /** `@` for ids and phones: set before anything is typed, so that Excel rounds none. */
  readonly numberFormat: string;
  /** Offered in the cells of the column; other words can still be typed. */
  readonly choices?: readonly string[];
  /** Long texts are broken into lines. */
  readonly wrap?: boolean;
}

/**
 * Formats and drop-downs reach so many rows below the header. Number formats cannot be given to whole columns (MS
 * docs, "Unbounded ranges"), and Excel carries them on by itself when a list grows.
 */
const ROWS_READY = 500;
/** Points per character of the default font, near enough for a column's first width. */
const POINTS_PER_CHAR = 6;

/**
 * Gives an empty column its width, format and drop-down.
 * @param headerRow and column from 0
 */
export function formatColumn(
  sheet: Excel.Worksheet,
  definition: ColumnDefinition,
  headerRow: number,
  column: number,
): void {
  const { numberFormat, widthChars, wrap, choices } = definition;
  const body = sheet.getRangeByIndexes(headerRow + 1, column, ROWS_READY, 1);
  if (numberFormat !== "General") formatNumbers(body, numberFormat);
  if (wrap) body.format.wrapText = true;
  body.format.columnWidth = widthChars * POINTS_PER_CHAR;
  if (!choices) return;
  body.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  body.dataValidation.errorAlert = {
    showAlert: false,
    style: Excel.DataValidationAlertStyle.information,
    title: "",
    message: "",
  };
}
