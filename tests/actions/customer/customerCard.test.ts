import { customerCard } from "../../../src/actions/customer/customerCard";
import { explainCustomer } from "../../../src/actions/customer/explainCustomer";
import type { CustomerNotes, RowTexts } from "../../../src/actions/customer/customerNotes";
import { noteKey } from "../../../src/actions/customer/customerNotes";
import { preparationOf } from "../../../src/actions/customer/preparation";
import { assess } from "../../../src/domain/assess";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { isoDay, isoMoment } from "../../../src/domain/time";
import { NOW } from "../../support/assessed";
import { bookOf, dayOfIso, momentOf, type BookLiteral } from "../../support/books";

function assessedOf(literal: BookLiteral) {
  const book = bookOf(literal);
  return { book, assessment: assess(book, defaultPolicy, momentOf(NOW)) };
}

function cardOf(literal: BookLiteral, customer = 0) {
  return customerCard(assessedOf(literal), customer);
}

const orders = [
  ["2025-03-02", 9_999],
  ["2025-03-03", 20_000],
  ["2026-01-10", 60_000],
  ["2026-02-10", 80_000.5],
  ["2026-04-01", 70_000],
].map(([orderedAt, amount], i) => ({
  id: `D${i}`,
  customerId: "C1",
  orderedAt: String(orderedAt),
  amount: Number(amount),
}));

const customers = [
  {
    id: "C1",
    name: "云锦示例商贸有限公司",
    owner: "客户经理甲",
    phone: "1380000",
    createdOn: "2024-01-05",
    cooperationOn: "2021-03-02",
    potential: "高",
    dependence: "高",
  },
  { id: "C2", name: "陈女士", createdOn: "2026-02-27" },
] as const;

const full: BookLiteral = {
  customers,
  contacts: [
    {
      customerId: "C1",
      at: "2026-02-03T10:00",
      method: "拜访",
      kind: "深度",
      nextOn: "2026-02-20",
    },
    { customerId: "C1", at: "2026-02-11T10:00", method: "电话", outcome: "未接通" },
    { customerId: "C2", at: "2026-02-28T10:00", method: "群发" },
    { customerId: "C1", at: "2026-03-09T10:00", method: "电话" },
    { customerId: "C1", at: "2026-01-02T10:00", method: "拜访", kind: "业务回顾" },
  ],
  orders,
  issues: [
    {
      id: "G1",
      customerId: "C1",
      raisedAt: "2026-02-24T10:00",
      severity: "一般",
      category: "尺寸",
      respondedAt: "2026-02-24T11:00",
    },
    {
      id: "G2",
      customerId: "C1",
      raisedAt: "2026-03-02T09:00",
      severity: "一般",
      category: "咨询",
    },
    {
      id: "G3",
      customerId: "C1",
      raisedAt: "2026-02-02T09:00",
      severity: "一般",
      category: "投诉",
      respondedAt: "2026-02-02T10:00",
      resolvedAt: "2026-02-03T10:00",
      status: "已关闭",
    },
  ],
  surveys: [
    { customerId: "C1", score: 4, answeredAt: "2025-11-02" },
    { customerId: "C1", score: 2, answeredAt: "2026-02-12" },
    { customerId: "C2", score: 5, answeredAt: "2026-02-12" },
    { customerId: "C1", answeredAt: "2026-02-20" },
  ],
  plans: [
    { customerId: "C1", nextOn: "2026-03-06", method: "拜访", owner: "客户经理甲" },
    { customerId: "C1", nextOn: "2026-02-03", method: "电话" },
  ],
};

describe("customerCard", () => {
  const card = cardOf(full);

  it("gives the tier with the criteria that make it", () => {
    expect(card.tier).toBe("A");
    const { tier } = explainCustomer(assessedOf(full), 0) ?? {};
    expect(tier?.criteria.map(({ criterion, value }) => [criterion, value])).toEqual([
      ["amount", 160_000.5],
      ["frequency", 3],
      ["cooperation", 60],
      ["complaints", 1],
      ["dependence", 90],
      ["potential", 90],
    ]);
  });

  it("gives the tags that he carries, each with what makes it", () => {
    const given = card.tags.map(({ tag, conditions }) => [
      tag,
      ...conditions.filter(({ holds }) => holds).map(({ kind }) => kind),
    ]);
    expect(given).toEqual([
      ["high-value", "tier"],
      ["churn-risk", "satisfaction"],
    ]);
  });

  it("gives the clocks that run, each with where it stands", () => {
    expect(
      card.followUp?.clocks.map(({ cadence, from, dueOn, status }) =>
        [cadence.segment, cadence.kind, isoDay(from.on), isoDay(dueOn), status].join(" "),
      ),
    ).toEqual([
      "high-value deep 2026-02-03 2026-03-03 due-soon",
      "high-value review 2026-01-02 2026-04-02 on-track",
      "churn-risk routine 2026-02-03 2026-02-10 overdue",
    ]);
  });

  it("lists the open issues, the worst first, each with both clocks", () => {
    expect(
      card.issues?.open.map(({ id, sla, clocks, place }) => ({
        id,
        sla,
        clocks: clocks.map(({ clock, status, dueAt }) => `${clock} ${status} ${isoMoment(dueAt)}`),
        row: place.row,
      })),
    ).toEqual([
      {
        id: "G1",
        sla: "breached",
        clocks: ["respond met 2026-02-25T10:00", "resolve breached 2026-02-27T18:00"],
        row: 2,
      },
      {
        id: "G2",
        sla: "on-track",
        clocks: ["respond on-track 2026-03-03T09:00", "resolve on-track 2026-03-05T18:00"],
        row: 3,
      },
    ]);
    expect([card.issues?.last?.id, card.issues?.closed]).toEqual(["G2", 1]);
  });

  it("lists the last contacts, the newest first, and tells which of them count", () => {
    expect(card.contacts?.map(({ at, kind }) => `${isoMoment(at)} ${kind ?? "-"}`)).toEqual([
      "2026-02-11T10:00 -",
      "2026-02-03T10:00 deep",
      "2026-01-02T10:00 review",
    ]);
  });

  it("sums the orders of the window up to now (2025-03-03 … 2026-03-02)", () => {
    expect(card.orders).toEqual({
      windowMonths: 12,
      count: 3,
      amount: 160_000.5,
      lastOn: dayOfIso("2026-02-10"),
      lastAmount: 80_000.5,
    });
  });

  it("gives the last answers that have a score", () => {
    expect(card.scores?.map(({ score, on }) => `${score} ${isoDay(on)}`)).toEqual([
      "2 2026-02-12",
      "4 2025-11-02",
    ]);
  });

  it("leaves out a plan that a contact has met (02-03)", () => {
    expect(card.plans?.map(({ on, method }) => `${isoDay(on)} ${method}`)).toEqual([
      "2026-03-06 拜访",
    ]);
  });

  it("gives the problems of the customer's own rows only, the worst first", () => {
    const found = card.findings.map(({ code, role, row }) => `${code} ${role ?? ""} ${row ?? ""}`);
    expect(found).toContain("phone-form register 2");
    expect(cardOf(full, 1).findings.map(({ row }) => row)).not.toContain(2);
  });

  it("has no part whose sheet the workbook lacks", () => {
    const bare = cardOf({ customers: [{ id: "C1", name: "陈女士" }] });
    const { followUp, issues, contacts, plans, orders: none, scores } = bare;
    expect([followUp, issues, contacts, plans, none, scores]).toEqual(Array(6).fill(undefined));
    expect(bare.tier).toBeUndefined();
  });

  it("gives the rows of an id that stands twice to the first customer who has it", () => {
    const twice = { ...full, customers: [customers[1], customers[0], customers[0]] };
    expect(cardOf(twice, 1).contacts).toHaveLength(3);
    expect(cardOf(twice, 2).contacts).toEqual([]);
  });
});

const noTexts: RowTexts = { content: "", feedback: "", nextStep: "", description: "", words: "" };

function notes(
  texts: readonly (readonly [sheet: string, row: number, texts: Partial<RowTexts>])[],
  remarks: CustomerNotes["remarks"] = [],
): CustomerNotes {
  const rows = texts.map(([sheet, row, one]): [string, RowTexts] => [
    noteKey({ sheet, row, column: undefined }),
    { ...noTexts, ...one },
  ]);
  return { row: 2, remarks, texts: new Map(rows) };
}

const remark = (
  header: string,
  text: string,
  about: CustomerNotes["remarks"][number]["about"],
) => ({
  header,
  text,
  about,
  on: NaN,
});

describe("preparationOf", () => {
  it("begins with what is owed: issues, dissatisfaction, a promise, a contact (weekly at churn risk)", () => {
    const points = preparationOf(
      cardOf(full),
      notes([
        ["工单", 2, { description: "袖长偏短" }],
        ["满意度", 3, { words: "交付晚了一周" }],
        ["沟通记录", 2, { content: "确认面料", feedback: "偏好深色", nextStep: "寄送小样" }],
        ["沟通记录", 3, { nextStep: "再打一次" }],
        ["维护计划", 2, { content: "换季量体" }],
      ]),
    );
    expect(points).toEqual([
      {
        about: "open-issue",
        id: "G1",
        category: "尺寸",
        description: "袖长偏短",
        clock: "resolve",
        status: "breached",
        dueAt: momentOf("2026-02-27T18:00"),
      },
      {
        about: "open-issue",
        id: "G2",
        category: "咨询",
        description: "",
        clock: "respond",
        status: "on-track",
        dueAt: momentOf("2026-03-03T09:00"),
      },
      { about: "dissatisfied", score: 2, on: dayOfIso("2026-02-12"), words: "交付晚了一周" },
      { about: "promise", step: "再打一次", on: NaN, lateDays: 0 },
      { about: "overdue", kind: "routine", days: 20 },
      {
        about: "plan",
        on: dayOfIso("2026-03-06"),
        lateDays: 0,
        method: "拜访",
        content: "换季量体",
      },
      { about: "last-talk", on: dayOfIso("2026-02-03"), content: "确认面料", feedback: "偏好深色" },
    ]);
  });

  it("tells what it can before the sheets are read again", () => {
    const abouts = preparationOf(cardOf(full), undefined).map(({ about }) => about);
    expect(abouts).toEqual(["open-issue", "open-issue", "dissatisfied", "overdue", "plan"]);
  });

  const quiet = (at: string, nextOn?: string): BookLiteral => ({
    customers: [{ id: "C1", createdOn: "2025-01-05" }],
    contacts: [{ customerId: "C1", at, method: "电话", ...(nextOn !== undefined && { nextOn }) }],
  });

  it("counts the days since a promised day has passed (02-24 → 6 on 03-02)", () => {
    expect(preparationOf(cardOf(quiet("2026-02-20T10:00", "2026-02-24")), notes([]))).toEqual([
      { about: "promise", step: "", on: dayOfIso("2026-02-24"), lateDays: 6 },
    ]);
  });

  it.each(["无", "—", ""])("takes %j for no promise", (nextStep) => {
    expect(
      preparationOf(cardOf(quiet("2026-02-20T10:00")), notes([["沟通记录", 2, { nextStep }]])),
    ).toEqual([]);
  });

  it("names the contact that is overdue", () => {
    expect(preparationOf(cardOf(quiet("2026-02-10T10:00")), undefined)).toEqual([
      { about: "overdue", kind: "routine", days: 6 },
    ]);
  });

  it("lets a plan that is late tell so itself (02-27 → 3 days)", () => {
    const plans = [{ customerId: "C1", nextOn: "2026-02-27", method: "拜访" }];
    expect(preparationOf(cardOf({ ...quiet("2026-02-20T10:00"), plans }), undefined)).toEqual([
      { about: "plan", on: dayOfIso("2026-02-27"), lateDays: 3, method: "拜访", content: "" },
    ]);
  });

  it("tells a customer who was never contacted, and one who has gone silent", () => {
    const never = cardOf({
      customers: [{ id: "C1", createdOn: "2026-02-27" }],
      contacts: [],
      orders: [{ id: "D1", customerId: "C1", orderedAt: "2025-06-01", amount: 1 }],
    });
    expect(preparationOf(never, undefined)).toEqual([
      { about: "never-contacted" },
      { about: "silence", silentDays: 274, medianGapDays: NaN },
    ]);
  });

  it("tells how the last issue ended where none is open", () => {
    const closed = cardOf({
      customers: [{ id: "C1" }],
      issues: [
        {
          id: "G1",
          customerId: "C1",
          raisedAt: "2026-01-05T10:00",
          severity: "一般",
          category: "售后",
          respondedAt: "2026-01-05T11:00",
          resolvedAt: "2026-01-20T11:00",
        },
      ],
    });
    expect(preparationOf(closed, undefined)).toEqual([
      {
        about: "last-issue",
        id: "G1",
        category: "售后",
        resolvedOn: dayOfIso("2026-01-20"),
        wasLate: true,
      },
    ]);
  });

  it.each([
    ["1986-03-05", [["2026-03-05", 3]]],
    ["1986-03-02", [["2026-03-02", 0]]],
    ["1986-03-16", [["2026-03-16", 14]]],
    ["1986-03-17", []],
    ["1986-03-01", []],
    ["2026-03-10", [["2026-03-10", 8]]],
  ])("reminds of a birthday within 14 days (%s)", (birthday, reminded) => {
    const on = dayOfIso(birthday);
    const remarks = [{ header: "生日", text: birthday, about: "birthday" as const, on }];
    const points = preparationOf(cardOf({ customers: [{ id: "C1" }] }), notes([], remarks));
    const dates = points.flatMap((one) =>
      one.about === "date" ? [[isoDay(one.on), one.inDays]] : [],
    );
    expect(dates).toEqual(reminded);
  });

  it("ends with what matters in the talk: needs, the channel, who decides, preferences", () => {
    const remarks = [
      remark("喜好颜色", "深色", "preference"),
      remark("地址", "上海", "address"),
      remark("决策人", "行政总监", "decision"),
      remark("联系人偏好", "微信，下午", "channelPreference"),
      remark("关键需求", "秋季团体订制", "keyNeed"),
      remark("折扣", "85%", undefined),
    ];
    expect(preparationOf(cardOf({ customers: [{ id: "C1" }] }), notes([], remarks))).toEqual(
      [
        ["关键需求", "秋季团体订制"],
        ["联系人偏好", "微信，下午"],
        ["决策人", "行政总监"],
        ["喜好颜色", "深色"],
      ].map(([header, text]) => ({ about: "remark", header, text })),
    );
  });
});
