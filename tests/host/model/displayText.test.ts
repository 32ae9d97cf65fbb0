import { displayText } from "../../../src/host/model/displayText";
import { isDateFormat } from "../../../src/host/model/numberFormat";

const shown = (value: string | number, format: string) => displayText(value, format, false);

describe("displayed numbers", () => {
  it.each([
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [123456789012, "General", "1.23457E+11"],
    [-5, "General", "-5"],
    [1234.567, "0", "1235"],
    [1234.567, "0.00", "1234.57"],
    [1.005, "0.00", "1.01"],
    [2.5, "0", "3"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [0, "#,##0", "0"],
    [0.256, "0%", "26%"],
    [0.256, "0.0%", "25.6%"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"],
    [0, '0;-0;"无"', "无"],
    [7, "0000", "0007"],
    [1.5, "0.##", "1.5"],
    [12345678, '#,##0.0,,"百万"', "12.3百万"],
    [1234.5, '"¥"#,##0.00', "¥1,234.50"],
    [1234.5, "[$¥-804]#,##0.00", "¥1,234.50"],
    [3, '0"天"', "3天"],
    [-3, '[Red]-0"天"', "--3天"],
  ])("shows %p under %s as %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });
});

describe("displayed dates", () => {
  it.each([
    [46083, "yyyy-mm-dd", "2026-03-02"],
    [46083, "yyyy/m/d", "2026/3/2"],
    [46083, 'yyyy"年"m"月"d"日"', "2026年3月2日"],
    [46083, "m/d/yyyy", "2026/3/2"],
    [46083.4375, "m/d/yyyy h:mm", "2026/3/2 10:30"],
    [46083.4375, "yyyy-mm-dd hh:mm", "2026-03-02 10:30"],
    [46083.4375, "h:mm AM/PM", "10:30 AM"],
    [46083.75, "上午/下午h:mm", "下午6:00"],
    [46083.4375, "h:mm:ss", "10:30:00"],
    [1.5, "[h]:mm", "36:00"],
    [0.0007, "mm:ss", "01:00"],
    [46083, "d-mmm-yy", "2-Mar-26"],
    [46083, "dddd", "Monday"],
    [46083, "aaaa", "星期一"],
    [46083, "[$-804]yyyy-mm-dd;@", "2026-03-02"],
    [60, "yyyy-mm-dd", "1900-02-29"],
    [61, "yyyy-mm-dd", "1900-03-01"],
    [1, "yyyy-mm-dd", "1900-01-01"],
  ])("shows %p under %s as %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it("shows serial 0 as 1904-01-01 in the 1904 date system", () => {
    expect(displayText(0, "yyyy-mm-dd", true)).toBe("1904-01-01");
  });

  it.each(["yyyy-mm-dd", "h:mm", "[h]:mm", 'm"月"', "[$-804]d"])("knows %s as a date", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each(["General", "0.00", '0"day"', "[Red]0", "@", "#,##0_);(#,##0)"])(
    "knows %s as no date",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});

describe("displayed texts", () => {
  it("are shown as they are, or within the fourth section of a format", () => {
    expect(shown("C0001", "0.00")).toBe("C0001");
    expect(shown("C0001", '0;0;0;"编号 "@')).toBe("编号 C0001");
  });
});
