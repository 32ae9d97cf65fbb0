import { queryDateSystem } from "./dateSystem";
import { explained } from "./explained";
import { endColumn, endRow, type Area } from "./grid";
import { candidateColumns } from "./ownColumns";
import { issueColumns, registerColumns } from "./statusColumns";
import {
  countRows,
  findStatusLists,
  heads,
  ownColumnOf,
  type RowCount,
  type StatusList,
} from "./statusList";
import { criteriaOf, fits, type Wanted } from "./wanted";
import { WorkbookError } from "./workbookError";

/** The register's rows after filtering. */
export interface ShownRows extends RowCount {
  readonly sheet: string;
}

export interface FilteredRows extends ShownRows {
  /** Rows that hold one of the words; filters on other columns may hide some of them. */
  readonly matching: number;
}

/**
 * Shows the register's rows whose status column holds one of the words. What the person has selected in
 * other columns stays and narrows the rows further.
 * @param key of a status column of the register
 * @throws WorkbookError `no-register`, `no-status-columns`, `filter-elsewhere`, `sheet-protected`,
 *   `cell-being-edited`
 */
export async function filterRegisterBy(
  key: string,
  words: readonly string[],
): Promise<FilteredRows> {
  return filtering(async (context) => {
    const list = registerOf(await findStatusLists(context, ["register"]));
    return filterBy(context, list, key, { kind: "words", words });
  });
}

/**
 * As `filterRegisterBy`, but takes the selections off our other columns first, so that as many rows fit as a figure
 * of the last check says; those in the person's own columns stay.
 * @throws WorkbookError as `filterRegisterBy`
 */
export async function filterRegisterOnlyBy(key: string, wanted: Wanted): Promise<FilteredRows> {
  return filtering(async (context) => {
    const list = registerOf(await findStatusLists(context, ["register"]));
    requireFilterable(list);
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
  requireFilterable(list);
  filterColumn(list, own.column, criteriaOf(wanted, dates.system()));
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

async function filtering<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

function registerOf(lists: readonly StatusList[]): StatusList {
  const list = lists.find(({ role }) => role === "register");
  if (!list) throw new WorkbookError("no-register");
  return list;
}

async function shownRows(context: Excel.RequestContext, list: StatusList): Promise<ShownRows> {
  return { sheet: list.sheet, ...(await countRows(context, list)) };
}

/** Excel refuses it while another workbook has the focus; the filter is in place all the same. */
async function bringToFront(
  context: Excel.RequestContext,
  { worksheet }: StatusList,
): Promise<void> {
  worksheet.activate();
  await context.sync().catch((error: unknown) => {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  });
}

function requireFilterable({ sheet, mayFilter }: StatusList): void {
  if (!mayFilter) throw new WorkbookError("sheet-protected", { sheet });
}

function filterColumn(list: StatusList, column: number, criteria: Excel.FilterCriteria): void {
  const { worksheet, table } = list;
  if (table && heads(table.area, list.headerRow, column)) {
    table.table.columns.getItemAt(column - table.area.column).filter.apply(criteria);
  } else {
    const { row, column: left, rows, columns } = sheetFilterArea(list, column);
    worksheet.autoFilter.apply(
      worksheet.getRangeByIndexes(row, left, rows, columns),
      column - left,
      criteria,
    );
  }
}

/**
 * A sheet has one filter. The one that is there is used if it reaches our column; it is widened only
 * while it selects nothing, because applying it to another area drops the selection.
 */
function sheetFilterArea(list: StatusList, column: number): Area {
  const { filter, headerRow, lastRow, headers } = list;
  const isOfList = filter?.area.row === headerRow;
  if (isOfList && heads(filter.area, headerRow, column)) return filter.area;
  if (filter && (filter.inUse || !isOfList)) {
    const header = headers[column] ?? "";
    throw new WorkbookError("filter-elsewhere", { sheet: list.sheet, column: header });
  }
  const left = Math.min(filter?.area.column ?? column, edgeOf(headers, column, -1));
  const right = edgeOf(headers, column, 1);
  const bottom = Math.max(lastRow, filter ? endRow(filter.area) : 0);
  return { row: headerRow, column: left, rows: bottom - headerRow + 1, columns: right - left + 1 };
}

/** The last column in a direction before an empty header. */
function edgeOf(headers: readonly string[], column: number, step: 1 | -1): number {
  let edge = column;
  while ((headers[edge + step] ?? "") !== "") edge += step;
  return edge;
}

const columnsOf = { register: registerColumns, issues: issueColumns } as const;

async function clearOwnColumns(context: Excel.RequestContext, list: StatusList): Promise<void> {
  const filtered = await filteredColumns(context, list);
  for (const column of columnsOf[list.role]) {
    if (!candidateColumns(column, list.headers).some((index) => filtered.has(index))) continue;
    const own = await ownColumnOf(context, list, column);
    if (!own || !filtered.has(own.column)) continue;
    requireFilterable(list);
    clearColumn(list, own.column);
  }
  await context.sync();
}

/** Columns that select something, from 0. */
async function filteredColumns(
  context: Excel.RequestContext,
  { worksheet, table, filter }: StatusList,
): Promise<ReadonlySet<number>> {
  const owners = [
    ...(table ? [{ autoFilter: table.table.autoFilter, left: table.area.column }] : []),
    ...(filter ? [{ autoFilter: worksheet.autoFilter, left: filter.area.column }] : []),
  ];
  for (const { autoFilter } of owners) autoFilter.load("criteria");
  await context.sync();
  const indexes = owners.flatMap(({ autoFilter, left }) => {
    // null for a column without criteria, which the types do not say
    const criteria = autoFilter.criteria as readonly unknown[];
    return criteria.flatMap((one, i) => (one ? [left + i] : []));
  });
  return new Set(indexes);
}

function clearColumn({ worksheet, table, filter, headerRow }: StatusList, column: number): void {
  if (table && heads(table.area, headerRow, column)) {
    table.table.columns.getItemAt(column - table.area.column).filter.clear();
  } else if (filter && column <= endColumn(filter.area)) {
    worksheet.autoFilter.clearColumnCriteria(column - filter.area.column);
  }
}
