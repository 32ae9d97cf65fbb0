import { fixedObjects, policyRules, ruleNames } from "../../src/domain/policy/policyRules";
import { tableRoles } from "../../src/workbook/find/matchName";
import { fieldFromText, fieldText } from "../../src/workbook/policy/fieldWords";
import { objectFromText, objectText } from "../../src/workbook/policy/objectCells";
import { ruleWords } from "../../src/workbook/policy/ruleWords";
import { scaleFromText } from "../../src/workbook/policy/scaleText";
import { sourceFromText, sourceText } from "../../src/workbook/policy/sourceCells";
import { unitFromText, unitText } from "../../src/workbook/policy/unitCells";
import { valueFromCell } from "../../src/workbook/policy/valueCells";
import { weekFromText, weekText } from "../../src/workbook/policy/weekText";
import { roleNames } from "../../src/workbook/aliases/roleNames";

const languages = ["zh-CN", "en-US"] as const;

describe.each(languages)("the words of the policy sheet in %s", (language) => {
  it("name every rule differently", () => {
    const names = ruleNames.map((rule) => ruleWords[rule].name[language]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("give every fixed object back", () => {
    for (const rule of ruleNames) {
      for (const object of fixedObjects(policyRules[rule].object) ?? []) {
        expect(objectFromText(rule, objectText(rule, object, language), true)).toBe(object);
      }
    }
  });

  it("give every unit back", () => {
    for (const rule of ruleNames) {
      const { units } = policyRules[rule];
      if (units === "any") continue;
      for (const unit of units) {
        expect(unitFromText(rule, unitText(rule, unit, language))).toEqual({ unit, times: 1 });
      }
    }
  });

  it("give every field of every sheet back", () => {
    for (const role of tableRoles) {
      for (const { field } of roleNames[role].fields) {
        expect([role, fieldFromText(role, fieldText(role, field, language))]).toEqual([
          role,
          field,
        ]);
      }
    }
  });

  it("give sources back", () => {
    const source = "S2-33, decision 33; chosen default; not in this text: from the default";
    expect(sourceFromText(sourceText(source, language))).toBe(source);
  });
});

describe("working hours", () => {
  const office = [...Array.from({ length: 5 }, () => [[540, 1080]]), [], []];

  it.each([
    ["周一至周五 9:00–18:00", office],
    ["星期一到星期五：9:00-18:00；周六、周日 休息", office],
    ["Mon–Fri 9:00–18:00", office],
    ["monday to friday 09:00 - 18:00; sat, sun closed", office],
    [
      "周一、周三 9-12、13:30-18",
      [
        [
          [540, 720],
          [810, 1080],
        ],
        [],
        [
          [540, 720],
          [810, 1080],
        ],
        [],
        [],
        [],
        [],
      ],
    ],
    ["每天 0:00–24:00", Array.from({ length: 7 }, () => [[0, 1440]])],
    ["全天", Array.from({ length: 7 }, () => [[0, 1440]])],
    ["休息", Array.from({ length: 7 }, () => [])],
  ])("are read from %s", (text, week) => {
    expect(weekFromText(text)).toEqual(week);
  });

  it.each([
    "周八 9:00–18:00",
    "周一至周五 9:00–25:00",
    "周一 18:00–9:00",
    "周一 9–12；周一 13–18",
    "待定",
    "9点",
  ])("are not guessed from %s", (text) => {
    expect(weekFromText(text)).toBeUndefined();
  });

  it("are written with the days on end together", () => {
    const week = [
      [
        [540, 720],
        [780, 1080],
      ],
      [
        [540, 720],
        [780, 1080],
      ],
      [],
      [],
      [],
      [[540, 720]],
      [],
    ];
    expect(weekText(week as [number, number][][], "zh-CN")).toBe(
      "周一至周二 9:00–12:00、13:00–18:00；周六 9:00–12:00",
    );
  });
});

describe("scales", () => {
  it.each([
    ["≥0：0 分；≥5000：25 分", [0, 5000]],
    [">=0: 0; >=5,000: 25", [0, 5000]],
    ["0=0；0.5万=25分", [0, 5000]],
    ["从 0 起：0 分；5000 以上：25", [0, 5000]],
  ])("are read from %s", (text, froms) => {
    expect(scaleFromText(text)?.map(({ from }) => from)).toEqual(froms);
    expect(scaleFromText(text)?.map(({ points }) => points)).toEqual([0, 25]);
  });

  it.each(["", "高分", "≥0：0 分；其余：5 分"])("are not guessed from %j", (text) => {
    expect(scaleFromText(text)).toBeUndefined();
  });
});

describe("units", () => {
  it("of two weeks are 14 days", () => {
    expect(unitFromText("cadence", "周")).toEqual(
      expect.objectContaining({ unit: "days", times: 7 }),
    );
  });

  it("read 天 as calendar days and 小时 as clock hours (Civil Code)", () => {
    expect(unitFromText("resolve", "天")?.unit).toBe("calendar-days");
    expect(unitFromText("resolve", "小时")?.unit).toBe("clock-hours");
    expect(unitFromText("resolve", "个工作日")?.unit).toBe("working-days");
  });

  it("tell readings apart by what stands in brackets", () => {
    expect(unitFromText("resolve", "工作日（当日计入）")?.unit).toBe("working-days-start-counted");
    expect(unitFromText("resolve", "工作日")?.unit).toBe("working-days");
  });

  it("are asked for where a number could mean several things", () => {
    expect(unitFromText("resolve", "")).toBeUndefined();
    expect(unitFromText("resolve", "周")).toBeUndefined();
    expect(unitFromText("window", "")).toEqual({ unit: "months", times: 1 });
  });
});

describe("values", () => {
  it("are read in either language and in other writings", () => {
    expect(valueFromCell("waiting-stops-response", "", "Yes", 1900)).toBe(true);
    expect(valueFromCell("waiting-stops-response", "", false, 1900)).toBe(false);
    expect(valueFromCell("window", "", "１２", 1900)).toBe(12);
    expect(valueFromCell("high-value-tiers", "", "A级，B级", 1900)).toEqual(["A", "B"]);
    expect(valueFromCell("next-review-on", "", "2026年12月31日", 1900)).toBe("2026-12-31");
    expect(valueFromCell("next-review-on", "", 46_387, 1900)).toBe("2026-12-31");
  });

  it("of a list are empty only where a dash says so", () => {
    expect(valueFromCell("closed-words", "", "—", 1900)).toEqual([]);
    expect(valueFromCell("closed-words", "", "", 1900)).toBeUndefined();
  });
});
