import type { GoToTexts } from "./goToZh";

export const goToEn: GoToTexts = {
  hiddenByFilter: (row) => `Row ${row} is selected, but a filter hides it.`,
  clearFilters: "Clear filters",
  hiddenByHand: (row) => `Row ${row} is selected, but it is hidden.`,
  showRow: "Show this row",
  close: "Close",
};
