import type { Finding, FindingDetail } from "../../src/domain/findings/findings";
import { languageOf } from "../../src/text/language";
import { placedSentenceOf, sentenceOf } from "../../src/text/sentences";

const place = {
  role: "register",
  sheet: "客户台账",
  row: 12,
  column: "E",
  header: "邮箱",
} as const;

const findingOf = (detail: FindingDetail): Finding => ({
  ...place,
  ...detail,
  severity: "warning",
});

describe("a finding in words", () => {
  it("names sheet, row, column and header in Chinese", () => {
    expect(placedSentenceOf(findingOf({ code: "email-form" }), "zh-CN")).toBe(
      "「客户台账」第 12 行 E 列（邮箱）：邮箱的写法不完整，请核对。",
    );
  });

  it("names sheet, row, column and header in English", () => {
    expect(placedSentenceOf(findingOf({ code: "email-form" }), "en-US")).toBe(
      "“客户台账” row 12 column E (邮箱): The e-mail address is not complete; please check it.",
    );
  });

  it("leaves out row and column where the whole sheet is meant", () => {
    const finding = {
      ...findingOf({ code: "sheet-unused" }),
      row: null,
      column: null,
      header: null,
    };
    expect(placedSentenceOf(finding, "zh-CN")).toBe("「客户台账」：这张工作表没有用到。");
  });

  it("names fields in the person's language", () => {
    const finding = findingOf({ code: "missing-required", field: "createdOn" });
    expect(sentenceOf(finding, "zh-CN")).toBe("缺少建档日期，请补填。");
    expect(sentenceOf(finding, "en-US")).toBe("The creation date is missing; please fill it in.");
  });

  it("writes moments without the T of the ISO form", () => {
    const finding = findingOf({
      code: "pause-reversed",
      from: "2026-03-02T10:00",
      to: "2026-03-01T18:30",
    });
    expect(sentenceOf(finding, "zh-CN")).toContain(
      "止（2026-03-01 18:30）早于起（2026-03-02 10:00）",
    );
  });
});

describe("the language of a locale", () => {
  it.each([
    ["zh_CN.UTF-8", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["en_US.UTF-8", "en-US"],
    ["de_DE", "en-US"],
    ["C.UTF-8", "zh-CN"],
    [undefined, "zh-CN"],
  ])("takes %s as %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
