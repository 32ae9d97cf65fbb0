import { unzipSync } from "fflate";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { readZip } from "../../../src/host/xlsx/zipReader";
import {
  contentTypes,
  firstSheet,
  fixture,
  mainNamespace,
  officeRelationships,
  packageParts,
  relationships,
  textsOf,
  worksheet,
  zipped,
} from "../../support/xlsxPackages";

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31) % 251);

/** A sheet with everything around its cells that Excel may write. */
const fullSheet = worksheet(
  '<sheetPr codeName="Sheet1"><tabColor theme="4"/></sheetPr><dimension ref="A1:B2"/>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="14.4"/>' +
    '<sheetData>\n <row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r></is></c></row>\n' +
    ' <row r="2" spans="1:2" x:extra="1" xmlns:x="urn:x"><c r="A2" cm="1"><f t="array" ref="A2">_xlfn.SORT(B1)</f><v>1</v></c><c r="B2" vm="2" t="e"><v>#VALUE!</v></c></row>\n</sheetData>' +
    '<sheetProtection password="CC1A" sheet="1"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:A2"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="A2" xr:uid="{1}" xmlns:xr="urn:xr"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
    '<pageSetup paperSize="9" r:id="rId8"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
    '<extLst><ext uri="{x}"><x14:sparklineGroups xmlns:x14="urn:x14"/></ext></extLst>',
);

/** Synthetic contents: what counts is that not a byte of them changes. */
const foreignParts = {
  "xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='urn:d'/>",
  "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='urn:c'><!-- 图表 --></c:chartSpace>\r\n",
  "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition name='透视表'/>",
  "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition/>",
  "xl/pivotCache/pivotCacheRecords1.xml": "<pivotCacheRecords count='0'/>",
  "xl/comments1.xml": "<comments><authors/></comments>",
  "xl/drawings/vmlDrawing1.vml": "<xml/>",
  "xl/media/image1.png": bytes(5000),
  "xl/vbaProject.bin": bytes(9000),
  "xl/printerSettings/printerSettings1.bin": bytes(700),
  "customXml/item1.xml": "<root>不变</root>",
  "docProps/core.xml": "<core/>",
  "docProps/app.xml": "<Properties/>",
};

function fullPackage(): Uint8Array {
  return zipped(
    packageParts(fullSheet, {
      "[Content_Types].xml": contentTypes({
        "/xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      }),
      "xl/sharedStrings.xml": `<sst xmlns="${mainNamespace}" count="1" uniqueCount="1"><si><t>甲</t></si></sst>`,
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([
        "rId1",
        "drawing",
        "../drawings/drawing1.xml",
      ]),
      ...foreignParts,
    }),
  );
}

describe("a workbook in which nothing was changed", () => {
  it.each(["exceljs", "sheetjs", "xlsx-populate", "openpyxl", "libreoffice"])(
    "is saved as the bytes it was opened from (%s)",
    (program) => {
      const input = fixture(`${program}.xlsx`);
      expect(saveWorkbook(openWorkbook(input))).toEqual(input);
    },
  );

  it("is saved as the bytes it was opened from when everything was set to what it was", () => {
    const input = fullPackage();
    const workbook = openWorkbook(input);
    const sheet = firstSheet(workbook);
    for (const row of [0, 1]) sheet.setStyleId(row, 0, sheet.styleId(row, 0));
    sheet.setValue(0, 0, "甲");
    sheet.merges = [...sheet.merges];
    sheet.protection = { ...sheet.protection };
    sheet.autoFilter = null;
    sheet.dataValidations.set({ top: 9, left: 9, bottom: 9, right: 9 }, null);
    workbook.activeSheet = sheet;
    expect(saveWorkbook(workbook)).toEqual(input);
  });
});

describe("a change of one cell", () => {
  const input = fullPackage();
  const workbook = openWorkbook(input);
  firstSheet(workbook).setValue(0, 2, "新");
  const output = saveWorkbook(workbook);

  it("leaves every other part as it was, packed bytes included", () => {
    const packed = (file: Uint8Array) =>
      new Map(readZip(file).map((entry) => [entry.name, entry.packed]));
    const [before, after] = [packed(input), packed(output)];
    const changed = [...before.keys()].filter(
      (name) => Buffer.compare(before.get(name) ?? bytes(0), after.get(name) ?? bytes(0)) !== 0,
    );
    // The workbook part asks for a calculation, because the sheet has a formula.
    expect(changed).toEqual([
      "xl/workbook.xml",
      "xl/sharedStrings.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  it("gives macros, charts, pivot tables, pictures and comments back byte for byte", () => {
    const [before, after] = [unzipSync(input), unzipSync(output)];
    for (const name of Object.keys(foreignParts)) expect(after[name]).toEqual(before[name]);
  });

  it("changes nothing in the sheet but that cell, its row's span and the dimension", () => {
    const expected = fullSheet
      .replace('<row r="1" spans="1:2">', '<row r="1" spans="1:3">')
      .replace("</is></c></row>", '</is></c><c r="C1" t="s"><v>1</v></c></row>')
      .replace('<dimension ref="A1:B2"/>', '<dimension ref="A1:C2"/>');
    expect(textsOf(output)["xl/worksheets/sheet1.xml"]).toBe(expected);
  });

  it("adds its text to the shared strings and counts it", () => {
    expect(textsOf(output)["xl/sharedStrings.xml"]).toBe(
      `<sst xmlns="${mainNamespace}" count="2" uniqueCount="2"><si><t>甲</t></si><si><t>新</t></si></sst>`,
    );
  });
});

describe("a saved workbook", () => {
  it.each(["exceljs", "sheetjs", "xlsx-populate", "openpyxl", "libreoffice"])(
    "opened again and given the same values is not changed by them (%s)",
    (program) => {
      const write = (file: Uint8Array) => {
        const workbook = openWorkbook(file);
        const sheet = firstSheet(workbook);
        [1, 2, 3].forEach((row) => {
          sheet.setValue(row, 9, `状态${row}`);
          sheet.setValue(row, 10, 46_100 + row);
          sheet.changeStyle(row, 10, { numberFormat: "yyyy-mm-dd", bold: true });
        });
        sheet.frozen = { rows: 1, columns: 2 };
        sheet.columns.setWidth(9, 18);
        return saveWorkbook(workbook);
      };
      const once = write(fixture(`${program}.xlsx`));
      expect(write(once)).toEqual(once);
    },
  );

  it("keeps the relationships namespace that its workbook part declares", () => {
    const workbook = openWorkbook(fullPackage());
    workbook.addSheet("新表");
    const texts = textsOf(saveWorkbook(workbook));
    expect(texts["xl/workbook.xml"]).toContain('<sheet name="新表" sheetId="2" r:id="rId4"/>');
    expect(texts["xl/worksheets/sheet2.xml"]).toContain(officeRelationships);
  });
});
