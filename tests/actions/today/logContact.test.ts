import { assessWorkbook, type AssessedWorkbook } from "../../../src/actions/check/assessWorkbook";
import { checkedWorkbook } from "../../support/checks";
import { contactForm, type ContactForm } from "../../../src/actions/today/contactForm";
import { addLogColumns, createContactLog } from "../../../src/actions/today/contactLog";
import { logContact, type ContactEntry } from "../../../src/actions/today/logContact";
import { setUp } from "../../../src/actions/setup/setUp";
import { todayList } from "../../../src/actions/today/todayList";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { momentFromIso } from "../../../src/domain/time";
import { dayOfIso, momentOf } from "../../support/books";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type RowsLiteral, type SheetLiterals } from "../../support/sheets";

const now = momentFromIso("2026-03-04T10:00");
let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const entry: ContactEntry = {
  customerId: "K1",
  at: momentOf("2026-03-04T09:30"),
  outcome: "有效",
  kind: "常规",
  method: "电话",
  content: "谈续约",
  feedback: "",
  nextStep: " 发报价 ",
  nextOn: dayOfIso("2026-03-18"),
  owner: "客户经理甲",
};

const register: RowsLiteral = [
  ["客户编号", "客户名称", "负责人", "建档日期"],
  ["K1", "甲", "客户经理甲", serial("2025-01-06")],
];

function start(sheets: SheetLiterals): Promise<AssessedWorkbook> {
  excel = startExcel(workbookWith({ 客户台账: register, ...sheets }));
  return assessWorkbook({ now });
}

async function formOf(sheets: SheetLiterals): Promise<ContactForm> {
  const form = await contactForm(await start(sheets));
  if (!form) throw new Error("no contact log");
  return form;
}

const overdueIds = ({ book, assessment }: AssessedWorkbook) =>
  todayList(book, assessment)
    .followUps.filter(({ when }) => when === "overdue")
    .map(({ id }) => id);

describe("logging a contact", () => {
  it("makes an overdue customer of the sample current, and is on time", async () => {
    excel = startExcel();
    await setUp({ now, withSample: true });
    const before = await checkedWorkbook({ now });
    const [due] = todayList(before.book, before.assessment).followUps.filter(
      ({ reason }) => reason.kind === "cadence" && reason.cadence.kind === "routine",
    );
    const id = due?.id ?? "";
    const logged = await logContact({ ...entry, customerId: id }, before.book, now);
    const after = await checkedWorkbook({ now });
    expect(overdueIds(before)).toContain(id);
    expect(overdueIds(after)).not.toContain(id);
    expect(after.book.contacts?.row.at(-1)).toBe(logged.row);
    expect(after.book.contacts?.id.at(-1)).toMatch(/^GT\d{4}$/);
    const onTime = ({ book, assessment }: AssessedWorkbook) =>
      todayList(book, assessment).entries?.onTime ?? NaN;
    expect(onTime(after) - onTime(before)).toBe(1);
  }, 60_000);

  it("an attempt leaves the customer overdue", async () => {
    const log = [["客户编号", "沟通时间", "录入时间", "沟通方式", "沟通结果"]];
    const { book } = await start({ 沟通记录: log });
    await logContact({ ...entry, outcome: "未接通" }, book, now);
    expect(overdueIds(await assessWorkbook({ now }))).toEqual(["K1"]);
    await logContact(entry, book, now);
    expect(overdueIds(await assessWorkbook({ now }))).toEqual([]);
  });

  it("writes what there are columns for, trimmed", async () => {
    const { book } = await start({ 跟进: [["客户编号", "跟进日期", "下一步", "备注"]] });
    expect(await logContact(entry, book, now)).toMatchObject({ sheet: "跟进", row: 2 });
    const sheet = excel.workbook.sheet("跟进");
    expect([0, 1, 2, 3].map((column) => sheet?.text(1, column))).toEqual([
      "K1",
      "2026-03-04 09:30",
      "发报价",
      "",
    ]);
  });
});

describe("the form", () => {
  const headers = ["客户编号", "沟通时间", "沟通方式", "沟通性质", "沟通结果"];

  it("has the words of an empty log that this add-in has made", async () => {
    const form = await formOf({ 沟通记录: [headers] });
    expect(form).toMatchObject({
      sheet: "沟通记录",
      methods: ["电话", "微信", "邮件", "短信", "拜访", "线上会议"],
      outcomes: [
        { word: "有效", isAttempt: false },
        { word: "未接通", isAttempt: true },
      ],
    });
    expect(form.kinds.map(({ word, kind }) => `${word} ${kind}`)).toEqual([
      "深度 deep",
      "常规 routine",
      "业务回顾 review",
    ]);
  });

  it("uses the sheet's own words, the most frequent for each meaning (回访, 没人接)", async () => {
    const rows = [
      headers,
      ["K1", serial("2026-02-10"), "上门", "回访", "接通"],
      ["K1", serial("2026-02-11"), "电话", "日常", "没人接"],
      ["K1", serial("2026-02-12"), "电话", "回访", "接通"],
    ];
    const form = await formOf({ 沟通记录: rows });
    expect(form.methods).toEqual(["电话", "上门"]);
    expect(form.kinds.map(({ word }) => word)).toEqual(["深度", "回访", "业务回顾"]);
    expect(form.outcomes.map(({ word }) => word)).toEqual(["接通", "没人接"]);
  });

  it("offers a drop-down's words and no others, with what the check makes of each", async () => {
    const assessed = await start({ 沟通记录: [headers, ["K1", serial("2026-02-10")]] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("沟通记录").getRange("E2:E9");
      range.dataValidation.rule = {
        list: { inCellDropDown: true, source: "已沟通,占线,空号" },
      };
      await context.sync();
    });
    expect((await contactForm(assessed))?.outcomes).toEqual([
      { word: "已沟通", isAttempt: false },
      { word: "占线", isAttempt: true },
      { word: "空号", isAttempt: true },
    ]);
  });

  it("says which clocks a kind sets anew: a deep contact is a routine one as well", async () => {
    const { kinds } = await formOf({ 沟通记录: [headers] });
    expect(kinds.find(({ kind }) => kind === "deep")?.resets).toEqual(["deep", "routine"]);
  });

  it("names the columns that the log lacks; they can be added", async () => {
    const sheets = { 沟通记录: [headers, ["K1", serial("2026-02-10")]] };
    const assessed = await start(sheets);
    const form = await contactForm(assessed);
    expect(form?.missing).toEqual([
      "enteredAt",
      "content",
      "feedback",
      "nextStep",
      "nextOn",
      "owner",
    ]);
    expect(await addLogColumns(assessed.book, form?.missing ?? [], defaultPolicy)).toEqual({
      sheet: "沟通记录",
      headers: ["录入时间", "沟通内容", "客户反馈", "下一步行动", "下一步日期", "记录人"],
    });
    expect((await contactForm(await assessWorkbook({ now })))?.missing).toEqual([]);
  });

  it("speaks the language of the sheet's headers", async () => {
    const { outcomes } = await formOf({
      "Contact log": [["Customer ID", "Contacted at", "Method", "Outcome"]],
    });
    expect(outcomes.map(({ word }) => word)).toEqual(["reached", "no answer"]);
  });

  it("is none without a contact log; one can be created", async () => {
    expect(await contactForm(await start({}))).toBeUndefined();
    expect(await createContactLog(defaultPolicy, "zh-CN")).toBe("沟通记录");
    expect((await contactForm(await assessWorkbook({ now })))?.missing).toEqual([]);
  });
});
