import { intersection, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/tables";
import type { Arguments } from "./arguments";
import { apiError } from "./errors";
import { eventType, wholeWorkbook } from "./events";
import { hostObject, method, property, type HostObject, type Kind } from "./kinds";
import { byAddIn, raiseTableAdded } from "./raising";
import type { RangeTarget } from "./ranges";
import { eventMembers, type EventMember } from "./registering";
import type { Session } from "./session";
import { addTable } from "./tableAdding";
import { tableKind, type TableTarget } from "./table";

type Sheets = readonly Sheet[];

const events: readonly EventMember[] = [
  ["Added", "1.9", eventType.tableAdded],
  ["DataChanged", "1.7", eventType.tableChanged],
];

/** The tables of some sheets: of the whole workbook or of one. */
export const tablesKind: Kind<Sheets> = {
  name: "TableCollection",
  since: "1.1",
  item: (sheets, args) => existing(byKey(tablesOf(sheets), args)),
  items: (sheets) => tablesOf(sheets).map(tableObject),
  members: {
    Count: property("1.1", (sheets) => tablesOf(sheets).length),
    ...eventMembers<Sheets>(events, eventTarget),
    Add: method("1.1", (sheets, args, session) => {
      const added = addTable(sheets, args, session);
      raiseTableAdded(session, added.sheet, added.table, byAddIn);
      return tableObject(added);
    }),
    GetCount: method("1.4", (sheets) => tablesOf(sheets).length),
    GetItemAt: method("1.1", (sheets, args) => existing(tablesOf(sheets)[args.integer(0)])),
    GetItemOrNullObject: method("1.4", (sheets, args) => orNull(byKey(tablesOf(sheets), args))),
  },
};

/** Tables that touch a range. */
export const scopedTablesKind: Kind<readonly TableTarget[]> = {
  name: "TableScopedCollection",
  since: "1.9",
  item: (found, args) => existing(byKey(found, args)),
  items: (found) => found.map(tableObject),
  members: {
    GetCount: method("1.9", (found) => found.length),
    GetFirst: method("1.9", (found) => existing(found[0])),
    GetItemOrNullObject: method("1.14", (found, args) => orNull(byKey(found, args))),
  },
};

export function tables(sheets: Sheets): HostObject {
  return hostObject(tablesKind, sheets);
}

/** @param fullyContained counts only tables that lie inside the range as a whole */
export function scopedTables(ranges: readonly RangeTarget[], fullyContained: boolean): HostObject {
  const sheets = [...new Set(ranges.map(({ sheet }) => sheet))];
  const found = tablesOf(sheets).filter(({ sheet, table }) =>
    ranges.some((range) => range.sheet === sheet && touches(table, range.area, fullyContained)),
  );
  return hostObject(scopedTablesKind, found);
}

function eventTarget(sheets: Sheets, session: Session): string {
  return sheets === session.workbook.sheets ? wholeWorkbook : (sheets[0]?.id ?? wholeWorkbook);
}

function touches(table: Table, area: Area, fullyContained: boolean): boolean {
  const shared = intersection(table.area, area);
  if (!shared || !fullyContained) return shared !== null;
  return (
    shared.top === table.area.top &&
    shared.bottom === table.area.bottom &&
    shared.left === table.area.left &&
    shared.right === table.area.right
  );
}

function tablesOf(sheets: Sheets): TableTarget[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function byKey(found: readonly TableTarget[], args: Arguments): TableTarget | undefined {
  const key = String(args.key(0)).toLowerCase();
  return (
    found.find(({ table }) => String(table.id) === key) ??
    found.find(({ table }) => table.name.toLowerCase() === key)
  );
}

function existing(target: TableTarget | undefined): HostObject {
  if (!target) throw apiError("ItemNotFound");
  return tableObject(target);
}

function orNull(target: TableTarget | undefined): HostObject | null {
  return target ? tableObject(target) : null;
}

function tableObject(target: TableTarget): HostObject {
  return hostObject(tableKind, target);
}
