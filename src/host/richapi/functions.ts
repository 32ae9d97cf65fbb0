import type { Workbook } from "../model/workbook";
import type { Arguments } from "./arguments";
import { hostObject, method, property, type Kind } from "./kinds";
import { dateSerial } from "./typedText";

/** Worksheet functions called from the add-in; only the one that shows the workbook's date system. */
export const functionsKind: Kind<Workbook> = {
  name: "Functions",
  since: "1.2",
  members: {
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

export const functionResultKind: Kind<FunctionResult> = {
  name: "FunctionResult",
  since: "1.2",
  members: {
    Error: property("1.2", (result) => result.error),
    Value: property("1.2", (result) => result.value),
  },
};
