import { writeStatus } from "../../src/workbook/writeStatus";
import { company, excel, plan, registerRows, sheet, start, swap, stop } from "../support/company";

afterEach(stop);

describe("rows that others move meanwhile", () => {
  /** Lets a co-author act once, when the writer has asked for the keys and before it writes. */
  function beforeWriting(act: () => void): void {
    let done = false;
    excel.host.faults = {
      beforeSync: () => {
        const columnsAreThere = sheet().value(0, 12) === "数据问题";
        if (done || !columnsAreThere) return;
        done = true;
        act();
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

  test.each([1, 2, 3, 4, 5, 6])(
    "get their own results when a co-author sorts before sync %i of the writing",
    async (nth) => {
      start();
      const before = await plan();
      let seen = 0;
      excel.host.faults = {
        beforeSync: () => {
          if (sheet().value(0, 12) !== "数据问题") return;
          seen += 1;
          if (seen === nth) swap(2, 5, 5);
        },
      };
      await writeStatus(before);
      const final = statusByCustomer();
      if (seen >= nth) expect(final.map(([id]) => id)).toEqual(["C1", "C2", "C3", "C4"]);
      if (nth <= 3) expect(final).toEqual(expected);
    },
  );

  test("are found below the last row when a co-author inserts one above", async () => {
    start();
    const before = await plan();
    beforeWriting(() => {
      for (let row = 5; row >= 2; row -= 1) swap(row, row + 1, 5);
      sheet().setValue(1, 0, "C9");
    });
    await writeStatus(before);
    expect(statusByCustomer()).toEqual([...expected, ["C9", ""]]);
  });

  test("are skipped and named when a co-author deletes one", async () => {
    start();
    const before = await plan();
    beforeWriting(() => {
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
    beforeWriting(() => {
      swap(4, 2, 5);
    });
    const written = await writeStatus(before);
    expect(written.perSheet[0]?.skippedRows).toEqual([
      { row: 4, key: "C3", reason: "key-ambiguous" },
    ]);
  });
});
