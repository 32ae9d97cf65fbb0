import { intersection } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/tables";
import { eventType, wholeWorkbook, type EventType } from "./events";
import { address, localAddress, type RangeTarget } from "./ranges";
import type { Session } from "./session";

/** Who did something, as events tell it. */
export interface Origin {
  /** `Remote` is another person in the same workbook. */
  readonly source: "Local" | "Remote";
  readonly triggerSource: "Unknown" | "ThisLocalAddin";
}

export const byAddIn: Origin = { source: "Local", triggerSource: "ThisLocalAddin" };
export const byUser: Origin = { source: "Local", triggerSource: "Unknown" };
export const byCoAuthor: Origin = { source: "Remote", triggerSource: "Unknown" };

export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted";

/** What one cell held before and holds now, as `values` and `valueTypes` say it. */
export interface ChangeDetails {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

type EventArguments = Readonly<Record<string, unknown>>;

/** Cells were written, or rows inserted or deleted: sheets and the tables that the area touches tell it. */
export function raiseChanged(
  session: Session,
  range: RangeTarget,
  changeType: ChangeType,
  origin: Origin,
  details: ChangeDetails | null = null,
): void {
  const { sheet, area } = range;
  const args: EventArguments = {
    changeType,
    ...origin,
    worksheetId: sheet.id,
    address: localAddress(area),
    /** `getRange` of the event's arguments asks for this. */
    referenceId: address(range),
    shiftDirection: "None",
    ...details,
  };
  raiseForSheet(session, eventType.worksheetChanged, sheet, args);
  for (const table of sheet.tables) {
    if (intersection(table.area, area)) {
      raiseForTable(session, eventType.tableChanged, sheet, table, args);
    }
  }
}

/** The rows of an area were brought into another order. */
export function raiseSorted(session: Session, range: RangeTarget, { source }: Origin): void {
  const args = { address: localAddress(range.area), source, worksheetId: range.sheet.id };
  raiseForSheet(session, eventType.worksheetRowSorted, range.sheet, args);
}

export function raiseRowsHidden(
  session: Session,
  { sheet, area }: RangeTarget,
  hidden: boolean,
  { source }: Origin,
): void {
  raiseForSheet(session, eventType.worksheetRowHiddenChanged, sheet, {
    address: `${area.top + 1}:${area.bottom + 1}`,
    changeType: hidden ? "Hidden" : "Unhidden",
    source,
    worksheetId: sheet.id,
  });
}

export function raiseSheetAdded(session: Session, sheet: Sheet, { source }: Origin): void {
  const args = { source, worksheetId: sheet.id };
  session.events.raise(eventType.worksheetAdded, wholeWorkbook, args);
}

export function raiseTableAdded(
  session: Session,
  sheet: Sheet,
  table: Table,
  { source }: Origin,
): void {
  const args = { source, tableId: String(table.id), worksheetId: sheet.id };
  session.events.raise(eventType.tableAdded, sheet.id, args);
  session.events.raise(eventType.tableAdded, wholeWorkbook, args);
}

/** Selects a range and tells it; a sheet that was not in front comes to the front first. */
export function select(session: Session, range: RangeTarget): void {
  activate(session, range.sheet);
  const before = session.selection;
  session.select(range);
  const { sheet, area } = range;
  const args = { address: localAddress(area), worksheetId: sheet.id };
  raiseForSheet(session, eventType.worksheetSelectionChanged, sheet, args);
  session.events.raise(eventType.selectionChanged, "", {});
  for (const table of sheet.tables) raiseTableSelected(session, range, before, table);
}

/** A table hears of a selection inside it, and once when the selection leaves it. */
function raiseTableSelected(
  session: Session,
  { sheet, area }: RangeTarget,
  before: RangeTarget,
  table: Table,
): void {
  const inside = intersection(table.area, area);
  const wasInside = before.sheet === sheet && intersection(table.area, before.area);
  if (!inside && !wasInside) return;
  session.events.raise(eventType.tableSelectionChanged, String(table.id), {
    address: inside ? localAddress(inside) : "",
    worksheetId: sheet.id,
  });
}

/** Brings a sheet to the front and tells it. */
export function activate(session: Session, sheet: Sheet): void {
  const before = session.workbook.activeSheet;
  if (before === sheet) return;
  session.workbook.activeSheet = sheet;
  raiseForSheet(session, eventType.worksheetDeactivated, before, { worksheetId: before.id });
  raiseForSheet(session, eventType.worksheetActivated, sheet, { worksheetId: sheet.id });
}

function raiseForSheet(session: Session, type: EventType, sheet: Sheet, args: EventArguments) {
  session.events.raise(type, sheet.id, args);
  session.events.raise(type, wholeWorkbook, args);
}

function raiseForTable(
  session: Session,
  type: EventType,
  sheet: Sheet,
  table: Table,
  args: EventArguments,
) {
  const ofTable = { ...args, tableId: String(table.id) };
  for (const target of [String(table.id), sheet.id, wholeWorkbook]) {
    session.events.raise(type, target, ofTable);
  }
}
