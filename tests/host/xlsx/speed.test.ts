import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { readSharedStrings } from "../../../src/host/xlsx/sharedStrings";
import { firstSheet, packageParts, worksheet, zipped } from "../../support/xlsxPackages";
import { processorTime } from "../../support/processorTime";

/** The best of several runs, in milliseconds: other work on the machine only ever adds time. */
function fastest(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const started = processorTime();
    run();
    return processorTime() - started;
  });
  return Math.min(...times);
}

const stringsXml = (count: number) =>
  `<sst>${Array.from({ length: count }, (_, i) => `<si><t>客户${i}</t></si>`).join("")}</sst>`;

function workbookBytes(rows: number): Uint8Array {
  const xml = Array.from({ length: rows }, (_, i) => {
    const r = i + 1;
    return `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>C${r}</t></is></c><c r="B${r}"><f>A${r}</f><v>${r}</v></c><c r="C${r}"><v>0.5</v></c></row>`;
  });
  return zipped(packageParts(worksheet(`<sheetData>${xml.join("")}</sheetData>`)));
}

function changeAndSave(bytes: Uint8Array): void {
  const workbook = openWorkbook(bytes);
  const sheet = firstSheet(workbook);
  const rows = sheet.usedArea(true)?.bottom ?? 0;
  for (let row = 0; row <= rows; row++) sheet.setValue(row, 3, row % 2 ? "● 逾期" : "○ 正常");
  saveWorkbook(workbook);
}

// Linear work takes eight times as long, quadratic work 64 times; the rest is room for a busy machine.
describe("eight times the data takes at most 24 times the time", () => {
  it("in reading shared strings", () => {
    const [small, large] = [stringsXml(25_000), stringsXml(200_000)];
    readSharedStrings(large);
    const ratio = fastest(() => readSharedStrings(large)) / fastest(() => readSharedStrings(small));
    expect(ratio).toBeLessThan(24);
  });

  it("in opening, changing every row and saving", () => {
    const [small, large] = [workbookBytes(1_000), workbookBytes(8_000)];
    changeAndSave(large);
    const ratio =
      fastest(() => {
        changeAndSave(large);
      }) /
      fastest(() => {
        changeAndSave(small);
      });
    expect(ratio).toBeLessThan(24);
  });
});
