import type { FacetChoice } from "../../domain/customers/customerFacets";
import type { FilteredRows, ShownRows } from "../../workbook/filter/columnFilters";
import { clearStatusFilters } from "../../workbook/filter/filterStatus";
import {
  clearRegisterFilter,
  filterRegister,
  readRegisterFilter,
  type RegisterFilter,
} from "../../workbook/filter/registerFilter";

export type { RegisterFilter } from "../../workbook/filter/registerFilter";

/**
 * What the register's filter shows now, by whomever it was set.
 * @throws WorkbookError `no-register`, `unreadable-range`, `cell-being-edited`, `excel-failed`
 */
export async function readCustomerFilter(): Promise<RegisterFilter> {
  return readRegisterFilter();
}

/**
 * Shows those customers in the register, by the status columns as the last check wrote them and by owner and region as
 * they are typed. Facets that are not given and the person's other columns keep what they select.
 * @throws WorkbookError `no-register`, `no-status-columns`, `filter-elsewhere`, `sheet-protected`,
 *   `cell-being-edited`
 */
export async function filterCustomers(choice: FacetChoice): Promise<RegisterFilter & FilteredRows> {
  return filterRegister(choice);
}

/**
 * Takes away what is selected in the facets and in our other columns of the register; the rest stays.
 * @throws WorkbookError `no-register`, `sheet-protected`, `cell-being-edited`
 */
export async function clearCustomerFilter(): Promise<RegisterFilter> {
  return clearRegisterFilter();
}

/** The ribbon's filters. */
export const ribbonFilters = {
  "tier-a": { tier: ["A"] },
  overdue: { "follow-up": ["overdue"] },
  "sla-breached": { sla: ["breached"] },
} as const satisfies Readonly<Record<string, FacetChoice>>;

/**
 * Takes the filters off the status columns of the register and the issues; filters on other columns stay.
 * @throws WorkbookError `no-register`, `sheet-protected`, `cell-being-edited`
 */
export async function clearStatusColumns(): Promise<ShownRows> {
  return clearStatusFilters();
}
