import { strToU8, zipSync } from "fflate";
import type { Book, Field } from "../src/domain/records";
import { SECONDS_PER_DAY } from "../src/domain/time";
import { sheetLayouts, type Content, type DataRole } from "./book/layout";

/** Serial number of 1970-01-01 in the 1900 date system (ECMA-376 part 1, 18.17.4.1). */
const SERIAL_OF_1970 = 25_569;

/** Cell formats of styles.xml below, by what a column holds. */
const formatOf: Readonly<Record<Content, number>> = { text: 0, number: 0, day: 1, moment: 2 };

interface SheetColumn {
  readonly header: string;
  readonly content: Content;
  readonly values: readonly string[] | Float64Array;
}

interface Sheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly SheetColumn[];
}

/** The zip format keeps local time, so this is the same in every time zone. */
const MODIFIED_AT = new Date(2026, 5, 30);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The book as Excel would write it: shared strings, real dates, one sheet per table. */
export function xlsxOf(book: Book): Uint8Array {
  const sheets = sheetsOf(book);
  const strings = new SharedStrings();
  const parts = sheets.map((sheet) => sheetXml(sheet, strings));
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(contentTypes(sheets.length)),
    "_rels/.rels": strToU8(relations([["officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": strToU8(workbookXml(sheets)),
    "xl/_rels/workbook.xml.rels": strToU8(
      relations([
        ...sheets.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ),
    "xl/styles.xml": strToU8(stylesXml()),
    "xl/sharedStrings.xml": strToU8(strings.xml()),
  };
  parts.forEach((xml, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(xml)));
  return zipSync(files, { level: 6, mtime: MODIFIED_AT });
}

function sheetsOf({ customers, contacts, orders, issues, surveys, plans }: Book): Sheet[] {
  const second = issues?.moreWaits[0];
  const more: SheetColumn[] = second
    ? [
        { header: "等待客户开始2", content: "moment", values: second.from },
        { header: "等待客户结束2", content: "moment", values: second.to },
      ]
    : [];
  return [
    sheetOf("register", customers),
    ...(contacts ? [sheetOf("contacts", contacts)] : []),
    ...(orders ? [sheetOf("orders", orders)] : []),
    ...(issues ? [sheetOf("issues", issues, more)] : []),
    ...(surveys ? [sheetOf("surveys", surveys)] : []),
    ...(plans ? [sheetOf("plans", plans)] : []),
  ];
}

function sheetOf(
  role: DataRole,
  table: { readonly count: number } & Readonly<Partial<Record<Field, SheetColumn["values"]>>>,
  more: readonly SheetColumn[] = [],
): Sheet {
  const { sheet, columns } = sheetLayouts[role];
  const own = columns.map(([field, header, content]) => {
    return { header, content, values: table[field] ?? [] };
  });
  return { name: sheet, rows: table.count, columns: [...own, ...more] };
}

class SharedStrings {
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  xml(): string {
    const items = Array.from(this.indexes.keys(), (text) => `<si><t>${escaped(text)}</t></si>`);
    return `${XML}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

function sheetXml({ rows, columns }: Sheet, strings: SharedStrings): string {
  const letters = columns.map((_, c) => String.fromCharCode(65 + c));
  const header = columns.map(
    (column, c) => `<c r="${letters[c] ?? ""}1" t="s"><v>${strings.indexOf(column.header)}</v></c>`,
  );
  const lines = [`<row r="1">${header.join("")}</row>`];
  for (let i = 0; i < rows; i += 1) {
    const cells = columns.map((column, c) => cellXml(column, i, letters[c] ?? "", strings));
    lines.push(`<row r="${i + 2}">${cells.join("")}</row>`);
  }
  const last = `${letters.at(-1) ?? "A"}${rows + 1}`;
  return (
    `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/>` +
    `<sheetData>${lines.join("")}</sheetData></worksheet>`
  );
}

function cellXml(
  { content, values }: SheetColumn,
  i: number,
  letter: string,
  strings: SharedStrings,
): string {
  const value = values[i] ?? "";
  if (value === "" || Number.isNaN(value)) return "";
  const cell = `<c r="${letter}${i + 2}"`;
  if (typeof value === "string") return `${cell} t="s"><v>${strings.indexOf(value)}</v></c>`;
  return `${cell} s="${formatOf[content]}"><v>${storedNumber(value, content)}</v></c>`;
}

function storedNumber(value: number, content: Content): number {
  if (content === "day") return value + SERIAL_OF_1970;
  return content === "moment" ? value / SECONDS_PER_DAY + SERIAL_OF_1970 : value;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const items = sheets.map(
    ({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${items.join("")}</sheets></workbook>`;
}

function contentTypes(sheets: number): string {
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ["/xl/sharedStrings.xml", "sharedStrings"],
    ...Array.from({ length: sheets }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, "worksheet"]),
  ];
  const overrides = parts.map(
    ([name, type]) =>
      `<Override PartName="${name ?? ""}" ContentType="${TYPE}.${type ?? ""}+xml"/>`,
  );
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

/** Number formats 14 (date) and 22 (date and time) are built in (ECMA-376 part 1, 18.8.30). */
function stylesXml(): string {
  const formats = [0, 14, 22].map(
    (id) =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="3">${formats.join("")}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}
