import { areaAddress } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/tables";
import { autoFilterXml } from "./autoFilterWriter";
import { relationshipAttribute, type Namespaces } from "./namespaces";
import type { PackageWriter } from "./packageWriter";
import type { SheetSource } from "./source";
import { worksheetSequence } from "./worksheetSequence";
import { attributesText, encodeEscapes } from "./xmlText";
import type { XmlElement } from "./xmlTree";
import type { XmlEdits } from "./xmlEdits";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Order of a table part's children (ECMA-376 CT_Table). */
const tableSequence = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** Writes a sheet's changed and new tables and, for new ones, the links to them. */
export function writeTables(
  writer: PackageWriter,
  edits: XmlEdits,
  root: XmlElement,
  sheet: Sheet,
  source: Pick<SheetSource, "part" | "tableParts">,
  namespaces: Namespaces,
): void {
  const links: string[] = [];
  for (const table of sheet.tables.filter((one) => one.changed)) {
    const part = source.tableParts.get(table);
    if (part === undefined) links.push(addTable(writer, source.part, table, namespaces));
    else
      writer.edit(part, (tableRoot, tableEdits) => {
        changeTable(tableEdits, tableRoot, table);
      });
  }
  if (links.length === 0) return;
  const p = root.prefix;
  const xml = links
    .map((id) => `<${p}tablePart${relationshipAttribute(root, namespaces, id)}/>`)
    .join("");
  const list = root.child("tableParts");
  if (list) {
    edits.append(list, xml);
    edits.setAttribute(list, "count", String(list.children.length + links.length));
  } else {
    const parts = `<${p}tableParts count="${links.length}">${xml}</${p}tableParts>`;
    edits.insertInOrder(root, "tableParts", parts, worksheetSequence);
  }
}

/** @returns the id of the sheet's link to the new part */
function addTable(
  writer: PackageWriter,
  sheetPart: string,
  table: Table,
  namespaces: Namespaces,
): string {
  const folder = sheetPart.replace(/[^/]+\/[^/]+$/, "");
  const part = writer.freeName(`${folder}tables/table`);
  writer.add(part, tableXml(table, namespaces), contentType);
  return writer.link(sheetPart, `${namespaces.relationships}/table`, part);
}

function tableXml(table: Table, namespaces: Namespaces): string {
  const filter = table.autoFilter ? autoFilterXml("", table.autoFilter) : "";
  const columns = table.columns.map((column) => columnXml("", column.id, column.name)).join("");
  const attributes = attributesText({
    xmlns: namespaces.main,
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: areaAddress(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
  });
  const list = `<tableColumns count="${table.columns.length}">${columns}</tableColumns>`;
  return `<table${attributes}>${filter}${list}${styleXml("", table)}</table>`;
}

/** Changes the members that the model knows; formulas and totals of the columns stay as they are. */
function changeTable(edits: XmlEdits, root: XmlElement, table: Table): void {
  const p = root.prefix;
  edits.setAttribute(root, "ref", areaAddress(table.area));
  if (root.attribute("displayName") !== table.name) {
    edits.setAttribute(root, "name", table.name);
    edits.setAttribute(root, "displayName", table.name);
  }
  setCount(edits, root, "headerRowCount", table.showHeaders, 1);
  setCount(edits, root, "totalsRowCount", table.showTotals, 0);
  put(
    edits,
    root,
    "autoFilter",
    table.autoFilter ? autoFilterXml(p, table.autoFilter, root.child("autoFilter")) : "",
  );
  put(edits, root, "tableColumns", columnsXml(root, table));
  put(edits, root, "tableStyleInfo", styleXml(p, table));
}

function setCount(
  edits: XmlEdits,
  root: XmlElement,
  name: string,
  shown: boolean,
  absent: number,
): void {
  const before = root.number(name) ?? absent;
  if (before > 0 !== shown) edits.setAttribute(root, name, shown ? "1" : "0");
}

function put(edits: XmlEdits, root: XmlElement, name: string, xml: string): void {
  const before = root.child(name);
  if (before?.outer === xml) return;
  if (before) edits.replace(before, xml);
  else if (xml) edits.insertInOrder(root, name, xml, tableSequence);
}

/** Columns keep their elements by id; a renamed one gets only its new name. */
function columnsXml(root: XmlElement, table: Table): string {
  const p = root.prefix;
  const before = new Map(
    (root.child("tableColumns")?.all("tableColumn") ?? []).map((one) => [one.number("id"), one]),
  );
  const columns = table.columns.map(({ id, name }) => {
    const element = before.get(id);
    if (!element) return columnXml(p, id, name);
    const written = attributesText({ name: encodeEscapes(name) });
    return element.outer.replace(/\sname\s*=\s*(?:"[^"]*"|'[^']*')/, () => written);
  });
  return `<${p}tableColumns count="${columns.length}">${columns.join("")}</${p}tableColumns>`;
}

function columnXml(p: string, id: number, name: string): string {
  return `<${p}tableColumn${attributesText({ id, name: encodeEscapes(name) })}/>`;
}

function styleXml(p: string, table: Table): string {
  const facts = table.all();
  const attributes = attributesText({
    name: facts.style ?? undefined,
    showFirstColumn: facts.highlightFirstColumn,
    showLastColumn: facts.highlightLastColumn,
    showRowStripes: facts.showBandedRows,
    showColumnStripes: facts.showBandedColumns,
  });
  return `<${p}tableStyleInfo${attributes}/>`;
}
