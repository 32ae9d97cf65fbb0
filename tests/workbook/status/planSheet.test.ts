import type { FoundColumn, FoundRule } from "../../../src/workbook/status/ownColumns";
import {
  planSheet,
  type SheetResults,
  type SheetState,
} from "../../../src/workbook/status/planSheet";
import { issueColumns, type Cell } from "../../../src/workbook/status/statusColumns";
import { slaRules } from "../../../src/workbook/status/statusColours";
import { hasWork } from "../../../src/workbook/status/statusPlan";

const serial = 46_083.5;

const results: SheetResults = {
  role: "issues",
  language: "zh-CN",
  columns: issueColumns,
  cells: new Map<string, Cell[]>([
    ["respond-by", [serial, ""]],
    ["respond", ["● 超时", "√ 达标"]],
    ["resolve-by", [serial + 2, ""]],
    ["resolve", ["○ 正常", ""]],
  ]),
  keyColumn: 0,
  keys: ["G1", "G2"],
  rows: Int32Array.of(2, 3),
  readColumns: [0, 1],
};

const state: SheetState = {
  sheet: "工单",
  headerRow: 1,
  firstRow: 2,
  lastRow: 3,
  headers: ["工单号", "提出时间"],
  table: undefined,
  filter: undefined,
  canGrow: true,
  stray: undefined,
  found: [],
  keyCells: ["G1", "G2"],
};

const table = { name: "表1", left: 0, right: 1, showFilterButton: true };
const inPlace: FoundRule[] = slaRules.map((rule, i) => ({
  id: String(i),
  rule,
  rows: { first: 2, last: 3 },
}));

function found(column: number, header: string, cells: Cell[], rules = inPlace): FoundColumn {
  return { column, header, cells, hasFormulas: false, formats: [], rules };
}

const checked: SheetState = {
  ...state,
  headers: ["工单号", "提出时间", "响应截止", "响应状态", "解决截止", "解决状态"],
  filter: { left: 0, right: 5, headerRow: 1, inUse: true },
  found: [
    found(2, "响应截止", [serial, ""]),
    found(3, "响应状态", ["● 超时", "√ 达标"]),
    found(4, "解决截止", [serial + 2, ""]),
    found(5, "解决状态", ["○ 正常", ""]),
  ],
};

const places = (plan: ReturnType<typeof planSheet>) =>
  plan.columns.map(({ header, column }) => [header, column]);

test("appends new columns behind the data and counts their headers among the changes", () => {
  const plan = planSheet(state, results);
  expect(places(plan)).toEqual([
    ["响应截止", 2],
    ["响应状态", 3],
    ["解决截止", 4],
    ["解决状态", 5],
  ]);
  expect(plan.changes).toBe(4 + 5);
  expect(plan.filter).toEqual({ kind: "sheet", left: 0, right: 5 });
});

test("has nothing to do where everything stands there already", () => {
  const plan = planSheet(checked, results);
  expect(plan.changes).toBe(0);
  expect(hasWork(plan)).toBe(false);
});

test("takes a date that differs in the tenth decimal for the same", () => {
  const [first, ...others] = checked.found;
  const shifted = { ...first, cells: [serial + 1e-10, ""] } as FoundColumn;
  expect(planSheet({ ...checked, found: [shifted, ...others] }, results).changes).toBe(0);
});

test("recognises rows by what stands in their cells (17 shown and read as C0017)", () => {
  const read = { ...results, keys: ["C0017", ""] };
  expect(planSheet({ ...state, keyCells: [17, "#N/A"] }, read).keys).toEqual(["17", "#N/A"]);
});

test("keeps the key that was read where another row stands by now", () => {
  expect(planSheet({ ...state, keyCells: ["G9", "Ｇ２"] }, results).keys).toEqual(["G1", "G2"]);
});

test("counts only the cell that differs (响应状态 of row 2)", () => {
  const others = checked.found.filter(({ column }) => column !== 3);
  const stale = [...others, found(3, "响应状态", ["◐ 临近超时", "√ 达标"])];
  const plan = planSheet({ ...checked, found: stale }, results);
  expect(plan.changes).toBe(1);
  expect(plan.columns[1]?.before).toEqual(["◐ 临近超时", "√ 达标"]);
});

test("grows the table by the new columns", () => {
  expect(planSheet({ ...state, table }, results).grow).toEqual({ table: "表1", right: 5 });
});

test("puts columns beside the table where this Excel cannot grow one", () => {
  const plan = planSheet({ ...state, table, canGrow: false }, results);
  expect(plan.grow).toBeUndefined();
  expect(plan.columns[0]?.column).toBe(2);
});

test("steps over cells that stand in the way (a note in column E)", () => {
  const plan = planSheet({ ...state, table, stray: { left: 4, right: 4 } }, results);
  expect(plan.columns[0]?.column).toBe(5);
  expect(plan.grow).toBeUndefined();
  expect(plan.apart).toBe(true);
});

test("leaves cells alone that lie far enough to the right (column H)", () => {
  expect(planSheet({ ...state, stray: { left: 7, right: 7 } }, results).columns[0]?.column).toBe(2);
});

const withOwn = (own: FoundColumn): SheetState => ({
  ...state,
  headers: ["工单号", "提出时间", "响应状态"],
  found: [own],
});

test("does not take over a column of the same name that holds formulas", () => {
  const own = { ...found(2, "响应状态", ["√ 达标", "√ 达标"]), hasFormulas: true };
  expect(places(planSheet(withOwn(own), results))[1]).toEqual(["响应状态（检查）", 4]);
});

test("does not take over a column of the same name that staff fill by hand (已回复, 未回复)", () => {
  const own = found(2, "响应状态", ["已回复", "未回复"]);
  expect(places(planSheet(withOwn(own), results))[1]).toEqual(["响应状态（检查）", 4]);
});

test("takes over an empty column of the same name", () => {
  expect(places(planSheet(withOwn(found(2, "响应状态", ["", ""])), results))[1]).toEqual([
    "响应状态",
    2,
  ]);
});

test("colours again when rows were added below the rules", () => {
  const short = inPlace.map((one) => ({ ...one, rows: { first: 2, last: 2 } }));
  const others = checked.found.filter(({ column }) => column !== 3);
  const own = found(3, "响应状态", ["● 超时", "√ 达标"], short);
  const plan = planSheet({ ...checked, found: [...others, own] }, results);
  expect(plan.columns.map(({ recolour }) => recolour)).toEqual([false, true, false, false]);
});

test("gives a date format to a date that stands in a General cell", () => {
  const others = checked.found.filter(({ column }) => column !== 2);
  const own = { ...found(2, "响应截止", [serial, ""]), formats: ["General", "General"] };
  const plan = planSheet({ ...checked, found: [own, ...others] }, results);
  expect(plan.columns[0]?.reformat).toEqual([{ first: 2, last: 2 }]);
});

test("widens a filter that selects nothing, and leaves one alone that does", () => {
  const filter = { left: 0, right: 1, headerRow: 1, inUse: false };
  expect(planSheet({ ...state, filter }, results).filter).toEqual({
    kind: "sheet",
    left: 0,
    right: 5,
  });
  expect(
    planSheet({ ...state, filter: { ...filter, inUse: true } }, results).filter,
  ).toBeUndefined();
});

test("switches a table's own filter buttons on where they are off", () => {
  const plan = planSheet({ ...state, table: { ...table, showFilterButton: false } }, results);
  expect(plan.filter).toEqual({ kind: "table", table: "表1" });
});
