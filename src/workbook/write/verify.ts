import { idOf, narrowText, type Cell } from "../cells/texts";
import { readHiddenRows } from "../read/hiddenRows";
import type { RowMatcher } from "../read/rowMatcher";
import { visibilityRuns } from "../read/rowBlocks";
import { hasWork, type SheetPlan, type StatusPlan } from "../status/statusPlan";
import { WorkbookError } from "../workbookError";

/** Keys of this many rows stay far below the 4 MiB that one answer may have. */
const KEYS_PER_READ = 20_000;
/** Beyond, writing in pieces takes minutes: the person is asked to clear the filter instead. */
const MOST_RUNS = 2_000;

/** @throws WorkbookError `workbook-read-only`, `sheet-protected` */
export async function verifyWritable({ sheets }: StatusPlan): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const protections = sheets.filter(hasWork).map(({ sheet }) => {
      const { protection } = workbook.worksheets.getItem(sheet);
      protection.load("protected");
      return { sheet, protection };
    });
    await context.sync();
    if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
    for (const { sheet, protection } of protections) {
      if (protection.protected) throw new WorkbookError("sheet-protected", { sheet });
    }
  });
}

/**
 * Is the sheet still the one that was read: the same headers, and at least half of its rows known?
 * @throws WorkbookError `changed-since-read`, `too-many-runs`; nothing has been written yet
 */
export async function verifyUnchanged(plan: SheetPlan, matcher: RowMatcher): Promise<void> {
  let known = 0;
  const hidden: boolean[] = [];
  for (let row = plan.firstRow; row <= plan.lastRow; row += KEYS_PER_READ) {
    const count = Math.min(KEYS_PER_READ, plan.lastRow - row + 1);
    const band = await readBandKeys(plan, row, count);
    verifyHeaders(plan, band.headers, false);
    known += band.keys.filter((key, i) => matcher.match(row + i, key)).length;
    hidden.push(...band.hidden);
  }
  if (known * 2 < plan.rows.length) {
    throw new WorkbookError("changed-since-read", { sheet: plan.sheet, row: plan.firstRow });
  }
  const runs = plan.changes > 0 ? visibilityRuns(hidden) : 0;
  if (runs > MOST_RUNS) throw new WorkbookError("too-many-runs", { sheet: plan.sheet, runs });
}

export interface BandKeys {
  /** The key cells; Excel keeps the range on its rows while others insert and delete rows above it. */
  readonly range: Excel.Range;
  readonly headers: readonly string[];
  readonly keys: readonly string[];
  readonly hidden: readonly boolean[];
}

async function readBandKeys(plan: SheetPlan, row: number, count: number): Promise<BandKeys> {
  return Excel.run((context) => queryBandKeys(context, plan, row, count));
}

/** The headers, and the key and visibility of each row, as they are now. */
export async function queryBandKeys(
  context: Excel.RequestContext,
  plan: SheetPlan,
  row: number,
  count: number,
): Promise<BandKeys> {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const right = Math.max(plan.key.column, ...plan.columns.map(({ column }) => column));
  const headers = sheet.getRangeByIndexes(plan.headerRow - 1, 0, 1, right + 1);
  headers.load("values");
  const keys = sheet.getRangeByIndexes(row - 1, plan.key.column, count, 1);
  keys.load("values,rowHidden");
  await context.sync();
  return {
    range: keys,
    headers: (headers.values[0] ?? []).map(String),
    keys: keysOf(keys.values as Cell[][]),
    hidden: await readHiddenRows(context, keys, count),
  };
}

export function keysOf(values: readonly (readonly Cell[])[]): string[] {
  return values.map(([cell = ""]) => idOf(cell));
}

/** @param created the plan's new columns exist by now */
export function verifyHeaders(plan: SheetPlan, headers: readonly string[], created: boolean): void {
  const same = (column: number, header: string) =>
    narrowText(headers[column] ?? "") === narrowText(header);
  const ours = plan.columns.every((column) =>
    same(column.column, column.created && !created ? "" : column.header),
  );
  if (ours && same(plan.key.column, plan.key.header)) return;
  throw new WorkbookError("changed-since-read", { sheet: plan.sheet, row: plan.headerRow });
}
