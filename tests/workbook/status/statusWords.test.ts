import {
  followUpTexts,
  slaTexts,
  followUpText,
  slaText,
  tagsText,
  tagTexts,
  tierText,
  tierTexts,
} from "../../../src/workbook/status/statusWords";
import { followUpStatuses, slaStatuses } from "../../../src/domain/assessment";

test("says a status with a symbol and a word (● 逾期, ◐ At risk)", () => {
  expect(followUpText("overdue", "zh-CN")).toBe("● 逾期");
  expect(slaText("at-risk", "en-US")).toBe("◐ At risk");
  expect(tierText("A")).toBe("★ A");
});

test("leaves a cell empty where there is no tier and no verdict", () => {
  expect(tierText(undefined)).toBe("");
  expect(slaText("none", "zh-CN")).toBe("");
  expect(tagsText(0, "zh-CN")).toBe("");
});

test("joins tags in the language of the sheet (高价值、流失风险)", () => {
  expect(tagsText(0b101, "zh-CN")).toBe("高价值、流失风险");
  expect(tagsText(0b101, "en-US")).toBe("High value, Churn risk");
});

test("keeps the star for important customers and the question mark for open issues (S4-11)", () => {
  const statuses = [...followUpTexts, ...slaTexts];
  expect(statuses.filter((text) => /[★☆?？]/.test(text))).toEqual([]);
  expect([...tierTexts].filter((text) => text.startsWith("★"))).toEqual(["★ A"]);
});

test("gives each status of one column a symbol of its own", () => {
  const symbols = (texts: Iterable<string>) => new Set(Array.from(texts, (text) => text.charAt(0)));
  expect(symbols(followUpTexts).size).toBe(followUpStatuses.length);
  expect(symbols(slaTexts).size).toBe(slaStatuses.length - 1);
  expect(symbols(tierTexts).size).toBe(4);
});

test("starts no text with a character that Excel takes for a formula", () => {
  const texts = [...tierTexts, ...followUpTexts, ...slaTexts, ...tagTexts];
  expect(texts.filter((text) => /^[=+\-@']/.test(text))).toEqual([]);
});
