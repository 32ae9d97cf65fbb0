import type { PolicyCell, SheetPolicyRow } from "../../domain/policy/policyPlace";
import { ruleNames, type RuleName } from "../../domain/policy/policyRules";
import { dayOf, type Day } from "../../domain/time";
import { momentFromText } from "../cells/dates";
import { cleanText, textOf, type Cell } from "../cells/texts";
import { momentFromSerial, type DateSystem } from "../read/dateSystem";
import { isSetupMark } from "../setup/setupMark";
import type { PolicyColumn } from "./columns";
import { objectFromText } from "./objectCells";
import { ruleWords } from "./ruleWords";
import { sourceFromText } from "./sourceCells";
import { unitFromText } from "./unitCells";
import { valueFromCell } from "./valueCells";
import { roleWords, type WordList } from "./wordLists";
import { saysNone, saysRemoved, wordIn } from "./words";

/** Which cell of a row cannot be read. */
export interface BadCell {
  readonly line: number;
  readonly cell: PolicyCell;
  readonly text: string;
  /** Where the rule itself could be read. */
  readonly rule?: RuleName;
  /** A row whose value is not known still says that the rule is written. */
  readonly row?: SheetPolicyRow;
}

export type ReadRow = { readonly row: SheetPolicyRow } | { readonly bad: BadCell };

const ruleList: WordList = Object.fromEntries(
  ruleNames.map((name) => [name, { words: ruleWords[name].name, also: "" }]),
);

export type CellOf = (column: PolicyColumn) => Cell;

/** One line of the sheet in permanent words. @returns undefined for a line without a rule, such as a heading */
export function rowFromCells(
  cellOf: CellOf,
  line: number,
  system: DateSystem,
): ReadRow | undefined {
  const text = (column: PolicyColumn) => cleanText(textOf(cellOf(column)));
  const bad = (cell: PolicyCell, more: Partial<BadCell> = {}): ReadRow => {
    return { bad: { line, cell, text: text(cell), ...more } };
  };
  if (isSetupMark(text("part"))) return undefined;
  if (text("rule") === "") return text("value") === "" ? undefined : bad("rule");
  const rule = wordIn(ruleList, text("rule")) as RuleName | undefined;
  if (rule === undefined) return bad("rule");
  const from = effectiveFrom(cellOf("effectiveOn"), system);
  if (from === undefined) return bad("effectiveOn", { rule });
  const isEntry = !saysRemoved(text("value"));
  const object = objectFromText(rule, text("object"), isEntry);
  if (object === undefined) return bad("object", { rule });
  const ownerRole = wordIn(roleWords, text("ownerRole")) ?? text("ownerRole");
  const source = sourceFromText(text("source"));
  const row = { rule, object, ownerRole, source, from, line, value: undefined, unit: "" };
  const value = valueFromCell(rule, object, cellOf("value"), system);
  if (value === undefined) return bad("value", { rule, row });
  const unit = isEntry ? unitFromText(rule, text("unit")) : { unit: "", times: 1 };
  if (!unit) return bad("unit", { rule, row });
  return {
    row: { ...row, value: typeof value === "number" ? value * unit.times : value, unit: unit.unit },
  };
}

/** @returns -Infinity for an empty cell */
function effectiveFrom(cell: Cell, system: DateSystem): Day | undefined {
  const text = textOf(cell);
  if (text === "" || saysNone(text)) return -Infinity;
  const at = typeof cell === "number" ? momentFromSerial(cell, system) : momentFromText(text);
  return typeof at === "number" && !Number.isNaN(at) ? dayOf(at) : undefined;
}
