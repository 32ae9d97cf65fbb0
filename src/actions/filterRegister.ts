import {
  clearStatusFilters,
  filterRegisterBy,
  type FilteredRows,
  type ShownRows,
} from "../workbook/filterStatus";
import { followUpText, slaText, tierText } from "../workbook/statusWords";

export type RegisterFilter = "tier-a" | "overdue" | "sla-breached";

/** The status column of each filter and what it holds; a sheet is written in one of the languages. */
const selections: Readonly<Record<RegisterFilter, { key: string; words: readonly string[] }>> = {
  "tier-a": { key: "tier", words: [tierText("A")] },
  overdue: {
    key: "follow-up",
    words: [followUpText("overdue", "zh-CN"), followUpText("overdue", "en-US")],
  },
  "sla-breached": {
    key: "sla",
    words: [slaText("breached", "zh-CN"), slaText("breached", "en-US")],
  },
};

/**
 * Shows those customers only, by the status columns as the last check wrote them.
 * @throws WorkbookError `no-register`, `no-status-columns`, `filter-elsewhere`, `sheet-protected`,
 *   `cell-being-edited`
 */
export async function filterRegister(filter: RegisterFilter): Promise<FilteredRows> {
  const { key, words } = selections[filter];
  return filterRegisterBy(key, words);
}

/**
 * Takes the filters off the status columns; filters on other columns stay.
 * @throws WorkbookError `no-register`, `sheet-protected`, `cell-being-edited`
 */
export async function clearRegisterFilters(): Promise<ShownRows> {
  return clearStatusFilters();
}
