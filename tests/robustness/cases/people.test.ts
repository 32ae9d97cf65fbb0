import { assessWorkbook } from "../../../src/actions/check/assessWorkbook";
import { failureText } from "../../../src/actions/failureText";
import { stopWatching, watchSheets } from "../../../src/actions/watchSheets";
import { playFault } from "../../../src/host/richapi/playFault";
import {
  company,
  excel,
  now,
  registerRows,
  sheet,
  start,
  stop,
  type Rows,
} from "../../support/company";
import {
  area,
  endedCheck,
  everyExcel,
  fullCheck,
  hasOwnColumns,
  peoplesCells,
  startLiving,
  statusByCustomer,
  undisturbed,
} from "../livingBook";

/** Cases 6 to 9 and 22: people at work in the workbook. Case 7 at every moment is peopleMeanwhile.test.ts. */

afterEach(stop);

let faultless: Awaited<ReturnType<typeof undisturbed>>;

beforeAll(async () => {
  faultless = await undisturbed();
});

describe.each(everyExcel)("$name with the limits of the web", (profile) => {
  test("case 6: a cell that is being edited when the check begins stops it before anything is read", async () => {
    startLiving(profile);
    playFault(excel.host, "cell-editing");
    const error: unknown = await fullCheck().catch((reason: unknown) => reason);
    expect(failureText(error, "zh-CN")).toBe(
      "有单元格正在编辑；请先按回车完成编辑。没有写入任何单元格。",
    );
    expect(hasOwnColumns()).toBe(false);
  });

  test("case 6: a check that meets an edited cell while it writes waits; nothing is lost or doubled", async () => {
    startLiving(profile);
    let conversations = 0;
    let isEditing = false;
    excel.host.faults = {
      beforeSync: () => {
        // Columns and filter are there and merged cells looked for: what comes is a block of results.
        if (sheet().autoFilter) conversations += 1;
        if (conversations !== 2 || isEditing) return;
        isEditing = true;
        const end = playFault(excel.host, "cell-editing");
        setTimeout(end, 20);
      },
    };
    expect(await endedCheck()).toMatchObject({ outcome: "written", skipped: 0 });
    expect(isEditing).toBe(true);
    const { status, typed } = faultless;
    expect(statusByCustomer()).toEqual(status);
    expect(peoplesCells()).toEqual(typed);
  });

  test("case 7: rows that were sorted and removed since reading: each gets its own result, the missing are named", async () => {
    startLiving(profile);
    excel.host.faults = {
      beforeSync: () => {
        if (!hasOwnColumns() || sheet().text(1, 0) === "C4") return;
        excel.host.coAuthor.sortRows(sheet(), area("A2:M5"), [{ column: 0, ascending: false }]);
        excel.host.coAuthor.deleteRows(sheet(), 2, 1);
      },
    };
    const { written } = await fullCheck();
    expect(written).toMatchObject({
      outcome: "written",
      perSheet: [
        { sheet: "客户台账", skippedRows: [{ key: "C3", reason: "row-missing" }] },
        { sheet: "工单", skippedRows: [] },
      ],
    });
    const { status } = faultless;
    for (const [customer, said] of statusByCustomer()) expect(said).toEqual(status.get(customer));
  });

  test("case 7: a long list that is sorted while it is read is read whole, each row once", async () => {
    const many: Rows = Array.from({ length: 450 }, (_, i) => [
      `C${i + 1_000}`,
      "陈女士",
      null,
      null,
      46_000,
    ]);
    for (let sync = 4; sync <= 12; sync += 1) {
      start(company(many), { profile });
      excel.host.faults = {
        beforeSync: (number) => {
          if (number !== sync) return;
          excel.host.coAuthor.sortRows(sheet(), area("A2:E451"), [{ column: 0, ascending: false }]);
        },
      };
      const { book } = await assessWorkbook({ now });
      expect({ sync, different: new Set(book.customers.id).size }).toEqual({
        sync,
        different: 450,
      });
      expect({ sync, rows: book.customers.count }).toEqual({ sync, rows: 450 });
      stop();
    }
    startLiving(profile);
  });

  test("case 7: a row that is inserted while a list is read pushes nobody out of the check", async () => {
    for (let sync = 1; sync <= 14; sync += 1) {
      startLiving(profile);
      excel.host.faults = {
        beforeSync: (number) => {
          if (number === sync) excel.host.coAuthor.insertRows(sheet(), 1, 1);
        },
      };
      const { book } = await fullCheck();
      expect({ sync, id: book.customers.id }).toEqual({ sync, id: ["C1", "C2", "C3", "C4"] });
      stop();
    }
    startLiving(profile);
  });

  test("case 7: a note that is typed in the place of our columns, right before they are made, stays as it is", async () => {
    startLiving(profile);
    let wasTyped = false;
    excel.host.faults = {
      beforeSync: () => {
        if (wasTyped || !excel.workbook.settings.has("undo")) return;
        wasTyped = true;
        sheet().setValue(2, 7, "请回电");
      },
    };
    expect(await endedCheck()).toMatchObject({ outcome: "nothing-written" });
    expect(sheet().text(2, 7)).toBe("请回电");
    expect(hasOwnColumns()).toBe(false);
    expect(await endedCheck()).toMatchObject({ outcome: "written" });
    expect(sheet().text(2, 7)).toBe("请回电");
  });

  test("case 8: where values slide over hidden rows, shown and hidden rows still get their own results", async () => {
    startLiving(profile);
    excel.host.session.troubles.filteredWritesSlide = true;
    filterBy("客户经理乙");
    expect(await endedCheck()).toMatchObject({ outcome: "written", skipped: 0 });
    expect(statusByCustomer()).toEqual(faultless.status);
    expect([1, 2, 3, 4].map((row) => sheet().rows.hidden(row))).toEqual([true, true, false, false]);
    expect(sheet().autoFilter?.criteria.size).toBe(1);
  });

  test("case 8: a filter that is set while the block is on its way is noticed, and the rows are mended", async () => {
    startLiving(profile);
    excel.host.session.troubles.filteredWritesSlide = true;
    let syncs = 0;
    excel.host.faults = {
      beforeSync: () => {
        if (!hasOwnColumns()) return;
        syncs += 1;
        if (syncs === 3) filterBy("客户经理乙");
      },
    };
    await endedCheck();
    await endedCheck();
    expect(statusByCustomer()).toEqual(faultless.status);
  });

  test("case 8: beyond 2,000 pieces nothing is written, and the filter stays", async () => {
    const many: Rows = Array.from({ length: 2_002 }, (_, i) => [
      `C${i}`,
      "陈女士",
      null,
      null,
      46_000,
    ]);
    start(company(many), { profile });
    many.forEach((_row, i) => {
      sheet().rows.setHidden(i + 1, i % 2 === 0);
    });
    const { written, assessment } = await fullCheck();
    expect(written).toMatchObject({ code: "too-many-runs", outcome: "nothing-written" });
    expect(assessment.summary.customers).toBe(2_002);
    expect(hasOwnColumns()).toBe(false);
  });

  test.each(["sheet-protected", "workbook-read-only"] as const)(
    "case 9: %s: the results are in the pane, nothing is written, the way out is named",
    async (fault) => {
      startLiving(profile);
      playFault(excel.host, fault, { sheet: sheet() });
      const { written, assessment } = await fullCheck();
      const said = {
        "sheet-protected": "「客户台账」受保护；请先撤销工作表保护再检查。没有写入任何单元格。",
        "workbook-read-only": "工作簿是只读的；请另存为可编辑的副本再检查。没有写入任何单元格。",
      };
      expect(failureText(written, "zh-CN")).toBe(said[fault]);
      expect(assessment.summary.customers).toBe(registerRows.length);
      expect(hasOwnColumns()).toBe(false);
      expect(sheet().protection.protected).toBe(fault === "sheet-protected");
    },
  );

  test("case 22: 20,000 pasted cells mark the results as old once, without any request; own writes do not", async () => {
    startLiving(profile);
    const { book } = await fullCheck();
    let marks = 0;
    await watchSheets(book, () => (marks += 1));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("客户台账").getRange("T1").values = [["自己写的"]];
      await context.sync();
    });
    expect(marks).toBe(0);
    const { syncs } = excel.host.counters;
    for (let row = 1; row <= 20_000; row += 1) {
      sheet().setValue(row, 25, row);
      if (row % 1_000 === 0) excel.host.user.edited(sheet(), area(`Z${row}`));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(marks).toBe(1);
    expect(excel.host.counters.syncs).toBe(syncs);
    await stopWatching();
  });
});

function filterBy(owner: string): void {
  const values = { kind: "values" as const, values: [owner], blanks: false };
  sheet().autoFilter = { area: area("A1:E5"), criteria: new Map([[3, values]]) };
  for (let row = 1; row <= 4; row += 1) {
    sheet().rows.setHidden(row, sheet().text(row, 3) !== owner);
  }
}
