import { literalText } from "../../../src/workbook/write/literalText";

test.each(["=1+1", "+86 138", "-5", "@SUM(A1)", "'quoted"])("marks %s as text", (text) => {
  expect(literalText(text)).toBe(`'${text}`);
});

test.each(["2026.1.5", "1.2万", "８６００", "  12", "9,800", "TRUE", "#N/A", "¥5"])(
  "keeps Excel from reading %s as a value",
  (text) => {
    expect(literalText(text)).toBe(`'${text}`);
  },
);

test.each(["● 逾期", "— 无", "陈女士", "KH001", ""])("leaves %s as it is", (text) => {
  expect(literalText(text)).toBe(text);
});
