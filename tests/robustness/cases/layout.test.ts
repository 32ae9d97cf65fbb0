import { checkedWorkbook } from "../../support/checks";
import { undoCheck } from "../../../src/actions/check/undoCheck";
import {
  excel,
  now,
  registerHeaders,
  registerRows,
  sheet,
  start,
  stop,
} from "../../support/company";
import { workbookWith } from "../../support/sheets";
import {
  area,
  endedCheck,
  everyExcel,
  fullCheck,
  hasOwnColumns,
  peoplesCells,
  startLiving,
  statusByCustomer,
} from "../livingBook";

/** Cases 17 to 21: headers, tables, colours, a second check, undo. */

afterEach(stop);

/** The requests to Excel, as the client sends them. */
function listen(): string[] {
  const requests: string[] = [];
  const { host } = excel;
  const handle = host.handle.bind(host);
  host.handle = (text) => {
    requests.push(text);
    return handle(text);
  };
  return requests;
}

/** What clears Excel's list of undoable steps (MS docs "Undo capabilities"). */
const endsUndo = [
  "Protect",
  "Unprotect",
  "InsertWorksheetsFromBase64",
  "Save",
  "Close",
  "Visibility",
];

describe.each(everyExcel)("$name with the limits of the web", (profile) => {
  test("case 17: columns that were moved, and rows above the headers, are found by the header texts", async () => {
    const moved = [...registerRows].map(([id, name, ...rest]) => [
      name ?? null,
      id ?? null,
      ...rest,
    ]);
    const headers = ["客户名称", "客户编号", ...registerHeaders.slice(2)];
    start(workbookWith({ 客户台账: { rows: [["二〇二六年台账"], [], headers, ...moved] } }), {
      profile,
    });
    const { book } = await fullCheck();
    expect(book.customers.id).toEqual(["C1", "C2", "C3", "C4"]);
    expect(sheet().text(2, 5)).toBe("客户等级");
    expect(sheet().text(0, 5)).toBe("");
  });

  test("case 17: a header that is there twice is told, and the first one is read", async () => {
    startLiving(profile);
    sheet().setValue(0, 6, "客户名称");
    sheet().setValue(1, 6, "另一个名字");
    const { book, assessment } = await fullCheck();
    expect(book.customers.name[0]).toBe("云锦示例商贸有限公司");
    expect(assessment.findings.map(({ code }) => code)).toContain("duplicate-header");
    expect(sheet().text(1, 6)).toBe("另一个名字");
  });

  test("case 17: headers that moved between reading and writing: nothing is written", async () => {
    startLiving(profile);
    let moved = false;
    excel.host.faults = {
      beforeSync: (sync) => {
        if (sync !== 24) return;
        moved = true;
        excel.host.coAuthor.insertRows(sheet(), 0, 2);
      },
    };
    expect(await endedCheck()).toMatchObject({
      outcome: "nothing-written",
      code: "changed-since-read",
    });
    expect(moved).toBe(true);
    expect(hasOwnColumns()).toBe(false);
  });

  test("case 17: a status column whose header somebody changes before it is written keeps what stands in it", async () => {
    startLiving(profile);
    await fullCheck();
    sheet().setValue(2, 7, "旧的");
    const { written } = await checkedWorkbook({
      now,
      remember: true,
      onProgress: ({ phase }) => {
        if (phase === "keep") sheet().setValue(0, 7, "我的备注");
      },
    });
    expect(written).toMatchObject({ code: "changed-since-read", outcome: "nothing-written" });
    expect(sheet().text(2, 7)).toBe("旧的");
  });

  test("case 18: a table takes the new columns in, its totals stay theirs, a row that came later is found", async () => {
    const totals = ["合计", null, null, null, 4];
    start(
      workbookWith({
        客户台账: {
          rows: [registerHeaders, ...registerRows, totals],
          tables: [{ area: "A1:E6", totals: true }],
        },
      }),
      { profile },
    );
    const { book } = await fullCheck();
    expect(book.customers.count).toBe(4);
    expect(sheet().tables[0]?.area).toEqual(area("A1:M6"));
    expect([5, 6, 7].map((column) => sheet().text(5, column))).toEqual(["", "", ""]);
    excel.host.user.insertRows(sheet(), 3, 1);
    ["C9", "赵女士", "13800001009", "甲", 46_000].forEach((value, column) => {
      sheet().setValue(3, column, value);
    });
    expect(await endedCheck()).toMatchObject({ outcome: "written", skipped: 0 });
    expect(sheet().text(3, 7)).not.toBe("");
  });

  test("case 18: something typed far to the right stays, and the columns go where they harm nothing", async () => {
    startLiving(profile);
    sheet().setValue(2, 6, "请回电");
    await fullCheck();
    expect(sheet().text(2, 6)).toBe("请回电");
    expect(sheet().text(0, 7)).toBe("客户等级");
  });

  test("case 19: colours are one set of rules on the column's own text; a second check adds none, the user's stay", async () => {
    startLiving(profile);
    const theirs = sheet().conditionalFormats.add({
      areas: [area("A2:U5")],
      rule: { kind: "text", operator: "contains", text: "乙" },
      format: { fill: "#FFFF00" },
      stopIfTrue: false,
    });
    await fullCheck();
    const rules = sheet().conditionalFormats.all();
    expect(rules.length).toBeGreaterThan(1);
    expect(rules[0]).toEqual(theirs);
    sheet().setValue(2, 7, "改过");
    await fullCheck();
    expect(sheet().conditionalFormats.all()).toHaveLength(rules.length);
    expect(statusByCustomer().get("C2")?.["跟进状态"]).toMatch(/^[●◐○◇] \p{Script=Han}+$/u);
  });

  test("case 20: a second check with nothing changed reads only and writes no cell", async () => {
    startLiving(profile);
    await fullCheck();
    excel.host.resetCounters();
    const requests = listen();
    const { written } = await fullCheck();
    expect(written).toMatchObject({ outcome: "unchanged", cells: 0 });
    expect(excel.host.counters.cellsWritten).toBe(0);
    const changing = requests.filter((text) => text.includes('"ActionType":4'));
    expect(changing).toEqual([]);
  });

  test("case 21: undoing puts the cells back as they were, and a check calls nothing that ends Excel's own undo", async () => {
    startLiving(profile);
    const before = peoplesCells();
    const requests = listen();
    await fullCheck();
    for (const member of endsUndo)
      expect(requests.filter((text) => text.includes(`"Name":"${member}"`))).toEqual([]);
    await undoCheck({});
    expect(hasOwnColumns()).toBe(false);
    expect(peoplesCells()).toEqual(before);
    await fullCheck();
    expect(statusByCustomer().get("C1")?.["跟进状态"]).toBe("● 逾期");
  });
});
