import type { Cell as RawCell } from "../cells/texts";
import { stopIfCancelled, type LongWork } from "../longWork";
import { candidateColumns, type FoundColumn } from "../status/ownColumns";
import type { SheetResults, SheetState } from "../status/planSheet";
import { readRules } from "./readRules";
import type { Frame } from "./readSheetState";
import type { Cell } from "../status/statusColumns";
import { WorkbookError } from "../workbookError";

/** A column of long status words takes about 30 bytes a row: twelve of them stay far below 4 MiB. */
export const ROWS_PER_READ = 8_000;

/** Reads the key column, and every column whose header is one of ours. */
export async function readOwnColumns(
  context: Excel.RequestContext,
  frame: Frame,
  results: SheetResults,
  work: LongWork,
): Promise<Pick<SheetState, "found" | "keyCells">> {
  const wanted = results.columns.flatMap((column) =>
    candidateColumns(column, frame.headers).map((index) => ({
      index,
      numeric: column.vocabulary === undefined,
      ruled: column.rules(results.language).length > 0,
    })),
  );
  const keyCells: RawCell[] = [];
  const contents = wanted.map(({ index }) => new ColumnContent(index, frame.headers[index] ?? ""));
  for (let row = frame.firstRow; row <= frame.lastRow; row += ROWS_PER_READ) {
    const count = Math.min(ROWS_PER_READ, frame.lastRow - row + 1);
    stopIfCancelled(work);
    work.onProgress?.({
      phase: "plan",
      done: row - frame.firstRow,
      total: frame.lastRow - frame.firstRow + 1,
    });
    const keys = queryColumn(context, frame, results.keyColumn, row, count);
    keys.load("values");
    await readBand(context, frame, wanted, contents, row, count);
    keyCells.push(...(keys.values as RawCell[][]).map(([cell = ""]) => cell));
  }
  const ruled = contents.filter((_content, i) => wanted[i]?.ruled);
  const rules = await readRules(
    context,
    context.workbook.worksheets.getItem(frame.sheet),
    ruled.map(({ column }) => ({ column, firstRow: frame.firstRow, lastRow: frame.lastRow })),
  );
  const found = contents.map(({ column, header, cells, hasFormulas, formats }, i): FoundColumn => {
    const own = ruled.findIndex((content) => content === contents[i]);
    return { column, header, cells, hasFormulas, formats, rules: rules[own] ?? [] };
  });
  return { found, keyCells };
}

function queryColumn(
  context: Excel.RequestContext,
  { sheet }: Frame,
  column: number,
  row: number,
  count: number,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column, count, 1);
}

async function readBand(
  context: Excel.RequestContext,
  frame: Frame,
  wanted: readonly { index: number; numeric: boolean }[],
  contents: readonly ColumnContent[],
  row: number,
  count: number,
): Promise<void> {
  const ranges = wanted.map(({ index, numeric }) => {
    const range = queryColumn(context, frame, index, row, count);
    range.load("formulas");
    if (numeric) range.load("numberFormat");
    return range;
  });
  await context.sync();
  ranges.forEach((range, i) => {
    const formulas = range.formulas as unknown[][] | null;
    if (!formulas) throw new WorkbookError("unreadable-range", { sheet: frame.sheet, row });
    contents[i]?.add(formulas, wanted[i]?.numeric ? (range.numberFormat as unknown[][]) : []);
  });
}

/** A column as it is being read, band by band. `formulas` gives constants as they are. */
class ColumnContent {
  readonly cells: Cell[] = [];
  readonly formats: string[] = [];
  hasFormulas = false;

  constructor(
    readonly column: number,
    readonly header: string,
  ) {}

  add(formulas: readonly (readonly unknown[])[], formats: readonly (readonly unknown[])[]): void {
    for (const [cell] of formulas) {
      this.cells.push(typeof cell === "number" ? cell : String(cell));
      if (typeof cell === "string" && cell.startsWith("=")) this.hasFormulas = true;
    }
    for (const [format] of formats) this.formats.push(String(format));
  }
}
