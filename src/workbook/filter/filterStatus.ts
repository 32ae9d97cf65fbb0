import {
  bringToFront,
  clearColumn,
  filterColumns,
  filteredColumns,
  filtering,
  registerOf,
  shownRows,
  type FilteredRows,
  type ShownRows,
} from "./columnFilters";
import { queryDateSystem } from "../read/dateSystem";
import { candidateColumns } from "../status/ownColumns";
import { issueColumns, registerColumns } from "../status/statusColumns";
import { findStatusLists, ownColumnOf, type StatusList } from "../status/statusList";
import { criteriaOf, fits, type Wanted } from "../find/wanted";
import { WorkbookError } from "../workbookError";

/**
 * Shows the register's rows whose status column holds what is wanted. Takes the selections off our other columns
 * first, so that as many rows fit as a figure of the last check says; those in the person's own columns stay.
 * @param key of a status column of the register
 * @throws WorkbookError `no-register`, `no-status-columns`, `filter-elsewhere`, `sheet-protected`,
 *   `cell-being-edited`
 */
export async function filterRegisterOnlyBy(key: string, wanted: Wanted): Promise<FilteredRows> {
  return filtering(async (context) => {
    const list = registerOf(await findStatusLists(context, ["register"]));
    await clearOwnColumns(context, list);
    // Nothing may be selected any more, and so the sheet's filter may be widened.
    const [fresh = list] = await findStatusLists(context, ["register"]);
    return filterBy(context, fresh, key, wanted);
  });
}

async function filterBy(
  context: Excel.RequestContext,
  list: StatusList,
  key: string,
  wanted: Wanted,
): Promise<FilteredRows> {
  const column = registerColumns.find((one) => one.key === key);
  const dates = queryDateSystem(context);
  const own = column && (await ownColumnOf(context, list, column));
  if (!own) throw new WorkbookError("no-status-columns", { sheet: list.sheet });
  filterColumns(list, [{ column: own.column, criteria: criteriaOf(wanted, dates.system()) }]);
  await context.sync();
  await bringToFront(context, list);
  const matching = own.cells.filter((cell) => fits(wanted, dates.system(), cell)).length;
  return { matching, ...(await shownRows(context, list)) };
}

/**
 * Clears what is selected in our own columns of the register and the issues; the person's other filters stay.
 * @throws WorkbookError `no-register`, `sheet-protected`, `cell-being-edited`
 */
export async function clearStatusFilters(): Promise<ShownRows> {
  return filtering(async (context) => {
    const lists = await findStatusLists(context, ["register", "issues"]);
    for (const list of lists) await clearOwnColumns(context, list);
    return shownRows(context, registerOf(lists));
  });
}

const columnsOf = { register: registerColumns, issues: issueColumns } as const;

/** @throws WorkbookError `sheet-protected` */
export async function clearOwnColumns(
  context: Excel.RequestContext,
  list: StatusList,
): Promise<void> {
  const filtered = await filteredColumns(context, list);
  for (const column of columnsOf[list.role]) {
    if (!candidateColumns(column, list.headers).some((index) => filtered.has(index))) continue;
    const own = await ownColumnOf(context, list, column);
    if (!own || !filtered.has(own.column)) continue;
    clearColumn(list, own.column);
  }
  await context.sync();
}
