import type { Field, SheetPlace } from "../../domain/records";
import { textOf, type Cell } from "../cells/texts";
import { explained } from "../explained";
import { WorkbookError } from "../workbookError";

/** A list for a drop-down is short; longer ones are left alone. */
const MOST_CHOICES = 500;

/**
 * The words that the drop-downs of a row offer, by field. A field without a list, or with one that a formula makes, is
 * left out.
 * @param row of the sheet, from 1
 * @throws WorkbookError `sheet-not-found`, `cell-being-edited`, `excel-failed`
 */
export async function readChoices(
  place: SheetPlace,
  row: number,
  fields: readonly Field[],
): Promise<ReadonlyMap<Field, readonly string[]>> {
  try {
    return await Excel.run((context) => queryChoices(context, place, row, fields));
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

async function queryChoices(
  context: Excel.RequestContext,
  { sheet, columns }: SheetPlace,
  row: number,
  fields: readonly Field[],
): Promise<ReadonlyMap<Field, readonly string[]>> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("name");
  await context.sync();
  if (worksheet.isNullObject) throw new WorkbookError("sheet-not-found", { sheet });
  const cells = fields.flatMap((field) => {
    const column = columns.get(field)?.column;
    if (column === undefined) return [];
    const { dataValidation } = worksheet.getRange(`${column}${row}`);
    dataValidation.load("type,rule");
    return [{ field, dataValidation }];
  });
  await context.sync();
  const choices = new Map<Field, readonly string[]>();
  for (const { field, dataValidation } of cells) {
    const source = dataValidation.rule.list?.source;
    if (dataValidation.type !== Excel.DataValidationType.list || typeof source !== "string")
      continue;
    const words = source.startsWith("=")
      ? await wordsIn(context, worksheet, source.slice(1))
      : source.split(",");
    const known = words.map((word) => word.trim()).filter((word) => word !== "");
    if (known.length > 0) choices.set(field, known);
  }
  return choices;
}

/** @param reference `$A$1:$A$9`, `Sheet!$A$1:$A$9` or a name; anything else gives no words */
async function wordsIn(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  reference: string,
): Promise<readonly string[]> {
  const range = await rangeOf(context, worksheet, reference);
  if (!range) return [];
  range.load("cellCount,values");
  await context.sync();
  if (range.isNullObject || range.cellCount > MOST_CHOICES) return [];
  return (range.values as Cell[][]).flat().map(textOf);
}

async function rangeOf(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  reference: string,
): Promise<Excel.Range | undefined> {
  const area =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;
  const [, quoted, plain, address] = area.exec(reference) ?? [];
  if (address !== undefined) {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const sheet =
      name === undefined ? worksheet : context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.getRange(address.replaceAll("$", ""));
  }
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(reference)) return undefined;
  const item = context.workbook.names.getItemOrNullObject(reference);
  item.load("type");
  await context.sync();
  const isRange = !item.isNullObject && item.type === Excel.NamedItemType.range;
  return isRange ? item.getRangeOrNullObject() : undefined;
}
