import { noticeOf } from "../../src/domain/notice/notice";
import { noticeSentence } from "../../src/text/noticeSentences";

const texts = [
  "",
  "关于2026年安全生产工作的通知。",
  "元旦：1月1日放假。",
  "2026年节假日\n元旦：1月4日（周一）上班。",
  "2026年节假日\n国庆节：10月1日至7日放假，共8天。9月31日上班。10月8日上班。7日放假。",
  "2026年节假日\n国庆节：10月1日至5日放假。10月3日上班。10月7日放假，与周末连休。",
  "2026年节假日\n国庆节：10月7日至1日放假。1月1日至10月7日放假。2029年10月1日放假。轮流值守到10月2日。",
  "延长2026年中秋节假期至9月30日。鼓励9月30日休息。",
];

describe.each(["zh-CN", "en-US"] as const)("a refused sentence of a notice (%s)", (language) => {
  it("is told with its reason, whatever that is", () => {
    const problems = [
      ...texts.flatMap((text) => noticeOf(text).problems),
      ...noticeOf("2026年节假日\n元旦：1月1日放假。", { year: 2027 }).problems,
    ];
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual(
      [
        ...[
          "advice",
          "count-differs",
          "month-missing",
          "no-such-date",
          "no-year",
          "not-beside-weekend",
        ],
        ...[
          "not-understood",
          "nothing-found",
          "nothing-to-extend",
          "off-and-work",
          "outside-year",
          "range-too-long",
        ],
        ...["work-on-weekday", "wrong-weekday", "year-differs"],
      ].sort(),
    );
    for (const problem of problems) {
      const sentence = noticeSentence(problem, language);
      expect(sentence).toMatch(language === "zh-CN" ? /。$/ : /\.$/);
      expect(sentence).not.toMatch(/NaN|undefined/);
    }
  });
});

it("names the weekday that is right and the one that is written (2026-01-04)", () => {
  const [problem] = noticeOf("2026年节假日\n元旦：1月4日（周一）上班。").problems;
  if (!problem) throw new Error("no problem");
  expect(noticeSentence(problem, "zh-CN")).toBe(
    "2026-01-04 是周日，通知写的是周一，这个节日没有采用。",
  );
  expect(noticeSentence(problem, "en-US")).toContain("is a Sun, the notice says Mon");
});
