import type { Finding, FindingDetail } from "../../domain/findings/findings";
import { findingSeverity } from "../../domain/findings/findingSeverity";
import {
  policyInForce,
  type HistoryFromRows,
  type RowMistake,
} from "../../domain/policy/policyHistory";
import {
  policyPlace,
  type PolicyCell,
  type PolicySheet,
  type SheetPolicyRow,
} from "../../domain/policy/policyPlace";
import { policyRowsOf, rowKey } from "../../domain/policy/policyRows";
import { policyRules } from "../../domain/policy/policyRules";
import { objectChoices, objectText } from "./objectCells";
import type { BadCell } from "./rowCells";
import { ruleWords } from "./ruleWords";
import { policyValueText } from "./rowTexts";
import { unitChoices } from "./unitCells";
import { valueChoices } from "./valueCells";
import { presetWords } from "./wordLists";
import { joined, wordText } from "./words";
import type { SheetLanguage } from "../status/statusWords";

/** A sheet with the words that its findings use. */
interface Told {
  readonly sheet: PolicySheet;
  readonly language: SheetLanguage;
}

function found(
  sheet: PolicySheet,
  line: number | null,
  cell: PolicyCell,
  detail: FindingDetail,
): Finding {
  return { ...policyPlace(sheet, line, cell), severity: findingSeverity[detail.code], ...detail };
}

/** A cell that cannot be read, and what holds instead. */
export function badCellFinding({ sheet, language }: Told, bad: BadCell): Finding {
  const { line, cell, text: value, rule, row } = bad;
  const used = row ? usedInstead({ sheet, language }, row) : "";
  const tell = (detail: FindingDetail) => found(sheet, line, cell, detail);
  if (rule === undefined) return tell({ code: "policy-rule-unknown", value });
  switch (cell) {
    case "rule":
    case "object":
      return tell({ code: "policy-object-unknown", value, choices: objectChoices(rule, language) });
    case "effectiveOn":
      return tell({ code: "policy-date-unreadable", value });
    case "unit":
      return tell({
        code: "policy-unit-unknown",
        value,
        choices: unitChoices(rule, language),
        used,
      });
    case "value": {
      const expected = policyRules[rule].value;
      const choices = valueChoices(rule, language);
      return tell({ code: "policy-value-unreadable", value, expected, choices, used });
    }
  }
}

/** The value that holds from the row's day on although the row says another. */
function usedInstead({ sheet, language }: Told, row: SheetPolicyRow): string {
  const { policy } = policyInForce(sheet.history, row.from === -Infinity ? NaN : row.from);
  const used = policyRowsOf(policy).find((one) => rowKey(one) === rowKey(row));
  return used ? policyValueText(used, language) : "";
}

export function mistakeFinding(told: Told, mistake: RowMistake<SheetPolicyRow>): Finding {
  const { sheet, language } = told;
  const { row, code } = mistake;
  const tell = (cell: PolicyCell, detail: FindingDetail) => found(sheet, row.line, cell, detail);
  switch (code) {
    case "not-usable":
      return tell("value", {
        code: "policy-value-not-allowed",
        value: policyValueText(row, language),
        problem: mistake.problem,
        used: usedInstead(told, row),
      });
    case "written-twice":
      return tell("rule", { code: "policy-row-twice", firstRow: mistake.first.line });
    case "severity-incomplete": {
      const name = objectText(row.rule, row.object, language);
      return tell("object", { code: "policy-severity-incomplete", name });
    }
    case "no-weight":
      return tell("value", { code: "policy-no-weight", preset: presetText(told) });
  }
}

function presetText({ sheet, language }: Told): string {
  return wordText(presetWords, sheet.history.versions[0].policy.preset, language);
}

/** One finding for all rules that nobody has written. */
export function missingFindings(
  told: Told,
  missing: HistoryFromRows<SheetPolicyRow>["missing"],
): Finding[] {
  if (missing.length === 0) return [];
  const { sheet, language } = told;
  const names = missing.map(({ rule, object }) => {
    const about = objectText(rule, object, language);
    return ruleWords[rule].name[language] + (about === "" ? "" : ` ${about}`);
  });
  const rules = joined(names, language);
  return [
    found(sheet, null, "rule", { code: "policy-rows-missing", rules, preset: presetText(told) }),
  ];
}
