import { isOurRule } from "./ownColumns";
import { columnRange, readRules } from "../read/readRules";
import type { ColourRule } from "./statusColours";
import type { ColumnPlan, SheetPlan } from "./statusPlan";

/** Far behind every rule there can be: Excel puts the rule last (Office.js reference, ConditionalFormat.priority). */
const LAST_PRIORITY = 100_000;

/**
 * Colours our columns by their own text. Rules of ours that no longer reach over all rows are taken
 * away and added again; every other rule stays, and stays before ours.
 */
export async function highlight(plan: SheetPlan): Promise<void> {
  const columns = plan.columns.filter(({ recolour }) => recolour);
  if (columns.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const places = columns.map(({ column }) => ({
      column,
      firstRow: plan.firstRow,
      lastRow: plan.lastRow,
    }));
    const found = await readRules(context, sheet, places);
    columns.forEach((column, i) => {
      const formats = formatsOf(sheet, plan, column);
      deleteOurs(formats, column, found[i] ?? []);
      for (const rule of column.rules) addRule(formats, rule);
    });
    await context.sync();
  });
}

function formatsOf(
  sheet: Excel.Worksheet,
  { firstRow, lastRow }: SheetPlan,
  { column }: ColumnPlan,
): Excel.ConditionalFormatCollection {
  return columnRange(sheet, { column, firstRow, lastRow }).conditionalFormats;
}

function deleteOurs(
  formats: Excel.ConditionalFormatCollection,
  column: ColumnPlan,
  found: readonly { id: string; rule: ColourRule }[],
): void {
  for (const { id, rule } of found) {
    if (isOurRule(rule, column.rules)) formats.getItem(id).delete();
  }
}

/** `add` puts a rule first, before the user's own; each of ours is therefore sent to the end in turn. */
function addRule(formats: Excel.ConditionalFormatCollection, rule: ColourRule): void {
  const added = formats.add(Excel.ConditionalFormatType.containsText);
  const { textComparison } = added;
  textComparison.format.fill.color = rule.fill;
  textComparison.format.font.color = rule.font;
  textComparison.rule = { operator: rule.test, text: rule.text };
  added.priority = LAST_PRIORITY;
}
