import { assessWorkbook } from "../../../src/actions/check/assessWorkbook";
import { setUp } from "../../../src/actions/setup/setUp";
import { recordVerdicts } from "../../../src/actions/check/verdictLedger";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Policy } from "../../../src/domain/policy/policy";
import { momentFromIso, type Moment } from "../../../src/domain/time";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { company, excel, manyCustomers, now, sheet, start, stop } from "../../support/company";
import { workbookOf } from "../../support/excel";

afterEach(stop);

interface Check {
  readonly at?: Moment;
  readonly policy?: Policy;
}

async function record({ at = now, policy = defaultPolicy }: Check = {}) {
  return recordVerdicts(await assessWorkbook({ now: at, policy }), "zh-CN");
}

const ledger = () => sheet("SLA 记录");
const line = (row: number) => Array.from({ length: 12 }, (_, i) => ledger().text(row - 1, i));
const lastRow = () => {
  let row = 1;
  while (ledger().text(row, 0) !== "") row += 1;
  return row;
};

describe("the first check", () => {
  it("creates the sheet SLA 记录 and writes down every verdict, issues first", async () => {
    start();
    expect(await record()).toMatchObject({ sheet: "SLA 记录", added: 6, overturned: [] });
    expect(line(1)).toEqual(
      "序号 检查时间 对象 编号 之前 之后 原因 改动 依据数据 管理办法 工作日历 校验码".split(" "),
    );
    expect(line(2).slice(0, 9)).toEqual([
      "1",
      "2026-03-04 10:00",
      "工单",
      "G1",
      "",
      "响应 ● 超时 期限 2026-02-28 12:00；解决 ● 超时 期限 2026-03-03 18:00",
      "新增",
      "",
      "严重程度=一般；提出=2026-02-27 12:00",
    ]);
    expect(line(2)[11]).toMatch(/^[0-9a-f]{64}$/);
    expect(lastRow()).toBe(7);
  });

  it("leaves a sheet of that name that is somebody else's alone", async () => {
    start();
    excel.workbook.addSheet("SLA 记录").setValue(0, 0, "会议纪要");
    expect((await record()).sheet).toBe("SLA 记录 2");
    expect(ledger().text(0, 0)).toBe("会议纪要");
  });

  it("writes ids and texts as they are (C1 begins with =, C2 is 007)", async () => {
    const book = company([
      ["'=1+1", "云锦示例商贸有限公司", "", "", 46_000],
      ["007", "陈女士", "", "", 46_000],
    ]);
    start(book);
    await record();
    const ids = Array.from({ length: lastRow() - 1 }, (_, i) => line(i + 2)[3]);
    expect(ids).toContain("007");
    expect((await record()).added).toBe(0);
  });
});

describe("a later check", () => {
  it("adds nothing where nothing changed", async () => {
    start();
    await record();
    expect(await record()).toMatchObject({ added: 0, broken: undefined });
    expect(lastRow()).toBe(7);
  });

  it("names the edited cell that overturned a verdict (解决时间 filled in afterwards)", async () => {
    start();
    await record();
    sheet("工单").setValue(1, 4, 46_082);
    const { added, overturned } = await record();
    expect(added).toBe(1);
    expect(overturned.map(({ entry }) => entry.id)).toEqual(["G1"]);
    expect(line(8).slice(4, 8)).toEqual([
      "响应 ● 超时 期限 2026-02-28 12:00；解决 ● 超时 期限 2026-03-03 18:00",
      "响应 ● 超时 期限 2026-02-28 12:00；解决 √ 达标 期限 2026-03-03 18:00",
      "改判：数据改动",
      "解决 空 → 2026-03-01 00:00",
    ]);
  });

  /** Writes cells of the row of G1, of columns that the sheet has not had. */
  function writeIntoG1(cells: Readonly<Record<string, string | number>>): void {
    Object.entries(cells).forEach(([header, cell], i) => {
      sheet("工单").setValue(0, 5 + i, header);
      sheet("工单").setValue(1, 5 + i, cell);
    });
  }

  it("says that an issue was reopened, also where its verdict stays, and no longer calls it resolved", async () => {
    start();
    sheet("工单").setValue(1, 4, 46_084.5);
    await record();
    const { since } = await record();
    expect(since).toBeNaN();
    writeIntoG1({ 重开时间: 46_085.25 });
    const { added } = await record({ at: momentFromIso("2026-03-05T10:00") });
    expect(added).toBeGreaterThan(0);
    const row = Array.from({ length: lastRow() }, (_, i) => i + 1).findLast(
      (one) => line(one)[3] === "G1",
    );
    const [, , , , , after = "", , changed = "", basis = ""] = line(row ?? 0);
    expect(after).toContain("重开 2026-03-04 06:00");
    expect(changed).toBe("解决 2026-03-03 12:00 → 空；重开 空 → 2026-03-04 06:00");
    expect(basis).toBe("严重程度=一般；提出=2026-02-27 12:00；重开=2026-03-04 06:00");
    const { before } = await record({ at: momentFromIso("2026-03-06T10:00") });
    expect(before("G1")).toMatchObject({ isOpen: true });
  });

  it("says who has exempted an issue and why; its verdict is neither met nor breached then", async () => {
    start();
    await record();
    writeIntoG1({ 豁免: "是", 豁免批准人: "客服主管", 豁免原因: "展会期间统一延后" });
    const { added, overturned } = await record();
    expect(added).toBe(1);
    expect(overturned.map(({ entry }) => entry.id)).toEqual(["G1"]);
    expect(line(8).slice(5, 8)).toEqual([
      "响应 ◇ 豁免 期限 2026-02-28 12:00；解决 ◇ 豁免 期限 2026-03-03 18:00",
      "改判：数据改动",
      "豁免 空 → 客服主管，展会期间统一延后",
    ]);
    const { before } = await record({ at: momentFromIso("2026-03-06T10:00") });
    expect(before("G1")).toMatchObject({ isOpen: true, isBreached: false });
  });

  it("puts down to the policy what another target changes", async () => {
    start();
    await record();
    const { severities } = defaultPolicy.serviceLevel;
    const longer = severities.map((one) => ({ ...one, resolve: { ...one.resolve, amount: 30 } }));
    const serviceLevel = { ...defaultPolicy.serviceLevel, severities: longer };
    await record({ policy: { ...defaultPolicy, serviceLevel } });
    expect(line(8).slice(3, 4)).toEqual(["G1"]);
    expect(line(8)[6]).toBe("改判：管理办法改动");
  });

  it("puts down to the calendar what another working day changes", async () => {
    start();
    await record();
    const calendar = { ...defaultPolicy.calendar };
    const days = [
      ...calendar.days,
      { on: "2026-03-02", type: "off" as const, name: "公司休息日", source: "公司通知" },
    ];
    await record({ policy: { ...defaultPolicy, calendar: { ...calendar, days } } });
    expect(line(8)[6]).toMatch(/工作日历改动$/);
  });

  it("says that a row was deleted", async () => {
    start();
    await record();
    sheet("工单").setValue(1, 0, "");
    await record();
    expect(line(8).slice(2, 7)).toEqual(["工单", "G1", line(2)[5], "", "改判：行已删除"]);
  });

  it("adds nothing when it looks back to a moment before the last line", async () => {
    start();
    await record();
    const earlier = momentFromIso("2026-03-01T10:00");
    expect(await record({ at: earlier })).toMatchObject({ added: 0, isPast: true });
  });
});

describe("a ledger that somebody edited", () => {
  it("is reported at the first line that does not fit, and the check goes on", async () => {
    start();
    await record();
    ledger().setValue(3, 5, "响应 √ 达标");
    sheet("工单").setValue(1, 4, 46_082);
    const { added, broken } = await record();
    expect(broken).toEqual({ kind: "changed", sheet: "SLA 记录", row: 4 });
    expect(added).toBeGreaterThan(0);
  });

  it("is reported where its last lines are gone", async () => {
    start();
    await record();
    for (let column = 0; column < 12; column++) ledger().setValue(6, column, "");
    expect((await record()).broken).toEqual({ kind: "shortened", sheet: "SLA 记录", missing: 1 });
  });

  it("is reported where the whole sheet is gone, and begins anew", async () => {
    start();
    await record();
    for (let row = 0; row < 7; row++)
      for (let column = 0; column < 12; column++) ledger().setValue(row, column, "");
    expect(await record()).toMatchObject({
      added: 6,
      sheet: "SLA 记录 2",
      broken: { kind: "deleted", lines: 6 },
    });
    expect((await record()).broken).toBeUndefined();
  });

  it("is still whole after saving and opening the file", async () => {
    start(emptyWorkbook());
    await setUp({ now, withSample: true });
    await record();
    const opened = openWorkbook(saveWorkbook(excel.workbook));
    excel.dispose();
    start(opened);
    expect(await record()).toMatchObject({ added: 0, broken: undefined });
  });
});

it("refuses to write below a line that came meanwhile", async () => {
  start(workbookOf({ Sheet1: [] }));
  const { appendLedger, readLedger } = await import("../../../src/workbook/sheets/ledgerSheet");
  const nobody = { begin: () => undefined, take: () => undefined };
  const added = async function* () {
    yield await Promise.resolve([{ cells: Array.from({ length: 11 }, () => "x"), code: "ab" }]);
  };
  const { sheet: name = "" } = await appendLedger(await readLedger("zh-CN", nobody), added());
  const read = await readLedger("zh-CN", nobody);
  sheet(name).setValue(2, 11, "cd");
  await expect(appendLedger(read, added())).rejects.toMatchObject({
    code: "changed-since-read",
    outcome: "nothing-written",
  });
});

it("that is cancelled between two blocks says that a part is written down; the next check adds the rest", async () => {
  start(company(manyCustomers.slice(0, 2_500)));
  const assessed = await assessWorkbook({ now });
  const stop = new AbortController();
  const cancelled = recordVerdicts(assessed, "zh-CN", {
    signal: stop.signal,
    onProgress: () => {
      if (excel.workbook.sheet("SLA 记录")?.text(2_000, 0) === "2000") stop.abort();
    },
  });
  await expect(cancelled).rejects.toMatchObject({ code: "cancelled", outcome: "partly-written" });
  expect(lastRow()).toBe(2_001);
  expect(await record()).toMatchObject({ broken: undefined, isPast: false });
  expect(lastRow()).toBeGreaterThan(2_500);
});
