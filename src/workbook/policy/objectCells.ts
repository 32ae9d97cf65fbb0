import { policyRules, type ObjectKind, type RuleName } from "../../domain/policy/policyRules";
import { numberFromText } from "../cells/numbers";
import { cleanText } from "../cells/texts";
import type { SheetLanguage } from "../status/statusWords";
import {
  contactKindWords,
  criterionWords,
  nameWords,
  segmentWords,
  severityWords,
  sheetWords,
  tierWords,
  type WordList,
} from "./wordLists";
import { choicesText, wordIn, wordText } from "./words";

const objectLists: Readonly<Record<Exclude<ObjectKind, "none" | "cadence" | "points">, WordList>> =
  {
    sheet: sheetWords,
    module: sheetWords,
    "contact-kind": contactKindWords,
    "graded-tier": tierWords,
    criterion: criterionWords,
    severity: severityWords,
    name: nameWords,
  };

const pointWords = { "zh-CN": " 分", "en-US": " points" } as const;
const HIGHEST_POINTS = 100;

/** What the rule speaks about, as its cell shows it. */
export function objectText(rule: RuleName, object: string, language: SheetLanguage): string {
  const kind = policyRules[rule].object;
  if (object === "" || kind === "none") return "";
  if (kind === "points") return object + pointWords[language];
  if (kind !== "cadence") return wordText(objectLists[kind], object, language);
  const [segment = "", contact = ""] = object.split(" ");
  return `${wordText(segmentWords, segment, language)} · ${wordText(contactKindWords, contact, language)}`;
}

/**
 * @param isEntry does the row say a value, or only that its list is empty?
 * @returns undefined where the rule does not speak about such a thing
 */
export function objectFromText(rule: RuleName, text: string, isEntry: boolean): string | undefined {
  const kind = policyRules[rule].object;
  const clean = cleanText(text);
  if (kind === "none") return clean === "" ? "" : undefined;
  if (clean === "") return isEntry ? undefined : "";
  if (kind === "points") return pointsFromText(clean);
  if (kind === "cadence") return cadenceFromText(clean);
  const known = wordIn(objectLists[kind], clean);
  return known ?? (kind === "severity" || kind === "name" ? clean : undefined);
}

function pointsFromText(text: string): string | undefined {
  const points = numberFromText(text.replace(/\s*(分|points?)$/i, ""));
  return points >= 0 && points <= HIGHEST_POINTS ? String(points) : undefined;
}

function cadenceFromText(text: string): string | undefined {
  const [segment = "", contact = "", ...more] = text.split(/\s*[·・•／/、,，|+:：]\s*/);
  const found = [wordIn(segmentWords, segment), wordIn(contactKindWords, contact)];
  return found.includes(undefined) || more.length > 0 ? undefined : found.join(" ");
}

/** What can be written instead, for a person; "" where it is their own choice. */
export function objectChoices(rule: RuleName, language: SheetLanguage): string {
  const kind = policyRules[rule].object;
  if (kind === "none" || kind === "points") return "";
  if (kind !== "cadence") return choicesText(objectLists[kind], language);
  return `${choicesText(segmentWords, language)} · ${choicesText(contactKindWords, language)}`;
}
