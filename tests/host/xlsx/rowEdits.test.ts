import { deleteRows, insertRows } from "../../../src/host/model/rowEdits";
import { sortRows } from "../../../src/host/model/sortRows";
import type { Workbook } from "../../../src/host/model/workbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { firstSheet, packageParts, textsOf, worksheet, zipped } from "../../support/xlsxPackages";

const row = (number: number, cells: string, attributes = "") =>
  `<row r="${number}"${attributes}>${cells}</row>`;
const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Header and customers A, B, C in column A; a shared formula in column C; links to the e-mail of B and C. */
const sheetData =
  "<sheetData>" +
  row(1, text("A1", "客户")) +
  row(
    2,
    `${text("A2", "A")}<c r="B2"><v>1</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>2</v></c>`,
  ) +
  row(
    3,
    `${text("A3", "B")}<c r="B3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>4</v></c>`,
    ' ht="30" customHeight="1"',
  ) +
  row(4, `${text("A4", "C")}<c r="B4"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>6</v></c>`) +
  "</sheetData>";
const links =
  '<hyperlinks><hyperlink ref="A3" location="甲"/><hyperlink ref="A4" location="乙"/></hyperlinks>' +
  '<rowBreaks count="2" manualBreakCount="2"><brk id="3" man="1"/><brk id="4" man="1"/></rowBreaks>' +
  '<ignoredErrors><ignoredError sqref="A2:A4" numberStoredAsText="1"/></ignoredErrors>';

const open = () => openWorkbook(zipped(packageParts(worksheet(sheetData + links))));
const sheetText = (workbook: Workbook) =>
  textsOf(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"] ?? "";

function contents(workbook: Workbook) {
  const sheet = firstSheet(openWorkbook(saveWorkbook(workbook)));
  const rows = Array.from({ length: (sheet.usedArea(true)?.bottom ?? -1) + 1 }, (_, r) => r);
  return rows.map((r) => [
    sheet.value(r, 0),
    sheet.formula(r, 2) ?? sheet.value(r, 2),
    sheet.rows.height(r),
  ]);
}

it("saves inserted rows with everything below them in its new place", () => {
  const workbook = open();
  insertRows(workbook, firstSheet(workbook), 2, 1);
  expect(contents(workbook)).toEqual([
    ["客户", null, 15],
    ["A", "=B2*2", 15],
    [null, null, 15],
    ["B", "=B4*2", 30],
    ["C", "=B5*2", 15],
  ]);
});

it("saves a sheet with deleted rows", () => {
  const workbook = open();
  deleteRows(workbook, firstSheet(workbook), 1, 1);
  expect(contents(workbook)).toEqual([
    ["客户", null, 15],
    ["B", "=B2*2", 30],
    ["C", "=B3*2", 15],
  ]);
});

it("saves sorted rows; heights stay in their place", () => {
  const workbook = open();
  const area = { top: 1, left: 0, bottom: 3, right: 2 };
  sortRows(firstSheet(workbook), area, [{ column: 1, ascending: false }]);
  expect(contents(workbook)).toEqual([
    ["客户", null, 15],
    ["C", "=B2*2", 15],
    ["B", "=B3*2", 30],
    ["A", "=B4*2", 15],
  ]);
});

it("keeps the text of the rows above the edit", () => {
  const workbook = open();
  insertRows(workbook, firstSheet(workbook), 3, 1);
  const untouched = sheetData.slice(0, sheetData.indexOf('<row r="4"'));
  expect(sheetText(workbook)).toContain(untouched);
});

it("lets links, page breaks and ignored errors follow", () => {
  const workbook = open();
  insertRows(workbook, firstSheet(workbook), 3, 2);
  expect(sheetText(workbook)).toContain(
    links.replace('ref="A4"', 'ref="A6"').replace('id="4"', 'id="6"').replace("A2:A4", "A2:A6"),
  );
});

it("drops the links and breaks of deleted rows", () => {
  const workbook = open();
  deleteRows(workbook, firstSheet(workbook), 2, 1);
  expect(sheetText(workbook)).toContain(
    '<hyperlinks><hyperlink ref="A3" location="乙"/></hyperlinks>' +
      '<rowBreaks count="1" manualBreakCount="1"><brk id="3" man="1"/></rowBreaks>' +
      '<ignoredErrors><ignoredError sqref="A2:A3" numberStoredAsText="1"/></ignoredErrors>',
  );
});
