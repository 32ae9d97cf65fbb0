import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { policyInForce } from "../../src/domain/policy/policyHistory";
import { ruleCell } from "../../src/domain/policy/policyPlace";
import { policyRowsOf, rowKey } from "../../src/domain/policy/policyRows";
import { placedSentenceOf } from "../../src/text/sentences";
import { dayOfIso } from "../support/books";
import { readPolicyFrom, writtenAndRead } from "../support/policySheets";
import { serial, type CellLiteral } from "../support/sheets";

const header = ["规则", "对象", "数值", "单位或算法", "生效日期"];

/** A sheet of a few rules; all others are the preset's. */
const readRows = (...rows: CellLiteral[][]) => readPolicyFrom({ 管理办法: [header, ...rows] });

async function mistakes(...rows: CellLiteral[][]): Promise<string[]> {
  const { findings } = await readRows(...rows);
  return findings
    .filter(({ code }) => code !== "policy-rows-missing")
    .map((finding) => placedSentenceOf(finding, "zh-CN"));
}

describe("a mistake in the policy sheet is told at its cell", () => {
  it.each<[string, CellLiteral[], string]>([
    [
      "a value in words",
      ["解决", "一般", "三", "工作日"],
      "「管理办法」第 2 行 C 列（数值）：数值「三」看不懂，请填数字，算法写在单位一栏。这一行没有采用，仍按「3 工作日」。",
    ],
    [
      "a value of nothing",
      ["解决", "一般", "", "工作日"],
      "「管理办法」第 2 行 C 列（数值）：数值空着，请填数字，算法写在单位一栏。这一行没有采用，仍按「3 工作日」。",
    ],
    [
      "a value below 0",
      ["统计期间", "", -6, "个月"],
      "「管理办法」第 2 行 C 列（数值）：数值「-6 个月」必须大于 0。这一行没有采用，仍按「12 个月」。",
    ],
    [
      "a share above 100%",
      ["临近超时：已用时限", "", 120, "%"],
      "「管理办法」第 2 行 C 列（数值）：数值「120 %」不能大于 100。这一行没有采用，仍按「75 %」。",
    ],
    [
      "a unit that does not fit",
      ["统计期间", "", 6, "小时"],
      "「管理办法」第 2 行 D 列（单位或算法）：单位「小时」不适用于这条规则，请填（个月）。这一行没有采用，仍按「12 个月」。",
    ],
    [
      "an object that does not exist",
      ["评级权重", "颜值", 5, "分"],
      "「管理办法」第 2 行 B 列（对象）：对象「颜值」不适用于这条规则，请改写（订单金额、订单数、合作月数、投诉次数、服务依赖度、合作潜力）；这一行没有采用。",
    ],
    [
      "a date that is none",
      ["统计期间", "", 6, "个月", "下个月"],
      "「管理办法」第 2 行 E 列（生效日期）：生效日期「下个月」看不出是哪一天，请写成 2026-03-02 的样子；这一行没有采用。",
    ],
    [
      "a rule of another name",
      ["着装要求", "", "西装", ""],
      "「管理办法」第 2 行 A 列（规则）：规则「着装要求」不认识，这一行保留原样，不参与计算。",
    ],
    [
      "steps that overlap",
      ["评级分段", "订单数", "≥0：0 分；≥5：10 分；≥5：20 分", ""],
      "「管理办法」第 2 行 C 列（数值）：数值「≥0：0 分；≥5：10 分；≥5：20 分」分段重叠，起点必须从小到大、互不相同。这一行没有采用，仍按「≥0：0 分；≥1：25 分；≥2：50 分；≥4：75 分；≥8：100 分」。",
    ],
  ])("%s", async (_, row, sentence) => {
    expect(await mistakes(row)).toEqual([sentence]);
  });

  it("two rows about one thing", async () => {
    const window = ["统计期间", "", 6, "个月"];
    expect(await mistakes(window, window)).toEqual([
      "「管理办法」第 3 行 A 列（规则）：与第 2 行说的是同一件事、同一生效日期，采用第 2 行；请删去一行或改生效日期。",
    ]);
  });

  it("a severity without a resolution", async () => {
    expect(await mistakes(["首次响应", "特急", 2, "小时"])).toEqual([
      "「管理办法」第 2 行 B 列（对象）：「特急」没有同时写明首次响应和解决，这种问题视为未匹配规则；请补上另一行。",
    ]);
  });
});

describe("a policy sheet that people have changed", () => {
  it("holds by the unit that is written: 2 周 are 14 days, 1 年 are 12 months", async () => {
    const { policy } = await readRows(
      ["跟进频率", "A级·常规互动", 2, "周"],
      ["统计期间", "", "1", "年"],
    );
    const rules = policy?.history.versions[0].policy;
    expect(rules?.followUp.cadences).toMatchObject([
      { segment: "A", kind: "routine", every: { amount: 14, unit: "days" } },
    ]);
    expect(rules?.tiers.windowMonths).toBe(12);
  });

  it("changes from a day on, written as a date or as text", async () => {
    const { policy } = await readRows(
      ["统计期间", "", 6, "个月", ""],
      ["统计期间", "", 9, "个月", serial("2026-07-01")],
      ["统计期间", "", 24, "个月", "2027-01-01"],
    );
    const months = ["2026-06-30", "2026-07-01", "2027-01-01"].map((on) => {
      if (!policy) return undefined;
      const version = policyInForce(policy.history, dayOfIso(on));
      return [version.policy.tiers.windowMonths, ruleCell(policy, version, "window", "")?.row];
    });
    expect(months).toEqual([
      [6, 2],
      [9, 3],
      [24, 4],
    ]);
  });

  it("takes 80% as Excel keeps it: 0.8 in a cell that shows percent", async () => {
    const { policy } = await readPolicyFrom({
      管理办法: {
        rows: [header, ["临近超时：已用时限", "", 0.8, "%"]],
        formats: { C2: "0%" },
      },
    });
    expect(policy?.history.versions[0].policy.serviceLevel.atRisk.usedShare).toBe(0.8);
  });

  it("is read below a title, with columns in another order and headings between", async () => {
    const { policy, findings } = await readPolicyFrom({
      管理办法: [
        ["华丽时装客户管理办法"],
        [],
        ["数值", "单位", "规则", "对象", "备注"],
        ["", "", "", "", "三、客户服务标准"],
        [2, "天", "解决", "一般", ""],
      ],
    });
    expect(policy?.headerRow).toBe(3);
    expect(policy?.history.versions[0].policy.serviceLevel.severities[0]?.resolve).toMatchObject({
      amount: 2,
      reading: "calendar-days",
    });
    expect(findings.map(({ code }) => code)).toEqual(["policy-rows-missing"]);
  });

  it("says which rules it does not write, and whose values hold (S2 手册)", async () => {
    const { findings } = await readRows(["预设", "", "S2 手册", ""]);
    const [sentence = ""] = findings.map((finding) => placedSentenceOf(finding, "zh-CN"));
    expect(sentence).toContain("没有写出的规则按「S2 手册」的数值：");
    expect(sentence).toContain("首次响应、解决");
  });

  it("names the one rule that was deleted", async () => {
    const rows = policyRowsOf(defaultPolicy).filter((row) => rowKey(row) !== "window");
    const { findings } = await writtenAndRead(rows);
    expect(findings).toMatchObject([{ code: "policy-rows-missing", rules: "统计期间" }]);
  });
});

describe("a sheet that is no table of rules", () => {
  it("is the printed form of earlier versions (部分, 条目, 规定, 依据)", async () => {
    const { policy, findings } = await readPolicyFrom({
      管理办法: [
        ["部分", "条目", "规定", "依据"],
        ["三、客户服务标准", "一般：解决", "3 个工作日（当日不计，下班截止）", "S0-10"],
      ],
    });
    expect(policy).toBeUndefined();
    expect(findings.map((finding) => placedSentenceOf(finding, "zh-CN"))).toEqual([
      "「管理办法」：这张工作表不是可以读取的规则表（没有「规则、对象」列），其中的数字没有采用。请改名后用「建立工作表」重新建立。",
    ]);
  });

  it.each<[string, CellLiteral[][]]>([
    ["free text", [["本公司重视每一位客户。"]]],
    ["nothing", [[""]]],
  ])("is %s", async (_, rows) => {
    const { policy, findings } = await readPolicyFrom({ 管理办法: rows });
    expect([policy, findings.map(({ code }) => code)]).toEqual([
      undefined,
      ["policy-sheet-unread"],
    ]);
  });
});
