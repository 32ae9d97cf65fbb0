import { serialOf } from "../../../src/host/xlsx/isoDates";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import {
  firstSheet,
  fixture,
  mainNamespace,
  openRows,
  packageParts,
  relationships,
  worksheet,
  zipped,
} from "../../support/xlsxPackages";

const strings = (...items: string[]) =>
  `<sst xmlns="${mainNamespace}" count="${items.length}" uniqueCount="${items.length}">` +
  items.map((item) => `<si>${item}</si>`).join("") +
  "</sst>";

function valuesOf(rows: string, sharedStrings = strings()) {
  const sheet = firstSheet(openRows(rows, { "xl/sharedStrings.xml": sharedStrings }));
  return sheet.cells.rowValues(0);
}

describe("cell values", () => {
  it.each([
    ["an integer", '<c r="A1"><v>42</v></c>', 42],
    ["a fraction", '<c r="A1" t="n"><v>-3.25E2</v></c>', -325],
    ["a long number", '<c r="A1"><v>12345678901234.5</v></c>', 12_345_678_901_234.5],
    ["a truth value", '<c r="A1" t="b"><v>1</v></c>', true],
    ["a truth value in words", '<c r="A1" t="b"><v>false</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["a formula's text", '<c r="A1" t="str"><f>B1</f><v>是 &amp; 否</v></c>', "是 & 否"],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>C0001</t></is></c>', "C0001"],
    [
      "inline runs",
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>王</t></r><r><t>某</t></r></is></c>',
      "王某",
    ],
    ["an ISO date", '<c r="A1" t="d"><v>2026-03-02T10:30:00</v></c>', 46_083.4375],
    ["a CDATA text", '<c r="A1" t="str"><v><![CDATA[a</v>&b]]></v></c>', "a</v>&b"],
    ["an escaped line end", '<c r="A1" t="str"><v>a_x000D__x005F_x0041_</v></c>', "a\r_x0041_"],
    ["single quotes, other order, spaces", "<c  t = 'str' s='0' r='A1' ><v>x</v></c >", "x"],
    ["a text where a number should be", '<c r="A1"><v>abc</v></c>', "abc"],
  ])("reads %s", (_, cell, value) => {
    expect(valuesOf(`<row r="1">${cell}</row>`)).toEqual([value]);
  });

  it.each([
    ["an empty value", '<c r="A1"><v></v></c><c r="B1"><v/></c>'],
    ["a style alone", '<c r="A1" s="0"/>'],
    ["a shared string that the table lacks", '<c r="A1" t="s"><v>99</v></c>'],
    ["an extension list only", '<c r="A1"><extLst><ext uri="x"><v>1</v></ext></extLst></c>'],
  ])("reads %s as empty", (_, cell) => {
    expect(valuesOf(`<row r="1">${cell}</row>`)).toEqual([]);
  });

  it("counts cells and rows that state no address", () => {
    const workbook = openRows(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    const { cells } = firstSheet(workbook);
    expect(cells.rowValues(0)).toEqual([1, null, null, 2, 3]);
    expect([cells.value(4, 0), cells.value(5, 0)]).toEqual([4, 5]);
  });

  it("passes over comments, unknown elements and processing instructions between rows and cells", () => {
    expect(
      valuesOf(
        '<!-- <row r="9"/> --><x:a xmlns:x="u" n="1>0"><x:row/></x:a><row r="1"><?p?><c r="A1"><v>1</v></c><!-- c --><c r="B1"><v>2</v></c></row>',
      ),
    ).toEqual([1, 2]);
  });

  it("keeps an 18-digit code as text, digit for digit", () => {
    const code = "911101080000000012";
    expect(
      valuesOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings(`<t>${code}</t>`)),
    ).toEqual([code]);
  });
});

describe("shared strings", () => {
  const read = (item: string) =>
    valuesOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings(item, "<t>next</t>"))[0];

  it.each([
    ["plain", "<t>王某</t>", "王某"],
    [
      "rich",
      '<r><rPr><b/><sz val="11"/></rPr><t>老</t></r><r><t xml:space="preserve"> 客户</t></r>',
      "老 客户",
    ],
    [
      "with a phonetic guide",
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      "東京",
    ],
    ["with spaces to keep", '<t xml:space="preserve"> a </t>', " a "],
    ["with spaces that Excel drops", "<t>\n  a\n</t>", "a"],
    ["with entities", "<t>&lt;&#x4e2d;&#25991;&gt;</t>", "<中文>"],
    ["with CDATA", "<t><![CDATA[<t>1</t>]]></t>", "<t>1</t>"],
    ["empty", "<t/>", ""],
  ])("read a %s item", (_, item, text) => {
    expect(read(item)).toBe(text);
  });

  it("are read under any prefix", () => {
    const table = `<x:sst xmlns:x="${mainNamespace}"><x:si><x:t>甲</x:t></x:si><x:si/><x:si><x:r><x:t>乙</x:t></x:r></x:si></x:sst>`;
    const cells = [0, 1, 2].map((i) => `<c r="${"ABC".charAt(i)}1" t="s"><v>${i}</v></c>`).join("");
    expect(valuesOf(`<row r="1">${cells}</row>`, table)).toEqual(["甲", "", "乙"]);
  });
});

describe("formulas", () => {
  it("of a shared group read as they would in each cell", () => {
    const sheet = firstSheet(
      openRows(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>2</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>' +
          '<row r="3"><c r="A3"><f t="shared" si="0"></f><v>6</v></c></row>',
      ),
    );
    expect([0, 1, 2].map((row) => sheet.formula(row, 0))).toEqual([
      "=B1*$C$1",
      "=B2*$C$1",
      "=B3*$C$1",
    ]);
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual([2, 4, 6]);
  });

  it("of an array stand at its first cell and cover its area", () => {
    const sheet = firstSheet(
      openRows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:B1">{1,2}</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
      ),
    );
    expect([sheet.formula(0, 0), sheet.formula(0, 1)]).toEqual(["={1,2}", null]);
    expect(sheet.cells.arraysIn({ top: 0, left: 1, bottom: 0, right: 1 })).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
    ]);
  });

  it("keep comparison signs and texts", () => {
    const sheet = firstSheet(
      openRows(
        '<row r="1"><c r="A1" t="str"><f>IF(B1&lt;&gt;"",B1&amp;"!","")</f><v>x</v></c></row>',
      ),
    );
    expect(sheet.formula(0, 0)).toBe('=IF(B1<>"",B1&"!","")');
  });
});

describe("parts in unusual shapes", () => {
  it("are found through absolute targets and under any name", () => {
    const parts = packageParts(worksheet("<sheetData/>"), {
      "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "/xl/Tabelle/daten 1.xml"]),
      "xl/tabelle/Daten 1.xml": worksheet(
        '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>',
      ),
    });
    expect(firstSheet(openWorkbook(zipped(parts))).value(0, 0)).toBe(7);
  });

  it("are read when every element has a prefix", () => {
    const sheet = `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1" hidden="1"><x:c r="A1" t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const read = firstSheet(openWorkbook(zipped(packageParts(sheet))));
    expect([read.value(0, 0), read.rows.hidden(0)]).toEqual(["甲", true]);
  });

  it("are read in UTF-16", () => {
    const text = worksheet(
      '<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData>',
    );
    const units = Uint16Array.from(`\ufeff${text}`, (char) => char.charCodeAt(0));
    const parts = packageParts("", { "xl/worksheets/sheet1.xml": new Uint8Array(units.buffer) });
    expect(firstSheet(openWorkbook(zipped(parts))).value(0, 0)).toBe("甲");
  });

  it("are read when they are in strict form", () => {
    const strict = (text: string) =>
      text
        .replaceAll(mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const parts = packageParts(
      worksheet('<sheetData><row r="1"><c r="A1" t="d"><v>2026-03-02</v></c></row></sheetData>'),
    );
    const all = Object.entries(parts).map(([name, text]): [string, string] => [
      name,
      strict(String(text)),
    ]);
    expect(firstSheet(openWorkbook(zipped(Object.fromEntries(all)))).value(0, 0)).toBe(46_083);
  });
});

describe("ISO dates", () => {
  it.each([
    ["1900-01-01", false, 1],
    ["1900-02-28", false, 59],
    ["1900-03-01", false, 61],
    ["1904-01-01", true, 0],
    ["2026-03-02T18:00:00Z", false, 46_083.75],
    ["06:00:00", false, 0.25],
  ])("%s (1904: %p) is serial %d", (text, date1904, serial) => {
    expect(serialOf(text, date1904)).toBe(serial);
  });

  it.each(["", "昨天", "2026-3"])("%p is none", (text) => {
    expect(serialOf(text, false)).toBeNull();
  });
});

describe("the same register saved by different programs", () => {
  const expected = [
    [
      "C0001",
      "明远服饰 & 贸易",
      "911101080000000012",
      "13800130001",
      46_084,
      12_000.5,
      true,
      "量体<复尺>",
    ],
    ["C0002", "华裳定制", "911101080000000029", "013800130002", 46_085, 0, false, "第一行\n第二行"],
    ["C0003", "锦云坊", "911101080000000037", null, 46_086, -3.25, true, " 前后空格 "],
  ];

  it.each(["exceljs", "sheetjs", "xlsx-populate", "openpyxl", "libreoffice"])(
    "is read alike from %s",
    (program) => {
      const sheet = firstSheet(openWorkbook(fixture(`${program}.xlsx`)));
      const rows = [1, 2, 3].map((row) =>
        [0, 1, 2, 3, 4, 5, 6, 7].map((column) => sheet.value(row, column)),
      );
      expect(rows).toEqual(expected);
      expect(sheet.text(1, 4)).toBe("2026-03-03");
      expect(sheet.formula(1, 8)).toBe("=SUM(F2:F4)");
    },
  );
});
