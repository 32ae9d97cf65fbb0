import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import {
  firstSheet,
  mainNamespace,
  packageParts,
  relationships,
  textsOf,
  worksheet,
  zipped,
} from "../../support/xlsxPackages";

const theme =
  '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
  '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>' +
  '<a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

const styles =
  `<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font>' +
  '<font><b/><i val="0"/><u val="double"/><sz val="9.5"/><color rgb="FF9C0006"/><name val="微软雅黑"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999938962981048"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop></gradientFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="10"/></left><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="31" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" textRotation="45"/><protection locked="0" hidden="1"/></xf>' +
  '<xf numFmtId="176" fontId="0" fillId="1" borderId="0" xfId="0"/><xf numFmtId="58" fontId="0" fillId="3" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="2"><dxf><font><color theme="0"/></font><fill><patternFill><bgColor theme="4"/></patternFill></fill></dxf>' +
  '<dxf><font><b/><strike val="0"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
  "</styleSheet>";

const sheetXml = worksheet(
  '<sheetData><row r="1"><c r="A1" s="1"><v>46083</v></c><c r="B1" s="2"><v>46083</v></c><c r="C1" s="3"><v>46083</v></c><c r="D1" s="4"><v>46083</v></c><c r="E1" s="99"/></row></sheetData>' +
    '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule><cfRule type="expression" dxfId="1" priority="2"><formula>A1=2</formula></cfRule></conditionalFormatting>',
);

function styledWorkbook() {
  return openWorkbook(
    zipped(
      packageParts(sheetXml, {
        "xl/styles.xml": styles,
        "xl/theme/theme1.xml": theme,
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId3", "styles", "styles.xml"],
          ["rId4", "theme", "theme/theme1.xml"],
        ),
      }),
    ),
  );
}

describe("a cell's style", () => {
  const sheet = firstSheet(styledWorkbook());

  it("is read from its format, font, fill, borders, alignment and protection", () => {
    expect(sheet.style(0, 0)).toEqual({
      numberFormat: 'yyyy"年"m"月"d"日"',
      fill: "#B9CDE5",
      fontColor: "#9C0006",
      bold: true,
      italic: false,
      underline: true,
      strikethrough: false,
      fontName: "微软雅黑",
      fontSize: 9.5,
      horizontal: "CenterAcrossSelection",
      vertical: "Top",
      wrap: true,
      locked: false,
      quotePrefix: true,
      borders: { left: { style: "thin", color: "#FF0000" }, right: null, top: null, bottom: null },
    });
  });

  it("shows numbers in the workbook's own and in Excel's built-in formats", () => {
    expect([0, 1, 2, 3].map((column) => sheet.text(0, column))).toEqual([
      "2026年3月2日",
      "2026年",
      "3月2日",
      "2026/3/2",
    ]);
  });

  it("has no fill for patterns and gradients, and the default for an unknown number", () => {
    expect([1, 2].map((column) => sheet.style(0, column).fill)).toEqual([null, null]);
    expect(sheet.style(0, 4)).toEqual(sheet.style(9, 9));
  });
});

describe("a conditional format's look", () => {
  it("takes theme colours, and of a solid fill the background", () => {
    const formats = firstSheet(styledWorkbook()).conditionalFormats.all();
    expect(formats.map(({ format }) => format)).toEqual([
      { fontColor: "#FFFFFF", fill: "#4F81BD" },
      { bold: true, strikethrough: false, fill: "#FFC7CE" },
    ]);
  });
});

describe("a changed style", () => {
  function saved() {
    const workbook = styledWorkbook();
    const sheet = firstSheet(workbook);
    sheet.changeStyle(0, 0, { fill: "#FFEB9C", horizontal: "Left", bold: false });
    sheet.changeStyle(0, 1, { numberFormat: "0.0\\%", locked: false });
    sheet.changeStyle(0, 2, { numberFormat: "@", fontName: "宋体" });
    sheet.changeStyle(0, 3, {
      borders: { ...sheet.style(0, 3).borders, bottom: { style: "thin", color: null } },
    });
    const file = saveWorkbook(workbook);
    return { file, text: textsOf(file)["xl/styles.xml"] ?? "" };
  }

  it("is added behind the others, which keep their numbers and text", () => {
    const { text } = saved();
    const before = /<cellXfs count="5">(.*)<\/cellXfs>/.exec(styles)?.[1] ?? "";
    expect(text).toContain(`<cellXfs count="9">${before}`);
    expect(text).toContain(
      '<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="177" formatCode="0.0\\%"/>',
    );
  });

  it("keeps what it was derived from: rotation, hidden formulas, character set", () => {
    const { text } = saved();
    expect(text).toContain(
      '<alignment horizontal="left" vertical="top" wrapText="1" textRotation="45"/><protection locked="0" hidden="1"/></xf>',
    );
    expect(text).toContain(
      '<font><i val="0"/><u val="double"/><sz val="9.5"/><color rgb="FF9C0006"/><name val="微软雅黑"/></font>',
    );
  });

  it("reads back as it was set", () => {
    const sheet = firstSheet(openWorkbook(saved().file));
    expect(sheet.style(0, 0)).toMatchObject({
      fill: "#FFEB9C",
      horizontal: "Left",
      bold: false,
      underline: true,
    });
    expect(sheet.style(0, 1)).toMatchObject({ numberFormat: "0.0\\%", locked: false });
    expect(sheet.style(0, 2)).toMatchObject({ numberFormat: "@", fontName: "宋体" });
    expect(sheet.style(0, 3).borders.bottom).toEqual({ style: "thin", color: null });
  });

  it("is written once for any number of cells", () => {
    const workbook = emptyWorkbook();
    const sheet = firstSheet(workbook);
    for (let row = 0; row < 50; row++) {
      sheet.changeStyle(row, 0, { bold: true });
      sheet.changeStyle(row, 0, { fill: "#FFC7CE" });
    }
    const text = textsOf(saveWorkbook(workbook))["xl/styles.xml"] ?? "";
    expect(text).toContain('<cellXfs count="2">');
    expect(text).toContain('<fonts count="2">');
    expect(text).toContain('<fills count="3">');
  });
});

describe("a new workbook", () => {
  it("has one sheet, the font of Chinese Excel and nothing else to change", () => {
    const workbook = emptyWorkbook({ sheetName: "客户 & 台账" });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["客户 & 台账"]);
    expect(workbook.styles.get(0)).toMatchObject({ fontName: "等线", fontSize: 11 });
    expect(firstSheet(workbook).usedArea(false)).toBeNull();
  });

  it("gets a styles part when the file had none", () => {
    const parts = packageParts(
      worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    );
    delete parts["xl/styles.xml"];
    const workbook = openWorkbook(zipped(parts));
    firstSheet(workbook).changeStyle(0, 0, { bold: true });
    const file = saveWorkbook(workbook);
    expect(firstSheet(openWorkbook(file)).style(0, 0).bold).toBe(true);
    expect(textsOf(file)["[Content_Types].xml"]).toContain('PartName="/xl/styles.xml"');
  });
});
