import fc from "fast-check";
import { dayFrom, isoMoment, partsOf, startOfDay } from "../../../src/domain/time";
import { momentFromText } from "../../../src/workbook/cells/dates";

const read = (text: string) => {
  const at = momentFromText(text);
  return typeof at === "number" ? isoMoment(at) : at;
};

describe("a date written as text", () => {
  test.each([
    ["2025.11.3", "2025-11-03T00:00"],
    ["2025/11/3", "2025-11-03T00:00"],
    ["2025-11-03", "2025-11-03T00:00"],
    ["2025年11月3日", "2025-11-03T00:00"],
    ["2025年11月3号", "2025-11-03T00:00"],
    ["2025 年 11 月 3 日", "2025-11-03T00:00"],
    ["20251103", "2025-11-03T00:00"],
    ["２０２５．１１．３", "2025-11-03T00:00"],
    ["２０２５年１１月３日", "2025-11-03T00:00"],
    ["2025。11。3", "2025-11-03T00:00"],
    ["2025-11-03T14:30:05", "2025-11-03T14:30:05"],
    ["2025-11-03T14:30:05.250+08:00", "2025-11-03T14:30:05"],
    ["2025-11-03 14:30", "2025-11-03T14:30"],
    ["2025/11/3 9:05", "2025-11-03T09:05"],
    ["2025年11月3日 下午2:30", "2025-11-03T14:30"],
    ["2025年11月3日14时30分", "2025-11-03T14:30"],
    ["2025年11月3日下午2点半", "2025-11-03T14:30"],
    ["2025年11月3日 星期一 14:30", "2025-11-03T14:30"],
    ["2025-11-03（周一）", "2025-11-03T00:00"],
    ["2025-11-03 14：30", "2025-11-03T14:30"],
    ["2025-11-03 2:30 PM", "2025-11-03T14:30"],
    ["2025-11-03 上午12:30", "2025-11-03T00:30"],
    ["2025-11-03 中午12:30", "2025-11-03T12:30"],
    ["2025-11-03 中午1点", "2025-11-03T13:00"],
    ["2025-11-03 晚上8点", "2025-11-03T20:00"],
    ["2025-11-03 24:00", "2025-11-04T00:00"],
    ["2025-11-03 下午", "2025-11-03T00:00"],
    ["202511031430", "2025-11-03T14:30"],
    ["20251103143005", "2025-11-03T14:30:05"],
    ["13/11/2025", "2025-11-13T00:00"],
    ["11/13/2025", "2025-11-13T00:00"],
    ["3/3/2025", "2025-03-03T00:00"],
    ["3 Nov 2025", "2025-11-03T00:00"],
    ["Nov 3rd, 2025", "2025-11-03T00:00"],
    ["November 3, 2025 14:30", "2025-11-03T14:30"],
    ["\u200b2025-11-03\u00a0", "2025-11-03T00:00"],
    ["2024-02-29", "2024-02-29T00:00"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    "11/3",
    "11月3日",
    "3/11/2025",
    "25-11-3",
    "25年11月3日",
    "2025年11月",
    "2025-11",
    "2025-11-03T06:30:00Z",
    "2025-11-03 14:30 +09:00",
  ])("%s has several readings and is not guessed", (text) => {
    expect(read(text)).toBe("ambiguous");
  });

  test.each([
    "明天",
    "2025",
    "2025-13-01",
    "2025-02-29",
    "2025-11-031",
    "2025-11-03 25:00",
    "2025-11-03 14:61",
    "2025-11-03 已联系",
    "1025-11-03",
    "3 Foo 2025",
  ])("%s is no date", (text) => {
    expect(read(text)).toBe("unreadable");
  });
});

const days = fc.integer({ min: dayFrom(1950, 1, 1), max: dayFrom(2050, 12, 31) });
const two = (n: number) => String(n).padStart(2, "0");
const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

function formsOf(on: number): string[] {
  const { year, month, date } = partsOf(on);
  return [
    `${year}-${two(month)}-${two(date)}`,
    `${year}-${month}-${date}`,
    `${year}.${month}.${date}`,
    `${year}/${month}/${date}`,
    `${year}年${month}月${date}日`,
    `${year}年${two(month)}月${two(date)}号`,
    `${year}${two(month)}${two(date)}`,
  ];
}

test("every day from 1990 to 2050 reads back in every form", () => {
  for (let on = dayFrom(1990, 1, 1); on <= dayFrom(2050, 12, 31); on++) {
    for (const text of formsOf(on)) {
      if (momentFromText(text) !== startOfDay(on)) throw new Error(text);
    }
  }
});

test("full-width digits and signs read as half-width ones do", () => {
  fc.assert(
    fc.property(days, (on) => {
      for (const text of formsOf(on)) expect(momentFromText(wide(text))).toBe(startOfDay(on));
    }),
  );
});

test("every minute of a day reads back in 24-hour, spoken and half-day form", () => {
  for (let minute = 0; minute < 1440; minute++) {
    const [h, m] = [Math.floor(minute / 60), minute % 60];
    const half = `${h < 12 ? "上午" : "下午"}${h % 12 || 12}:${two(m)}`;
    for (const time of [`${h}:${two(m)}`, `${h}时${m}分`, half, `T${two(h)}:${two(m)}:00`]) {
      expect([time, read(`2025-11-03 ${time}`)]).toEqual([time, `2025-11-03T${two(h)}:${two(m)}`]);
    }
  }
});

test("no text makes the reader fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const at = momentFromText(text);
      return at === "ambiguous" || at === "unreadable" || Number.isInteger(at);
    }),
  );
});
