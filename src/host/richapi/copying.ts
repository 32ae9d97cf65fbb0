import type { Arguments } from "./arguments";
import { apiError } from "./errors";
import { forEachCell, requireAllowed, requireBounded } from "./guards";
import type { RangeTarget } from "./ranges";
import { columnCount, rowCount } from "./ranges";
import type { Session } from "./session";

/** `copyFrom(source, "Formats")`: the looks of the source's cells, repeated where the target is larger. */
export function copyFormats(
  { sheet, area }: RangeTarget,
  source: RangeTarget,
  args: Arguments,
  session: Session,
): void {
  if (args.optionalText(1) !== "Formats" || args.flag(2) || args.flag(3)) {
    throw apiError("NotImplemented", "Only formats are copied here.");
  }
  requireAllowed(sheet, session, "allowFormatCells");
  requireBounded(area);
  requireBounded(source.area);
  const { top, left } = source.area;
  const [rows, columns] = [rowCount(source.area), columnCount(source.area)];
  forEachCell(area, (row, column) => {
    const from = [
      top + ((row - area.top) % rows),
      left + ((column - area.left) % columns),
    ] as const;
    // A typed apostrophe belongs to the text, not to the looks.
    const { quotePrefix } = sheet.style(row, column);
    sheet.changeStyle(row, column, { ...source.sheet.style(...from), quotePrefix });
  });
}
