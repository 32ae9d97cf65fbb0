import { areaAddress, cellAddress, parseArea, type Area } from "../model/area";
import type { ColumnRun, Columns } from "../model/columns";
import type { ProtectionOptions, SheetProtection } from "../model/protection";
import type { FrozenPanes, Sheet } from "../model/sheet";
import { autoFilterXml } from "./autoFilterWriter";
import { argb } from "./styleParts";
import { worksheetSequence } from "./worksheetSequence";
import { attributesText } from "./xmlText";
import type { XmlElement } from "./xmlTree";
import type { XmlEdits } from "./xmlEdits";

/** Replaces, inserts at its place in the schema, or with "" removes a child of the worksheet. */
function putChild(edits: XmlEdits, root: XmlElement, name: string, xml: string): void {
  const before = root.child(name);
  if (before) edits.replace(before, xml);
  else if (xml) edits.insertInOrder(root, name, xml, worksheetSequence);
}

/** The stated extent grows with the used area and never shrinks. */
export function writeDimension(edits: XmlEdits, root: XmlElement, used: Area | null): void {
  const element = root.child("dimension");
  const stated = parseArea(element?.attribute("ref") ?? "");
  if (!element || !stated || !used) return;
  const extent = {
    top: Math.min(stated.top, used.top),
    left: Math.min(stated.left, used.left),
    bottom: Math.max(stated.bottom, used.bottom),
    right: Math.max(stated.right, used.right),
  };
  edits.setAttribute(element, "ref", areaAddress(extent));
}

export function writeColumns(
  edits: XmlEdits,
  root: XmlElement,
  columns: Columns,
  written: ReadonlyMap<ColumnRun, string>,
  styleNumber: (style: number) => number,
): void {
  const p = root.prefix;
  const runs = columns.runs().map((run) => {
    const style = run.style === null ? undefined : styleNumber(run.style);
    const { customWidth, ...other } = run.other;
    const attributes = attributesText({
      min: run.first + 1,
      max: run.last + 1,
      // Excel shows a column without a stated width as if it had none.
      width: run.width ?? columns.defaultWidth,
      style: style === 0 ? undefined : style,
      hidden: run.hidden ? 1 : undefined,
      customWidth: run.width === null ? customWidth : 1,
      ...other,
    });
    return written.get(run) ?? `<${p}col${attributes}/>`;
  });
  putChild(edits, root, "cols", runs.length > 0 ? `<${p}cols>${runs.join("")}</${p}cols>` : "");
}

/** Freezes the first view of the sheet, with a selection in each of its parts, as Excel writes it. */
export function writeFrozen(edits: XmlEdits, root: XmlElement, frozen: FrozenPanes | null): void {
  const p = root.prefix;
  const xml = frozen && (frozen.rows > 0 || frozen.columns > 0) ? paneXml(p, frozen) : "";
  const view = root.child("sheetViews")?.child("sheetView");
  if (!view) {
    const views = `<${p}sheetViews><${p}sheetView workbookViewId="0">${xml}</${p}sheetView></${p}sheetViews>`;
    putChild(edits, root, "sheetViews", views);
    return;
  }
  const old = view.children.filter((child) => ["pane", "selection"].includes(child.name));
  for (const element of old) edits.replace(element, "");
  // Otherwise the rows that the sheet was scrolled to would be frozen, not the first ones.
  if (xml) edits.setAttribute(view, "topLeftCell", null);
  if (view.selfClosed) edits.append(view, xml);
  else edits.insert(view.openEnd, xml);
}

function paneXml(p: string, { rows, columns }: FrozenPanes): string {
  const panes = [
    ...(columns > 0 ? ["topRight"] : []),
    ...(rows > 0 ? ["bottomLeft"] : []),
    ...(columns > 0 && rows > 0 ? ["bottomRight"] : []),
  ];
  const attributes = attributesText({
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane: panes.at(-1),
    state: "frozen",
  });
  const selections = panes.map((pane) => `<${p}selection pane="${pane}"/>`).join("");
  return `<${p}pane${attributes}/>${selections}`;
}

/** Only one tab is selected, so that typing does not go to several sheets at once. */
export function writeSelected(edits: XmlEdits, root: XmlElement, selected: boolean): void {
  const view = root.child("sheetViews")?.child("sheetView");
  if (view) edits.setAttribute(view, "tabSelected", selected ? "1" : null);
}

/** `sheetPr` holds the tab's colour, whether a filter hides rows, and whether the print is fitted to pages. */
export function writeSheetProperties(edits: XmlEdits, root: XmlElement, sheet: Sheet): void {
  const p = root.prefix;
  const element = root.child("sheetPr");
  const filtered = (sheet.autoFilter?.criteria.size ?? 0) > 0;
  const color = sheet.tabColor === null ? "" : `<${p}tabColor rgb="${argb(sheet.tabColor)}"/>`;
  const fit = sheet.pageLayout.fitPages === null ? "" : `<${p}pageSetUpPr fitToPage="1"/>`;
  if (!element) {
    const attributes = attributesText({ filterMode: filtered ? 1 : undefined });
    if (attributes || color || fit) {
      putChild(edits, root, "sheetPr", `<${p}sheetPr${attributes}>${color}${fit}</${p}sheetPr>`);
    }
    return;
  }
  if (sheet.changes.autoFilter) edits.setAttribute(element, "filterMode", filtered ? "1" : null);
  const { tabColor, pageLayout } = sheet.changes;
  if (element.selfClosed) edits.append(element, (tabColor ? color : "") + (pageLayout ? fit : ""));
  else {
    if (tabColor) putPart(edits, element, "tabColor", color, element.openEnd);
    if (pageLayout) putPart(edits, element, "pageSetUpPr", fit, element.closeStart);
  }
}

function putPart(
  edits: XmlEdits,
  element: XmlElement,
  name: string,
  xml: string,
  otherwiseAt: number,
): void {
  const before = element.child(name);
  if (before) edits.replace(before, xml);
  else edits.insert(otherwiseAt, xml);
}

export function writeAutoFilter(edits: XmlEdits, root: XmlElement, sheet: Sheet): void {
  const before = root.child("autoFilter");
  const filter = sheet.autoFilter;
  putChild(edits, root, "autoFilter", filter ? autoFilterXml(root.prefix, filter, before) : "");
}

export function writeMerges(edits: XmlEdits, root: XmlElement, merges: readonly Area[]): void {
  const p = root.prefix;
  const cells = merges.map((area) => `<${p}mergeCell ref="${areaAddress(area)}"/>`).join("");
  const xml = `<${p}mergeCells count="${merges.length}">${cells}</${p}mergeCells>`;
  putChild(edits, root, "mergeCells", merges.length > 0 ? xml : "");
}

/** Attributes of `sheetProtection` and the options that they deny. */
const deniedByDefault = {
  autoFilter: "allowAutoFilter",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertHyperlinks: "allowInsertHyperlinks",
  insertRows: "allowInsertRows",
  pivotTables: "allowPivotTables",
  sort: "allowSort",
} as const satisfies Record<string, keyof ProtectionOptions>;

const passwordAttributes = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** A password that the file has stays with the protection. */
export function writeProtection(
  edits: XmlEdits,
  root: XmlElement,
  { protected: isProtected, hasPassword, options }: SheetProtection,
): void {
  const before = root.child("sheetProtection");
  const password = (before?.attributes ?? []).filter(
    ({ name }) => hasPassword && passwordAttributes.includes(name),
  );
  const allowed = Object.entries(deniedByDefault).filter(([, option]) => options[option]);
  const attributes = attributesText({
    ...Object.fromEntries(password.map(({ name, value }) => [name, value])),
    sheet: 1,
    objects: options.allowEditObjects ? undefined : 1,
    scenarios: options.allowEditScenarios ? undefined : 1,
    ...Object.fromEntries(allowed.map(([name]) => [name, 0])),
    selectLockedCells: options.selectionMode === "Normal" ? undefined : 1,
    selectUnlockedCells: options.selectionMode === "None" ? 1 : undefined,
  });
  const xml = isProtected ? `<${root.prefix}sheetProtection${attributes}/>` : "";
  putChild(edits, root, "sheetProtection", xml);
}
