import type { Workbook } from "../model/workbook";
import { portableCodec } from "./codec";
import { contentTypes, emptySheet, emptyStyles } from "./emptyParts";
import { openWorkbook, type OpenOptions } from "./openWorkbook";
import { attributesText } from "./xmlText";
import { pack, writeZip } from "./zipWriter";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface EmptyOptions extends OpenOptions {
  /** Name of the one sheet; `Sheet1` when not given. */
  readonly sheetName?: string;
}

/** A new workbook with one empty sheet. */
export function emptyWorkbook({ sheetName = "Sheet1", ...options }: EmptyOptions = {}): Workbook {
  const entries = Object.entries(parts(sheetName)).map(([name, text]) =>
    pack(name, new TextEncoder().encode(declaration + text), options.codec ?? portableCodec),
  );
  return openWorkbook(writeZip(entries), options);
}

function parts(sheetName: string): Record<string, string> {
  const namespaces = { main, relationships };
  return {
    "[Content_Types].xml": contentTypesXml(),
    "_rels/.rels": relationshipsXml({ officeDocument: "xl/workbook.xml" }),
    "xl/workbook.xml": workbookXml(sheetName),
    "xl/_rels/workbook.xml.rels": relationshipsXml({
      worksheet: "worksheets/sheet1.xml",
      styles: "styles.xml",
      sharedStrings: "sharedStrings.xml",
    }),
    "xl/worksheets/sheet1.xml": emptySheet(namespaces),
    "xl/styles.xml": emptyStyles(namespaces),
    "xl/sharedStrings.xml": `<sst xmlns="${main}" count="0" uniqueCount="0"/>`,
  };
}

function contentTypesXml(): string {
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part("/xl/workbook.xml", contentTypes.workbook) +
    part("/xl/worksheets/sheet1.xml", contentTypes.sheet) +
    part("/xl/styles.xml", contentTypes.styles) +
    part("/xl/sharedStrings.xml", contentTypes.strings) +
    "</Types>"
  );
}

function relationshipsXml(targets: Record<string, string>): string {
  const links = Object.entries(targets).map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${relationships}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${links.join("")}</Relationships>`;
}

function workbookXml(sheetName: string): string {
  const sheet = `<sheet${attributesText({ name: sheetName, sheetId: 1 })} r:id="rId1"/>`;
  return (
    `<workbook xmlns="${main}" xmlns:r="${relationships}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheet}</sheets></workbook>`
  );
}
