import { excelOnTheWeb } from "../../../src/host/richapi/profile";
import { workbookOf } from "../../support/excel";
import { writeStatus } from "../../../src/workbook/status/writeStatus";
import {
  check,
  company,
  excel,
  manyCustomers,
  plan,
  registerHeaders,
  registerRows,
  sheet,
  shown,
  start,
  stop,
} from "../../support/company";

afterEach(stop);

describe("the first check", () => {
  test("appends the status columns of the register and of the issues", async () => {
    start();
    await check();
    expect(shown(1)).toEqual(
      "客户等级 客户标签 跟进状态 下次跟进 逾期天数 SLA状态 未结工单 数据问题".split(" "),
    );
    expect(shown(2)).toEqual(["", "", "● 逾期", "2025-12-23", "71", "● 超时", "1", "0"]);
    expect(shown(5)).toEqual(["", "", "◐ 将到期", "2026-03-06", "", "", "0", "0"]);
    expect(shown(1, "工单").slice(0, 4)).toEqual("响应截止 响应状态 解决截止 解决状态".split(" "));
    expect(shown(2, "工单").slice(0, 4)).toEqual([
      "2026-02-28 12:00",
      "● 超时",
      "2026-03-03 18:00",
      "● 超时",
    ]);
  });

  test("says how many sheets and cells it has written", async () => {
    start();
    const before = await plan();
    const written = await writeStatus(before);
    expect(written).toMatchObject({ outcome: "written", sheets: 2 });
    expect(written.cells).toBe(before.sheets.reduce((sum, { changes }) => sum + changes, 0));
    expect(written.perSheet.map(({ skippedRows }) => skippedRows)).toEqual([[], []]);
    expect(written.perSheet[1]?.newColumns).toEqual(
      "响应截止 响应状态 解决截止 解决状态".split(" "),
    );
  });

  test("writes dates as serials and counts as numbers", async () => {
    start();
    await check();
    expect(sheet().value(1, 8)).toBe(46_014);
    expect(sheet().value(1, 9)).toBe(71);
    expect(sheet("工单").value(1, 5)).toBe(46_081.5);
  });

  test("leaves every cell of the user as it was", async () => {
    start();
    await check();
    const own = registerRows.map((_row, r) =>
      registerHeaders.map((_h, c) => sheet().value(r + 1, c)),
    );
    expect(own).toEqual(registerRows);
  });

  test("gives new headers the look of the id's header", async () => {
    start();
    sheet().changeStyle(0, 0, { bold: true, fill: "#DDEBF7", fontColor: "#1F3864" });
    await check();
    expect(sheet().style(0, 7)).toMatchObject({
      bold: true,
      fill: "#DDEBF7",
      fontColor: "#1F3864",
    });
  });

  test("answers an English sheet in English (Tier, ● Overdue)", async () => {
    start(
      workbookOf({
        Customers: [
          ["Customer ID", "Customer name", "Created on"],
          ["C1", "Chen", 46_000],
        ],
        "Contact log": [
          ["Customer ID", "Contacted at"],
          ["C1", 46_030],
        ],
      }),
    );
    await check();
    const texts = Array.from({ length: 8 }, (_, i) => sheet("Customers").text(0, 3 + i));
    expect(texts).toEqual(
      "Tier,Tags,Follow-up,Next contact,Days overdue,SLA,Open issues,Data problems".split(","),
    );
    expect(sheet("Customers").text(1, 5)).toBe("● Overdue");
  });
});

test("finds rows whose id a number format shows differently (1 as C001)", async () => {
  const rows = registerRows.map(([, ...others], i) => [i + 1, ...others]);
  start(company(rows));
  for (let row = 1; row <= 4; row += 1) {
    sheet().changeStyle(row, 0, { numberFormat: '"C"000' });
  }
  expect(await check()).toMatchObject({ outcome: "written", sheets: 2 });
  expect(shown(2)[2]).toBe("● 逾期");
});

describe("a second check", () => {
  test("writes no cell and sends no request where nothing changed", async () => {
    start();
    await check();
    const again = await plan();
    excel.host.resetCounters();
    expect(await writeStatus(again)).toEqual({
      outcome: "unchanged",
      sheets: 0,
      cells: 0,
      perSheet: [],
    });
    expect(excel.host.counters.syncs).toBe(0);
  });

  test("reads only, from finding the sheets to planning", async () => {
    start();
    await check();
    excel.host.resetCounters();
    await check();
    expect(excel.host.counters.cellsWritten).toBe(0);
  });

  test("writes the one cell that changed (a status typed over by hand)", async () => {
    start();
    await check();
    sheet().setValue(1, 7, "○ 正常");
    expect(await check()).toMatchObject({ outcome: "written", sheets: 1, cells: 1 });
    expect(sheet().text(1, 7)).toBe("● 逾期");
  });

  test("fills the row of a new customer, with dates shown as dates, and colours it", async () => {
    start();
    await check();
    ["C5", "赵女士", "13800001005", "客户经理丙", 46_000].forEach((value, column) => {
      sheet().setValue(5, column, value);
    });
    await check();
    expect(shown(6).slice(2, 5)).toEqual(["● 逾期", "2025-12-23", "71"]);
    const areas = new Set(
      sheet()
        .conditionalFormats.all()
        .map(({ areas: [area] }) => area?.bottom),
    );
    expect([...areas]).toEqual([5]);
  });
});

describe("nothing is written", () => {
  test("to a protected sheet, nor to the others", async () => {
    start();
    const protection = sheet("工单").protection;
    sheet("工单").protection = { ...protection, protected: true };
    await expect(check()).rejects.toMatchObject({
      code: "sheet-protected",
      parameters: { sheet: "工单" },
      outcome: "nothing-written",
    });
    expect(sheet().value(0, 5)).toBeNull();
  });

  test("to a workbook that is open for reading only", async () => {
    const workbook = company();
    workbook.readOnly = true;
    start(workbook);
    await expect(check()).rejects.toMatchObject({
      code: "workbook-read-only",
      outcome: "nothing-written",
    });
  });

  test("while somebody is editing a cell for longer than Excel waits", async () => {
    start();
    const before = await plan();
    excel.host.resetCounters();
    excel.host.faults = { failSync: { sync: 1, code: "InvalidOperationInCellEditMode" } };
    await expect(writeStatus(before)).rejects.toMatchObject({
      code: "cell-being-edited",
      outcome: "nothing-written",
    });
  });

  test("where a column was inserted after reading", async () => {
    start();
    const before = await plan();
    sheet().setValue(0, 0, "序号");
    await expect(writeStatus(before)).rejects.toMatchObject({
      code: "changed-since-read",
      outcome: "nothing-written",
    });
    expect(sheet().value(0, 5)).toBeNull();
  });

  test("where most customers are gone since reading", async () => {
    start();
    const before = await plan();
    [1, 2, 3].forEach((row) => {
      sheet().setValue(row, 0, `X${row}`);
    });
    await expect(writeStatus(before)).rejects.toMatchObject({ code: "changed-since-read" });
    expect(sheet().value(0, 5)).toBeNull();
  });
});

describe("long registers", () => {
  test("are written in chunks, with progress in rows", async () => {
    start(company(manyCustomers));
    const seen: number[] = [];
    await check({ onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([0, 5_000, 10_000, 0]);
    expect(shown(12_001)[2]).toBe("● 逾期");
  });

  test("keep whole chunks and say so when the run is cancelled", async () => {
    start(company(manyCustomers));
    const stop = new AbortController();
    const written = await check({
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 5_000) stop.abort();
      },
    });
    expect(written.outcome).toBe("cancelled");
    expect(shown(10_001)[2]).toBe("● 逾期");
    expect(shown(10_002)[2]).toBe("");
  });

  test("are written in halves where Excel finds a chunk too large", async () => {
    start(company(manyCustomers));
    const before = await plan();
    excel.host.resetCounters();
    let syncs = 0;
    excel.host.faults = {
      beforeSync: () => {
        syncs += 1;
      },
      failSync: { sync: 10, code: "RequestPayloadSizeLimitExceeded" },
    };
    const written = await writeStatus(before);
    expect(syncs).toBeGreaterThan(14);
    expect(written.perSheet[0]?.skippedRows).toEqual([]);
    expect([2, 2_600, 7_000, 12_001].map((row) => shown(row)[2])).toEqual(
      Array.from({ length: 4 }, () => "● 逾期"),
    );
  });
});

test("stays within the 5 MB of Excel on the web (12,000 customers)", async () => {
  start(company(manyCustomers), { profile: excelOnTheWeb });
  expect(await check()).toMatchObject({ outcome: "written", sheets: 2 });
  expect(await check()).toMatchObject({ outcome: "unchanged" });
});

test("stops where a cell does not keep what is written into it", async () => {
  start();
  const before = await plan();
  excel.host.faults = {
    beforeSync: () => {
      if (sheet().value(0, 12) === "数据问题") sheet().changeStyle(1, 9, { numberFormat: "@" });
    },
  };
  await expect(writeStatus(before)).rejects.toMatchObject({
    code: "not-written",
    parameters: { sheet: "客户台账", row: 2 },
    outcome: "partly-written",
  });
});

test("says what the workbook looks like after a failure in the middle", async () => {
  start();
  const before = await plan();
  excel.host.resetCounters();
  let columnsAreThere = false;
  excel.host.faults = {
    beforeSync: () => {
      columnsAreThere ||= sheet().value(0, 12) === "数据问题";
      if (columnsAreThere) sheet().setValue(0, 0, "序号");
    },
  };
  await expect(writeStatus(before)).rejects.toMatchObject({
    code: "changed-since-read",
    outcome: "partly-written",
  });
});
