import { checkedWorkbook } from "../../support/checks";
import { failureText } from "../../../src/actions/failureText";
import { webPayloadLimitBytes } from "../../../src/host/richapi/profile";
import { company, excel, now, sheet, start, stop, type Rows } from "../../support/company";
import { endedCheck, everyExcel, fullCheck, startLiving } from "../livingBook";

/** Cases 1 to 5: what is larger than Excel answers or takes at once. */

afterEach(stop);

function customers(count: number, name: (i: number) => string = () => "陈女士"): Rows {
  return Array.from({ length: count }, (_, i) => [`C${i}`, name(i), null, "客户经理甲", 46_000]);
}

describe.each(everyExcel)("$name with the limits of the web", (profile) => {
  test("case 1: names of 8 MB are read in answers below 5 MB, though the first 200 rows are short", async () => {
    const long = "客".repeat(1_000);
    start(company(customers(3_000, (i) => (i < 200 ? "陈女士" : long))), { profile });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("客户台账").getRange("B2:B3001").load("values");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(await endedCheck()).toMatchObject({ outcome: "written", skipped: 0 });
    expect(sheet().text(3_000, 7)).not.toBe("");
  }, 60_000);

  test("case 2: what is too large for one request goes in several, and no cell goes twice", async () => {
    const cellsOf = async (payloadLimitBytes: number) => {
      start(company(customers(1_500)), { profile });
      excel.host.faults = { payloadLimitBytes };
      expect(await endedCheck()).toMatchObject({ outcome: "written", skipped: 0 });
      const { cellsWritten, syncs } = excel.host.counters;
      expect(sheet().text(1_500, 7)).not.toBe("");
      stop();
      return { cellsWritten, syncs };
    };
    const whole = await cellsOf(webPayloadLimitBytes);
    const parts = await cellsOf(60_000);
    expect(parts.cellsWritten).toBe(whole.cellsWritten);
    expect(parts.syncs).toBeGreaterThan(whole.syncs);
    startLiving(profile);
  }, 60_000);

  test("case 3: values that Excel leaves null are an error at their row, never an empty sheet", async () => {
    start(company(customers(60)), { profile, maxCellsRead: 200 });
    const error: unknown = await fullCheck().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "unreadable-range", outcome: "nothing-written" });
    expect(failureText(error, "zh-CN")).toContain("没有写入任何单元格");
  });

  test("case 4: a sheet formatted down to row 1,048,576 has four customers; a cell far below is told", async () => {
    startLiving(profile);
    sheet().changeStyle(1_048_575, 0, { numberFormat: "@" });
    sheet().setValue(29_999, 1, "草稿");
    const { book, assessment } = await fullCheck();
    expect(book.customers.count).toBe(4);
    expect(assessment.findings.map(({ code, row }) => `${code} ${row ?? ""}`)).toContain(
      "stray-cells 30000",
    );
    expect(excel.host.counters.cellsRead).toBeLessThan(200_000);
  });

  test("case 4: an empty workbook is told plainly", async () => {
    start(company([]), { profile });
    for (const name of ["客户台账", "工单", "沟通记录"]) {
      const used = sheet(name).usedArea(true);
      for (let row = 0; row <= (used?.bottom ?? -1); row += 1)
        for (let column = 0; column <= (used?.right ?? -1); column += 1)
          sheet(name).setValue(row, column, null);
    }
    expect(await endedCheck()).toMatchObject({ code: "no-register", outcome: "nothing-written" });
  });

  test("case 5: a long check lets the pane work meanwhile; cancelled, it keeps whole chunks and says so", async () => {
    start(company(customers(5_200)), { profile });
    let turns = 0;
    const turning = setInterval(() => (turns += 1));
    const cancelling = new AbortController();
    const { written } = await checkedWorkbook({
      now,
      signal: cancelling.signal,
      onProgress: ({ phase }) => {
        if (phase === "write") cancelling.abort();
      },
    });
    clearInterval(turning);
    expect(written).toMatchObject({ outcome: "cancelled" });
    expect(sheet().text(5_000, 7)).not.toBe("");
    expect(sheet().text(5_001, 7)).toBe("");
    expect(turns).toBeGreaterThan(5);
  }, 60_000);
});
