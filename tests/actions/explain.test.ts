import { explainCustomer, customerTables } from "../../src/actions/customer/explainCustomer";
import {
  explainIssue,
  issueClockText,
  type ExplainedIssue,
} from "../../src/actions/policy/explainIssue";
import { assess } from "../../src/domain/assess";
import type { ExplainedIssueClock } from "../../src/domain/explain/explainIssue";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import type { PolicyHistory } from "../../src/domain/policy/policyHistory";
import { dayFromIso } from "../../src/domain/time";
import { plainExplanation } from "../../src/text/explain/explanationTable";
import type { Language } from "../../src/text/language";
import { checkedAt, generatedBook } from "../../bench/generator";
import { bookOf, momentOf, type BookLiteral, type IssueLiteral } from "../support/books";

function workbook(literal: BookLiteral, now: string) {
  const book = bookOf(literal);
  return { book, assessment: assess(book, defaultPolicy, momentOf(now)) };
}

function clockText(row: IssueLiteral, now: string, language: Language = "zh-CN") {
  const issue = { id: "G1", customerId: "C1", severity: "一般", ...row };
  const explained = explainIssue(workbook({ customers: [{ id: "C1" }], issues: [issue] }, now), 0);
  if (!explained) throw new Error("no issue");
  return issueClockText(explained, resolutionOf(explained), language);
}

function resolutionOf({ clocks }: ExplainedIssue): ExplainedIssueClock {
  const found = clocks.find(({ clock }) => clock === "resolve");
  if (!found) throw new Error("no resolution");
  return found;
}

const answered = { raisedAt: "2026-02-13T16:00", respondedAt: "2026-02-13T16:30" };
const springFestival = {
  ...answered,
  waitingFrom: "2026-02-24T10:00",
  waitingTo: "2026-02-24T12:00",
};

describe("why a resolution is due when it is", () => {
  it("is a table of dates, each with what decided it", () => {
    const { table } = clockText(springFestival, "2026-02-24T14:00");
    const lines = table.rows.map(({ cells }) => cells.join(" | "));
    expect(lines.map((line) => line.replace(/国务院办公厅.*/, "通知"))).toEqual([
      "2026-02-13 周五 | 工作日 | 当日不计 |  | 每周作息",
      "2026-02-14 周六 | 班 春节调休上班 | 1 天 |  | 通知",
      ...["15 周日", "16 周一", "17 周二", "18 周三", "19 周四", "20 周五"].map(
        (day) => `2026-02-${day} | 休 春节 | 不计 |  | 通知`,
      ),
      ...["21 周六", "22 周日", "23 周一"].map(
        (day) => `2026-02-${day} | 休 春节 | 不计 |  | 通知`,
      ),
      "2026-02-24 周二 | 工作日 | 1 天 | 09:00–10:00 计时；10:00–12:00 等待客户，不计；12:00–18:00 计时 | 每周作息",
      "2026-02-25 周三 | 工作日 | 1 天 |  | 每周作息",
      "2026-02-26 周四 | 工作日 | 不计 |  | 每周作息",
    ]);
  });

  it("adds up, with each pause, and names the line of the policy", () => {
    const { table } = clockText(springFestival, "2026-02-24T14:00");
    expect(table.arithmetic).toEqual([
      "1 + 1 + 1 = 3 天",
      "等待客户 2026-02-24 10:00 至 2026-02-24 12:00：扣除 2 小时（上班时间）",
      "时限折合 29 小时（上班时间），到 2026-02-24 14:00 已用 14 小时（上班时间）",
    ]);
    expect(table.rules[0]).toEqual({
      text: "内置规则：「一般」解决 3 个工作日（当日不计，下班截止），依据 S0-10",
      cells: [],
    });
    expect(table.answer).toBe("应在 2026-02-26 11:00 前解决，还剩 15 小时（上班时间）。（正常）");
  });

  it("says so in English", () => {
    const { table } = clockText(springFestival, "2026-02-24T14:00", "en-US");
    expect(table.title).toBe("Issue G1: why the resolution is due when it is");
    expect(table.answer).toBe(
      "resolution due by 2026-02-26 11:00: 15 h (of working time) left. (on track)",
    );
    expect(table.rows[1]?.cells.slice(0, 3)).toEqual([
      "2026-02-14 Sat",
      "make-up working day 春节调休上班",
      "1 day",
    ]);
  });

  it("can be copied for the boss: title, answer, dates, sums, rules", () => {
    const { plain } = clockText(springFestival, "2026-02-24T14:00");
    const lines = plain.boss?.split("\n") ?? [];
    expect(lines[0]).toBe("工单 G1：解决期限为什么是这样");
    expect(lines[3]).toBe("日期 | 这一天 | 计入 | 时段 | 依据");
    expect(lines).toContain("1 + 1 + 1 = 3 天");
    expect(lines.at(-2)).toMatch(/^内置规则：每周作息/);
  });

  it("can be copied for the customer, in one paragraph and without the company's own verdict", () => {
    const { plain } = clockText(springFestival, "2026-02-24T14:00");
    expect(plain.customer).toBe(
      "您好！您于 2026-02-13 16:00 提出的问题（工单 G1）：" +
        "我们承诺的解决时限是 3 个工作日（当日不计，下班截止）。" +
        "其中 2026-02-15 至 2026-02-23（休 春节）不计。" +
        "2026-02-24 10:00 至 2026-02-24 12:00 等待您的答复，不计。" +
        "因此应在 2026-02-26 11:00 前解决。",
    );
  });

  it("tells a customer whom we wait for that the time stands still", () => {
    const { plain, table } = clockText(
      { ...answered, waitingFrom: "2026-02-24T10:00" },
      "2026-03-20T10:00",
    );
    expect(plain.customer).toContain("自 2026-02-24 10:00 起在等待您的答复");
    expect(table.answer).toBe(
      "自 2026-02-24 10:00 起等待客户，计时已停，恢复后还剩 17 小时（上班时间）。（等待客户）",
    );
  });

  it.each<[string, IssueLiteral, RegExp]>([
    [
      "a severity without a target",
      { severity: "不急", raisedAt: "2026-03-02T10:00" },
      /未匹配规则/,
    ],
    ["a row in error", { raisedAt: "2026-03-20T10:00" }, /没有结论/],
  ])("promises nothing for %s and says why", (_, row, answer) => {
    const { plain, table } = clockText(row, "2026-03-10T10:00");
    expect(plain.customer).toBeUndefined();
    expect(table.answer).toMatch(answer);
    expect(table.notes).not.toEqual([]);
  });

  it("points at the rows of the working calendar that decided a date", () => {
    const calendarDays = [
      { on: "2026-03-03", type: "off", name: "年会", source: "公司通知", row: 7 },
    ] as const;
    const issues = [{ id: "G1", severity: "一般", raisedAt: "2026-03-02T10:00" }];
    const explained = explainIssue(workbook({ issues, calendarDays }, "2026-03-02T11:00"), 0);
    if (!explained) throw new Error("no issue");
    const { table } = issueClockText(explained, resolutionOf(explained), "zh-CN");
    expect(table.rows[1]).toEqual({
      cells: ["2026-03-03 周二", "公司休 年会", "不计", "", "工作日历第 7 行"],
      counts: false,
      places: [{ role: "calendar", row: 7 }],
    });
  });
});

it("an issue is explained by the policy in force when it was raised (24 h, from 2026-03-05 on 2 h)", () => {
  const { serviceLevel } = defaultPolicy;
  const severities = serviceLevel.severities.map((severity) => {
    return { ...severity, respond: { ...severity.respond, amount: 2 } };
  });
  const stricter = { ...defaultPolicy, serviceLevel: { ...serviceLevel, severities } };
  const history: PolicyHistory = {
    versions: [
      { from: -Infinity, policy: defaultPolicy, rows: new Map() },
      { from: dayFromIso("2026-03-05"), policy: stricter, rows: new Map() },
    ],
  };
  const issues = ["2026-03-04T10:00", "2026-03-05T10:00"].map((raisedAt, i) => {
    return { id: `G${i}`, severity: "一般", raisedAt };
  });
  const book = bookOf({ issues });
  const assessment = assess(book, history, momentOf("2026-03-05T11:00"));
  const amounts = [0, 1].map((i) => {
    return explainIssue({ book, assessment }, i)?.clocks[0]?.promise?.deadline.target.amount;
  });
  expect(amounts).toEqual([24, 2]);
});

describe("why a customer stands where he does", () => {
  const customer = { id: "C1", name: "陈女士", createdOn: "2026-01-01", potential: "高" };
  const tables = (language: Language) => {
    const book = workbook(
      {
        customers: [customer],
        contacts: [{ customerId: "C1", at: "2026-02-20T10:00", method: "拜访" }],
      },
      "2026-03-02T10:00",
    );
    const explained = explainCustomer(book, 0);
    if (!explained) throw new Error("no customer");
    return customerTables(explained, language);
  };

  it("shows the sum of his tier", () => {
    const { tier } = tables("zh-CN");
    expect(tier.answer).toBe("A 级，90 分。");
    expect(tier.arithmetic[0]).toBe("900 ÷ 10 = 90 分");
    expect(tier.rows.at(-1)?.cells).toEqual(["合作潜力", "90（达到 90）", "90", "10", "900"]);
  });

  it("shows each condition of his tags", () => {
    expect(tables("zh-CN").tags.answer).toBe("有标签：高价值。");
    expect(tables("en-US").tags.rows.map(({ cells }) => cells.at(-1))).toContain("does not hold");
  });

  it("shows which contact his next one counts from", () => {
    const { nextContact } = tables("zh-CN");
    expect(nextContact.answer).toBe("下次联系 2026-03-20，正常。");
    expect(nextContact.arithmetic).toEqual([
      "2026-02-20 + 1 个月 = 2026-03-20",
      "几个计时取最早的：2026-03-20",
    ]);
    expect(nextContact.rows[0]?.places).toEqual([{ role: "contacts", row: 2 }]);
  });
});

describe.each(["zh-CN", "en-US"] as const)(
  "the explanations of a generated book (%s)",
  (language) => {
    it("never show what is not known as a number", () => {
      const book = generatedBook(120);
      const assessed = { book, assessment: assess(book, defaultPolicy, checkedAt) };
      const texts: string[] = [];
      for (let i = 0; i < 120; i += 1) {
        const issue = explainIssue(assessed, i);
        if (issue) {
          for (const clock of issue.clocks) {
            const { plain } = issueClockText(issue, clock, language);
            texts.push(plain.boss ?? "", plain.customer ?? "");
          }
        }
        const explained = explainCustomer(assessed, i);
        if (explained)
          texts.push(...Object.values(customerTables(explained, language)).map(plainExplanation));
      }
      expect(texts.length).toBeGreaterThan(600);
      expect(texts.filter((text) => /NaN|undefined|Infinity|1970|null/.test(text))).toEqual([]);
    });
  },
);
