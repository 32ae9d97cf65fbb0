import { check, company, sheet, shown, start, stop, type Rows } from "../../support/company";

afterEach(stop);

describe("colours", () => {
  const rules = () =>
    sheet()
      .conditionalFormats.all()
      .map(({ rule, areas: [area] }) => [rule.kind === "text" ? rule.text : "", area?.left]);

  test("are rules on the cells' own text, over the rows of each status column", async () => {
    start();
    await check();
    expect(rules()).toEqual([
      ...[
        ["★", 5],
        ["◆", 5],
        ["■", 5],
        ["□", 5],
      ],
      ...[
        ["流失风险", 6],
        ["潜力", 6],
        ["高价值", 6],
      ],
      ...[
        ["●", 7],
        ["◐", 7],
        ["◇", 7],
        ["○", 7],
      ],
      ...[
        ["●", 10],
        ["◐", 10],
        ["△", 10],
        ["≈", 10],
        ["‖", 10],
        ["○", 10],
      ],
    ]);
    const [first] = sheet().conditionalFormats.all();
    expect(first).toMatchObject({
      rule: { kind: "text", operator: "beginsWith" },
      areas: [{ top: 1, bottom: 4, left: 5, right: 5 }],
    });
  });

  test("of the user stay, in their order and before ours", async () => {
    start();
    const own = { areas: [{ top: 1, left: 0, bottom: 4, right: 20 }], stopIfTrue: false };
    const format = { fill: "#FFFF00" };
    sheet().conditionalFormats.add({
      ...own,
      rule: { kind: "text", operator: "contains", text: "乙" },
      format,
    });
    sheet().conditionalFormats.add({
      ...own,
      rule: { kind: "text", operator: "contains", text: "甲" },
      format,
    });
    await check();
    sheet().setValue(5, 0, "C5");
    await check();
    expect(rules().slice(0, 2)).toEqual([
      ["甲", 0],
      ["乙", 0],
    ]);
    expect(rules()).toHaveLength(19);
  });

  test("come back where somebody deleted a rule", async () => {
    start();
    await check();
    const all = sheet().conditionalFormats.all();
    sheet().conditionalFormats.remove(all[8]?.id ?? "");
    expect(await check()).toMatchObject({ outcome: "written", cells: 0 });
    expect(sheet().conditionalFormats.all()).toHaveLength(all.length);
  });
});

describe("a filter", () => {
  test("is put on a header row that has none", async () => {
    start();
    await check();
    expect(sheet().autoFilter?.area).toEqual({ top: 0, left: 0, bottom: 4, right: 12 });
  });

  test("that selects nothing is widened over the new columns, once", async () => {
    start();
    const area = { top: 0, left: 0, bottom: 4, right: 4 };
    sheet().autoFilter = { area, criteria: new Map() };
    await check();
    expect(sheet().autoFilter?.area).toEqual({ ...area, right: 12 });
    sheet().autoFilter = { area, criteria: new Map() };
    await check();
    expect(sheet().autoFilter?.area).toEqual(area);
  });

  test("of the user that hides rows stays, and hidden rows get their results too", async () => {
    start();
    const area = { top: 0, left: 0, bottom: 4, right: 4 };
    const values = { kind: "values" as const, values: ["客户经理乙"], blanks: false };
    sheet().autoFilter = { area, criteria: new Map([[3, values]]) };
    sheet().rows.setHidden(1, true);
    sheet().rows.setHidden(2, true);
    await check();
    expect(sheet().autoFilter?.area).toEqual(area);
    expect([1, 2, 3, 4].map((row) => sheet().rows.hidden(row))).toEqual([true, true, false, false]);
    expect([2, 3, 4, 5].map((row) => shown(row)[2])).toEqual([
      "● 逾期",
      "○ 正常",
      "◇ 从未联系",
      "◐ 将到期",
    ]);
  });

  test("with more than 2,000 changes between shown and hidden rows stops the writing", async () => {
    const many: Rows = Array.from({ length: 2_002 }, (_, i) => [
      `C${i}`,
      "陈女士",
      null,
      null,
      46_000,
    ]);
    start(company(many));
    many.forEach((_row, i) => {
      sheet().rows.setHidden(i + 1, i % 2 === 0);
    });
    await expect(check()).rejects.toMatchObject({
      code: "too-many-runs",
      parameters: { sheet: "客户台账", runs: 2_002 },
      outcome: "nothing-written",
    });
    expect(sheet().value(0, 5)).toBeNull();
  });
});
