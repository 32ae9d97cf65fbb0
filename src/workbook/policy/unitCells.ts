import { policyRules, type RuleName } from "../../domain/policy/policyRules";
import { cleanText } from "../cells/texts";
import type { SheetLanguage } from "../status/statusWords";
import { otherDurations, unitWords, type WordList } from "./wordLists";
import { choicesText, wordIn, wordText } from "./words";

export function unitText(rule: RuleName, unit: string, language: SheetLanguage): string {
  return policyRules[rule].units === "any" ? unit : wordText(unitWords, unit, language);
}

export interface ReadUnit {
  readonly unit: string;
  /** How often the unit holds the one that is written: 7 for weeks kept as days. */
  readonly times: number;
}

/** @returns undefined where the rule has no such unit, or needs one and has none */
export function unitFromText(rule: RuleName, text: string): ReadUnit | undefined {
  const { units } = policyRules[rule];
  const clean = cleanText(text);
  if (units === "any") return { unit: clean, times: 1 };
  const [only, ...others] = units;
  if (clean === "") return others.length === 0 ? { unit: only ?? "", times: 1 } : undefined;
  if (only === undefined) return { unit: "", times: 1 };
  const unit = wordIn(unitsOf(rule), clean);
  if (unit !== undefined) return { unit, times: 1 };
  const other = otherDurations.find(({ words }) => wordIn(words, clean) !== undefined);
  return other && units.includes(other.unit) ? other : undefined;
}

const lists = new Map<RuleName, WordList>();

function unitsOf(rule: RuleName): WordList {
  const known = lists.get(rule);
  if (known) return known;
  const { units } = policyRules[rule];
  const list = Object.fromEntries(
    (units === "any" ? [] : units).map((unit) => [unit, unitWords[unit]]),
  );
  lists.set(rule, list);
  return list;
}

/** What can be written instead, for a person. */
export function unitChoices(rule: RuleName, language: SheetLanguage): string {
  return choicesText(unitsOf(rule), language);
}
