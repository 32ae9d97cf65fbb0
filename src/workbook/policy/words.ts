import { narrowText } from "../cells/texts";
import { simplified } from "../find/simplified";
import type { SheetLanguage } from "../status/statusWords";
import { markWords, type Word, type WordList } from "./wordLists";

/** What is left of a word of the policy sheet when its writing is set aside; brackets tell readings apart and count. */
function wordKey(text: string): string {
  return simplified(
    narrowText(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%√×]/gu, ""),
  );
}

const lookups = new WeakMap<object, ReadonlyMap<string, string>>();

function lookupOf(list: WordList): ReadonlyMap<string, string> {
  const known = lookups.get(list);
  if (known) return known;
  const lookup = new Map<string, string>();
  const add = (writing: string, permanent: string) => {
    const key = wordKey(writing);
    if (key !== "" && !lookup.has(key)) lookup.set(key, permanent);
  };
  for (const [permanent, { words }] of Object.entries(list)) {
    for (const writing of Object.values(words)) add(writing, permanent);
  }
  for (const [permanent, { also }] of Object.entries(list)) {
    for (const writing of also.split(",")) add(writing, permanent);
  }
  lookups.set(list, lookup);
  return lookup;
}

/** @returns the permanent word; undefined where the list has none so written, in either language */
export function wordIn(list: WordList, text: string): string | undefined {
  return lookupOf(list).get(wordKey(text));
}

/** What stands in the cell; a person's own word stands for itself. */
export function wordText(list: WordList, permanent: string, language: SheetLanguage): string {
  return list[permanent]?.words[language] ?? permanent;
}

/** `一般、中度、重大`, for a person who has to choose. */
export function choicesText(list: WordList, language: SheetLanguage): string {
  return joined(
    Object.values(list).map(({ words }: Word) => words[language]),
    language,
  );
}

const commas = { "zh-CN": "、", "en-US": ", " } as const;

export function joined(words: readonly string[], language: SheetLanguage): string {
  return words.join(commas[language]);
}

/** The words of a list in a cell. */
export function listIn(text: string): string[] {
  return text
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Is the cell marked as deliberately empty? */
export function saysNone(text: string): boolean {
  return /^[—–－-]+$/.test(text.trim());
}

export function noneText(language: SheetLanguage): string {
  return markWords.none.words[language];
}

export function saysRemoved(text: string): boolean {
  return wordIn(markWords, text) === "removed";
}

export function removedText(language: SheetLanguage): string {
  return markWords.removed.words[language];
}
