import { intersection } from "../model/area";
import type { Workbook } from "../model/workbook";
import type { Arguments } from "./arguments";
import { apiError } from "./errors";
import { forEachCell } from "./guards";
import { hostObject, method, property, targetOf, type Kind } from "./kinds";
import { rangeKind } from "./range";
import { dateSerial } from "./typedText";

/** Worksheet functions called from the add-in: the date system, and how many cells hold anything. */
export const functionsKind: Kind<Workbook> = {
  name: "Functions",
  since: "1.2",
  members: {
    CountA: method("1.2", (_, args) => hostObject(functionResultKind, countResult(args.at(0)))),
    Date: method("1.2", (workbook, args) =>
      hostObject(functionResultKind, dateResult(workbook, args)),
    ),
  },
};

interface FunctionResult {
  readonly value: number | null;
  readonly error: string | null;
}

/** DATE(year, month, day) for dates that exist; months and days beyond their range are a gap. */
function dateResult(workbook: Workbook, args: Arguments): FunctionResult {
  const value = dateSerial(args.integer(0), args.integer(1), args.integer(2), workbook.date1904);
  return value === null ? { value: null, error: "#NUM!" } : { value, error: null };
}

/** COUNTA of ranges; other arguments are a gap. */
function countResult(ranges: unknown): FunctionResult {
  const all = Array.isArray(ranges) ? ranges : [];
  const value = all.reduce<number>((sum, item) => sum + filledCells(item), 0);
  return { value, error: null };
}

function filledCells(item: unknown): number {
  const range = targetOf(rangeKind, item);
  if (!range) throw apiError("NotImplemented", "COUNTA counts ranges only here.");
  const area = range.sheet.usedArea(true);
  const shared = area && intersection(area, range.area);
  let cells = 0;
  if (shared) {
    forEachCell(shared, (row, column) => {
      const { sheet } = range;
      if (sheet.value(row, column) !== null || sheet.formula(row, column) !== null) cells += 1;
    });
  }
  return cells;
}

export const functionResultKind: Kind<FunctionResult> = {
  name: "FunctionResult",
  since: "1.2",
  members: {
    Error: property("1.2", (result) => result.error),
    Value: property("1.2", (result) => result.value),
  },
};
