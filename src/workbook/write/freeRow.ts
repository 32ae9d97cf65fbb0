import type { SheetPlace } from "../../domain/records";
import { columnIndex } from "../columnLetters";
import type { OpenList } from "../read/openList";
import type { Cell } from "../status/statusColumns";
import { WorkbookError } from "../workbookError";

/** Rows looked at in one request; co-authors rarely add more while somebody fills in a form. */
const ROWS_PER_READ = 100;

export interface FreeRow {
  /** Below the table's last row where the table is full. */
  readonly row: number;
  /** The cells of the row above from column A on; none where that is the header. */
  readonly above: readonly Cell[];
  /** What stands in the id column in the rows that were passed on the way. */
  readonly ids: readonly string[];
  /** No number has been filled down to here beforehand, and no formula makes one. */
  readonly takesId: boolean;
}

/**
 * The first row below the list whose cells are free. Numbers and formulas that staff have filled down beforehand in
 * other columns, or as ids, do not make a row taken.
 * @param from a row of the list, or one below it
 */
export async function findFreeRow(
  context: Excel.RequestContext,
  list: OpenList,
  from: number,
): Promise<FreeRow> {
  const rows = new ListRows(context, list);
  const first = list.place.headerRow + 1;
  const end = list.table?.lastRow ?? Infinity;
  let row = Math.max(first, Math.min(from, end + 1));
  while (row > first && !(await rows.isTaken(row - 1))) row -= 1;
  const ids: string[] = [];
  while (row <= end && (await rows.isTaken(row))) {
    ids.push(await rows.id(row));
    row += 1;
  }
  const isFormula = row > first && (await rows.id(row - 1)).startsWith("=");
  const isFilled = row <= end && (await rows.id(row)) !== "";
  const above = row > first ? await rows.cells(row - 1) : [];
  return { row, ids, above, takesId: !isFormula && !isFilled };
}

/** The rows of a list, read in pieces as they are asked for. */
class ListRows {
  private readonly known = new Map<number, readonly Cell[]>();
  private readonly idColumn: number | undefined;
  private readonly columns: readonly number[];
  private readonly width: number;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly list: OpenList,
  ) {
    const { columns } = list.place;
    const id = columns.get("id");
    this.idColumn = id && columnIndex(id.column);
    this.columns = mappedColumns(list.place).filter((column) => column !== this.idColumn);
    this.width = Math.max(...mappedColumns(list.place)) + 1;
  }

  async isTaken(row: number): Promise<boolean> {
    const cells = await this.cells(row);
    return this.columns.some((column) => (cells[column] ?? "") !== "");
  }

  async id(row: number): Promise<string> {
    const cells = await this.cells(row);
    return this.idColumn === undefined ? "" : String(cells[this.idColumn] ?? "");
  }

  async cells(row: number): Promise<readonly Cell[]> {
    if (!this.known.has(row)) await this.read(row);
    return this.known.get(row) ?? [];
  }

  private async read(row: number): Promise<void> {
    const { context, width } = this;
    const { worksheet, place } = this.list;
    const first = Math.max(place.headerRow + 1, row - ROWS_PER_READ / 2);
    const range = worksheet.getRangeByIndexes(first - 1, 0, ROWS_PER_READ, width);
    range.load("formulas");
    await context.sync();
    const cells = range.formulas as Cell[][] | null;
    if (!cells) throw new WorkbookError("unreadable-range", { sheet: place.sheet, row: first });
    cells.forEach((line, i) => this.known.set(first + i, line));
  }
}

export function mappedColumns({ columns }: SheetPlace): readonly number[] {
  return Array.from(columns.values(), ({ column }) => columnIndex(column));
}
