import type { Area } from "../model/area";
import type { TableColumn } from "../model/tables";
import { asText, type Arguments } from "./arguments";
import { readValues } from "./cellReading";
import { writeContents } from "./cellWriting";
import { columnFilter } from "./columnFilter";
import { apiError, arrayMismatch } from "./errors";
import { forEachCell } from "./guards";
import { hostObject, method, object, property, type HostObject, type Kind } from "./kinds";
import { inSheet, rowCount } from "./ranges";
import type { Session } from "./session";
import { changeTable, headerArea, part, totalsArea, type TableTarget } from "./table";
import { requireFree, uniqueName } from "./tableAdding";

export const tableColumnsKind: Kind<TableTarget> = {
  name: "TableColumnCollection",
  since: "1.1",
  item: (target, args) => existing(target, byKey(target, args)),
  items: (target) => target.table.columns.map(({ id }) => columnObject(target, id)),
  members: {
    Count: property("1.1", ({ table }) => table.columns.length),
    Add: method("1.1", addColumn),
    GetCount: method("1.4", ({ table }) => table.columns.length),
    GetItemAt: method("1.1", (target, args) =>
      existing(target, target.table.columns[args.integer(0)]),
    ),
    GetItemOrNullObject: method("1.4", (target, args) => {
      const column = byKey(target, args);
      return column ? columnObject(target, column.id) : null;
    }),
  },
};

export interface ColumnTarget extends TableTarget {
  readonly columnId: number;
}

export const tableColumnKind: Kind<ColumnTarget> = {
  name: "TableColumn",
  since: "1.1",
  id: ({ columnId }) => columnId,
  members: {
    Id: property("1.1", ({ columnId }) => columnId),
    Index: property("1.1", indexOf),
    Name: property(
      "1.1",
      ({ table, columnId }) => table.columns.find(({ id }) => id === columnId)?.name,
      rename,
    ),
    Values: property(
      "1.1",
      (target, session) => readValues(rangeOf(target), session),
      (target, value, session) => {
        writeContents(rangeOf(target), value, session);
      },
    ),
    Filter: object("1.2", columnFilter),
    GetDataBodyRange: method("1.1", (target) => slice(target, target.table.bodyArea())),
    GetHeaderRowRange: method("1.1", (target) => slice(target, headerArea(target.table))),
    GetRange: method("1.1", (target) => slice(target, target.table.area)),
    GetTotalRowRange: method("1.1", (target) => slice(target, totalsArea(target.table))),
  },
};

function columnObject({ sheet, table }: TableTarget, columnId: number): HostObject {
  return hostObject(tableColumnKind, { sheet, table, columnId });
}

function existing(target: TableTarget, column: TableColumn | undefined): HostObject {
  if (!column) throw apiError("ItemNotFound");
  return columnObject(target, column.id);
}

function byKey({ table }: TableTarget, args: Arguments): TableColumn | undefined {
  const key = args.key(0);
  if (typeof key === "number") return table.columns.find(({ id }) => id === key);
  return table.columns.find(({ name }) => name.toLowerCase() === key.toLowerCase());
}

/** Distance from the table's left edge. */
export function indexOf({ table, columnId }: ColumnTarget): number {
  const index = table.columns.findIndex(({ id }) => id === columnId);
  if (index < 0) throw apiError("ItemNotFound");
  return index;
}

function rangeOf(target: ColumnTarget) {
  const column = target.table.area.left + indexOf(target);
  return { sheet: target.sheet, area: { ...target.table.area, left: column, right: column } };
}

function slice(target: ColumnTarget, rows: Area | null): HostObject {
  const column = target.table.area.left + indexOf(target);
  return part(target.sheet, rows && { ...rows, left: column, right: column });
}

function rename(target: ColumnTarget, value: unknown, session: Session): void {
  const { sheet, table, columnId } = target;
  const others = table.columns.filter(({ id }) => id !== columnId);
  const name = uniqueName(asText(value), others);
  const columns = table.columns.map((column) =>
    column.id === columnId ? { ...column, name } : column,
  );
  changeTable(target, { columns }, session);
  if (table.showHeaders) sheet.setValue(table.area.top, table.area.left + indexOf(target), name);
}

/** `columns.add(index, values, name)`: at the right edge only, and only into free cells. */
function addColumn(target: TableTarget, args: Arguments, session: Session): HostObject {
  const { sheet, table } = target;
  const index = args.optionalInteger(0) ?? -1;
  if (index !== -1 && index !== table.columns.length) {
    throw apiError("NotImplemented", "Columns are added at the right edge only.");
  }
  const area = inSheet({ ...table.area, right: table.area.right + 1 });
  const added = { ...area, left: area.right };
  requireEmpty(target, added);
  requireFree(sheet, area, table);
  const values = columnValues(args.at(1), rowCount(area));
  const header = args.optionalText(2) ?? headerOf(values) ?? `Column${table.columns.length + 1}`;
  const column = {
    id: Math.max(...table.columns.map(({ id }) => id)) + 1,
    name: uniqueName(header, table.columns),
  };
  const filter = table.autoFilter;
  const autoFilter = filter && { ...filter, area: { ...filter.area, right: area.right } };
  changeTable(target, { area, columns: [...table.columns, column], autoFilter }, session);
  if (values) writeContents({ sheet, area: added }, values, session);
  if (table.showHeaders) sheet.setValue(area.top, area.right, column.name);
  return columnObject(target, column.id);
}

/** Excel shifts the cells at the right of the table; the stand-in does not move cells yet. */
function requireEmpty({ sheet }: TableTarget, area: Area): void {
  forEachCell(area, (row, column) => {
    if (sheet.value(row, column) !== null) {
      throw apiError("NotImplemented", "The cells at the right of the table are not moved.");
    }
  });
}

function columnValues(value: unknown, rows: number): readonly (readonly unknown[])[] | null {
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length !== rows) throw arrayMismatch();
  const list: readonly unknown[] = value;
  return list.map((row) => {
    if (!Array.isArray(row) || row.length !== 1) throw arrayMismatch();
    return row as readonly unknown[];
  });
}

function headerOf(values: readonly (readonly unknown[])[] | null): string | null {
  const header = values?.[0]?.[0];
  return typeof header === "string" && header !== "" ? header : null;
}
