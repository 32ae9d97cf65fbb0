import { intersection, type Area } from "../model/area";
import { invalidArgument, type Arguments } from "./arguments";
import {
  readFormulas,
  readNumberFormats,
  readTexts,
  readValueTypes,
  readValues,
} from "./cellReading";
import { writeContents, writeNumberFormats } from "./cellWriting";
import { clearRange } from "./clearing";
import { conditionalFormatsOf } from "./conditionalFormatCollection";
import { copyFormats } from "./copying";
import { dataValidationKind } from "./dataValidation";
import { apiError, arrayMismatch } from "./errors";
import { formatKind } from "./rangeFormat";
import { hiddenCells, hiddenColumns, hiddenRows, setColumnsHidden, setRowsHidden } from "./hiding";
import { hostObject, method, object, property, type HostObject, type Kind } from "./kinds";
import { mergeRange, mergedAreas, unmergeRange } from "./merging";
import { select } from "./raising";
import { rangeAreas } from "./rangeAreas";
import {
  address,
  bounding,
  cellCount,
  columnCount,
  findRange,
  inSheet,
  isEntireColumn,
  isEntireRow,
  rowCount,
  wholeSheet,
  type RangeTarget,
} from "./ranges";
import { deleteCells, insertCells, rangeSort } from "./rowEditing";
import { rowProperties } from "./rowProperties";
import type { Session } from "./session";
import { scopedTables } from "./tableCollections";
import { usedPart } from "./worksheet";
import { worksheet } from "./worksheets";

/** MS docs of `Range.cellCount`: -1 when there are more than 2^31-1 cells. */
const maxCellCount = 2 ** 31 - 1;

export const rangeKind: Kind<RangeTarget> = {
  name: "Range",
  since: "1.1",
  members: {
    Address: property("1.1", address),
    AddressLocal: property("1.1", address),
    CellCount: property("1.1", ({ area }) =>
      cellCount(area) > maxCellCount ? -1 : cellCount(area),
    ),
    ColumnCount: property("1.1", ({ area }) => columnCount(area)),
    ColumnHidden: property("1.2", hiddenColumns, setColumnsHidden),
    ColumnIndex: property("1.1", ({ area }) => area.left),
    Formulas: property("1.1", readFormulas, writeContents),
    Hidden: property("1.2", hiddenCells),
    IsEntireColumn: property("1.7", ({ area }) => isEntireColumn(area)),
    IsEntireRow: property("1.7", ({ area }) => isEntireRow(area)),
    NumberFormat: property("1.1", readNumberFormats, writeNumberFormats),
    RowCount: property("1.1", ({ area }) => rowCount(area)),
    RowHidden: property("1.2", hiddenRows, setRowsHidden),
    RowIndex: property("1.1", ({ area }) => area.top),
    Text: property("1.1", readTexts),
    ValueTypes: property("1.1", readValueTypes),
    Values: property("1.1", readValues, writeContents),

    ConditionalFormats: object("1.6", (range) => conditionalFormatsOf([range])),
    DataValidation: object("1.8", (range) => hostObject(dataValidationKind, range)),
    Format: object("1.1", (range) => hostObject(formatKind, [range])),
    Sort: object("1.2", rangeSort),
    Worksheet: object("1.1", ({ sheet }) => worksheet(sheet)),

    Clear: method("1.1", (range, args, session) => {
      clearRange(range, args.optionalText(0) ?? "All", session);
    }),
    CopyFrom: method("1.9", (range, args, session) => {
      copyFormats(range, rangeArgument(args, 0, session, range.sheet), args, session);
    }),
    Delete: method("1.1", (range, args, session) => {
      deleteCells(range, args, session);
    }),
    GetAbsoluteResizedRange: method("1.7", (range, args) =>
      resized(
        range,
        args.integer(0) - rowCount(range.area),
        args.integer(1) - columnCount(range.area),
      ),
    ),
    GetBoundingRect: method("1.1", (range, args, session) => {
      const other = otherRange(range, args, session);
      return at(range, bounding(range.area, other.area));
    }),
    GetCell: method("1.1", (range, args) => {
      const row = range.area.top + args.integer(0);
      const column = range.area.left + args.integer(1);
      return at(range, { top: row, left: column, bottom: row, right: column });
    }),
    GetColumn: method("1.1", (range, args) => {
      const column = within(args.integer(0), columnCount(range.area)) + range.area.left;
      return at(range, { ...range.area, left: column, right: column });
    }),
    GetEntireColumn: method("1.1", (range) =>
      at(range, { ...range.area, top: wholeSheet.top, bottom: wholeSheet.bottom }),
    ),
    GetEntireRow: method("1.1", (range) =>
      at(range, { ...range.area, left: wholeSheet.left, right: wholeSheet.right }),
    ),
    GetIntersection: method("1.1", (range, args, session) => {
      const shared = intersectionWith(range, args, session);
      if (!shared) throw apiError("ItemNotFound");
      return at(range, shared);
    }),
    GetIntersectionOrNullObject: method("1.4", (range, args, session) => {
      const shared = intersectionWith(range, args, session);
      return shared && at(range, shared);
    }),
    GetLastCell: method("1.1", (range) =>
      at(range, { ...range.area, top: range.area.bottom, left: range.area.right }),
    ),
    GetLastColumn: method("1.1", (range) => at(range, { ...range.area, left: range.area.right })),
    GetLastRow: method("1.1", (range) => at(range, { ...range.area, top: range.area.bottom })),
    GetMergedAreasOrNullObject: method("1.13", (range) => {
      const areas = mergedAreas(range);
      return areas.length === 0 ? null : rangeAreas(areas);
    }),
    GetOffsetRange: method("1.1", ({ sheet, area }, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      return at(
        { sheet, area },
        {
          top: area.top + rows,
          left: area.left + columns,
          bottom: area.bottom + rows,
          right: area.right + columns,
        },
      );
    }),
    GetResizedRange: method("1.3", (range, args) =>
      resized(range, args.integer(0), args.integer(1)),
    ),
    GetRow: method("1.1", (range, args) => {
      const row = within(args.integer(0), rowCount(range.area)) + range.area.top;
      return at(range, { ...range.area, top: row, bottom: row });
    }),
    GetRowProperties: method("1.9", (range, args) => rowProperties(range, args.record(0))),
    GetTables: method("1.9", (range, args) => scopedTables([range], args.flag(0))),
    GetUsedRange: method("1.1", (range, args) => {
      const { top, left } = range.area;
      const firstCell = { top, left, bottom: top, right: left };
      return rangeObject(usedPart(range, args.flag(0)) ?? { ...range, area: firstCell });
    }),
    GetUsedRangeOrNullObject: method("1.4", (range, args) => {
      const used = usedPart(range, args.flag(0));
      return used && rangeObject(used);
    }),
    Insert: method("1.1", (range, args, session) => rangeObject(insertCells(range, args, session))),
    Merge: method("1.2", (range, args, session) => {
      mergeRange(range, args.flag(0), session);
    }),
    Select: method("1.1", (range, _, session) => {
      select(session, range);
    }),
    Unmerge: method("1.2", unmergeMethod),
    /** The client asks before it cuts a large array into bands of rows. */
    _ValidateArraySize: method("1.3", ({ area }, args) => {
      const fits = args.integer(0) === rowCount(area) && args.integer(1) === columnCount(area);
      if (!fits) throw arrayMismatch();
    }),
  },
};

export function rangeObject(target: RangeTarget): HostObject {
  return hostObject(rangeKind, target);
}

function unmergeMethod(range: RangeTarget, _: Arguments, session: Session): void {
  unmergeRange(range, session);
}

function at(range: RangeTarget, area: Area): HostObject {
  return rangeObject({ sheet: range.sheet, area: inSheet(area) });
}

function resized(range: RangeTarget, rows: number, columns: number): HostObject {
  const { area } = range;
  return at(range, { ...area, bottom: area.bottom + rows, right: area.right + columns });
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}

function intersectionWith(range: RangeTarget, args: Arguments, session: Session): Area | null {
  return intersection(range.area, otherRange(range, args, session).area);
}

/** A range argument is an object or an address. */
export function rangeArgument(
  args: Arguments,
  index: number,
  session: Session,
  home: RangeTarget["sheet"],
): RangeTarget {
  const range =
    args.object(rangeKind, index) ?? findRange(session.workbook, args.text(index), home);
  if (!range) throw invalidArgument();
  return range;
}

function otherRange(range: RangeTarget, args: Arguments, session: Session): RangeTarget {
  const other = rangeArgument(args, 0, session, range.sheet);
  if (other.sheet !== range.sheet) throw invalidArgument();
  return other;
}
