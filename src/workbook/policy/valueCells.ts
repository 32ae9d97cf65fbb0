import type { Scale, Week } from "../../domain/policy/policy";
import type { PolicyRow, PolicyValue } from "../../domain/policy/policyRows";
import { policyRules, type RuleName } from "../../domain/policy/policyRules";
import type { Field } from "../../domain/records";
import { dayFromIso, dayOf, isoDay, startOfDay } from "../../domain/time";
import type { TableRole } from "../aliases/fieldNames";
import { momentFromText } from "../cells/dates";
import { numberFromText } from "../cells/numbers";
import { isErrorValue, textOf, type Cell } from "../cells/texts";
import { momentFromSerial, type DateSystem } from "../read/dateSystem";
import type { SetUpCell } from "../setup/setUpSheets";
import type { SheetLanguage } from "../status/statusWords";
import { fieldFromText, fieldText } from "./fieldWords";
import { scaleFromText, scaleText } from "./scaleText";
import { weekFromText, weekText } from "./weekText";
import {
  contactKindWords,
  lifeStepWords,
  presetWords,
  restDayWords,
  severityWords,
  statusWords,
  tierWords,
  yesNoWords,
  type WordList,
} from "./wordLists";
import {
  choicesText,
  joined,
  listIn,
  noneText,
  removedText,
  saysNone,
  saysRemoved,
  wordIn,
  wordText,
} from "./words";

const choiceLists: Readonly<Partial<Record<string, WordList>>> = {
  "contact-kind": contactKindWords,
  "contact-kinds": contactKindWords,
  tiers: tierWords,
  "life-steps": lifeStepWords,
  severities: severityWords,
  status: statusWords,
  preset: presetWords,
  "rest-day": restDayWords,
  "yes-no": yesNoWords,
};

/** The value of a row as its cell; a row without a value shows nothing. */
export function valueCell(row: PolicyRow, language: SheetLanguage): SetUpCell {
  const { value } = row;
  if (value === undefined) return null;
  if (value === null) return removedText(language);
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return wordText(yesNoWords, value ? "yes" : "no", language);
  if (typeof value === "string") return stringCell(row.rule, value, language);
  const kind = policyRules[row.rule].value;
  if (kind === "week") return weekText(value as Week, language);
  if (kind === "scale") return scaleText(value as Scale, language);
  return listText(row, value as readonly string[], language);
}

function stringCell(rule: RuleName, value: string, language: SheetLanguage): SetUpCell {
  const kind = policyRules[rule].value;
  if (kind === "day") {
    return value === "" ? null : { at: startOfDay(dayFromIso(value)), numberFormat: "yyyy-mm-dd" };
  }
  const list = choiceLists[kind];
  return list ? wordText(list, value, language) : value;
}

function listText(
  { rule, object }: PolicyRow,
  value: readonly string[],
  language: SheetLanguage,
): string {
  if (value.length === 0) return noneText(language);
  const kind = policyRules[rule].value;
  const list = choiceLists[kind];
  const words = value.map((one) => {
    if (kind === "fields") return fieldText(object as TableRole, one as Field, language);
    return list ? wordText(list, one, language) : one;
  });
  return joined(words, language);
}

/** @returns null where the row ends the rule; undefined where the cell cannot be read as what the rule needs */
export function valueFromCell(
  rule: RuleName,
  object: string,
  cell: Cell,
  system: DateSystem,
): PolicyValue | null | undefined {
  if (isErrorValue(cell)) return undefined;
  const text = textOf(cell);
  const kind = policyRules[rule].value;
  if (kind !== "text" && saysRemoved(text)) return null;
  switch (kind) {
    case "text":
      return saysNone(text) ? "" : text;
    case "number":
    case "target":
    case "duration":
      return numberIn(cell, text);
    case "day":
      return dayIn(cell, text, system);
    case "yes-no":
      return typeof cell === "boolean" ? cell : yesNoIn(text);
    case "week":
      return weekFromText(text);
    case "scale":
      return scaleFromText(text);
    case "words":
      return listOf(text, (word) => word);
    case "fields":
      return listOf(text, (word) => fieldFromText(object as TableRole, word));
    case "severities":
      return listOf(text, (word) => choiceIn(kind, word) ?? word);
    case "tiers":
    case "life-steps":
    case "contact-kinds":
      return listOf(text, (word) => choiceIn(kind, word));
    case "contact-kind":
    case "rest-day":
    case "status":
    case "preset":
      return choiceIn(kind, text);
  }
}

function choiceIn(kind: string, text: string): string | undefined {
  return wordIn(choiceLists[kind] ?? {}, text);
}

function numberIn(cell: Cell, text: string): number | undefined {
  const number = typeof cell === "number" ? cell : numberFromText(text.replace(/[%％]$/, ""));
  return Number.isNaN(number) || typeof cell === "boolean" ? undefined : number;
}

function yesNoIn(text: string): boolean | undefined {
  const answer = wordIn(yesNoWords, text);
  return answer === undefined ? undefined : answer === "yes";
}

/** Nothing at all is no list: it may have been cleared by mistake, and — says that there is none. */
function listOf(
  text: string,
  read: (word: string) => string | undefined,
): readonly string[] | undefined {
  if (saysNone(text)) return [];
  const words = listIn(text).map(read);
  return words.length === 0 || words.includes(undefined)
    ? undefined
    : words.flatMap((word) => word ?? []);
}

/** @returns "" for an empty cell */
function dayIn(cell: Cell, text: string, system: DateSystem): string | undefined {
  if (text === "" || saysNone(text)) return "";
  const at = typeof cell === "number" ? momentFromSerial(cell, system) : momentFromText(text);
  return typeof at === "number" && !Number.isNaN(at) ? isoDay(dayOf(at)) : undefined;
}

/** What can be written instead, for a person; "" where it is not a choice of words. */
export function valueChoices(rule: RuleName, language: SheetLanguage): string {
  const list = choiceLists[policyRules[rule].value];
  return list ? choicesText(list, language) : "";
}
