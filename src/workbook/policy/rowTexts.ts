import type { PolicyRow } from "../../domain/policy/policyRows";
import { isoDay, dayOf } from "../../domain/time";
import type { SheetLanguage } from "../status/statusWords";
import { objectText } from "./objectCells";
import { ruleWords } from "./ruleWords";
import { unitText } from "./unitCells";
import { valueCell } from "./valueCells";

/** A row of the policy sheet in words. */
export interface PolicyRowTexts {
  /** `解决期限 一般` */
  readonly name: string;
  /** `3 工作日`; "" for a row without a value */
  readonly value: string;
}

export function policyRowTexts(row: PolicyRow, language: SheetLanguage): PolicyRowTexts {
  const { rule, object } = row;
  const name = `${ruleWords[rule].name[language]} ${objectText(rule, object, language)}`;
  return { name: name.trim(), value: policyValueText(row, language) };
}

/** As it stands in the cells of value and unit. */
export function policyValueText(row: PolicyRow, language: SheetLanguage): string {
  const cell = valueCell(row, language);
  if (cell === null) return "";
  const value = typeof cell === "object" ? ("at" in cell ? isoDay(dayOf(cell.at)) : "") : cell;
  return `${value} ${unitText(row.rule, row.unit, language)}`.trim();
}
