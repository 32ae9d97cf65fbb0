import type { Cell as RawCell } from "../cells/texts";
import { columnRuns, type ColumnRun } from "../chunks";
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
  const contents = wanted.map(
    ({ index, numeric }) => new ColumnContent(index, frame.headers[index] ?? "", numeric),
  );
  const runs = runsOf(contents, frame);
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
    await readBand(context, frame, { contents, runs }, row, count);
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

/** Of adjacent columns one range is asked for: each row of a range costs nearly as much as its cells. */
function runsOf(contents: readonly ColumnContent[], { headers }: Frame): readonly ColumnRun[] {
  const own = contents.map(({ column }) => column);
  const others = headers.map((_, column) => column).filter((column) => !own.includes(column));
  return columnRuns(own, others);
}

interface OwnContents {
  readonly contents: readonly ColumnContent[];
  readonly runs: readonly ColumnRun[];
}

async function readBand(
  context: Excel.RequestContext,
  frame: Frame,
  { contents, runs }: OwnContents,
  row: number,
  count: number,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(frame.sheet);
  const ranges = runs.map((run) =>
    worksheet.getRangeByIndexes(row - 1, run.first, count, run.count).load("formulas"),
  );
  const formats = contents.map(({ column, numeric }) =>
    numeric ? queryColumn(context, frame, column, row, count).load("numberFormat") : undefined,
  );
  await context.sync();
  contents.forEach((content, i) => {
    const run = runs.findIndex(({ first, count }) => content.column < first + count);
    const formulas = ranges[run]?.formulas as unknown[][] | null;
    if (!formulas) throw new WorkbookError("unreadable-range", { sheet: frame.sheet, row });
    content.add(formulas, content.column - (runs[run]?.first ?? 0));
    content.addFormats((formats[i]?.numberFormat ?? []) as unknown[][]);
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
    readonly numeric: boolean,
  ) {}

  /** @param offset of the column in the rows */
  add(rows: readonly (readonly unknown[])[], offset: number): void {
    for (const row of rows) {
      const cell = row[offset];
      this.cells.push(typeof cell === "number" ? cell : String(cell));
      if (typeof cell === "string" && cell.startsWith("=")) this.hasFormulas = true;
    }
  }

  addFormats(formats: readonly (readonly unknown[])[]): void {
    for (const [format] of formats) this.formats.push(String(format));
  }
}
