import { setupLines } from "../../../src/actions/setup/setupLines";
import { saveSetup } from "../../../src/actions/setup/saveSetup";
import { defaultSetup, type Setup } from "../../../src/domain/setup/setup";
import { rowFromCells } from "../../../src/workbook/policy/rowCells";
import { startExcel, type StandIn } from "../../support/excel";
import { workbookWith, type RowsLiteral } from "../../support/sheets";

const rules: RowsLiteral = [
  ["部分", "规则", "对象", "数值", "单位", "负责", "说明"],
  ["客户服务标准", "首次响应时限", "一般", "24", "小时", "", "S0-09"],
];
const shownRules = rules.map((row) => [0, 1, 3, 6].map((c) => row[c]));
const setup: Setup = {
  ...defaultSetup,
  sheets: {
    register: {
      sheet: "一览",
      headerRow: 3,
      columns: { id: ["户号"], phone: ["=热线"] },
      otherHeaders: ["喜好", "尺码"],
    },
  },
  off: ["surveys"],
};

let excel: StandIn;

function open(sheets: Readonly<Record<string, RowsLiteral>>): void {
  excel = startExcel(workbookWith(sheets));
}

function rowsOf(sheet = "管理办法"): string[][] {
  const found = excel.workbook.sheet(sheet);
  if (!found) throw new Error(sheet);
  const bottom = found.usedArea(true)?.bottom ?? -1;
  return Array.from({ length: bottom + 1 }, (_, r) => [0, 1, 3, 6].map((c) => found.text(r, c)));
}

afterEach(() => {
  excel.dispose();
});

const block = [
  ["设置", "本工作簿的设置", "", "由加载项写入，供查阅；要改请用面板的「设置」。"],
  [
    "设置",
    "客户台账",
    "「一览」，表头在第 3 行：编号 = 户号；联系电话 = =热线",
    "自定义字段：喜好、尺码",
  ],
  ["设置", "关掉的功能", "满意度", ""],
  ["设置", "语言", "跟随 Office", ""],
  ["设置", "遮住个人信息", "是", ""],
];

it("stands below the rules of the 管理办法 sheet, with one row free between", async () => {
  open({ 管理办法: rules });
  expect(await saveSetup(setup, "zh-CN")).toEqual({ setup, notShown: undefined });
  expect(rowsOf()).toEqual([...shownRules, ["", "", "", ""], ...block]);
});

it("is replaced when it is saved again, also by a shorter one in another language", async () => {
  open({ 管理办法: rules });
  await saveSetup(setup, "zh-CN");
  await saveSetup(defaultSetup, "en-US");
  const [title, ...lines] = setupLines(defaultSetup, "en-US");
  expect(rowsOf().slice(rules.length + 1)).toEqual(
    [title ?? [], ...lines].map((line) => ["Setup", ...line]),
  );
});

it("is written once: saving the same again changes no cell", async () => {
  open({ 管理办法: rules });
  await saveSetup(setup, "zh-CN");
  const { cellsWritten } = excel.host.counters;
  expect(cellsWritten).toBeGreaterThan(0);
  await saveSetup(setup, "zh-CN");
  expect(excel.host.counters.cellsWritten).toBe(cellsWritten);
});

it("grows past rules that somebody wrote below it without touching them", async () => {
  open({ 管理办法: rules });
  await saveSetup(defaultSetup, "zh-CN");
  const sheet = excel.workbook.sheet("管理办法");
  const below = rowsOf().length;
  sheet?.setValue(below, 0, "客户服务标准");
  sheet?.setValue(below, 3, "48 小时");
  await saveSetup(setup, "zh-CN");
  const rows = rowsOf();
  expect(rows.slice(0, rules.length)).toEqual(shownRules);
  expect(rows[below]).toEqual(["客户服务标准", "", "48 小时", ""]);
  expect(rows.slice(below + 2)).toEqual(block);
  expect(rows.filter(([mark]) => mark === "设置")).toHaveLength(block.length);
});

it("is left out in a workbook without that sheet", async () => {
  open({ 一览: [["户号"]] });
  expect(await saveSetup(setup, "zh-CN")).toEqual({ setup, notShown: undefined });
  expect(rowsOf("一览")).toEqual([["户号", "", "", ""]]);
});

it("is told where the sheet is protected; the setup is kept all the same", async () => {
  open({ 管理办法: rules });
  const sheet = excel.workbook.sheet("管理办法");
  if (sheet) sheet.protection = { ...sheet.protection, protected: true };
  const saved = await saveSetup(setup, "zh-CN");
  expect(saved.notShown).toMatchObject({ code: "sheet-protected" });
  expect(rowsOf()).toEqual(shownRules);
  expect(excel.workbook.settings.has("setup")).toBe(true);
});

it("is no rule where the policy is read", () => {
  const cells = { part: "设置", rule: "客户台账", value: "「一览」" };
  open({});
  const cellOf = (column: string) => (column in cells ? cells[column as keyof typeof cells] : "");
  expect(rowFromCells(cellOf, 9, 1900)).toBeUndefined();
});
