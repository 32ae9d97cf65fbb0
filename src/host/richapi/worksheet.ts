import { intersection } from "../model/area";
import type { Sheet, Visibility } from "../model/sheet";
import { asText, asWord, type Arguments } from "./arguments";
import { sheetAutoFilter } from "./autoFilters";
import { charts } from "./charts";
import { colorText } from "./colors";
import { names } from "./definedNames";
import { apiError } from "./errors";
import { eventType } from "./events";
import { freezePanesKind } from "./freezePanes";
import { requireWritable } from "./guards";
import { hostObject, method, object, property, type Kind } from "./kinds";
import { pageLayoutKind } from "./pageLayout";
import { protectionKind } from "./worksheetProtection";
import { activate } from "./raising";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";
import { findRange, inSheet, wholeSheet, type RangeTarget } from "./ranges";
import { eventMembers, type EventMember } from "./registering";
import type { Session } from "./session";
import { tables } from "./tableCollections";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

const events: readonly EventMember[] = [
  ["Activated", "1.7", eventType.worksheetActivated],
  ["Deactivated", "1.7", eventType.worksheetDeactivated],
  ["DataChanged", "1.7", eventType.worksheetChanged],
  ["SelectionChanged", "1.7", eventType.worksheetSelectionChanged],
  ["RowSorted", "1.10", eventType.worksheetRowSorted],
  ["RowHiddenChanged", "1.11", eventType.worksheetRowHiddenChanged],
];

export const worksheetKind: Kind<Sheet> = {
  name: "Worksheet",
  since: "1.1",
  id: (sheet) => sheet.id,
  members: {
    Id: property("1.1", (sheet) => sheet.id),
    Name: property("1.1", (sheet) => sheet.name),
    Position: property("1.1", (sheet, session) => session.workbook.sheets.indexOf(sheet)),
    Visibility: property("1.1", (sheet) => sheet.visibility, setVisibility),
    TabColor: property(
      "1.7",
      (sheet) => sheet.tabColor ?? "",
      (sheet, value, session) => {
        requireWritable(session);
        sheet.tabColor = asText(value) === "" ? null : colorText(value);
      },
    ),
    AutoFilter: object("1.9", (sheet) => sheetAutoFilter(sheet)),
    Charts: object("1.1", (sheet) => charts(sheet)),
    FreezePanes: object("1.7", (sheet) => hostObject(freezePanesKind, sheet)),
    Names: object("1.4", (sheet, session) => names(session.workbook, sheet)),
    PageLayout: object("1.9", (sheet) => hostObject(pageLayoutKind, sheet)),
    Protection: object("1.2", (sheet) => hostObject(protectionKind, sheet)),
    Tables: object("1.1", (sheet) => tables([sheet])),
    ...eventMembers<Sheet>(events, (sheet) => sheet.id),
    Activate: method("1.1", (sheet, _, session) => {
      activate(session, sheet);
    }),
    /** Nothing is calculated here, see docs/host-fidelity.md. */
    Calculate: method("1.6", () => null),
    GetCell: method("1.1", (sheet, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      return rangeIn(sheet, row, column, 1, 1);
    }),
    GetRange: method("1.1", (sheet, args, session) =>
      rangeObject(rangeByText(sheet, args.optionalText(0), session)),
    ),
    GetRangeByIndexes: method("1.7", (sheet, args) =>
      rangeIn(sheet, args.integer(0), args.integer(1), args.integer(2), args.integer(3)),
    ),
    GetRanges: method("1.9", (sheet, args, session) => {
      const text = args.optionalText(0);
      const parts = text === undefined ? [undefined] : text.split(",");
      return rangeAreas(parts.map((part) => rangeByText(sheet, part?.trim(), session)));
    }),
    GetUsedRange: method("1.1", (sheet, args) =>
      rangeObject(
        usedRange(sheet, args) ?? { sheet, area: { ...wholeSheet, bottom: 0, right: 0 } },
      ),
    ),
    GetUsedRangeOrNullObject: method("1.4", (sheet, args) => {
      const used = usedRange(sheet, args);
      return used && rangeObject(used);
    }),
  },
};

function setVisibility(sheet: Sheet, value: unknown, session: Session): void {
  requireWritable(session);
  const visibility: Visibility = asWord(value, visibilities);
  const others = session.workbook.sheets.filter((other) => other !== sheet);
  const lastVisible = others.every((other) => other.visibility !== "Visible");
  if (visibility !== "Visible" && lastVisible) throw apiError("InvalidOperation");
  sheet.visibility = visibility;
}

function rangeByText(sheet: Sheet, text: string | undefined, session: Session): RangeTarget {
  if (text === undefined) return { sheet, area: wholeSheet };
  const range = findRange(session.workbook, text, sheet);
  if (!range) throw apiError("InvalidArgument");
  return range;
}

function rangeIn(sheet: Sheet, row: number, column: number, rows: number, columns: number) {
  const bottom = row + rows - 1;
  const right = column + columns - 1;
  return rangeObject({ sheet, area: inSheet({ top: row, left: column, bottom, right }) });
}

function usedRange(sheet: Sheet, args: Arguments): RangeTarget | null {
  const area = sheet.usedArea(args.flag(0));
  return area && { sheet, area };
}

/** The part of a range that is in use; Excel's used range of a range is cut from that of the sheet. */
export function usedPart({ sheet, area }: RangeTarget, valuesOnly: boolean): RangeTarget | null {
  const used = sheet.usedArea(valuesOnly);
  const shared = used && intersection(used, area);
  return shared && { sheet, area: shared };
}
