import { followUpStatuses, slaStatuses } from "../../domain/assessment";
import { NO_VALUE, type Facet } from "../../domain/customers/customerFacets";
import { tagNames, tierNames } from "../../domain/policy/policy";
import { cleanText } from "../cells/texts";
import {
  followUpText,
  slaText,
  tagsText,
  tierText,
  type SheetLanguage,
} from "../status/statusWords";

/** Facets that stand in columns of ours; owner and region are the person's own. */
export type StatusFacet = Exclude<Facet, "owner" | "region">;

export function isStatusFacet(facet: Facet): facet is StatusFacet {
  return facet !== "owner" && facet !== "region";
}

const languages: readonly SheetLanguage[] = ["zh-CN", "en-US"];

const inBoth = (textIn: (language: SheetLanguage) => string, options: readonly string[]) =>
  languages.map((language) => [textIn(language), options] as const);

const allTags = Array.from({ length: 2 ** tagNames.length - 1 }, (_, i) => i + 1);

/** Every text that a status column can hold, in either language, and the options that it stands for. */
const vocabularies: Readonly<Record<StatusFacet, ReadonlyMap<string, readonly string[]>>> = {
  tier: new Map(tierNames.map((tier) => [tierText(tier), [tier]])),
  tags: new Map(
    allTags.flatMap((bits) =>
      inBoth(
        (language) => tagsText(bits, language),
        tagNames.filter((_tag, bit) => bits & (1 << bit)),
      ),
    ),
  ),
  "follow-up": new Map(
    followUpStatuses.flatMap((status) =>
      inBoth((language) => followUpText(status, language), [status]),
    ),
  ),
  sla: new Map(
    slaStatuses
      .filter((status) => status !== "none")
      .flatMap((status) => inBoth((language) => slaText(status, language), [status])),
  ),
};

/** The options that a cell's text stands for; none for a text that is not ours in a column of ours. */
export function optionsOfText(facet: Facet, text: string): readonly string[] {
  const clean = cleanText(text);
  if (clean === "") return [NO_VALUE];
  return isStatusFacet(facet) ? (vocabularies[facet].get(clean) ?? []) : [clean];
}

/**
 * The texts to let through, which Excel compares with what the cells show: those that are there, and the words that the
 * next check may write.
 * @param present what the column shows
 */
export function textsToShow(
  facet: Facet,
  chosen: ReadonlySet<string>,
  present: ReadonlySet<string>,
): readonly string[] {
  const possible = isStatusFacet(facet) ? vocabularies[facet].keys() : chosen;
  const texts = new Set([...present, ...possible, ...(chosen.has(NO_VALUE) ? [NO_VALUE] : [])]);
  return Array.from(texts).filter((text) =>
    optionsOfText(facet, text).some((option) => chosen.has(option)),
  );
}

/**
 * The options that a filter of the column amounts to.
 * @returns undefined where no choice of options lets the same rows through, as when somebody has picked 高价值、潜力
 *   but not 高价值
 */
export function chosenBy(
  facet: Facet,
  shown: ReadonlySet<string>,
  present: ReadonlySet<string>,
): readonly string[] | undefined {
  const folded = new Set(Array.from(shown, (text) => text.toLowerCase()));
  const isShown = (text: string) => folded.has(text.toLowerCase());
  const standing = textsByOption(facet, present);
  const chosen = new Set<string>();
  for (const [option, texts] of standing) if (texts.every(isShown)) chosen.add(option);
  // A word that stands nowhere any more: what was chosen has come to nobody.
  for (const text of shown) {
    const [option, ...others] = optionsOfText(facet, text);
    if (option !== undefined && others.length === 0 && !standing.has(option)) chosen.add(option);
  }
  const lets = (text: string) => optionsOfText(facet, text).some((one) => chosen.has(one));
  const isSame = Array.from(present).every((text) => lets(text) === isShown(text));
  return isSame ? Array.from(chosen) : undefined;
}

function textsByOption(
  facet: Facet,
  texts: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const byOption = new Map<string, string[]>();
  for (const text of texts) {
    for (const option of optionsOfText(facet, text)) {
      const same = byOption.get(option);
      if (same) same.push(text);
      else byOption.set(option, [text]);
    }
  }
  return byOption;
}
