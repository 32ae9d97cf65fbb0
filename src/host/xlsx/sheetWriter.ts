import type { FormatChange } from "../model/conditionalFormats";
import type { Sheet } from "../model/sheet";
import { writeConditionalFormats } from "./conditionalFormatsWriter";
import { writeDataValidations } from "./dataValidationsWriter";
import { writeCharts } from "./drawings";
import type { Namespaces } from "./namespaces";
import { writePageLayout } from "./pageLayoutXml";
import type { PackageWriter } from "./packageWriter";
import { rowChanges } from "./rowChanges";
import { writeRowEdits } from "./rowEditsWriter";
import { writeRows, type RowsContext } from "./rowsWriter";
import {
  writeAutoFilter,
  writeColumns,
  writeDimension,
  writeFrozen,
  writeMerges,
  writeProtection,
  writeSelected,
  writeSheetProperties,
} from "./sheetPartsWriter";
import { splitSheet, type SheetText } from "./sheetText";
import type { SheetSource } from "./source";
import { writeTables } from "./tablesWriter";
import { XmlEdits } from "./xmlEdits";

export interface SheetContext extends Pick<
  RowsContext,
  "styleNumber" | "stringNumber" | "onStringReleased"
> {
  readonly writer: PackageWriter;
  readonly namespaces: Namespaces;
  readonly formatNumber: (change: FormatChange) => number;
  /** Whether the tab becomes or ceases to be the selected one; null when that stays as it is. */
  readonly selected: boolean | null;
}

/** Writes a sheet's part and its tables; a sheet without changes is not touched. */
export function writeSheet(sheet: Sheet, source: SheetSource, context: SheetContext): void {
  const rowsChanged = rowChanges(sheet);
  if (rowsChanged.length === 0 && !isChanged(sheet) && context.selected === null) return;
  const { writer } = context;
  const text = writer.text(source.part) ?? "";
  const split = splitSheet(text, source.part);
  const edits = new XmlEdits(split.skeleton);
  if (rowsChanged.length > 0) writeDimension(edits, split.root, sheet.usedArea(false));
  editSkeleton(edits, split, sheet, source, context);
  const rows =
    rowsChanged.length > 0 ? rowsText(text, split, sheet, source, context, rowsChanged) : null;
  if (rows === null && edits.isEmpty) return;
  writer.setText(
    source.part,
    joined(split, edits, rows ?? text.slice(split.rowsStart, split.rowsEnd)),
  );
}

/** Whether anything but rows and cells was changed. */
function isChanged(sheet: Sheet): boolean {
  return (
    sheet.columns.changed ||
    sheet.conditionalFormats.changed ||
    sheet.dataValidations.changed ||
    sheet.rowEdits.length > 0 ||
    sheet.tables.some((table) => table.changed) ||
    sheet.charts.changed ||
    Object.values(sheet.changes).includes(true)
  );
}

function rowsText(
  text: string,
  split: SheetText,
  sheet: Sheet,
  { masters }: SheetSource,
  { styleNumber, stringNumber, onStringReleased }: SheetContext,
  rowsChanged: readonly number[],
): string {
  const prefix = split.root.prefix;
  const context = { prefix, masters, styleNumber, stringNumber, onStringReleased };
  return writeRows(text, split, sheet, context, rowsChanged);
}

function editSkeleton(
  edits: XmlEdits,
  { root }: SheetText,
  sheet: Sheet,
  source: SheetSource,
  context: SheetContext,
): void {
  const { changes } = sheet;
  if (changes.tabColor || changes.autoFilter || changes.pageLayout)
    writeSheetProperties(edits, root, sheet);
  if (changes.frozen) writeFrozen(edits, root, sheet.frozen);
  if (context.selected !== null) writeSelected(edits, root, context.selected);
  if (sheet.columns.changed) {
    writeColumns(edits, root, sheet.columns, source.columnRuns, context.styleNumber);
  }
  if (changes.protection) writeProtection(edits, root, sheet.protection);
  if (changes.autoFilter) writeAutoFilter(edits, root, sheet);
  if (changes.merges) writeMerges(edits, root, sheet.merges);
  if (sheet.conditionalFormats.changed) {
    writeConditionalFormats(edits, root, sheet, source, context.formatNumber);
  }
  if (sheet.dataValidations.changed) writeDataValidations(edits, root, sheet, source);
  if (sheet.rowEdits.length > 0) writeRowEdits(edits, root, sheet.rowEdits);
  if (changes.pageLayout) writePageLayout(edits, root, sheet.pageLayout);
  writeCharts(context.writer, edits, root, sheet, source, context.namespaces);
  writeTables(context.writer, edits, root, sheet, source, context.namespaces);
}

/** The edited skeleton with the rows back in their place. */
function joined(split: SheetText, edits: XmlEdits, rows: string): string {
  if (!split.selfClosed) return edits.text(0, split.rowsAt) + rows + edits.text(split.rowsAt);
  if (!rows) return edits.text();
  const closing = `</${split.root.prefix}sheetData>`;
  return `${edits.text(0, split.rowsAt)}>${rows}${closing}${edits.text(split.rowsAt + 2)}`;
}
