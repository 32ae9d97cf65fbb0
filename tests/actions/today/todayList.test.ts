import { todayList, type TodayList } from "../../../src/actions/today/todayList";
import { assess } from "../../../src/domain/assess";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { bookOf, dayOfIso, momentOf, type BookLiteral } from "../../support/books";

/** A Wednesday. */
const NOW = "2026-03-04T10:00";

function listOf(literal: BookLiteral, { now = NOW, owner }: ListOptions = {}): TodayList {
  const book = bookOf(literal);
  return todayList(book, assess(book, defaultPolicy, momentOf(now)), owner);
}

interface ListOptions {
  readonly now?: string;
  readonly owner?: string;
}

const customers = [
  { id: "K1", name: "甲" },
  { id: "K2", name: "乙" },
  { id: "K3", name: "丙" },
  { id: "K4", name: "丁" },
  { id: "K5", name: "戊" },
];
/** Plans alone decide when a customer is due. */
const plan = (customerId: string, nextOn: string) => ({ customerId, nextOn });

test("lists the longest overdue first, then those due today and up to Sunday (03-08), not on Monday", () => {
  const { followUps } = listOf({
    customers,
    plans: [
      plan("K1", "2026-03-04"),
      plan("K2", "2026-03-08"),
      plan("K3", "2026-03-02"),
      plan("K4", "2026-02-04"),
      plan("K5", "2026-03-09"),
    ],
  });
  expect(followUps.map(({ id, when, overdueDays }) => `${id} ${when} ${overdueDays}`)).toEqual([
    "K4 overdue 28",
    "K3 overdue 2",
    "K1 today 0",
    "K2 week 0",
  ]);
});

test("names the sheet's own row (K3 stands in row 4)", () => {
  const { followUps } = listOf({ customers, plans: [plan("K3", "2026-03-03")] });
  expect(followUps).toMatchObject([
    { id: "K3", name: "丙", place: { sheet: "客户台账", row: 4, column: "A" } },
  ]);
});

test("puts the better tier first among those equally late (K2 is A, K1 is not)", () => {
  const { followUps } = listOf({
    customers: customers.map((one) => ({
      ...one,
      ...(one.id === "K2"
        ? { potential: "高", dependence: "高", cooperationOn: "2015-01-01" }
        : { potential: "低", dependence: "低", cooperationOn: "2026-01-01" }),
    })),
    plans: [plan("K1", "2026-03-02"), plan("K2", "2026-03-02")],
  });
  expect(followUps.map(({ id }) => id)).toEqual(["K2", "K1"]);
  expect(followUps[0]?.tier).toBe("A");
});

const issue = { customerId: "K1", severity: "一般", status: "处理中" };

test("lists open issues that are breached before those at risk, each by deadline", () => {
  const { issues } = listOf({
    customers,
    issues: [
      { ...issue, id: "G1", raisedAt: "2026-02-10T10:00", respondedAt: "2026-02-10T11:00" },
      { ...issue, id: "G2", raisedAt: "2026-03-03T11:00" },
      { ...issue, id: "G3", raisedAt: "2026-02-02T10:00", respondedAt: "2026-02-02T11:00" },
      { ...issue, id: "G4", raisedAt: "2026-03-04T09:55" },
    ],
  });
  expect(issues.map(({ id, status }) => `${id} ${status}`)).toEqual([
    "G3 breached",
    "G1 breached",
    "G2 at-risk",
  ]);
});

test("names the clock that still runs: a late answer that was given is no work of today", () => {
  const { issues } = listOf({
    customers,
    issues: [
      { ...issue, id: "G1", raisedAt: "2026-03-02T09:30" },
      { ...issue, id: "G2", raisedAt: "2026-03-02T16:00", respondedAt: "2026-03-04T09:30" },
    ],
  });
  expect(issues).toMatchObject([{ id: "G1", clock: "respond", status: "breached" }]);
});

test("leaves resolved issues out (resolved on time or late)", () => {
  const resolved = { ...issue, status: "已解决", respondedAt: "2026-02-02T11:00" };
  const { issues } = listOf({
    customers,
    issues: [
      { ...resolved, id: "G1", raisedAt: "2026-02-02T10:00", resolvedAt: "2026-02-02T15:00" },
      { ...resolved, id: "G2", raisedAt: "2026-02-02T10:00", resolvedAt: "2026-03-01T15:00" },
    ],
  });
  expect(issues).toEqual([]);
});

test("an issue of an unknown customer is listed without a name", () => {
  const { issues } = listOf({
    customers,
    issues: [{ ...issue, id: "G1", customerId: "K9", raisedAt: "2026-02-02T10:00" }],
  });
  expect(issues).toMatchObject([
    { id: "G1", customer: -1, name: "", place: { sheet: "工单", row: 2, column: "A" } },
  ]);
});

test("is empty without a contact log, plans and issues", () => {
  expect(listOf({ customers })).toMatchObject({ followUps: [], issues: [] });
});

describe("the reason", () => {
  const one = [{ id: "K1", name: "甲", createdOn: "2026-01-05" }];

  test("names the cadence, and the contact from which it counts (02-10, every 14 days)", () => {
    const contacts = [{ customerId: "K1", at: "2026-02-10T09:00", method: "电话" }];
    const { followUps } = listOf({ customers: one, contacts });
    expect(followUps).toMatchObject([
      {
        dueOn: dayOfIso("2026-02-24"),
        overdueDays: 8,
        reason: {
          kind: "cadence",
          cadence: { segment: "others", kind: "routine", every: { amount: 14, unit: "days" } },
          countedFrom: dayOfIso("2026-02-10"),
          fromContact: true,
        },
      },
    ]);
  });

  test("says that there was no contact yet and counts from the day the file was made", () => {
    const { followUps } = listOf({ customers: one, contacts: [] });
    expect(followUps[0]?.reason).toMatchObject({
      countedFrom: dayOfIso("2026-01-05"),
      fromContact: false,
    });
  });

  test("is the plan where a plan row is due first", () => {
    const { followUps } = listOf({ customers: one, plans: [plan("K1", "2026-03-04")] });
    expect(followUps[0]?.reason).toEqual({ kind: "plan" });
  });

  test("of an issue is the promise of its severity, since when and until when", () => {
    const raised = { id: "G1", customerId: "K1", severity: "一般", raisedAt: "2026-03-02T09:30" };
    expect(listOf({ customers: one, issues: [raised] }).issues).toMatchObject([
      {
        severity: "一般",
        target: { amount: 24, reading: "clock-hours" },
        raisedAt: momentOf("2026-03-02T09:30"),
      },
    ]);
  });

  test("tells of a contact that is arranged already (03-06)", () => {
    const contacts = [
      { customerId: "K1", at: "2026-02-10T09:00", method: "电话", nextOn: "2026-03-06" },
    ];
    const { followUps } = listOf({ customers: one, contacts });
    expect(followUps).toMatchObject([{ plannedOn: dayOfIso("2026-03-06") }]);
  });
});

describe("by owner", () => {
  const literal: BookLiteral = {
    customers: [
      { id: "K1", name: "甲", owner: "客户经理甲" },
      { id: "K2", name: "乙", owner: "客户经理乙" },
      { id: "K3", name: "丙" },
    ],
    plans: [plan("K1", "2026-03-04"), plan("K2", "2026-03-04"), plan("K3", "2026-03-04")],
    issues: [
      { ...issue, id: "G1", customerId: "K1", owner: "客户经理乙", raisedAt: "2026-02-02T10:00" },
      { ...issue, id: "G2", customerId: "K2", raisedAt: "2026-02-02T10:00" },
    ],
    contacts: [
      contactOf("2026-03-03T10:00", "2026-03-03T15:00", "客户经理甲"),
      contactOf("2026-03-03T10:00", "2026-03-03T11:00", "客户经理乙"),
    ],
  };

  test("counts everybody's work, the nameless last; an issue without owner is the customer's owner's", () => {
    expect(listOf(literal).owners).toEqual([
      { owner: "客户经理乙", items: 3 },
      { owner: "客户经理甲", items: 1 },
      { owner: "", items: 1 },
    ]);
  });

  test("keeps one person's work, and the counts of all", () => {
    const list = listOf(literal, { owner: "客户经理乙" });
    expect(list.followUps.map(({ id }) => id)).toEqual(["K2"]);
    expect(list.issues.map(({ id }) => id)).toEqual(["G1", "G2"]);
    expect(list.owners).toHaveLength(3);
    expect(list.entries).toMatchObject({ onTime: 1, late: [] });
  });
});

function contactOf(at: string, enteredAt: string, owner: string) {
  return { customerId: "K1", at, enteredAt, owner, method: "电话" };
}

describe("how soon contacts of the week were entered (S3-22)", () => {
  const contacts = [
    contactOf("2026-03-01T10:00", "2026-03-02T10:00", "客户经理甲"),
    contactOf("2026-03-02T10:00", "2026-03-02T11:00", "客户经理甲"),
    contactOf("2026-03-03T10:00", "2026-03-03T15:00", "客户经理甲"),
  ];

  test("names the late ones with customer and row; last week's do not count", () => {
    expect(listOf({ customers, contacts }).entries).toEqual({
      withinHours: 2,
      onTime: 1,
      unknown: 0,
      late: [
        {
          customer: "甲",
          owner: "客户经理甲",
          at: momentOf("2026-03-03T10:00"),
          enteredAt: momentOf("2026-03-03T15:00"),
          place: { sheet: "沟通记录", row: 4, column: "B" },
        },
      ],
    });
  });

  test("is not measured without a contact log", () => {
    expect(listOf({ customers }).entries).toBeUndefined();
  });
});
