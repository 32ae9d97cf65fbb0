import * as fc from "fast-check";
import { defaultCalendar } from "../../../src/domain/calendar/chineseCalendar";
import { noticeOf, type Notice, type NoticeOptions } from "../../../src/domain/notice/notice";
import type { CalendarDay } from "../../../src/domain/records";
import { dayFromIso, isoDay, partsOf, weekdayIndex } from "../../../src/domain/time";

/** `01-01 休`, without the notice's own year. */
function days({ days: read, year }: Notice): string[] {
  return read.map(({ on, type }) => {
    const date = on.startsWith(`${year}-`) ? on.slice(5) : on;
    return `${date} ${type === "off" ? "休" : "班"}`;
  });
}

function off(from: string, count: number): string[] {
  const first = dayFromIso(from);
  return Array.from({ length: count }, (_, i) => `${isoDay(first + i).slice(5)} 休`);
}

function understood(text: string, options?: NoticeOptions): string[] {
  const notice = noticeOf(text, options);
  expect(notice.problems.filter(({ code }) => code !== "advice")).toEqual([]);
  return days(notice);
}

function refused(text: string, options?: NoticeOptions) {
  const notice = noticeOf(text, options);
  expect(notice.days).toEqual([]);
  return notice.problems;
}

describe("a holiday notice is understood", () => {
  it("with weekdays after 周 in brackets and make-up days (2026 元旦)", () => {
    const text =
      "关于2026年部分节假日安排的通知\n一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。";
    expect(understood(text)).toEqual([...off("2026-01-01", 3), "01-04 班"]);
  });

  it("with lunar dates in the same brackets (2026 春节)", () => {
    const text =
      "2026年放假安排。二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。";
    expect(understood(text)).toEqual(["02-14 班", ...off("2026-02-15", 9), "02-28 班"]);
  });

  it("with one day that joins a weekend (2024 元旦)", () => {
    expect(understood("2024年节假日\n一、元旦：1月1日放假，与周末连休。")).toEqual(["01-01 休"]);
  });

  it("with a single day and no make-up (2025 元旦)", () => {
    expect(understood("2025年节假日\n一、元旦：1月1日（周三）放假1天，不调休。")).toEqual([
      "01-01 休",
    ]);
  });

  it("with a day off in exchange (2014 清明节: 4月7日补休)", () => {
    expect(understood("2014年节假日\n三、清明节：4月5日放假，4月7日（星期一）补休。")).toEqual([
      "04-05 休",
      "04-07 休",
    ]);
  });

  it("over New Year, with the year before written out (2019 元旦)", () => {
    const text =
      "2019年节假日\n一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。";
    expect(understood(text)).toEqual([
      ...["2018-12-29 班", "2018-12-30 休", "2018-12-31 休", "01-01 休"],
    ]);
  });

  it("over New Year, with the year before left out (2026年元旦 from 12月31日)", () => {
    const text = "2023年节假日\n一、元旦：12月31日至1月2日放假调休，共3天。";
    expect(understood(text)).toEqual(["2022-12-31 休", "01-01 休", "01-02 休"]);
  });

  it("with two holidays as one (2020 国庆节、中秋节)", () => {
    const text =
      "2020年节假日\n六、国庆节、中秋节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。";
    const notice = noticeOf(text);
    expect(days(notice)).toEqual(["09-27 班", ...off("2020-10-01", 8), "10-10 班"]);
    expect(notice.holidays.map(({ name }) => name)).toEqual(["国庆节、中秋节"]);
    expect(notice.days[0]?.name).toBe("国庆节、中秋节调休上班");
  });

  it("with 公休 and dates across a month's end (2012 清明节)", () => {
    const text =
      "2012年节假日\n三、清明节：4月2日至4日放假公休，共3天。3月31日（星期六）、4月1日（星期日）上班。";
    expect(understood(text)).toEqual(["03-31 班", "04-01 班", ...off("2012-04-02", 3)]);
  });

  it("in the long form that moves rest days about (2008 国庆节)", () => {
    const text = `2008年节假日
（七）国庆节：9月29日—10月5日放假，共7天。其中，10月1日（星期三）、10月2日（星期四）、10月3日（星期五）为法定节假日，
将9月27日（星期六）、28日（星期日）两个公休日分别调至9月29日（星期一）、30日（星期二），9月27日（星期六）、28日（星期日）照常上班。`;
    expect(understood(text)).toEqual(["09-27 班", "09-28 班", ...off("2008-09-29", 7)]);
  });

  it("for a memorial day, day by day after 其中 (2015: 9月4日调休)", () => {
    const text =
      "关于抗战胜利纪念日调休放假的通知：2015年9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。";
    expect(understood(text)).toEqual([...off("2015-09-03", 3), "09-06 班"]);
  });

  it("as an amendment of one holiday, named in the heading only (2019 劳动节)", () => {
    const text = `关于调整2019年劳动节假期安排的通知
2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。`;
    const notice = noticeOf(text);
    expect(days(notice)).toEqual(["04-28 班", ...off("2019-05-01", 4), "05-05 班"]);
    expect(notice.holidays[0]?.name).toBe("劳动节");
  });

  it("as an extension of a holiday that is known (2020 春节 to 2月2日, work from 2月3日)", () => {
    const planned = Array.from({ length: 7 }, (_, i): CalendarDay => {
      const on = isoDay(dayFromIso("2020-01-24") + i);
      return { on, type: "off", name: "春节", source: "test", list: "notice" };
    });
    const text = "延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。";
    expect(understood(text, { known: planned })).toEqual(off("2020-01-31", 3));
  });

  it("in Chinese numerals (国庆节：十月一日至七日放假七天)", () => {
    expect(understood("二〇二四年放假安排\n国庆节：十月一日至七日放假七天。")).toEqual(
      off("2024-10-01", 7),
    );
  });

  it("with 号, signs for 至 and full-width digits (１０月1号～7号)", () => {
    expect(understood("2024年放假安排：国庆节１０月1号～7号放假调休，共7天")).toEqual(
      off("2024-10-01", 7),
    );
  });

  it("with lines broken in the middle of a sentence", () => {
    const text =
      "2024年节假日\n五、端午节：6月10日放假，与周\n末连休。\n六、中秋节：9月15\n日至17日放假调休，共3天。";
    expect(understood(text)).toEqual(["06-10 休", ...off("2024-09-15", 3)]);
  });

  it("without the date of issue and the wishes at its end", () => {
    const text =
      "2026年节假日\n三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n节假日期间，各单位要安排好值班和安全工作。\n国务院办公厅\n2025年11月4日";
    expect(understood(text)).toEqual(off("2026-04-04", 3));
  });

  it("without what it only suggests (2024 除夕), and says so", () => {
    const text =
      "2024年节假日\n二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位安排职工在除夕（2月9日）休息。";
    const notice = noticeOf(text);
    expect(days(notice)).toEqual(["02-04 班", ...off("2024-02-10", 8), "02-18 班"]);
    expect(notice.problems).toMatchObject([{ code: "advice", holiday: "春节" }]);
  });

  it("of the company, as the company's own days (公司年会)", () => {
    const text =
      "关于2026年公司年会放假的通知\n公司年会：3月12日（周四）放假1天。3月14日（周六）上班。";
    const notice = noticeOf(text);
    expect(notice.days).toMatchObject([
      { on: "2026-03-12", type: "off", name: "公司年会", list: "company" },
      { on: "2026-03-14", type: "work", name: "公司年会调休上班", list: "company" },
    ]);
  });

  it("with its heading and number as the source", () => {
    const text =
      "国务院办公厅关于2026年\n部分节假日安排的通知\n国办发明电〔2025〕7号\n一、元旦：1月1日至3日放假调休，共3天。1月4日上班。";
    expect(noticeOf(text).source).toBe(
      "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）",
    );
    expect(noticeOf(text).days[0]).toMatchObject({ list: "notice" });
  });

  it("with a year that is given where only the items were pasted", () => {
    expect(understood("一、元旦：1月1日（周四）至3日（周六）放假。", { year: 2026 })).toEqual(
      off("2026-01-01", 3),
    );
  });
});

describe("a holiday notice is refused, with its sentence", () => {
  it("where the weekday in brackets is not that date's (2026-01-04 is a Sunday)", () => {
    const text = "2026年节假日\n一、元旦：1月1日至3日放假调休，共3天。1月4日（周一）上班。";
    expect(refused(text)).toEqual([
      {
        code: "wrong-weekday",
        holiday: "元旦",
        sentence: "1月4日（周一）上班。",
        on: dayFromIso("2026-01-04"),
        writtenWeekday: 0,
      },
    ]);
  });

  it("as far as one holiday goes, while the others are taken over", () => {
    const text =
      "2026年节假日\n一、元旦：1月1日（周五）放假。\n三、清明节：4月4日（周六）至6日（周一）放假，共3天。";
    const notice = noticeOf(text);
    expect(days(notice)).toEqual(off("2026-04-04", 3));
    expect(notice.problems).toMatchObject([{ code: "wrong-weekday", holiday: "元旦" }]);
  });

  it.each([
    ["the number of days differs", "10月1日至7日放假，共8天。", "count-differs"],
    ["a date does not exist", "9月31日放假。", "no-such-date"],
    ["a range runs backwards", "10月7日至1日放假。", "range-too-long"],
    ["a range is longer than any holiday", "1月1日至10月7日放假。", "range-too-long"],
    ["a month is missing", "7日放假。", "month-missing"],
    ["a date lies outside the year", "2029年10月1日放假。", "outside-year"],
    ["a plain working day is to be worked", "10月8日上班。", "work-on-weekday"],
    ["a day off is to be worked too", "10月1日至5日放假。10月3日上班。", "off-and-work"],
    ["a day that joins a weekend does not", "10月7日放假，与周末连休。", "not-beside-weekend"],
    ["a day is only exchanged", "10月8日调休。", "not-understood"],
    [
      "rest days move to days that are not off",
      "10月1日放假，将10月10日公休日调至10月8日。",
      "not-understood",
    ],
    ["the wording is not known", "10月1日至3日酌情安排轮流值守。", "not-understood"],
    ["there is no date", "国庆节放假7天。", "not-understood"],
  ])("where %s (%s)", (_, sentence, code) => {
    const problems = refused(`2026年节假日\n国庆节：${sentence}`);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems[0]?.holiday).toBe("国庆节");
  });

  it("where a holiday is extended that is not known", () => {
    expect(refused("延长2027年春节假期至2月20日。")).toMatchObject([{ code: "nothing-to-extend" }]);
  });

  it("where nobody says the year", () => {
    expect(refused("一、元旦：1月1日放假。")).toMatchObject([{ code: "no-year" }]);
  });

  it("where it says nothing of holidays", () => {
    expect(refused("关于2026年安全生产工作的通知。")).toMatchObject([{ code: "nothing-found" }]);
    expect(refused("", { year: 2026 })).toMatchObject([{ code: "nothing-found" }]);
  });

  it("but not where only another year was given: the heading holds, and that is told", () => {
    const notice = noticeOf("2026年节假日\n元旦：1月1日（周四）放假。", { year: 2027 });
    expect(days(notice)).toEqual(["01-01 休"]);
    expect(notice.problems).toMatchObject([{ code: "year-differs", written: 2026, given: 2027 }]);
  });
});

describe("every announced year", () => {
  const weekdays = "一二三四五六日";
  const date = (on: number, weekday: string) => {
    const { year, month, date: ofMonth } = partsOf(on);
    const bracket = weekday === "" ? "" : `（${weekday}${weekdays[weekdayIndex(on)] ?? ""}）`;
    return `${year}年${month}月${ofMonth}日${bracket}`;
  };

  /** The days of one year's notice: its own, and the Decembers before it that belong to 元旦. */
  function daysOfNotice(year: number) {
    const ofYear = defaultCalendar.days.filter(({ on, name }) => {
      const isNewYear = name.startsWith("元旦");
      const december = on >= `${year - 1}-12-15` && on < `${year}-01-01`;
      const own = on.startsWith(`${year}-`) && !(isNewYear && on > `${year}-12-01`);
      return own || (isNewYear && december);
    });
    return new Map(
      ofYear.map(({ on, type, name }) => [
        dayFromIso(on),
        { type, name: name.replace("调休上班", "") },
      ]),
    );
  }

  function noticeText(year: number, weekday: string): string {
    const listed = daysOfNotice(year);
    const names = [...new Set(Array.from(listed.values(), ({ name }) => name))];
    const items = names.map((name) => {
      const of = (type: string) =>
        [...listed].filter(([, day]) => day.name === name && day.type === type).map(([on]) => on);
      const [rest, work] = [of("off"), of("work")];
      const working = work.map((on) => date(on, weekday)).join("、");
      const resting = rest.map((on) => date(on, weekday)).join("、");
      return `${name}：${resting}放假，共${rest.length}天。${work.length > 0 ? `${working}上班。` : ""}`;
    });
    return `国务院办公厅关于${year}年部分节假日安排的通知\n${items.join("\n")}`;
  }

  it.each(defaultCalendar.announcedYears.filter((year) => year >= 2008).map((year) => [year]))(
    "is read back from a notice that lists its dates (%p)",
    (year) => {
      for (const weekday of ["", "周", "星期", "礼拜"]) {
        const notice = noticeOf(noticeText(year, weekday));
        expect(notice.problems).toEqual([]);
        expect(notice.days.map(({ on, type }) => `${on} ${type}`)).toEqual(
          [...daysOfNotice(year)]
            .sort(([a], [b]) => a - b)
            .map(([on, { type }]) => `${isoDay(on)} ${type}`),
        );
      }
    },
  );
});

describe("any other text", () => {
  const words = fc.constantFrom(
    ..."一、元旦：|1月1日|至|3日|（周四）|放假|调休|，|。|共3天|上班|2026年|、|与周末连休|起|\n|延长|调至|鼓励".split(
      "|",
    ),
  );

  it("gives each date once, within the notice's year or beside it, and never fails", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 30 }),
        (parts) => {
          const { days: read } = noticeOf(parts.join(""), { year: 2026 });
          expect(new Set(read.map(({ on }) => on)).size).toBe(read.length);
          for (const { on } of read) expect(on >= "2025-12-01" && on <= "2027-01-31").toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
