import { findingsOf, readFrom, serial, type RowsLiteral } from "../../support/sheets";

const withCustomers = (rest: Record<string, RowsLiteral>) => ({
  客户台账: [
    ["客户编号", "客户名称"],
    ["C001", "华丽时装"],
  ],
  ...rest,
});

test("the working calendar gives days off, make-up days and half days", async () => {
  const book = await readFrom(
    withCustomers({
      工作日历: [
        ["日期", "类型", "名称", "起", "止", "来源"],
        [serial("2026-02-14"), "班", "春节调休", "", "", "国务院通知"],
        ["2026年2月16日", "休", "春节", "", "", ""],
        ["2026-02-13", "半天", "厂庆", 0.375, "12:00", ""],
        ["2026-02-20", "调休", "", "", "", ""],
        ["", "休", "", "", "", ""],
      ],
    }),
  );
  expect(book.calendarDays).toEqual([
    {
      ...{ on: "2026-02-14", type: "work", name: "春节调休", source: "国务院通知" },
      ...{ list: "notice", row: 2 },
    },
    { on: "2026-02-16", type: "off", name: "春节", source: "", list: "company", row: 3 },
    {
      ...{ on: "2026-02-13", type: "half", hours: [[540, 720]], name: "厂庆", source: "" },
      ...{ list: "company", row: 4 },
    },
  ]);
  expect(book.readFindings).toMatchObject([
    { code: "calendar-type-unknown", value: "调休", row: 5, column: "B" },
    { code: "missing-required", field: "on", row: 6, column: "A" },
  ]);
});

describe("a row of the working calendar", () => {
  const headers = ["日期", "结束日期", "类型", "上班", "下班", "名称", "依据"];
  const read = async (...rows: RowsLiteral) =>
    readFrom(withCustomers({ 工作日历: [headers, ...rows] }));

  it("stands for every date up to its last one (2026-08-03 to 08-05)", async () => {
    const book = await read(["2026-08-03", "2026-08-05", "休", "", "", "高温假", "公司通知"]);
    expect(book.calendarDays.map(({ on }) => on)).toEqual([
      "2026-08-03",
      "2026-08-04",
      "2026-08-05",
    ]);
    expect(new Set(book.calendarDays.map(({ row }) => row))).toEqual(new Set([2]));
  });

  it("adds an interval to the others of its date (9:00-12:00 and 14:00-18:00)", async () => {
    const book = await read(
      ["2026-03-07", "", "班", "9:00", "12:00", "加班", ""],
      ["2026-03-07", "", "班", "14:00", "18:00", "加班", ""],
    );
    expect(book.calendarDays.map(({ hours }) => hours)).toEqual([[[540, 720]], [[840, 1080]]]);
  });

  it("keeps the hours that fall away beside a day off (休 14:00-16:00)", async () => {
    const book = await read(["2026-03-09", "", "休", "14:00", "16:00", "消防演习", ""]);
    expect(book.calendarDays).toMatchObject([{ type: "off", hours: [[840, 960]] }]);
  });

  it.each([
    ["one time only (from 9:00)", ["2026-03-07", "", "班", "9:00", "", "", ""], "D"],
    ["times in reverse (18:00-9:00)", ["2026-03-07", "", "班", "18:00", "9:00", "", ""], "D"],
  ])("is left out with %s", async (_, row, column) => {
    const book = await read(row);
    expect(book.calendarDays).toEqual([]);
    expect(book.readFindings).toMatchObject([
      { code: "calendar-hours-unclear", severity: "error", row: 2, column },
    ]);
  });

  it.each([["2026-08-01"], ["2027-08-05"]])(
    "is left out with a last date that is no sensible one (2026-08-03 to %s)",
    async (lastOn) => {
      const book = await read(["2026-08-03", lastOn, "休", "", "", "", ""]);
      expect(book.calendarDays).toEqual([]);
      expect(book.readFindings).toMatchObject([
        { code: "calendar-range-unclear", on: "2026-08-03", lastOn, row: 2, column: "B" },
      ]);
    },
  );

  it("is told once where a time cannot be read (9点多)", async () => {
    const book = await read(["2026-03-07", "", "班", "9点多", "18:00", "", ""]);
    expect(book.calendarDays).toEqual([]);
    expect(findingsOf(book)).toEqual(["date-unreadable D2"]);
  });

  it.each([
    ["国办发明电〔2025〕7号", "notice"],
    ["State Council notice", "notice"],
    ["公司通知", "company"],
    ["", "company"],
  ])("belongs by its source %p to the %s", async (source, list) => {
    const book = await read(["2026-03-07", "", "班", "", "", "", source]);
    expect(book.calendarDays).toMatchObject([{ list }]);
  });
});
