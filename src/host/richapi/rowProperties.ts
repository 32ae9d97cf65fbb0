import { apiError } from "./errors";
import type { RangeTarget } from "./ranges";

/** Office.js' RowProperties, as far as they are played. */
interface RowProperties {
  rowIndex?: number;
  rowHidden?: boolean;
}

/** `getRowProperties`: one entry a row with the properties that were asked for. */
export function rowProperties(
  { sheet, area }: RangeTarget,
  asked: Readonly<Record<string, unknown>>,
): RowProperties[] {
  const unplayed = Object.keys(asked).find((name) => name !== "rowHidden" && name !== "rowIndex");
  if (unplayed !== undefined) {
    throw apiError("NotImplemented", `getRowProperties does not play ${unplayed}.`);
  }
  return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({
    ...(asked["rowIndex"] === true && { rowIndex: area.top + i }),
    ...(asked["rowHidden"] === true && { rowHidden: sheet.rows.hidden(area.top + i) }),
  }));
}
