import { explained } from "../explained";
import { endColumn, endRow, type Area } from "../grid";
import { countRows, heads, type RowCount, type StatusList } from "../status/statusList";
import { WorkbookError } from "../workbookError";

/** The register's rows after filtering. */
export interface ShownRows extends RowCount {
  readonly sheet: string;
}

export interface FilteredRows extends ShownRows {
  /** Rows that hold what is wanted; filters on other columns may hide some of them. */
  readonly matching: number;
}

/** @throws WorkbookError `cell-being-edited`, `excel-failed`, and what the work throws */
export async function filtering<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/** @throws WorkbookError `no-register` */
export function registerOf(lists: readonly StatusList[]): StatusList {
  const list = lists.find(({ role }) => role === "register");
  if (!list) throw new WorkbookError("no-register");
  return list;
}

export async function shownRows(
  context: Excel.RequestContext,
  list: StatusList,
): Promise<ShownRows> {
  return { sheet: list.sheet, ...(await countRows(context, list)) };
}

/** Excel refuses it while another workbook has the focus; the filter is in place all the same. */
export async function bringToFront(
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

/** What a column is to let through. */
export interface ColumnCriteria {
  /** From 0. */
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
}

/**
 * Filters columns with the next sync; what is selected in others stays.
 * @returns the list with the filter that it will have
 * @throws WorkbookError `sheet-protected`, `filter-elsewhere`
 */
export function filterColumns(list: StatusList, wanted: readonly ColumnCriteria[]): StatusList {
  requireFilterable(list);
  const { worksheet, table } = list;
  const outside = wanted.filter(({ column }) => !isInTable(list, column));
  const [first, ...others] = outside.map(({ column }) => column);
  const area = first === undefined ? undefined : sheetFilterArea(list, [first, ...others]);
  for (const { column, criteria } of wanted) {
    if (table && isInTable(list, column)) {
      table.table.columns.getItemAt(column - table.area.column).filter.apply(criteria);
    } else if (area) {
      const { row, column: left, rows, columns } = area;
      const range = worksheet.getRangeByIndexes(row, left, rows, columns);
      worksheet.autoFilter.apply(range, column - left, criteria);
    }
  }
  return area ? { ...list, filter: { area, inUse: true } } : list;
}

function isInTable({ table, headerRow }: StatusList, column: number): boolean {
  return table !== undefined && heads(table.area, headerRow, column);
}

/**
 * A sheet has one filter. The one that is there is used if it reaches the columns; it is widened only
 * while it selects nothing, because applying it to another area drops the selection.
 */
function sheetFilterArea(
  list: StatusList,
  wanted: readonly [column: number, ...others: number[]],
): Area {
  const { filter, headerRow, lastRow, headers } = list;
  const isOfList = filter?.area.row === headerRow;
  const beyond = wanted.find((column) => !filter || !heads(filter.area, headerRow, column));
  if (filter && beyond === undefined) return filter.area;
  if (filter && (filter.inUse || !isOfList)) {
    const header = headers[beyond ?? wanted[0]] ?? "";
    throw new WorkbookError("filter-elsewhere", { sheet: list.sheet, column: header });
  }
  const edges = wanted.flatMap((column) => [-1, 1].map((step) => edgeOf(headers, column, step)));
  const left = Math.min(...edges, filter?.area.column ?? Infinity);
  const right = Math.max(...edges, filter ? endColumn(filter.area) : 0);
  const bottom = Math.max(lastRow, filter ? endRow(filter.area) : 0);
  return { row: headerRow, column: left, rows: bottom - headerRow + 1, columns: right - left + 1 };
}

/** The last column in a direction before an empty header. */
function edgeOf(headers: readonly string[], column: number, step: number): number {
  let edge = column;
  while ((headers[edge + step] ?? "") !== "") edge += step;
  return edge;
}

/** What each column selects that selects something; columns count from 0. */
export async function filteredColumns(
  context: Excel.RequestContext,
  { worksheet, table, filter }: StatusList,
): Promise<ReadonlyMap<number, Excel.FilterCriteria>> {
  const owners = [
    ...(table ? [{ autoFilter: table.table.autoFilter, left: table.area.column }] : []),
    ...(filter ? [{ autoFilter: worksheet.autoFilter, left: filter.area.column }] : []),
  ];
  for (const { autoFilter } of owners) autoFilter.load("criteria");
  await context.sync();
  const found = owners.flatMap(({ autoFilter, left }) => {
    // null for a column without criteria, which the types do not say
    const criteria = autoFilter.criteria as readonly (Excel.FilterCriteria | null)[];
    return criteria.flatMap((one, i) => (one ? [[left + i, one] as const] : []));
  });
  return new Map(found);
}

/** With the next sync. @throws WorkbookError `sheet-protected` */
export function clearColumn(list: StatusList, column: number): void {
  requireFilterable(list);
  const { worksheet, table, filter } = list;
  if (table && isInTable(list, column)) {
    table.table.columns.getItemAt(column - table.area.column).filter.clear();
  } else if (filter && column <= endColumn(filter.area)) {
    worksheet.autoFilter.clearColumnCriteria(column - filter.area.column);
  }
}
