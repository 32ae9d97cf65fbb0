import { writeStatus } from "../../src/workbook/status/writeStatus";
import { company, excel, plan, registerRows, sheet, start, swap, stop } from "../support/company";

afterEach(stop);

describe("rows that others move meanwhile", () => {
  /** The writer's conversations with Excel once the new columns and their filter are there. */
  const moments = [
    ["before merged cells are looked for", 1],
    ["before the keys are read again", 2],
    ["while the blocks are on their way", 3],
  ] as const;

  /** Lets a co-author act once, right before that conversation. */
  function coAuthor(conversation: number, act: () => void): void {
    let seen = 0;
    excel.host.faults = {
      beforeSync: () => {
        if (sheet().value(0, 12) !== "数据问题" || !sheet().autoFilter) return;
        seen += 1;
        if (seen === conversation) act();
      },
    };
  }

  const expected: [string, string][] = [
    ["C1", "● 逾期"],
    ["C2", "○ 正常"],
    ["C3", "◇ 从未联系"],
    ["C4", "◐ 将到期"],
  ];

  function statusByCustomer(): [string, string][] {
    return [1, 2, 3, 4, 5]
      .map((row): [string, string] => [sheet().text(row, 0), sheet().text(row, 7)])
      .filter(([id]) => id !== "")
      .sort(([a], [b]) => a.localeCompare(b));
  }

  test("get their own results where they stand now (sorted after reading)", async () => {
    start();
    const before = await plan();
    swap(2, 5, 5);
    await writeStatus(before);
    expect(statusByCustomer()).toEqual(expected);
  });

  test.each(moments)("get their own results when a co-author sorts %s", async (_when, nth) => {
    start();
    const before = await plan();
    coAuthor(nth, () => {
      swap(2, 5, 5);
    });
    const written = await writeStatus(before);
    expect(statusByCustomer()).toEqual(expected);
    expect(written.perSheet[0]?.skippedRows).toEqual([]);
  });

  test.each(moments)("are found when a co-author inserts a row above %s", async (_when, nth) => {
    start();
    const before = await plan();
    coAuthor(nth, () => {
      for (let row = 5; row >= 2; row -= 1) swap(row, row + 1, 5);
      sheet().setValue(1, 0, "C9");
    });
    await writeStatus(before);
    expect(statusByCustomer()).toEqual([...expected, ["C9", ""]]);
  });

  test("make the run stop when they never rest", async () => {
    start();
    const before = await plan();
    excel.host.faults = {
      beforeSync: () => {
        swap(2, 5, 5);
      },
    };
    await expect(writeStatus(before)).rejects.toMatchObject({
      code: "changed-since-read",
      outcome: "partly-written",
    });
  });

  test("are skipped and named when a co-author deletes one", async () => {
    start();
    const before = await plan();
    coAuthor(2, () => {
      for (let column = 0; column < 5; column += 1) sheet().setValue(2, column, null);
    });
    const written = await writeStatus(before);
    expect(written.perSheet[0]?.skippedRows).toEqual([
      { row: 3, key: "C2", reason: "row-missing" },
    ]);
  });

  test("and carry the id of another are skipped and named", async () => {
    start(company([...registerRows.slice(0, 3), ["C3", "赵女士", null, null, 46_084]]));
    const before = await plan();
    coAuthor(2, () => {
      swap(4, 2, 5);
    });
    const written = await writeStatus(before);
    expect(written.perSheet[0]?.skippedRows).toEqual([
      { row: 4, key: "C3", reason: "key-ambiguous" },
    ]);
  });
});
