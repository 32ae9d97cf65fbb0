import fc from "fast-check";
import { formattedId, idFormatOf } from "../../../src/workbook/cells/idFormat";
import {
  cleanText,
  idOf,
  isErrorValue,
  isPrecisionLost,
  narrowText,
  saysNothing,
  textOf,
} from "../../../src/workbook/cells/texts";

test.each([
  ["  华丽时装 ", "华丽时装"],
  ["\ufeff华丽\u200b时装", "华丽时装"],
  ["\u00a0华丽\u00a0时装\u3000", "华丽 时装"],
  ["ＡＢＣ", "ＡＢＣ"],
  ["O'Neil", "O'Neil"],
])("the text %j is kept as %j", (text, expected) => {
  expect(textOf(text)).toBe(expected);
});

test("a number and a logical value in a text column become text", () => {
  expect([textOf(12345), textOf(0.1 + 0.2), textOf(true), textOf("")]).toEqual([
    "12345",
    "0.3",
    "TRUE",
    "",
  ]);
});

test("the number 1001, the text 1001 and the full-width text １００１ are one id", () => {
  expect([idOf(1001), idOf("1001"), idOf(" １００１\u200b")]).toEqual(["1001", "1001", "1001"]);
});

test("two phones in one cell stay one text", () => {
  expect(idOf("13800000000/021-50000000")).toBe("13800000000/021-50000000");
});

test.each([
  [999_999_999_999_999, false],
  [1_000_000_000_000_000, true],
  [1.2345e17, true],
  ["913100001234567840", false],
  ["1.23457E+17", true],
  ["1E+10", true],
  ["E10", false],
  ["12E", false],
])("the digits of the id %s are lost: %s", (cell, lost) => {
  expect(isPrecisionLost(cell)).toBe(lost);
});

test("an error value is known from a text that begins like one", () => {
  expect(["#N/A", "#REF!", "#DIV/0!", "#1", "#客户", ""].map(isErrorValue)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.each(["", "-", "——", "/", "无", "暂无", "N/A", "待定"])(
  "%j says that there is no value",
  (text) => {
    expect(saysNothing(narrowText(text))).toBe(true);
  },
);

test.each(["0", "-1", "无锡", "none such"])("%j says something", (text) => {
  expect(saysNothing(text)).toBe(false);
});

test("cleaning twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(narrowText(narrowText(text))).toBe(narrowText(text));
    }),
  );
});

test("printable ASCII in full width narrows to itself", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{0,20}$/), (text) => {
      const wide = text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
      expect(narrowText(wide)).toBe(text);
    }),
  );
});

test.each([
  ["00000", 17, "00017"],
  ['"C"0000', 17, "C0017"],
  ["\\K-000", 17, "K-017"],
  ["000;[Red]-000", 12345, "12345"],
])("under the format %s the id %d is %s", (format, id, expected) => {
  const idFormat = idFormatOf(format);
  expect(idFormat && formattedId(id, idFormat)).toBe(expected);
});

test.each(["General", "@", "0", "#,##0", "yyyy-mm-dd", "0.00"])(
  "the format %s shows an id as it is",
  (format) => {
    expect(idFormatOf(format)).toBeUndefined();
  },
);
