import type { FilterTexts } from "./filterZh";

const customers = (count: number) => (count === 1 ? "1 customer" : `${count} customers`);
const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);

export const filterEn: FilterTexts = {
  title: "Filter customers",
  facets: {
    tier: "Tier",
    tags: "Tags",
    "follow-up": "Follow-up",
    sla: "SLA",
    owner: "Owner",
    region: "Region",
  },
  none: {
    tier: "Not rated",
    tags: "No tag",
    "follow-up": "Empty",
    sla: "No verdict",
    owner: "No owner",
    region: "No region",
  },
  tier: (tier) => `Tier ${tier}`,
  counted: (option, count) => `${option} ${count}`,
  find: (facet) => `Find ${facet.toLowerCase()}`,
  nothingFound: "Nothing found",
  moreFound: (count) => `${count} more; please type on`,
  show: (count) => `Show ${customers(count)}`,
  nobody: "No customer fits all of this",
  clear: "Clear filter",
  reading: "Reading the sheet's filter …",
  notRead: "The filter of the sheet could not be read.",
  showsAll: (total) => `The sheet shows all ${rows(total)}.`,
  shows: (shown, total) => `The sheet shows ${shown} of ${rows(total)}.`,
  showsNone: "No row of the sheet fits; choose less, or clear the filter.",
  others: (headers) =>
    `${headers.map((header) => `“${header}”`).join(", ")}: other filters there were left as they are.`,
  notChecked: "There are no status columns yet: check once to filter by tier, tag and status.",
};
