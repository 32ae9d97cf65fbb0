import type { FilterCriteria } from "../model/autoFilter";
import type { CompareOperator } from "../model/conditionalFormats";
import type { Sheet } from "../model/sheet";

/** Whether a filter column lets a cell's row through. */
export function matches(
  sheet: Sheet,
  row: number,
  column: number,
  criteria: FilterCriteria,
): boolean {
  const text = sheet.text(row, column);
  if (criteria.kind === "values") {
    if (text === "") return criteria.blanks;
    return criteria.values.some((value) => value.toLowerCase() === text.toLowerCase());
  }
  if (criteria.kind === "opaque") return true;
  const value = sheet.value(row, column);
  const number = typeof value === "number" ? value : null;
  const results = criteria.conditions.map(({ operator, value: operand }) =>
    holds(operator, operand, text, number),
  );
  return criteria.all ? results.every(Boolean) : results.some(Boolean);
}

function holds(
  operator: CompareOperator,
  operand: string,
  text: string,
  number: number | null,
): boolean {
  const equal = isEqual(operand, text, number);
  switch (operator) {
    case "equal":
      return equal;
    case "notEqual":
      return !equal;
    case "between":
    case "notBetween":
      return false;
    case "greaterThan":
    case "greaterThanOrEqual":
    case "lessThan":
    case "lessThanOrEqual":
      return compares(operator, operand, text, number);
  }
}

function isEqual(operand: string, text: string, number: number | null): boolean {
  const wanted = asNumber(operand);
  if (wanted !== null && number !== null) return wanted === number;
  return wildcard(operand).test(text);
}

/** Numbers are compared with numbers and texts with texts only, as Excel's filters do. */
function compares(
  operator: "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual",
  operand: string,
  text: string,
  number: number | null,
): boolean {
  const wanted = asNumber(operand);
  if ((wanted === null) !== (number === null) || text === "") return false;
  const order = wanted !== null && number !== null ? number - wanted : compareTexts(text, operand);
  switch (operator) {
    case "greaterThan":
      return order > 0;
    case "lessThan":
      return order < 0;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThanOrEqual":
      return order <= 0;
  }
}

function compareTexts(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

function asNumber(text: string): number | null {
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number) ? null : number;
}

/** `*` any text, `?` any character, `~` makes the next one plain; upper and lower case do not matter. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~(.)|[*?]|[\\^$.|+()[\]{}]/gs, (part: string, plain?: string) => {
    if (plain !== undefined) return `\\u{${plain.codePointAt(0)?.toString(16) ?? ""}}`;
    if (part === "*") return ".*";
    return part === "?" ? "." : `\\${part}`;
  });
  return new RegExp(`^${source}$`, "isu");
}
