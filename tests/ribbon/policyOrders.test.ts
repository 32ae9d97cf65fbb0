import { setUp } from "../../src/actions/setup/setUp";
import type { AssessedWorkbook } from "../../src/actions/check/assessWorkbook";
import { momentFromIso } from "../../src/domain/time";
import { playFault } from "../../src/host/richapi/playFault";
import { addInState, changeState } from "../../src/ribbon/addInState";
import type { Order } from "../../src/ribbon/order";
import { cancelOrder, runOrder } from "../../src/ribbon/runOrder";
import { readConfirmedPolicy } from "../../src/workbook/policy/confirmedPolicyStore";
import { dayOfIso } from "../support/books";
import { startExcel, type StandIn } from "../support/excel";
import { contents } from "../workbench/sheetRows";
import { workbookWith, type SheetLiterals } from "../support/sheets";

const now = "2026-11-20T10:00";
const register = [
  ["客户编号", "客户名称", "建档日期"],
  ["C1", "云锦示例商贸有限公司", "2026-01-05"],
];
/** An invented year. */
const text = "一、元旦：2027年1月1日（周五）至3日（周日）放假，共3天。";
let excel: StandIn;

function start(sheets: SheetLiterals = {}): void {
  excel = startExcel(workbookWith({ 客户台账: register, ...sheets }));
}

beforeEach(() => {
  Object.assign(globalThis, { location: { search: `?now=${now}` } });
});
afterEach(() => {
  excel.dispose();
  Reflect.deleteProperty(globalThis, "location");
  changeState({ running: undefined, ended: undefined, view: "overview", isOutdated: false });
  changeState({ check: undefined, assessed: undefined, compared: undefined });
});

async function read(): Promise<AssessedWorkbook> {
  await runOrder({ name: "read" });
  const { assessed } = addInState();
  if (!assessed) throw new Error("the workbook was not read");
  return assessed;
}

/** What the order led to. */
async function outcomeOf(order: Order): Promise<unknown> {
  await runOrder(order);
  const { ended } = addInState();
  return ended && "outcome" in ended ? ended.outcome : ended?.error;
}

const sheetNames = () => excel.workbook.sheets.map(({ name }) => name);

test("a first look at an earlier moment confirms the rules today", async () => {
  start();
  const cutOff = momentFromIso("2026-11-13T18:00");
  expect(await outcomeOf({ name: "prepareMeeting", cutOff })).toMatchObject({
    kind: "meeting-prepared",
  });
  expect(await readConfirmedPolicy()).toMatchObject({ confirmedAt: momentFromIso(now) });
});

test("a first look at an earlier moment that cannot be written down confirms nothing", async () => {
  const issues = [
    ["工单号", "客户编号", "提出时间", "严重程度", "解决时间"],
    ["G1", "C1", "2026-11-10 09:00", "一般", null],
  ];
  start({ 工单: issues });
  const cutOff = momentFromIso("2026-11-13T18:00");
  playFault(excel.host, "workbook-read-only");
  expect(await outcomeOf({ name: "prepareMeeting", cutOff })).toMatchObject({
    meeting: { code: "workbook-read-only", outcome: "nothing-written" },
  });
  expect(await readConfirmedPolicy()).toBeUndefined();
});

test("writing a preset down leaves its sheet read, and the figures count as old", async () => {
  start();
  await read();
  const outcome = await outcomeOf({ name: "createPolicySheet", preset: "s2" });
  expect(outcome).toMatchObject({ kind: "rules-written", sheet: "管理办法" });
  expect(addInState().isOutdated).toBe(true);
  expect(addInState().assessed?.assessment.policy.preset).toBe("s2");
  expect(addInState().assessed?.book.policySheet?.sheet).toBe("管理办法");
});

test("a second sheet of rules is refused, and nothing is written", async () => {
  start();
  await outcomeOf({ name: "createPolicySheet", preset: "s2" });
  const before = sheetNames();
  const outcome = await outcomeOf({ name: "createPolicySheet", preset: "s0" });
  expect(outcome).toMatchObject({ code: "sheet-exists", outcome: "nothing-written" });
  expect(sheetNames()).toEqual(before);
  expect(addInState().assessed?.assessment.policy.preset).toBe("s2");
});

test("a working calendar is made where the workbook has none", async () => {
  start();
  const assessed = await read();
  const outcome = await outcomeOf({ name: "createCalendarSheet", assessed });
  expect(outcome).toMatchObject({ kind: "rules-written", sheet: "工作日历" });
  expect(addInState().assessed?.book.places.get("calendar")?.sheet).toBe("工作日历");
});

test("a notice that was added is in the workbook as read; adding it again writes nothing and changes no figure", async () => {
  start({ 工作日历: [["日期", "类型", "名称", "依据"]] });
  const order = { name: "addNotice", text, year: undefined, assessed: await read() } as const;
  expect(await outcomeOf(order)).toMatchObject({
    kind: "notice-added",
    rows: { sheet: "工作日历", firstRow: 2, lastRow: 4 },
  });
  expect(addInState().isOutdated).toBe(true);
  expect(addInState().assessed?.book.calendarDays.map(({ on }) => on)).toEqual([
    "2027-01-01",
    "2027-01-02",
    "2027-01-03",
  ]);
  changeState({ isOutdated: false });
  expect(await outcomeOf(order)).toMatchObject({ kind: "notice-added", rows: undefined });
  expect(addInState().isOutdated).toBe(false);
});

test("a notice stands where the workbook cannot be read afterwards; it is read again when it is needed", async () => {
  start({ 工作日历: [["日期", "类型", "名称", "依据"]] });
  const assessed = await read();
  // Cancelled after the write, before the workbook is read: as soon as the rows are there.
  const calendar = excel.workbook.sheet("工作日历");
  const watch = setInterval(() => {
    if (calendar?.text(3, 0) !== "") cancelOrder();
  });
  const outcome = await outcomeOf({ name: "addNotice", text, year: undefined, assessed });
  clearInterval(watch);
  expect(outcome).toMatchObject({ kind: "notice-added", assessed: undefined });
  expect(addInState().assessed).toBeUndefined();
  expect(calendar?.text(3, 0)).not.toBe("");
});

describe("comparing a later version", () => {
  const rules = [
    ["规则", "对象", "数值", "单位", "生效日期"],
    ["将到期提前", "", 3, "天", ""],
    ["将到期提前", "", 30, "天", "2026-12-01"],
  ];

  test("leaves what it will change beside the workbook that it was computed from; nothing is written", async () => {
    start({ 管理办法: rules });
    const assessed = await read();
    const cells = excel.workbook.sheets.map(contents);
    await outcomeOf({ name: "compareVersion", assessed, from: dayOfIso("2026-12-01") });
    const { compared } = addInState();
    expect(compared?.assessed).toBe(assessed);
    expect(compared?.impact.rules.map(({ after }) => after?.value)).toEqual([30]);
    expect(excel.workbook.sheets.map(contents)).toEqual(cells);
    expect(addInState().isOutdated).toBe(false);
  });

  test("stops when it is cancelled", async () => {
    excel = startExcel();
    await setUp({ now: momentFromIso(now), withSample: true });
    const assessed = await read();
    const work = runOrder({ name: "compareVersion", assessed, from: dayOfIso("2026-12-01") });
    cancelOrder();
    await work;
    const { ended, compared } = addInState();
    expect(ended && "error" in ended && ended.error).toMatchObject({ code: "cancelled" });
    expect(compared).toBeUndefined();
  });
});
