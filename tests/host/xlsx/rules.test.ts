import { openValidation } from "../../../src/host/model/dataValidations";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { firstSheet, packageParts, textsOf, worksheet, zipped } from "../../support/xlsxPackages";
import type { Workbook } from "../../../src/host/model/workbook";

const areaOf = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});
const open = (rest: string) => openWorkbook(zipped(packageParts(worksheet(`<sheetData/>${rest}`))));
const written = (workbook: Workbook) => {
  const text = textsOf(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"] ?? "";
  return /<sheetData\/>(.*)<\/worksheet>/s.exec(text)?.[1] ?? "";
};
const x14 =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{A}"><xm:f>选项!A1=1</xm:f></x14:cfRule><xm:sqref>C2:C9</xm:sqref></x14:conditionalFormatting>' +
  '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{B}"/><xm:sqref>D2:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const bar =
  '<cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/></dataBar></cfRule>';
const blanks =
  '<cfRule type="containsBlanks" dxfId="0" priority="1"><formula>LEN(TRIM(A2))=0</formula></cfRule>';

describe("conditional formats of a file", () => {
  it.each([
    [
      '<cfRule type="cellIs" priority="1" operator="between"><formula>1</formula><formula>5</formula></cfRule>',
      { kind: "cell", operator: "between", formulas: ["1", "5"] },
    ],
    [
      '<cfRule type="notContainsText" priority="1" operator="notContains" text="逾期"><formula>ISERROR(SEARCH("逾期",A2))</formula></cfRule>',
      { kind: "text", operator: "notContains", text: "逾期" },
    ],
    [
      '<cfRule type="beginsWith" priority="1" operator="beginsWith" text="A"><formula>LEFT(A2,1)="A"</formula></cfRule>',
      { kind: "text", operator: "beginsWith", text: "A" },
    ],
    [
      '<cfRule type="expression" priority="1"><formula>$A2&lt;&gt;""</formula></cfRule>',
      { kind: "expression", formula: '$A2<>""' },
    ],
    [
      '<cfRule type="containsText" priority="1"><formula>TRUE</formula></cfRule>',
      { kind: "opaque", type: "containsText" },
    ],
    [bar, { kind: "opaque", type: "dataBar" }],
  ])("are read as data: %s", (rule, expected) => {
    const workbook = open(
      `<conditionalFormatting sqref="A2:A9 C2">${rule}</conditionalFormatting>`,
    );
    const [format] = firstSheet(workbook).conditionalFormats.all();
    expect(format).toMatchObject({
      areas: [areaOf(1, 0, 8, 0), areaOf(1, 2, 1, 2)],
      rule: expected,
    });
  });

  it("stand in the order of their priority, those of the extension list among them", () => {
    const workbook = open(
      `<conditionalFormatting sqref="A2:A9">${bar}${blanks}</conditionalFormatting>${x14}`,
    );
    const types = firstSheet(workbook)
      .conditionalFormats.all()
      .map(({ rule }) => rule.kind === "opaque" && rule.type);
    expect(types).toEqual(["containsBlanks", "expression", "dataBar"]);
  });

  it("keep their text but for the priority when a rule is put in front of them", () => {
    const block = `<conditionalFormatting sqref="A2:A9">${bar}${blanks}</conditionalFormatting>`;
    const workbook = open(`${block}<pageMargins left="1"/>${x14}`);
    firstSheet(workbook).conditionalFormats.add({
      areas: [areaOf(1, 5, 8, 5)],
      rule: { kind: "text", operator: "contains", text: '逾"期' },
      format: { fill: "#FFC7CE", fontColor: "#9C0006" },
      stopIfTrue: true,
    });
    const moved = block.replace('priority="1"', 'priority="2"');
    expect(written(workbook)).toBe(
      `${moved}<conditionalFormatting sqref="F2:F9"><cfRule type="containsText" dxfId="0" priority="1" stopIfTrue="1" operator="containsText" text="逾&quot;期">` +
        `<formula>NOT(ISERROR(SEARCH("逾""期",F2)))</formula></cfRule></conditionalFormatting><pageMargins left="1"/>${x14.replace('priority="2"', 'priority="3"')}`,
    );
  });

  it("move to a block of their own when a part of their area is cleared, seen from their new corner", () => {
    const workbook = open(
      `<conditionalFormatting sqref="A2:A9">${bar}${blanks}</conditionalFormatting>`,
    );
    firstSheet(workbook).conditionalFormats.clear(areaOf(0, 0, 3, 0));
    expect(written(workbook)).toBe(
      `<conditionalFormatting sqref="A5:A9">${blanks.replace("A2", "A5")}</conditionalFormatting><conditionalFormatting sqref="A5:A9">${bar}</conditionalFormatting>`,
    );
  });

  it("of the extension list follow the areas that are left to them", () => {
    const workbook = open(x14);
    firstSheet(workbook).conditionalFormats.clear(areaOf(0, 0, 4, 9));
    expect(written(workbook)).toBe(x14.replace("选项!A1=1", "选项!A5=1").replace("C2:C9", "C6:C9"));
  });

  it("disappear one by one, and with the last one their block", () => {
    const workbook = open(
      `<conditionalFormatting sqref="A2:A9">${bar}${blanks}</conditionalFormatting>${x14}`,
    );
    const formats = firstSheet(workbook).conditionalFormats;
    const [first, second, third] = formats.all();
    formats.remove(first?.id ?? "");
    expect(written(workbook)).toBe(
      `<conditionalFormatting sqref="A2:A9">${bar}</conditionalFormatting>${x14}`,
    );
    formats.remove(second?.id ?? "");
    formats.remove(third?.id ?? "");
    const left = x14.replace(
      /<x14:conditionalFormatting><x14:cfRule type="expression".*?<\/x14:conditionalFormatting>/,
      "",
    );
    expect(written(workbook)).toBe(left);
  });

  it("come back as they were set", () => {
    const workbook = open("");
    const formats = firstSheet(workbook).conditionalFormats;
    const common = { areas: [areaOf(1, 1, 9, 1), areaOf(1, 3, 9, 3)], stopIfTrue: false };
    const rules = [
      { kind: "cell", operator: "greaterThan", formulas: ["$A$1"] },
      { kind: "text", operator: "endsWith", text: "<天>" },
      { kind: "text", operator: "notContains", text: "正常" },
      { kind: "expression", formula: '$B2="x"' },
    ] as const;
    const look = {
      bold: true,
      italic: false,
      underline: true,
      strikethrough: true,
      numberFormat: "0.00",
      fill: "#FFEB9C",
    };
    for (const rule of rules) formats.add({ ...common, rule, format: look });
    const again = firstSheet(openWorkbook(saveWorkbook(workbook))).conditionalFormats.all();
    expect(again.map(({ rule }) => rule)).toEqual([...rules].reverse());
    expect(again[0]).toMatchObject({ areas: common.areas, format: look });
  });
});

const list =
  '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="错_x000a_误" sqref="C2:C9" imeMode="on"><formula1>"甲,乙"</formula1></dataValidation>';
const x14List =
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidations count="1">' +
  '<x14:dataValidation type="list" showDropDown="1"><x14:formula1><xm:f>选项!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2:D9</xm:sqref></x14:dataValidation>' +
  "</x14:dataValidations></ext></extLst>";

describe("data validations of a file", () => {
  it("are read as data, those of the extension list among them", () => {
    const workbook = open(`<dataValidations count="1">${list}</dataValidations>${x14List}`);
    const validations = firstSheet(workbook).dataValidations;
    expect(validations.at(1, 2)).toMatchObject({
      type: "list",
      formula1: '"甲,乙"',
      inCellDropDown: true,
      errorAlert: { show: true, title: "错\n误" },
    });
    expect(validations.at(1, 3)).toMatchObject({
      formula1: "选项!$A$1:$A$3",
      inCellDropDown: false,
    });
    expect(validations.all()).toHaveLength(2);
  });

  it("keep their text when another one is added", () => {
    const workbook = open(
      `<dataValidations count="1" disablePrompts="1">${list}</dataValidations>`,
    );
    firstSheet(workbook).dataValidations.set(areaOf(1, 5, 8, 5), {
      ...openValidation,
      type: "whole",
      operator: "between",
      formula1: "1",
      formula2: "5",
      prompt: { show: true, title: "评分", message: "1 到 5" },
    });
    expect(written(workbook)).toBe(
      `<dataValidations count="2" disablePrompts="1">${list}<dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="评分" prompt="1 到 5" sqref="F2:F9">` +
        "<formula1>1</formula1><formula2>5</formula2></dataValidation></dataValidations>",
    );
  });

  it("in the extension list go with their whole extension when they are cleared", () => {
    const workbook = open(`<dataValidations count="1">${list}</dataValidations>${x14List}`);
    firstSheet(workbook).dataValidations.set(areaOf(0, 0, 99, 99), null);
    expect(written(workbook)).toBe("");
  });

  it("give up only the cells that another one takes", () => {
    const workbook = open(`<dataValidations count="1">${list}</dataValidations>`);
    firstSheet(workbook).dataValidations.set(areaOf(3, 2, 3, 2), null);
    const again = firstSheet(openWorkbook(saveWorkbook(workbook))).dataValidations;
    expect(again.all()).toMatchObject([
      { areas: [areaOf(1, 2, 2, 2), areaOf(4, 2, 8, 2)], formula1: '"甲,乙"' },
    ]);
  });
});
