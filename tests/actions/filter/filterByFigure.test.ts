import { checkedWorkbook } from "../../support/checks";
import { filterByFigure, type Figure } from "../../../src/actions/filter/filterByFigure";
import { setUp } from "../../../src/actions/setup/setUp";
import type { Summary } from "../../../src/domain/assessment";
import { momentFromIso } from "../../../src/domain/time";
import { startExcel, type StandIn } from "../../support/excel";

const now = momentFromIso("2026-03-04T10:00");

let excel: StandIn;
let summary: Summary;
beforeAll(async () => {
  excel = startExcel();
  await setUp({ now, withSample: true });
  summary = (await checkedWorkbook({ now })).assessment.summary;
});
afterAll(() => {
  excel.dispose();
});

const counts: readonly (readonly [Figure, (summary: Summary) => number])[] = [
  ["tier-a", ({ tiers }) => tiers.A],
  ["tier-b", ({ tiers }) => tiers.B],
  ["tier-c", ({ tiers }) => tiers.C],
  ["tier-d", ({ tiers }) => tiers.D],
  ["overdue", ({ followUps }) => followUps.overdue],
  ["due-this-week", ({ dueThisWeek }) => dueThisWeek],
];

test.each(counts)(
  "%s shows as many customers as it counts, whatever was shown before",
  async (figure, countIn) => {
    const count = countIn(summary);
    expect(count).toBeGreaterThan(0);
    expect(await filterByFigure(figure, now)).toEqual({
      sheet: "客户台账",
      matching: count,
      shown: count,
      total: 60,
    });
  },
);

test.each(["sla-breached", "sla-at-risk"] as const)(
  "%s shows the customers of these issues",
  async (figure) => {
    const { shown, matching } = await filterByFigure(figure, now);
    expect(shown).toBe(matching);
    expect(shown).toBeGreaterThan(0);
    const key = figure === "sla-breached" ? "breached" : "at-risk";
    expect(shown).toBeLessThanOrEqual(summary.openSla[key]);
  },
);

test("data-problems shows the customers whose row has one", async () => {
  const { shown, matching } = await filterByFigure("data-problems", now);
  const register = excel.workbook.sheet("客户台账");
  const column = Array.from({ length: 30 }, (_, i) => i).find(
    (i) => register?.text(0, i) === "数据问题",
  );
  const cells = Array.from({ length: 60 }, (_, row) => register?.value(row + 1, column ?? -1));
  const wanted = cells.filter((cell) => typeof cell === "number" && cell > 0).length;
  expect([shown, matching]).toEqual([wanted, wanted]);
});

test("the week is that of the check, not the present one (a week later nobody is shown)", async () => {
  await filterByFigure("due-this-week", now);
  const nextMonth = now + 31 * 86_400;
  expect((await filterByFigure("due-this-week", nextMonth)).matching).not.toBe(summary.dueThisWeek);
});

test("a selection in a column of the person's own narrows a figure", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("客户台账");
    const range = sheet.autoFilter.getRange();
    sheet.autoFilter.apply(range, 7, { filterOn: Excel.FilterOn.values, values: ["nobody"] });
    await context.sync();
  });
  expect(await filterByFigure("overdue", now)).toMatchObject({
    shown: 0,
    matching: summary.followUps.overdue,
  });
});
