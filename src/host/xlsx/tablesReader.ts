import { parseArea } from "../model/area";
import { Table } from "../model/tables";
import { readAutoFilter } from "./autoFilterReader";
import { decodeEscapes } from "./xmlText";
import type { XmlElement } from "./xmlTree";

/** Reads a table part (ECMA-376 18.5); null when it states no area or another number of columns. */
export function readTable(root: XmlElement): Table | null {
  const area = parseArea(root.attribute("ref") ?? "");
  const columns = (root.child("tableColumns")?.all("tableColumn") ?? []).map((column, i) => ({
    id: column.number("id") ?? i + 1,
    name: decodeEscapes(column.attribute("name") ?? ""),
  }));
  if (!area || columns.length !== area.right - area.left + 1) return null;
  const style = root.child("tableStyleInfo");
  return new Table(root.number("id") ?? 0, {
    name: root.attribute("displayName") ?? root.attribute("name") ?? "",
    area,
    columns,
    showHeaders: (root.number("headerRowCount") ?? 1) > 0,
    showTotals: (root.number("totalsRowCount") ?? 0) > 0,
    style: style?.attribute("name") ?? null,
    showBandedRows: style?.flag("showRowStripes") ?? false,
    showBandedColumns: style?.flag("showColumnStripes") ?? false,
    highlightFirstColumn: style?.flag("showFirstColumn") ?? false,
    highlightLastColumn: style?.flag("showLastColumn") ?? false,
    autoFilter: readAutoFilter(root.child("autoFilter")),
  });
}
