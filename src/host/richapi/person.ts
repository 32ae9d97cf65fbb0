import { maxColumns, type Area } from "../model/area";
import { deleteRows, insertRows } from "../model/rowEdits";
import type { Sheet } from "../model/sheet";
import { sortRows, type SortKey } from "../model/sortRows";
import {
  activate,
  raiseChanged,
  raiseRowsHidden,
  raiseSorted,
  select,
  type ChangeDetails,
  type ChangeType,
  type Origin,
} from "./raising";
import type { Session } from "./session";

/** Somebody who works in the workbook beside the add-in: the user at this Excel, or a co-author elsewhere. */
export class Person {
  constructor(
    private readonly session: Session,
    private readonly origin: Origin,
    /** Sends the events to the add-in. */
    private readonly deliver: () => void,
  ) {}

  /** Tells that cells were changed in the workbook; the caller has changed them. */
  edited(
    sheet: Sheet,
    area: Area,
    changeType: ChangeType = "RangeEdited",
    details: ChangeDetails | null = null,
  ): void {
    raiseChanged(this.session, { sheet, area }, changeType, this.origin, details);
    this.deliver();
  }

  /** Tells that rows were hidden or shown, by hand or by a filter. */
  hidRows(sheet: Sheet, top: number, bottom: number, hidden: boolean): void {
    const area = { ...wholeRows(top, bottom - top + 1) };
    raiseRowsHidden(this.session, { sheet, area }, hidden, this.origin);
    this.deliver();
  }

  /** @throws EditRefused when Excel would refuse it */
  insertRows(sheet: Sheet, top: number, count: number): void {
    insertRows(this.session.workbook, sheet, top, count);
    this.edited(sheet, wholeRows(top, count), "RowInserted");
  }

  /** @throws EditRefused when Excel would refuse it */
  deleteRows(sheet: Sheet, top: number, count: number): void {
    deleteRows(this.session.workbook, sheet, top, count);
    this.edited(sheet, wholeRows(top, count), "RowDeleted");
  }

  /**
   * @param area without its header row
   * @throws EditRefused when Excel would refuse it
   */
  sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
    sortRows(sheet, area, keys);
    raiseSorted(this.session, { sheet, area }, this.origin);
    this.edited(sheet, area);
  }

  /** Selects cells; their sheet comes to the front. */
  select(sheet: Sheet, area: Area): void {
    select(this.session, { sheet, area });
    this.deliver();
  }

  activate(sheet: Sheet): void {
    activate(this.session, sheet);
    this.deliver();
  }
}

function wholeRows(top: number, count: number): Area {
  return { top, left: 0, bottom: top + count - 1, right: maxColumns - 1 };
}
