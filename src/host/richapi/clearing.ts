import { intersection, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { asWord } from "./arguments";
import { forEachCell, requireAllowed, requireEditable } from "./guards";
import { byAddIn, raiseChanged } from "./raising";
import type { RangeTarget } from "./ranges";
import type { Session } from "./session";

const clearings = ["All", "Formats", "Contents"] as const;

/** Empties cells, takes their formats away, or both; the cells stay where they are. */
export function clearRange(range: RangeTarget, applyTo: string, session: Session): void {
  const what = asWord(applyTo, clearings);
  const used = usedPart(range);
  if (what !== "Formats" && used) clearContents(used, session);
  if (what !== "Contents") clearFormats(range, used, session);
}

function usedPart({ sheet, area }: RangeTarget): RangeTarget | null {
  const used = sheet.usedArea(false);
  const shared = used && intersection(used, area);
  return shared && { sheet, area: shared };
}

function clearContents(range: RangeTarget, session: Session): void {
  const { sheet, area } = range;
  const always = () => true;
  const never = () => false;
  requireEditable(range, session, always, never);
  forEachCell(area, (row, column) => {
    if (hasContent(sheet, row, column)) sheet.setValue(row, column, null);
  });
  raiseChanged(session, range, "RangeEdited", byAddIn);
}

function hasContent(sheet: Sheet, row: number, column: number): boolean {
  return sheet.value(row, column) !== null || sheet.formula(row, column) !== null;
}

/** Cells get the workbook's default style; conditional formats of the area go too, as in Excel. */
function clearFormats(range: RangeTarget, used: RangeTarget | null, session: Session): void {
  const { sheet, area } = range;
  requireAllowed(sheet, session, "allowFormatCells");
  sheet.conditionalFormats.clear(area);
  if (used) resetStyles(sheet, used.area);
}

function resetStyles(sheet: Sheet, area: Area): void {
  forEachCell(area, (row, column) => {
    if (sheet.styleId(row, column) !== 0) sheet.setStyleId(row, column, 0);
  });
}
