import { NO_VALUE, type Facet } from "../../domain/customers/customerFacets";
import { titled } from "../titled";
import type { Words } from "../words";

/** What an option is called; owners and regions are called as they are typed. */
export function optionText(facet: Facet, option: string, words: Words): string {
  const { filter } = words.pane;
  if (option === NO_VALUE) return filter.none[facet];
  switch (facet) {
    case "tier":
      return filter.tier(option);
    case "tags":
      return wordIn(words.tags, option);
    case "follow-up":
      return wordIn(words.followUps, option);
    case "sla":
      return wordIn(words.sla, option);
    case "owner":
    case "region":
      return option;
  }
}

function wordIn(texts: Readonly<Record<string, string>>, option: string): string {
  return titled(texts[option] ?? option);
}
