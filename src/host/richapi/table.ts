import { intersection, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table, TableFacts } from "../model/tables";
import { asFlag, asText, invalidArgument, type Arguments } from "./arguments";
import { tableAutoFilter } from "./autoFilters";
import { apiError } from "./errors";
import { eventType } from "./events";
import { clearCriteria, reapply } from "./filtering";
import { requireAllowed } from "./guards";
import {
  hostObject,
  method,
  object,
  property,
  type HostObject,
  type Kind,
  type Property,
} from "./kinds";
import { rangeArgument, rangeObject } from "./range";
import { columnCount } from "./ranges";
import { eventMembers, type EventMember } from "./registering";
import type { Session } from "./session";
import { requireFree, uniqueName } from "./tableAdding";
import { tableColumnsKind } from "./tableColumns";
import { tableRowsKind } from "./tableRows";
import { worksheet } from "./worksheets";

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

type Switch =
  "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn";

function switchProperty(since: string, name: Switch): Property<TableTarget> {
  return property(
    since,
    ({ table }) => table.all()[name],
    (target, value, session) => {
      changeTable(target, { [name]: asFlag(value) }, session);
    },
  );
}

const events: readonly EventMember[] = [
  ["DataChanged", "1.7", eventType.tableChanged],
  ["SelectionChanged", "1.7", eventType.tableSelectionChanged],
];

export const tableKind: Kind<TableTarget> = {
  name: "Table",
  since: "1.1",
  id: ({ table }) => String(table.id),
  members: {
    HighlightFirstColumn: switchProperty("1.3", "highlightFirstColumn"),
    HighlightLastColumn: switchProperty("1.3", "highlightLastColumn"),
    Id: property("1.1", ({ table }) => String(table.id)),
    Name: property("1.1", ({ table }) => table.name, rename),
    ShowBandedColumns: switchProperty("1.3", "showBandedColumns"),
    ShowBandedRows: switchProperty("1.3", "showBandedRows"),
    ShowFilterButton: property("1.3", ({ table }) => table.autoFilter !== null, showFilterButton),
    ShowHeaders: property("1.1", ({ table }) => table.showHeaders),
    ShowTotals: property("1.1", ({ table }) => table.showTotals),
    Style: property(
      "1.1",
      ({ table }) => table.style ?? "",
      (target, value, session) => {
        changeTable(target, { style: asText(value) === "" ? null : asText(value) }, session);
      },
    ),
    AutoFilter: object("1.9", tableAutoFilter),
    Columns: object("1.1", (target) => hostObject(tableColumnsKind, target)),
    Rows: object("1.1", (target) => hostObject(tableRowsKind, target)),
    Worksheet: object("1.2", ({ sheet }) => worksheet(sheet)),
    ...eventMembers<TableTarget>(events, ({ table }) => String(table.id)),
    ClearFilters: method("1.2", (target, _, session) => {
      clearCriteria(target, session);
    }),
    GetDataBodyRange: method("1.1", ({ sheet, table }) => part(sheet, table.bodyArea())),
    GetHeaderRowRange: method("1.1", ({ sheet, table }) => part(sheet, headerArea(table))),
    GetRange: method("1.1", ({ sheet, table }) => part(sheet, table.area)),
    GetTotalRowRange: method("1.1", ({ sheet, table }) => part(sheet, totalsArea(table))),
    ReapplyFilters: method("1.2", (target, _, session) => {
      reapply(target, session);
    }),
    Resize: method("1.13", resize),
  },
};

export function headerArea(table: Table): Area | null {
  return table.showHeaders ? { ...table.area, bottom: table.area.top } : null;
}

export function totalsArea(table: Table): Area | null {
  return table.showTotals ? { ...table.area, top: table.area.bottom } : null;
}

export function part(sheet: Sheet, area: Area | null): HostObject {
  if (!area) throw apiError("ItemNotFound");
  return rangeObject({ sheet, area });
}

export function changeTable(
  { sheet, table }: TableTarget,
  change: Partial<TableFacts>,
  session: Session,
): void {
  requireAllowed(sheet, session);
  table.change(change);
}

/** Without buttons there are no criteria either: the rows that they hid show again. */
function showFilterButton(target: TableTarget, value: unknown, session: Session): void {
  const { table } = target;
  if (asFlag(value) === (table.autoFilter !== null)) return;
  if (table.autoFilter) {
    clearCriteria(target, session);
    changeTable(target, { autoFilter: null }, session);
  } else {
    const { area, showTotals } = table;
    const bottom = area.bottom - (showTotals ? 1 : 0);
    const autoFilter = { area: { ...area, bottom }, criteria: new Map<number, never>() };
    changeTable(target, { autoFilter }, session);
  }
}

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

function rename(target: TableTarget, value: unknown, session: Session): void {
  const name = asText(value);
  if (!validName.test(name)) throw invalidArgument();
  const others = session.workbook.sheets
    .flatMap((sheet) => sheet.tables)
    .filter((table) => table !== target.table);
  if (others.some((table) => table.name.toLowerCase() === name.toLowerCase())) {
    throw apiError("ItemAlreadyExists");
  }
  changeTable(target, { name }, session);
}

/** The header row stays where it is and the new range overlaps the old one (MS docs of `Table.resize`). */
function resize(target: TableTarget, args: Arguments, session: Session): void {
  const { sheet, table } = target;
  const { area } = rangeArgument(args, 0, session, sheet);
  const valid = area.top === table.area.top && intersection(area, table.area) !== null;
  if (!valid || area.bottom === area.top) throw invalidArgument();
  if (table.showTotals && area.bottom !== table.area.bottom)
    throw apiError("NotImplemented", "Tables with totals are made wider only here.");
  requireFree(sheet, area, table);
  const filter = table.autoFilter;
  const bottom = area.bottom - (table.showTotals ? 1 : 0);
  const autoFilter = filter && { ...filter, area: { ...area, bottom } };
  changeTable(target, { area, columns: columnsFor(target, area), autoFilter }, session);
}

/** Columns keep their ids by position; new ones take the name of their header cell. */
function columnsFor({ sheet, table }: TableTarget, area: Area): TableFacts["columns"] {
  const columns: TableFacts["columns"][number][] = [];
  let nextId = Math.max(0, ...table.columns.map(({ id }) => id)) + 1;
  for (let index = 0; index < columnCount(area); index++) {
    const before = table.columns[area.left + index - table.area.left];
    if (before) columns.push(before);
    else {
      const text = sheet.text(area.top, area.left + index) || `Column${index + 1}`;
      const name = uniqueName(text, columns);
      sheet.setValue(area.top, area.left + index, name);
      columns.push({ id: nextId, name });
      nextId += 1;
    }
  }
  return columns;
}

/** Excel keeps a table's column names equal to its header cells. */
export function renameColumnsByHeaders(sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const header = headerArea(table);
    if (!header || !intersection(header, written)) continue;
    const columns = table.columns.map((column, index) => {
      const text = sheet.text(header.top, header.left + index);
      return text === "" || text === column.name ? column : { ...column, name: text };
    });
    if (columns.some((column, index) => column !== table.columns[index])) table.change({ columns });
  }
}
