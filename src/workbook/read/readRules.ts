import type { FoundRule } from "../status/ownColumns";

/** Where our columns stand on a sheet; rows count from 1, the column from 0. */
export interface ColumnRows {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The text rules that touch each of the columns, with their ids; rules of other kinds are left out. */
export async function readRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: readonly ColumnRows[],
): Promise<FoundRule[][]> {
  const collections = columns.map((one) => {
    const formats = columnRange(sheet, one).conditionalFormats;
    formats.load("items/id,items/type");
    return formats;
  });
  await context.sync();
  const queries = collections.map((collection) =>
    collection.items.filter((format) => format.type === "ContainsText").map(queryRule),
  );
  if (queries.every((list) => list.length === 0)) return columns.map(() => []);
  await context.sync();
  return queries.map((list, i) => list.map((query) => foundRule(query, columns[i]?.column)));
}

export function columnRange(
  sheet: Excel.Worksheet,
  { column, firstRow, lastRow }: ColumnRows,
): Excel.Range {
  return sheet.getRangeByIndexes(firstRow - 1, column, lastRow - firstRow + 1, 1);
}

interface RuleQuery {
  readonly id: string;
  readonly text: Excel.TextConditionalFormat;
  readonly range: Excel.Range;
}

function queryRule(format: Excel.ConditionalFormat): RuleQuery {
  const text = format.textComparison;
  text.load("rule,format/fill/color,format/font/color");
  const range = format.getRangeOrNullObject();
  range.load("rowIndex,rowCount,columnIndex,columnCount");
  return { id: format.id, text, range };
}

function foundRule({ id, text, range }: RuleQuery, column: number | undefined): FoundRule {
  const ownColumnOnly =
    !range.isNullObject && range.columnCount === 1 && range.columnIndex === column;
  return {
    id,
    rule: {
      test: text.rule.operator as FoundRule["rule"]["test"],
      text: text.rule.text,
      fill: text.format.fill.color,
      font: text.format.font.color,
    },
    rows: ownColumnOnly
      ? { first: range.rowIndex + 1, last: range.rowIndex + range.rowCount }
      : undefined,
  };
}
