import type { Cell } from "../cells/texts";
import { explained } from "../explained";
import { literalText } from "../write/literalText";
import { nameHint } from "../find/matchName";
import { isSetupMark, setupMarks } from "./setupMark";
import type { SheetLanguage } from "../status/statusWords";
import { WorkbookError } from "../workbookError";

/** A line of the block: subject, what holds, note. */
export type SetupLine = readonly [subject: string, value: string, note: string];

/** Under the part, the rule, its value and its note: the widths of the rules suit the setup as well. */
const rowOf = (mark: string, [subject, value, note]: SetupLine) => {
  return [mark, subject, "", value, "", "", note];
};
const COLUMNS = 7;

/**
 * Shows the setup below the rules of the 管理办法 sheet, in place of what was shown before. Rows without the
 * mark in their first cell are not touched.
 * @returns false where the workbook has no such sheet
 * @throws WorkbookError `sheet-protected`, `not-written`, `cell-being-edited`, `excel-failed`
 */
export async function showSetup(
  lines: readonly SetupLine[],
  language: SheetLanguage,
): Promise<boolean> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = await policySheet(context);
      if (!sheet) return false;
      const wanted = lines.map((line) => rowOf(setupMarks[language], line));
      const place = await placeFor(context, sheet, wanted);
      if (place) await write(context, sheet, wanted, place);
      return true;
    });
  } catch (error) {
    throw explained(error, "unknown");
  }
}

async function policySheet(context: Excel.RequestContext): Promise<Excel.Worksheet | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheet = worksheets.items.find(({ name }) => nameHint("policy", name) > 0);
  if (!sheet) return undefined;
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError("sheet-protected", { sheet: sheet.name });
  return sheet;
}

interface Place {
  readonly column: number;
  /** The block that is there, from 0; `rows` 0 where none is. */
  readonly old: { readonly row: number; readonly rows: number };
  readonly row: number;
}

/** @returns undefined where the block stands there already */
async function placeFor(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: readonly (readonly string[])[],
): Promise<Place | undefined> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex");
  await context.sync();
  const height = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  if (height === 0) return { column: 0, old: { row: 0, rows: 0 }, row: 0 };
  const column = used.columnIndex;
  const cells = sheet.getRangeByIndexes(0, column, height, COLUMNS);
  cells.load("values");
  await context.sync();
  const rows = cells.values as readonly (readonly Cell[])[];
  const old = blockIn(rows);
  if (sameTexts(rows.slice(old.row, old.row + old.rows), wanted)) return undefined;
  const isLast = old.row + old.rows === height;
  const fits = old.rows > 0 && (isLast || wanted.length <= old.rows);
  // One free row keeps the block apart from the rules, also for a filter or a table over them.
  return { column, old, row: fits ? old.row : height + 1 };
}

/** The last run of marked rows. */
function blockIn(rows: readonly (readonly Cell[])[]): Place["old"] {
  const isMarked = ([first = ""]: readonly Cell[]) => isSetupMark(first);
  const end = rows.findLastIndex(isMarked) + 1;
  let row = end;
  while (row > 0 && isMarked(rows[row - 1] ?? [])) row--;
  return { row, rows: end - row };
}

function sameTexts(
  found: readonly (readonly Cell[])[],
  wanted: readonly (readonly string[])[],
): boolean {
  return (
    found.length === wanted.length &&
    wanted.every((line, r) => line.every((text, c) => String(found[r]?.[c] ?? "") === text))
  );
}

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: readonly (readonly string[])[],
  { column, old, row }: Place,
): Promise<void> {
  if (old.rows > 0) {
    const before = sheet.getRangeByIndexes(old.row, column, old.rows, COLUMNS);
    before.clear(Excel.ClearApplyTo.contents);
    before.format.font.bold = false;
  }
  const range = sheet.getRangeByIndexes(row, column, wanted.length, COLUMNS);
  range.numberFormat = wanted.map((line) => line.map(() => "General"));
  range.values = wanted.map((line) => line.map(literalText));
  range.format.wrapText = true;
  sheet.getRangeByIndexes(row, column, 1, COLUMNS).format.font.bold = true;
  range.load("values");
  sheet.load("name");
  await context.sync();
  if (sameTexts(range.values as Cell[][], wanted)) return;
  throw new WorkbookError("not-written", { sheet: sheet.name, row: row + 1 }, "partly-written");
}
