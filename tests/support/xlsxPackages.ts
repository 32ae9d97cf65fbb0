import { strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/host/xlsx/openWorkbook";
import type { Sheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const officeRelationships =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Part name → content. */
export type Parts = Record<string, string | Uint8Array>;

export function zipped(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files));
}

/** The parts of a saved workbook as texts. */
export function textsOf(file: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  const entries = Object.entries(unzipSync(file));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

export function relationships(
  ...links: readonly (readonly [id: string, kind: string, target: string])[]
) {
  const items = links.map(([id, kind, target]) => {
    const type = kind.includes("://") ? kind : `${officeRelationships}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${packageNamespace}/relationships">${items.join("")}</Relationships>`;
}

export function worksheet(content: string): string {
  return `<worksheet xmlns="${mainNamespace}" xmlns:r="${officeRelationships}">${content}</worksheet>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>> = {}): string {
  const all = {
    "/xl/workbook.xml": `${spreadsheet}.sheet.main+xml`,
    "/xl/worksheets/sheet1.xml": `${spreadsheet}.worksheet+xml`,
    ...overrides,
  };
  const items = Object.entries(all).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  );
  const rels = "application/vnd.openxmlformats-package.relationships+xml";
  return (
    `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="${rels}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${items.join("")}</Types>`
  );
}

/** A package with one worksheet, shared strings and styles; other parts replace or join these. */
export function packageParts(sheetXml: string, others: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelationships}">` +
      '<sheets><sheet name="客户" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${mainNamespace}" count="0" uniqueCount="0"/>`,
    "xl/styles.xml": `<styleSheet xmlns="${mainNamespace}"></styleSheet>`,
    "xl/worksheets/sheet1.xml": sheetXml,
    ...others,
  };
}

/** Opens a package whose only worksheet has these rows. */
export function openRows(rows: string, others: Parts = {}): Workbook {
  return openWorkbook(zipped(packageParts(worksheet(`<sheetData>${rows}</sheetData>`), others)));
}

export function firstSheet(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new RangeError("The workbook has no sheet.");
  return sheet;
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(__dirname, "../fixtures", name)));
}
