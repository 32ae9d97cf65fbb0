import type { Area } from "../host/model/area";
import type { Sheet } from "../host/model/sheet";
import type { Workbook } from "../host/model/workbook";

/** What shows the workbook beside the pane: the grid, or the line that stands in its place. */
export interface SheetView {
  /** Shows a workbook in place of the one before. */
  open(workbook: Workbook): void;
  /** Shows in a moment what has changed in the workbook, together with what changes until then. */
  followSoon(): void;
  /** Shows what has changed in the workbook since the last time. */
  bringUpToDate(): void;
  /** Selects cells; their sheet comes to the front. */
  select(sheet: Sheet, area: Area): void;
  undo(): void;
  redo(): void;
}
