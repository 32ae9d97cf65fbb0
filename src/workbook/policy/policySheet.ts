import type { PolicyRow } from "../../domain/policy/policyRows";
import { policyRules } from "../../domain/policy/policyRules";
import { startOfDay } from "../../domain/time";
import { policyColumns, policyColumnWords, type PolicyColumn } from "./columns";
import { objectText } from "./objectCells";
import { ruleWords } from "./ruleWords";
import { sourceText } from "./sourceCells";
import { unitText } from "./unitCells";
import { valueCell } from "./valueCells";
import { partWords, roleWords } from "./wordLists";
import { wordText } from "./words";
import type { SetUpCell, SheetDefinition } from "../setup/setUpSheets";
import type { SheetLanguage } from "../status/statusWords";

const sheetName: Readonly<Record<SheetLanguage, string>> = {
  "zh-CN": "管理办法",
  "en-US": "Policy",
};

const forReading: Readonly<Record<SheetLanguage, string>> = {
  "zh-CN": "供查阅，不参与计算",
  "en-US": "To be read; nothing is computed from it",
};

const semicolons: Readonly<Record<SheetLanguage, string>> = { "zh-CN": "；", "en-US": "; " };

const DAY = "yyyy-mm-dd";

/** The policy as a sheet that a manager can read, change and print; `readPolicy` reads it back. */
export function policySheetOf(
  rows: readonly PolicyRow[],
  language: SheetLanguage,
): SheetDefinition {
  return {
    name: sheetName[language],
    isPrinted: true,
    columns: policyColumns.map((name) => ({
      header: policyColumnWords[name].header[language],
      widthChars: policyColumnWords[name].widthChars,
      numberFormat: name === "effectiveOn" ? DAY : "General",
      wrap: true,
    })),
    rows: rows.map((row, i) =>
      policyColumns.map((name) => {
        const isRepeated = name === "note" && rows[i - 1]?.rule === row.rule;
        return isRepeated ? null : cellOf(row, name, language);
      }),
    ),
  };
}

function cellOf(row: PolicyRow, column: PolicyColumn, language: SheetLanguage): SetUpCell {
  const { rule, object, unit, ownerRole, source, from } = row;
  switch (column) {
    case "part":
      return partWords[policyRules[rule].part].words[language];
    case "rule":
      return ruleWords[rule].name[language];
    case "object":
      return objectText(rule, object, language);
    case "value":
      return valueCell(row, language);
    case "unit":
      return row.value === null ? null : unitText(rule, unit, language);
    case "ownerRole":
      return wordText(roleWords, ownerRole, language);
    case "note":
      return noteText(row, language);
    case "source":
      return sourceText(source, language);
    case "effectiveOn":
      return from === -Infinity ? null : { at: startOfDay(from) };
  }
}

function noteText({ rule }: PolicyRow, language: SheetLanguage): string {
  const note = ruleWords[rule].note[language];
  const isForReading = policyRules[rule].forReading && policyRules[rule].part !== "document";
  const remarks = [note, isForReading ? forReading[language] : ""].filter((text) => text !== "");
  return remarks.join(semicolons[language]);
}
