import fc from "fast-check";
import { numberFromText, unitOfHeader } from "../../../src/workbook/cells/numbers";

describe("a number written as text", () => {
  test.each([
    ["1234.5", 1234.5],
    ["1,234.50", 1234.5],
    ["1，234", 1234],
    ["１２３４", 1234],
    ["¥1,234", 1234],
    ["￥ 1,234.00", 1234],
    ["1234元", 1234],
    ["1,234元整", 1234],
    ["人民币1234", 1234],
    ["CNY 1234", 1234],
    ["3.5万", 35_000],
    ["1.1万元", 11_000],
    ["3.5萬", 35_000],
    ["2千", 2_000],
    ["5百万", 5_000_000],
    ["2千万", 20_000_000],
    ["1.2亿", 120_000_000],
    ["1亿2000万", 120_000_000],
    ["3万5千", 35_000],
    ["12%", 0.12],
    ["12.5％", 0.125],
    ["(1,234)", -1234],
    ["（1,234）", -1234],
    ["-1234", -1234],
    ["−1234", -1234],
    ["¥-1,234", -1234],
    ["-¥1,234", -1234],
    ["+5", 5],
    [".5", 0.5],
    ["'1234", 1234],
    [" 12 345 ", 12_345],
  ])("%s is %d", (text, expected) => {
    expect(numberFromText(text)).toBe(expected);
  });

  test.each([
    "",
    "约3万",
    "3-5万",
    "1,23",
    "12,34,567",
    "3万5",
    "2千3万",
    "(-5)",
    "1.2.3",
    "%",
    "万",
    "一百",
    "5件",
  ])("%s is not plainly one number", (text) => {
    expect(numberFromText(text)).toBeNaN();
  });
});

test("an amount reads back with separators, currency, full width and in 万", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
      const amount = cents / 100;
      const grouped = amount.toLocaleString("en-US", { minimumFractionDigits: 2 });
      expect(numberFromText(grouped)).toBe(amount);
      expect(numberFromText(grouped.replace(/(\d)/, "¥$1") + "元")).toBe(amount);
      expect(numberFromText(grouped.replaceAll(",", "，"))).toBe(amount);
      expect(numberFromText(`${cents}万`)).toBe(cents * 10_000);
    }),
  );
});

test.each([
  ["金额", 1],
  ["金额（元）", 1],
  ["金额（万元）", 10_000],
  ["金额(单位：万元)", 10_000],
  ["金额/万元", 10_000],
  ["金额(万)", 10_000],
  ["订单金额（千元）", 1_000],
  ["合同额(亿元)", 100_000_000],
  ["百货金额", 1],
])("plain numbers under %s count %d each", (header, unit) => {
  expect(unitOfHeader(header)).toBe(unit);
});
