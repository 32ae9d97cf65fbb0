import type { FreeRow } from "./freeRow";
import { mappedColumns } from "./freeRow";
import { cellsOf, encoded, neededFormat, type RowCell, type NewRow } from "./newRow";
import type { OpenList } from "../read/openList";
import type { Cell } from "../status/statusColumns";
import { sameCell } from "../status/statusPlan";
import { WorkbookError } from "../workbookError";

/** A cell that was sent, and its content read back in the same request. */
interface SentCell extends RowCell {
  readonly range: Excel.Range;
}

/**
 * Writes into the free row, unless somebody has been there in between: then what stood there is put back.
 * @param onSending called before the first change
 * @returns the row, undefined where somebody was faster
 * @throws WorkbookError `not-written`
 */
export async function fillRow(
  context: Excel.RequestContext,
  list: OpenList,
  newRow: NewRow,
  free: FreeRow,
  onSending: (cells: readonly RowCell[]) => void,
): Promise<number | undefined> {
  const { worksheet, place } = list;
  const looks = await readLooks(context, list, free);
  const width = Math.max(...mappedColumns(place)) + 1;
  const lines = worksheet.getRangeByIndexes(free.row - 2, 0, 2, width).load("formulas,values");
  const target = lines.getLastRow();
  if (looks.areMissing) {
    target.copyFrom(lines.getRow(0), Excel.RangeCopyType.formats);
  }
  const cells = cellsOf(newRow, free, list.system);
  onSending(cells);
  const formats = looks.areMissing ? looks.above : looks.own;
  const sent = cells.map((cell) => send(target.getCell(0, cell.column), cell, formats));
  await context.sync();
  const [above = [], before = []] = lines.formulas as Cell[][];
  const isFree = sent.every(({ column }) => (before[column] ?? "") === "");
  const isNext = free.above.length === 0 || above.every((cell, i) => cell === free.above[i]);
  if (isFree && isNext) {
    verifyRow(sent, place.sheet, free.row);
    return free.row;
  }
  const [, values = []] = lines.values as Cell[][];
  for (const { column, range } of sent) {
    range.formulas = [[asItWas(before[column] ?? "", values[column] ?? "")]];
    range.numberFormat = [[looks.own[column] ?? "General"]];
  }
  await context.sync();
  return undefined;
}

/** Adds a row at the end of the table, whatever others have added: nobody can be overwritten. */
export async function addTableRow(
  context: Excel.RequestContext,
  list: OpenList,
  newRow: NewRow,
  free: FreeRow,
  onSending: (cells: readonly RowCell[]) => void,
): Promise<number | undefined> {
  const { table, place, system } = list;
  if (!table) return undefined;
  const { above } = await readLooks(context, list, free);
  const added = table.table.rows.add().getRange().load("rowIndex");
  const cells = cellsOf(newRow, free, system);
  onSending(cells);
  const sent = cells.map((cell) => send(added.getCell(0, cell.column - table.left), cell, above));
  await context.sync();
  const row = added.rowIndex + 1;
  verifyRow(sent, place.sheet, row);
  return row;
}

/** The number formats of the free row and of the one above, from column A on. */
interface Looks {
  readonly own: readonly string[];
  readonly above: readonly string[];
  /** Nobody has formatted the free row, as a person would by typing there. */
  readonly areMissing: boolean;
}

async function readLooks(
  context: Excel.RequestContext,
  { worksheet, place }: OpenList,
  { row, above }: FreeRow,
): Promise<Looks> {
  const width = Math.max(...mappedColumns(place)) + 1;
  const lines = worksheet.getRangeByIndexes(row - 2, 0, 2, width).load("numberFormat");
  await context.sync();
  const [formatsAbove = [], own = []] = lines.numberFormat as string[][];
  const plain = own.every((format) => format === "General");
  return { own, above: formatsAbove, areMissing: plain && above.length > 0 };
}

function send(range: Excel.Range, cell: RowCell, formats: readonly string[]): SentCell {
  const format = neededFormat(cell.cell, formats[cell.column] ?? "General");
  if (format !== undefined) range.numberFormat = [[format]];
  range.values = [[encoded(cell.content)]];
  return { ...cell, range: range.load("values") };
}

/** @throws WorkbookError `not-written` */
function verifyRow(sent: readonly SentCell[], sheet: string, row: number): void {
  const lost = sent.some(({ content, range }) => {
    const [[read] = [""]] = range.values as Cell[][];
    return !sameCell(content, read ?? "");
  });
  if (lost) throw new WorkbookError("not-written", { sheet, row }, "partly-written");
}

/** A text that looks like a formula is kept from becoming one. */
function asItWas(formula: Cell, value: Cell): Cell {
  return formula === value ? encoded(value) : formula;
}
