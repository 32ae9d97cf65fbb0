import fc from "fast-check";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { cellError, type CellValue } from "../../../src/host/model/values";
import {
  firstSheet,
  mainNamespace,
  openRows,
  packageParts,
  textsOf,
  worksheet,
  zipped,
} from "../../support/xlsxPackages";
import type { Workbook } from "../../../src/host/model/workbook";

const sheetText = (workbook: Workbook) =>
  textsOf(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"] ?? "";
const rowsText = (workbook: Workbook) =>
  /<sheetData>(.*)<\/sheetData>/s.exec(sheetText(workbook))?.[1];

function readBack(value: CellValue): CellValue {
  const workbook = emptyWorkbook();
  firstSheet(workbook).setValue(0, 0, value);
  return firstSheet(openWorkbook(saveWorkbook(workbook))).value(0, 0);
}

describe("values", () => {
  it.each<[string, CellValue]>([
    ["an integer", 42],
    ["a fraction", 0.1],
    ["a very small number", 5e-324],
    ["a truth value", false],
    ["an error", cellError("#REF!")],
    ["an 18-digit code", "911101080000000012"],
    ["a phone with a leading zero", "013800130002"],
    ["a text that looks like a formula", "=1+1"],
    ["a text that begins with @", "@王某"],
    ["markup", '<a href="x">&amp;</a>]]>'],
    ["spaces at the edges", "  客户 \n"],
    ["a tab and line ends", "a\tb\nc\r\nd"],
    ["control characters", "a\u0001b\u001f"],
    ["half a surrogate pair", "a\ud83d"],
    ["an emoji", "😀"],
    ["text that looks like an escape", "_x000D_ und _x005F_"],
    ["32,767 characters", "客".repeat(32_767)],
    ["an escape that only a control character's own completes", "_x000D\u0000_x"],
  ])("come back as they were written: %s", (_, value) => {
    expect(readBack(value)).toEqual(value);
  });

  it("come back as they were written, whatever the text", () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const piece = fc.constantFrom("_x", "000D", "_", "&", "<", "]]>", " ", "=", '"');
    const text = fc.array(fc.oneof(unit, piece), { minLength: 1 }).map((units) => units.join(""));
    fc.assert(
      fc.property(text, (written) => {
        expect(readBack(written)).toBe(written);
      }),
    );
  });

  it("that are no finite numbers become #NUM!", () => {
    expect(readBack(Infinity)).toEqual({ error: "#NUM!" });
  });
});

describe("rows", () => {
  it("get new cells in their places, others keep their text", () => {
    const workbook = openRows(
      '<row r="2"><c r="B2"><v>1</v></c> <c r="D2" foo="x"><v>2</v></c></row>',
    );
    const sheet = firstSheet(workbook);
    [0, 2, 4].forEach((column) => {
      sheet.setValue(1, column, column);
    });
    expect(rowsText(workbook)).toBe(
      '<row r="2"><c r="A2"><v>0</v></c><c r="B2"><v>1</v></c> <c r="C2"><v>2</v></c>' +
        '<c r="D2" foo="x"><v>2</v></c><c r="E2"><v>4</v></c></row>',
    );
  });

  it("are added in their places", () => {
    const workbook = openRows('<row r="2"><c r="A2"><v>2</v></c></row><row r="4"/>');
    const sheet = firstSheet(workbook);
    [0, 2, 3, 9].forEach((row) => {
      sheet.setValue(row, 0, row + 1);
    });
    expect(rowsText(workbook)).toBe(
      [1, 2, 3, 4, 10].map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`).join(""),
    );
  });

  it("get their attributes under the prefix and quotes that they have", () => {
    const xml = `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r='1' ht='20' customHeight='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = openWorkbook(zipped(packageParts(xml)));
    const sheet = firstSheet(workbook);
    sheet.rows.setHidden(0, true);
    sheet.setValue(0, 1, true);
    sheet.setValue(2, 0, "末");
    expect(sheetText(workbook)).toBe(
      xml
        .replace("customHeight='1'>", "customHeight='1' hidden=\"1\">")
        .replace(
          "</x:c></x:row>",
          '</x:c><x:c r="B1" t="b"><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c></x:row>',
        ),
    );
  });

  it("shown again lose their hidden mark and keep a height that Excel measured", () => {
    const workbook = openRows('<row r="1" ht="31.5" hidden="1"><c r="A1"><v>1</v></c></row>');
    firstSheet(workbook).rows.setHidden(0, false);
    expect(rowsText(workbook)).toBe('<row r="1" ht="31.5"><c r="A1"><v>1</v></c></row>');
  });
});

describe("cells", () => {
  it("that only change their style keep rich text and metadata", () => {
    const workbook = openRows(
      '<row r="1"><c r="A1" t="inlineStr" cm="1" s="0"><is><r><t>富</t></r></is></c><c r="B1"/></row>',
    );
    const sheet = firstSheet(workbook);
    sheet.changeStyle(0, 0, { bold: true });
    sheet.changeStyle(0, 1, { bold: true });
    expect(rowsText(workbook)).toBe(
      '<row r="1"><c s="1" r="A1" t="inlineStr" cm="1"><is><r><t>富</t></r></is></c><c s="1" r="B1"/></row>',
    );
  });

  it("take the style of their row or column when they are new", () => {
    const workbook = openRows('<row r="1" s="1" customFormat="1"/>', {
      "xl/styles.xml": `<styleSheet xmlns="${mainNamespace}"><cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    });
    firstSheet(workbook).setValue(0, 0, 46_083);
    expect(rowsText(workbook)).toBe(
      '<row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>46083</v></c></row>',
    );
  });

  it("hold their texts themselves in a workbook without shared strings", () => {
    const parts = packageParts(worksheet("<sheetData/>"));
    delete parts["xl/sharedStrings.xml"];
    const workbook = openWorkbook(zipped(parts));
    firstSheet(workbook).setValue(0, 0, " 甲 ");
    expect(rowsText(workbook)).toBe(
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c></row>',
    );
  });

  it("refer to an equal plain string that is there, never to a rich one", () => {
    const workbook = openRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      "xl/sharedStrings.xml": `<sst xmlns="${mainNamespace}" count="1" uniqueCount="2"><si><r><t>甲</t></r></si><si><t>乙</t></si></sst>`,
    });
    firstSheet(workbook).setValue(0, 1, "乙");
    firstSheet(workbook).setValue(0, 2, "甲");
    expect(rowsText(workbook)).toContain(
      '<c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
    );
  });

  it("that are emptied keep their style", () => {
    const workbook = openRows('<row r="1"><c r="A1" s="0"><v>1</v></c></row>');
    firstSheet(workbook).setValue(0, 0, null);
    expect(rowsText(workbook)).toBe('<row r="1"><c r="A1"/></row>');
  });
});

describe("formulas", () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="4">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2" s="0"><f t="shared" si="4"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="4"/><v>6</v></c></row>';

  it("of a shared group go on working when the cell with their text is written over", () => {
    const workbook = openRows(shared);
    firstSheet(workbook).setValue(0, 0, "无");
    expect(rowsText(workbook)).toBe(
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
        '<row r="2"><c r="A2" s="0"><f>B2*2</f><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
    );
  });

  it("of a shared group keep their text when another of its cells is written over", () => {
    const workbook = openRows(shared);
    firstSheet(workbook).setFormula(1, 0, "=B2*3", 6);
    expect(rowsText(workbook)).toBe(
      shared.replace(
        '<c r="A2" s="0"><f t="shared" si="4"/><v>4</v>',
        '<c r="A2"><f>B2*3</f><v>6</v>',
      ),
    );
  });

  it("are written with the result that is shown until they are calculated", () => {
    const workbook = emptyWorkbook();
    const sheet = firstSheet(workbook);
    sheet.setFormula(0, 0, '=IF(1<2,"是","否")', "是");
    sheet.setFormula(0, 1, "=1/0", cellError("#DIV/0!"));
    sheet.setFormula(0, 2, "=B9", null);
    expect(rowsText(workbook)).toBe(
      '<row r="1"><c r="A1" t="str"><f>IF(1&lt;2,"是","否")</f><v>是</v></c>' +
        '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>B9</f></c></row>',
    );
  });

  const calcChain = {
    "xl/calcChain.xml": "<calcChain/>",
    "xl/_rels/workbook.xml.rels": (
      packageParts("")["xl/_rels/workbook.xml.rels"] as string
    ).replace(
      "</Relationships>",
      `<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>`,
    ),
  };

  it("that change take the calculation chain away and ask for a calculation", () => {
    const workbook = openRows(shared, calcChain);
    firstSheet(workbook).setFormula(0, 5, "=1", 1);
    const texts = textsOf(saveWorkbook(workbook));
    expect(texts["xl/calcChain.xml"]).toBeUndefined();
    expect(texts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(texts["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });

  it("that stay keep the chain, and are calculated anew when a value changes", () => {
    const workbook = openRows(shared, calcChain);
    firstSheet(workbook).setValue(0, 5, 1);
    const texts = textsOf(saveWorkbook(workbook));
    expect(texts["xl/calcChain.xml"]).toBe("<calcChain/>");
    expect(texts["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });

  it("are not asked for in a workbook that has none", () => {
    const workbook = openRows('<row r="1"><c r="A1"><v>1</v></c></row>');
    firstSheet(workbook).setValue(0, 0, 2);
    expect(textsOf(saveWorkbook(workbook))["xl/workbook.xml"]).not.toContain("calcPr");
  });
});
