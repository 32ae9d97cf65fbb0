import { assessWorkbook, type AssessedWorkbook } from "../../src/actions/check/assessWorkbook";
import { setUp } from "../../src/actions/setup/setUp";
import { plainWhy, whyIssue, whyNextContact, whyTierAndTags } from "../../src/actions/why";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import type { Why } from "../../src/actions/why";
import { momentFromIso } from "../../src/domain/time";
import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { startExcel, type StandIn } from "../support/excel";

const now = momentFromIso("2026-03-02T10:00");
let excel: StandIn;

beforeEach(async () => {
  excel = startExcel(emptyWorkbook());
  await setUp({ now, withSample: true });
});
afterEach(() => {
  excel.dispose();
});

/** What stands in the cells that a line of an explanation leads to, with the words of their rows. */
function cellsOf(why: Why, said: RegExp): string[] {
  const rule = why.tables.flatMap(({ rules }) => rules).find(({ text }) => said.test(text));
  return (rule?.cells ?? []).map(({ sheet, row, column }) => {
    expect([sheet, column]).toEqual(["管理办法", "D"]);
    const found = excel.workbook.sheet(sheet);
    return [1, 2, 3].map((c) => found?.text(row - 1, c)).join(" | ");
  });
}

function rowOf(rule: string, object: string): number {
  const sheet = excel.workbook.sheet("管理办法");
  const row = Array.from({ length: 200 }, (_, r) => r).find(
    (r) => sheet?.text(r, 1) === rule && sheet.text(r, 2) === object,
  );
  if (row === undefined) throw new Error(`no row ${rule} ${object}`);
  return row;
}

function indexOfIssue({ book }: AssessedWorkbook, severity: string): number {
  return book.issues?.severity.indexOf(severity) ?? -1;
}

it.each([
  ["zh-CN", /依据 S2-45；原文没有给出，取默认值/, /chosen|decision/],
  ["en-US", /from S2-45; a default where the text gives no value/, /原文|产品约定/],
] as const)(
  "an explanation says sources in its own language (%s)",
  async (language, own, other) => {
    const text = plainWhy(whyTierAndTags(await assessWorkbook({ now }), 0, language));
    expect(text).toMatch(own);
    expect(text).not.toMatch(other);
  },
);

describe("an explanation leads to the cells of the policy sheet", () => {
  it("of an issue's targets", async () => {
    const assessed = await assessWorkbook({ now });
    const why = whyIssue(assessed, indexOfIssue(assessed, "一般"), "zh-CN");
    expect(cellsOf(why, /「一般」响应/)).toEqual(["首次响应 | 一般 | 24"]);
    expect(cellsOf(why, /「一般」解决/)).toEqual(["解决 | 一般 | 3"]);
    expect(cellsOf(why, /每周作息/)[0]).toMatch(/^上班时间/);
    expect(plainWhy(why)).toContain("管理办法 D");
  });

  it("of a tier's weights, scales and bounds, and of a tag's conditions", async () => {
    const why = whyTierAndTags(await assessWorkbook({ now }), 0, "zh-CN");
    expect(cellsOf(why, /「订单数」/).map((cell) => cell.split(" | ")[0])).toHaveLength(2);
    expect(cellsOf(why, /各级最低分/)).toHaveLength(3);
    expect(cellsOf(why, /天未下单/)).not.toEqual([]);
  });

  it("of the cadence that sets the next contact", async () => {
    const why = whyNextContact(await assessWorkbook({ now }), 0, "zh-CN");
    const lines = why.tables.flatMap(({ rules }) => rules);
    expect(lines.length).toBeGreaterThan(0);
    for (const { text, cells } of lines) {
      expect(text).toMatch(/^管理办法 D\d+：/);
      expect(cells).toHaveLength(1);
    }
  });

  it("of the version in force when the issue was raised: the later row judges only later issues", async () => {
    const sheet = excel.workbook.sheet("管理办法");
    const row = rowOf("首次响应", "一般");
    const below = 150;
    for (let c = 0; c < 9; c++) sheet?.setValue(below, c, sheet.text(row, c));
    sheet?.setValue(below, 3, 2);
    sheet?.setValue(below, 8, "2026-02-01");
    const assessed = await assessWorkbook({ now });
    const { issues } = assessed.book;
    const february = momentFromIso("2026-02-01T00:00");
    const rows = (issues?.severity ?? []).flatMap((severity, i) => {
      if (severity !== "一般") return [];
      const why = whyIssue(assessed, i, "zh-CN");
      const rule = why.tables.flatMap(({ rules }) => rules).find(({ text }) => /响应/.test(text));
      const isLater = (issues?.raisedAt[i] ?? NaN) >= february;
      return rule ? [[isLater, rule.cells[0]?.row] as const] : [];
    });
    expect(new Set(rows.map(([isLater]) => isLater))).toEqual(new Set([true, false]));
    for (const [isLater, at] of rows) expect(at).toBe((isLater ? below : row) + 1);
  });
});

it("a rule that no line says is named as built-in, and leads nowhere", async () => {
  excel.workbook.sheet("管理办法")?.setValue(rowOf("首次响应", "一般"), 3, "很快");
  const assessed = await assessWorkbook({ now });
  const why = whyIssue(assessed, indexOfIssue(assessed, "一般"), "zh-CN");
  expect(cellsOf(why, /「一般」响应/)).toEqual([]);
  expect(plainWhy(why)).toMatch(/内置规则：「一般」响应 24 小时.*依据 S0-09/);
});

it("rules that were given in the sheet's place lead nowhere", async () => {
  const assessed = await assessWorkbook({ now, policy: defaultPolicy });
  const why = whyIssue(assessed, indexOfIssue(assessed, "一般"), "zh-CN");
  expect(why.tables.flatMap(({ rules }) => rules).flatMap(({ cells }) => cells)).toEqual([]);
});
