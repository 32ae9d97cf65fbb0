import { switchOnFilter } from "../filter/filter";
import { highlight } from "../status/highlight";
import { giveWay, type LongWork } from "../longWork";
import { createColumns, formatRowsBelow, reformat } from "./newColumns";
import { columnRange } from "../read/readRules";
import { RowMatcher } from "../read/rowMatcher";
import { sameCell, type SheetPlan } from "../status/statusPlan";
import { writeBand, type Writing } from "./writeCells";

/** A row of ours takes at most 480 bytes in the request and in the answer: 2.4 MB of the 5 MB allowed. */
const ROWS_PER_CHUNK = 5_000;
const FEWEST_ROWS_PER_CHUNK = 50;

export function startWriting(plan: SheetPlan): Writing {
  const differs = (i: number) =>
    plan.columns.some(({ before, after }) => !sameCell(before[i] ?? "", after[i] ?? ""));
  const changing = [...plan.keys.keys()].filter(differs);
  return {
    plan,
    matcher: new RowMatcher(plan),
    rows: changing.length,
    pending: new Set(changing),
    barred: new Set(),
    barredSeen: new Set(),
    moved: new Map(),
    cells: 0,
    touched: false,
  };
}

export async function writeSheet(writing: Writing, work: LongWork): Promise<void> {
  const { plan } = writing;
  const created = plan.columns.filter((column) => column.created).length;
  const onWriting = () => {
    writing.touched = true;
  };
  await createColumns(plan, onWriting);
  writing.cells += created;
  // Before the results: who sorts by a filter that does not reach over our columns moves the rows away from them.
  await switchOnFilter(plan, onWriting);
  await reformat(plan, onWriting);
  for (const row of await readMergedRows(plan)) writing.barred.add(row);
  await writePending(writing, work);
  if (writing.moved.size > 0 || someAreMissing(writing)) await searchAllRows(writing, work);
  await formatRowsBelow(plan, [...writing.moved.values()]);
  writing.touched = true;
  await highlight(plan);
}

function someAreMissing({ pending, barredSeen }: Writing): boolean {
  return [...pending].some((index) => !barredSeen.has(index));
}

/** The chunks that hold a row to change. */
async function writePending(writing: Writing, work: LongWork): Promise<void> {
  const { plan } = writing;
  const rows = [...writing.pending].map((index) => plan.rows[index] ?? 0);
  const chunks = new Set(rows.map((row) => Math.floor((row - plan.firstRow) / ROWS_PER_CHUNK)));
  for (const chunk of [...chunks].sort((a, b) => a - b)) {
    const first = plan.firstRow + chunk * ROWS_PER_CHUNK;
    await writeRows(writing, first, Math.min(first + ROWS_PER_CHUNK - 1, plan.lastRow), work);
  }
}

/** Rows were sorted or inserted meanwhile: looks at every row, also below the last planned one. */
async function searchAllRows(writing: Writing, work: LongWork): Promise<void> {
  const { firstRow, lastRow, sheet } = writing.plan;
  const end = Math.max(lastRow, await readLastRow(sheet));
  for (let first = firstRow; first <= end; first += ROWS_PER_CHUNK) {
    await writeRows(writing, first, Math.min(first + ROWS_PER_CHUNK - 1, end), work);
  }
}

/** Halves the chunk where Excel on the web finds it too large. */
async function writeRows(
  writing: Writing,
  first: number,
  last: number,
  work: LongWork,
): Promise<void> {
  await giveWay(work);
  const { plan } = writing;
  const done = Math.min(first, plan.lastRow) - plan.firstRow;
  work.onProgress?.({ phase: "write", done, total: plan.lastRow - plan.firstRow + 1 });
  const count = last - first + 1;
  try {
    await writeBand(writing, first, count);
  } catch (error) {
    if (!isTooLarge(error) || count <= FEWEST_ROWS_PER_CHUNK) throw error;
    const middle = first + Math.floor(count / 2);
    await writeRows(writing, first, middle - 1, work);
    await writeRows(writing, middle, last, work);
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code.endsWith("PayloadSizeLimitExceeded");
}

/** Sheet rows in which one of our columns is part of a merged cell. */
async function readMergedRows({ sheet, columns, firstRow, lastRow }: SheetPlan): Promise<number[]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const merges = columns.map(({ column }) => {
      const merged = columnRange(worksheet, {
        column,
        firstRow,
        lastRow,
      }).getMergedAreasOrNullObject();
      merged.load("areas/items/rowIndex,areas/items/rowCount");
      return merged;
    });
    await context.sync();
    const areas = merges.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items));
    return areas.flatMap(({ rowIndex, rowCount }) =>
      Array.from({ length: rowCount }, (_, i) => rowIndex + 1 + i),
    );
  });
}

async function readLastRow(sheet: string): Promise<number> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    await context.sync();
    return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  });
}
