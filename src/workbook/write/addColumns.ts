import type { SheetPlace } from "../../domain/records";
import { cleanText } from "../cells/texts";
import { columnIndex } from "../columnLetters";
import { explained } from "../explained";
import { openList, type OpenList } from "../read/openList";
import { formatColumn, type ColumnDefinition } from "../setup/columnLook";
import { WorkbookError } from "../workbookError";

/**
 * Appends empty columns to a list, with the formats and drop-downs that the set-up gives them: inside its table, or
 * right of its last header. Nothing that is there moves or changes; a header that stands already, such as after a try
 * whose answer was lost, is not added again.
 * @throws WorkbookError `sheet-not-found`, `workbook-read-only`, `sheet-protected`, `changed-since-read`,
 *   `cell-being-edited`, `excel-failed`
 */
export async function addColumns(
  place: SheetPlace,
  columns: readonly ColumnDefinition[],
): Promise<void> {
  const progress = { writing: false };
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const list = await openList(context, place);
      const { headers, bottom } = await readSurroundings(context, list);
      const missing = columns.filter(({ header }) => !headers.includes(header));
      if (missing.length === 0) return;
      const left = await freeColumns(context, list, { headers, bottom }, missing.length);
      progress.writing = true;
      missing.forEach((column, i) => {
        addColumn(list, column, left + i);
      });
      await context.sync();
    });
  } catch (error) {
    throw explained(error, progress.writing ? "unknown" : "nothing-written");
  }
}

interface Surroundings {
  /** The texts of the header row from column A on. */
  readonly headers: readonly string[];
  /** The sheet's last row that holds anything, from 1. */
  readonly bottom: number;
}

async function readSurroundings(
  context: Excel.RequestContext,
  { worksheet, place }: OpenList,
): Promise<Surroundings> {
  const used = worksheet.getUsedRange(true).load("rowIndex,rowCount,columnIndex,columnCount");
  await context.sync();
  const width = used.columnIndex + used.columnCount;
  const row = worksheet.getRangeByIndexes(place.headerRow - 1, 0, 1, width).load("values");
  await context.sync();
  const headers = (row.values[0] ?? []).map((cell) => cleanText(String(cell)));
  return { headers, bottom: used.rowIndex + used.rowCount };
}

/**
 * The first of so many adjacent columns, from 0, that are free from the header down.
 * @throws WorkbookError `changed-since-read` where something stands beside the list
 */
async function freeColumns(
  context: Excel.RequestContext,
  { worksheet, place, table }: OpenList,
  { headers, bottom }: Surroundings,
  count: number,
): Promise<number> {
  const mapped = Array.from(place.columns.values(), ({ column }) => columnIndex(column));
  let left = table ? table.left + table.width : Math.max(...mapped) + 1;
  while (!table && (headers[left] ?? "") !== "") left += 1;
  const beside = worksheet.getRangeByIndexes(
    place.headerRow - 1,
    left,
    Math.max(1, bottom - place.headerRow + 1),
    count,
  );
  const taken = beside.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (taken.isNullObject) return left;
  throw new WorkbookError("changed-since-read", { sheet: place.sheet, row: place.headerRow });
}

function addColumn(
  { worksheet, place, table }: OpenList,
  definition: ColumnDefinition,
  column: number,
): void {
  const { header } = definition;
  const headerRow = place.headerRow - 1;
  const cell = worksheet.getCell(headerRow, column);
  if (table) table.table.columns.add(undefined, undefined, header);
  else {
    cell.copyFrom(cell.getOffsetRange(0, -1), Excel.RangeCopyType.formats);
    cell.values = [[header]];
  }
  formatColumn(worksheet, definition, headerRow, column);
}
