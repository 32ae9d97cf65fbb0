import { intersection, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { TableColumn } from "../model/tables";
import { asFlag, invalidArgument, type Arguments } from "./arguments";
import { ApiError, apiError } from "./errors";
import { requireAllowed, requireBounded } from "./guards";
import { rangeKind } from "./range";
import { findRange, type RangeTarget } from "./ranges";
import type { Session } from "./session";
import type { TableTarget } from "./table";

/** The style that Excel gives to new tables. */
const newTableStyle = "TableStyleMedium2";

/** `tables.add(address or range, hasHeaders)`. */
export function addTable(sheets: readonly Sheet[], args: Arguments, session: Session): TableTarget {
  const [first] = sheets;
  if (!first) throw apiError("InvalidArgument");
  const home = sheets.length === 1 ? first : session.workbook.activeSheet;
  const range = args.object(rangeKind, 0) ?? findRange(session.workbook, args.text(0), home);
  if (!range || !sheets.includes(range.sheet)) throw invalidArgument();
  if (!asFlag(args.at(1))) {
    throw apiError("NotImplemented", "Adding a header row above the data is not played.");
  }
  return newTable(range, session);
}

function newTable({ sheet, area }: RangeTarget, session: Session): TableTarget {
  requireAllowed(sheet, session);
  requireBounded(area);
  const withBody = { ...area, bottom: Math.max(area.bottom, area.top + 1) };
  requireFree(sheet, withBody);
  const table = sheet.addTable({
    name: unusedTableName(session),
    area: withBody,
    columns: headers(sheet, withBody),
    showHeaders: true,
    showTotals: false,
    style: newTableStyle,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    autoFilter: { area: withBody, criteria: new Map() },
  });
  writeHeaders(sheet, withBody, table.columns);
  return { sheet, table };
}

/** A table may overlap neither a table nor merged cells (MS docs "Error handling", MergedRangeConflict). */
export function requireFree(sheet: Sheet, area: Area, itself?: TableTarget["table"]): void {
  if (sheet.merges.some((merge) => intersection(merge, area))) {
    throw new ApiError("MergedRangeConflict", "A table cannot overlap merged cells.");
  }
  const others = sheet.tables.filter((table) => table !== itself);
  if (others.some((table) => intersection(table.area, area))) {
    throw apiError("InvalidOperation", "A table cannot overlap another table.");
  }
}

function unusedTableName(session: Session): string {
  const names = new Set(
    session.workbook.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => table.name.toLowerCase()),
    ),
  );
  let number = names.size + 1;
  while (names.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

/** Column names are the header cells' texts, made unique; an empty header becomes `Column1`. */
function headers(sheet: Sheet, area: Area): TableColumn[] {
  const columns: TableColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const wanted = sheet.text(area.top, column) || `Column${columns.length + 1}`;
    columns.push({ id: columns.length + 1, name: uniqueName(wanted, columns) });
  }
  return columns;
}

export function uniqueName(wanted: string, columns: readonly TableColumn[]): string {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

/** Header cells of a table are texts, whatever was typed there. */
export function writeHeaders(sheet: Sheet, area: Area, columns: readonly TableColumn[]): void {
  columns.forEach(({ name }, index) => {
    sheet.setValue(area.top, area.left + index, name);
  });
}
