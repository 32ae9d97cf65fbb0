import type { ExcelHost } from "../../../src/host/richapi/excelHost";
import { tellFirstChange } from "../../../src/workbook/undo/sheetChanges";
import { excel, sheet, start, stop } from "../../support/company";

afterEach(stop);

const cell = { top: 1, left: 1, bottom: 1, right: 1 };

/** What somebody types reaches the add-in a moment later. */
async function typed(who: "user" | "coAuthor", name: string): Promise<void> {
  const host: ExcelHost = excel.host;
  host[who].edited(sheet(name), cell);
  await new Promise((resolve) => setTimeout(resolve, 5));
}

async function listening(...sheets: string[]) {
  start();
  const tell = jest.fn();
  return { tell, end: await tellFirstChange(sheets, tell) };
}

test.each(["user", "coAuthor"] as const)("tells what a %s changes, once", async (who) => {
  const { tell } = await listening("客户台账", "工单");
  await typed(who, "客户台账");
  await typed(who, "工单");
  expect(tell).toHaveBeenCalledTimes(1);
});

test("does not tell what changes on another sheet", async () => {
  const { tell } = await listening("客户台账", "不存在");
  await typed("user", "工单");
  expect(tell).not.toHaveBeenCalled();
});

test("does not tell what this add-in writes", async () => {
  const { tell } = await listening("客户台账");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("客户台账").getRange("F2").values = [["○ 正常"]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(tell).not.toHaveBeenCalled();
});

test("tells nothing after its end, and asks Excel for no more events", async () => {
  const { tell, end } = await listening("客户台账");
  await end();
  await typed("user", "客户台账");
  expect(tell).not.toHaveBeenCalled();
});

test("sends no request while events come in", async () => {
  await listening("客户台账");
  excel.host.resetCounters();
  await typed("user", "客户台账");
  await typed("user", "客户台账");
  expect(excel.host.counters.syncs).toBe(0);
});
