import { followUpStatuses, slaStatuses, type Assessment } from "../assessment";
import { tagNames, tierNames } from "../policy/policy";
import type { Book } from "../records";
import { tagBit } from "./tags";

/** What customers can be filtered by. Permanent words. */
export const facets = ["tier", "tags", "follow-up", "sla", "owner", "region"] as const;
export type Facet = (typeof facets)[number];

/** The option of customers whose cell is empty: without a tier, a tag, a verdict, an owner … */
export const NO_VALUE = "";

/**
 * Chosen options: a customer has to have one of each facet's; a facet without any lets everybody through. Options are
 * tiers, tags and statuses by their permanent words, owners and regions as they are typed.
 */
export type FacetChoice = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface FacetOption {
  readonly option: string;
  /** Customers who have it and whatever is chosen in the other facets. */
  readonly count: number;
}

export interface FacetCounts {
  /** In their own order; owners and regions with the most customers first. Options of nobody are left out there. */
  readonly options: Readonly<Record<Facet, readonly FacetOption[]>>;
  /** Customers who have what is chosen in all facets. */
  readonly matching: number;
  readonly total: number;
}

type OptionsOf = (customer: number) => readonly string[];

export function facetCounts(book: Book, assessment: Assessment, choice: FacetChoice): FacetCounts {
  const optionsOf = customerOptions(book, assessment);
  const chosen = facets.map((facet) => new Set(choice[facet]));
  const counts = facets.map((facet) => new Map(fixedOptions[facet].map((one) => [one, 0])));
  let matching = 0;
  for (let i = 0; i < book.customers.count; i++) {
    const options = facets.map((facet) => optionsOf[facet](i));
    const failed = facets.filter((_facet, f) => !passes(options[f] ?? [], chosen[f]));
    if (failed.length === 0) matching += 1;
    facets.forEach((facet, f) => {
      const isOpen = failed.length === 0 || (failed.length === 1 && failed[0] === facet);
      for (const option of options[f] ?? []) {
        counts[f]?.set(option, (counts[f].get(option) ?? 0) + (isOpen ? 1 : 0));
      }
    });
  }
  const options = recordOf(facets, (facet, f) => listed(facet, counts[f] ?? new Map()));
  return { options, matching, total: book.customers.count };
}

function recordOf<Name extends string, T>(
  names: readonly Name[],
  valueOf: (name: Name, index: number) => T,
): Record<Name, T> {
  return Object.fromEntries(names.map((name, i) => [name, valueOf(name, i)])) as Record<Name, T>;
}

function passes(options: readonly string[], chosen: ReadonlySet<string> | undefined): boolean {
  return !chosen || chosen.size === 0 || options.some((option) => chosen.has(option));
}

const fixedOptions: Readonly<Record<Facet, readonly string[]>> = {
  tier: [...tierNames, NO_VALUE],
  tags: [...tagNames, NO_VALUE],
  "follow-up": followUpStatuses,
  sla: slaStatuses.map((status) => (status === "none" ? NO_VALUE : status)),
  owner: [],
  region: [],
};

function customerOptions(
  { customers }: Book,
  { customers: results }: Assessment,
): Readonly<Record<Facet, OptionsOf>> {
  const { tier, tags, followUp, sla } = results;
  const ofBits = Array.from({ length: 2 ** tagNames.length }, (_, bits) => {
    const names = tagNames.filter((tag) => bits & tagBit(tag));
    return names.length > 0 ? names : [NO_VALUE];
  });
  const single = (option: string | undefined) => [option ?? NO_VALUE];
  return {
    tier: (i) => single(tierNames[tier[i] ?? -1]),
    tags: (i) => ofBits[tags[i] ?? 0] ?? [],
    "follow-up": (i) => single(followUpStatuses[followUp[i] ?? -1]),
    sla: (i) => single(fixedOptions.sla[sla[i] ?? -1]),
    owner: (i) => single(customers.owner[i]),
    region: (i) => single(customers.region[i]),
  };
}

function listed(facet: Facet, counts: ReadonlyMap<string, number>): FacetOption[] {
  const options = Array.from(counts, ([option, count]) => ({ option, count }));
  return fixedOptions[facet].length > 0 ? options : options.sort((a, b) => b.count - a.count);
}
