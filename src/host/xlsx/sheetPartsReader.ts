import { maxColumns } from "../model/area";
import { Columns, type ColumnRun } from "../model/columns";
import { noProtection, type SheetProtection } from "../model/protection";
import { Rows } from "../model/rows";
import type { FrozenPanes } from "../model/sheet";
import { readColor, type Palette } from "./colors";
import { readAreas } from "./references";
import type { XmlElement } from "./xmlTree";

const knownColumnAttributes = ["min", "max", "width", "customWidth", "hidden", "style"];

/** The runs of columns and how the file writes them. */
export function readColumnRuns(root: XmlElement): Map<ColumnRun, string> {
  const elements = root.child("cols")?.all("col") ?? [];
  return new Map(elements.map((col) => [readColumnRun(col), col.outer]));
}

export function readColumns(root: XmlElement, runs: Iterable<ColumnRun>): Columns {
  const defaultWidth = root.child("sheetFormatPr")?.number("defaultColWidth");
  return new Columns(
    [...runs].sort((a, b) => a.first - b.first),
    defaultWidth,
  );
}

function readColumnRun(col: XmlElement): ColumnRun {
  const first = (col.number("min") ?? 1) - 1;
  const others = col.attributes.filter(
    (attribute) => !knownColumnAttributes.includes(attribute.name),
  );
  return {
    first,
    last: Math.min((col.number("max") ?? first + 1) - 1, maxColumns - 1),
    width: col.number("width") ?? null,
    hidden: col.flag("hidden"),
    style: col.number("style") ?? null,
    other: Object.fromEntries(others.map(({ name, value }) => [name, value])),
  };
}

export function readRowDefaults(root: XmlElement): Rows {
  return new Rows(root.child("sheetFormatPr")?.number("defaultRowHeight"));
}

export function readMerges(root: XmlElement) {
  return (root.child("mergeCells")?.all("mergeCell") ?? []).flatMap((merge) =>
    readAreas(merge.attribute("ref")),
  );
}

export function readTabColor(root: XmlElement, palette: Palette): string | null {
  return readColor(root.child("sheetPr")?.child("tabColor"), palette);
}

/** A split that is not frozen leaves both parts free to scroll and is no freeze. */
export function readFrozen(root: XmlElement): FrozenPanes | null {
  const pane = root.child("sheetViews")?.child("sheetView")?.child("pane");
  if (!pane || !["frozen", "frozenSplit"].includes(pane.attribute("state") ?? "")) return null;
  return { rows: pane.number("ySplit") ?? 0, columns: pane.number("xSplit") ?? 0 };
}

/** The file states what is locked; most things are unless it says otherwise (ECMA-376 18.3.1.85). */
export function readProtection(root: XmlElement): SheetProtection {
  const element = root.child("sheetProtection");
  if (!element) return noProtection;
  const allowed = (name: string) => !element.flag(name, true);
  const selectLocked = !element.flag("selectLockedCells");
  const selectUnlocked = !element.flag("selectUnlockedCells");
  return {
    protected: element.flag("sheet"),
    hasPassword:
      element.attribute("password") !== undefined || element.attribute("hashValue") !== undefined,
    options: {
      allowAutoFilter: allowed("autoFilter"),
      allowDeleteColumns: allowed("deleteColumns"),
      allowDeleteRows: allowed("deleteRows"),
      allowEditObjects: !element.flag("objects"),
      allowEditScenarios: !element.flag("scenarios"),
      allowFormatCells: allowed("formatCells"),
      allowFormatColumns: allowed("formatColumns"),
      allowFormatRows: allowed("formatRows"),
      allowInsertColumns: allowed("insertColumns"),
      allowInsertHyperlinks: allowed("insertHyperlinks"),
      allowInsertRows: allowed("insertRows"),
      allowPivotTables: allowed("pivotTables"),
      allowSort: allowed("sort"),
      selectionMode: selectLocked ? "Normal" : selectUnlocked ? "Unlocked" : "None",
    },
  };
}
