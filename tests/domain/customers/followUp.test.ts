import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Cadence, Policy } from "../../../src/domain/policy/policy";
import { assessed, customerIn } from "../../support/assessed";
import type { ContactLiteral } from "../../support/books";

const LI = { id: "C001", name: "李蕾", createdOn: "2026-01-05" };

function contact(at: string, more: Partial<ContactLiteral> = {}): ContactLiteral {
  return { customerId: "C001", at, method: "电话", ...more };
}

function followUp(contacts: ContactLiteral[], now?: string, policy?: Policy) {
  return customerIn(
    assessed(
      { customers: [LI], contacts },
      { ...(now ? { now } : {}), ...(policy ? { policy } : {}) },
    ),
  );
}

function withCadences(
  cadences: Pick<Cadence, "segment" | "kind" | "every">[],
  more: Partial<Policy["followUp"]> = {},
): Policy {
  const full = cadences.map((row) => ({ ...row, ownerRole: "客户经理", source: "S2-33" }));
  return { ...defaultPolicy, followUp: { ...defaultPolicy.followUp, cadences: full, ...more } };
}

const monthly = { amount: 1, unit: "months" } as const;

describe("when a customer is due", () => {
  it("an ordinary customer is due 14 days after the last routine contact (02-10 → 02-24)", () => {
    expect(followUp([contact("2026-02-10T09:00"), contact("2026-01-20T09:00")])).toMatchObject({
      followUp: "overdue",
      nextContactOn: "2026-02-24",
      overdueDays: 6,
      dueCadence: 4,
      lastContactAt: "2026-02-10T09:00",
    });
  });

  it.each([
    ["2026-02-20", "on-track", 0],
    ["2026-02-21", "due-soon", 0],
    ["2026-02-24", "due-soon", 0],
    ["2026-02-25", "overdue", 1],
  ])("on %s the due day 02-24 is %s by %d days", (today, status, overdueDays) => {
    expect(followUp([contact("2026-02-10T09:00")], `${today}T23:59`)).toMatchObject({
      followUp: status,
      overdueDays,
    });
  });

  it("says from which day the due clock counts: the contact that reset it, not a later one of another kind", () => {
    const policy = withCadences([{ segment: "others", kind: "deep", every: monthly }]);
    const contacts = [
      contact("2026-01-12T15:00", { kind: "深度" }),
      contact("2026-02-20T09:00", { kind: "常规" }),
    ];
    expect(followUp(contacts, "2026-03-04T09:00", policy)).toMatchObject({
      countedFrom: "2026-01-12",
      countedFromContact: true,
      nextContactOn: "2026-02-12",
    });
  });

  it("says that it counts from the creation date where there was no contact", () => {
    expect(followUp([])).toMatchObject({ countedFrom: "2026-01-05", countedFromContact: false });
  });

  it("counts from no day where a plan row is due first", () => {
    const plans = [{ customerId: "C001", nextOn: "2026-01-08" }];
    const customer = customerIn(assessed({ customers: [LI], contacts: [], plans }));
    expect(customer).toMatchObject({ dueCadence: -1, countedFrom: null });
  });

  it("a month after 31 January is 28 February", () => {
    const policy = withCadences([{ segment: "others", kind: "routine", every: monthly }]);
    const contacts = [contact("2026-01-31T09:00")];
    expect(followUp(contacts, "2026-02-01T09:00", policy).nextContactOn).toBe("2026-02-28");
  });

  it("counts from the creation date where there was no contact (01-05 → 01-19)", () => {
    expect(followUp([], "2026-01-19T09:00")).toMatchObject({
      followUp: "never",
      nextContactOn: "2026-01-19",
      overdueDays: 0,
      lastContactAt: null,
    });
    expect(followUp([], "2026-01-20T09:00")).toMatchObject({ followUp: "overdue", overdueDays: 1 });
  });

  it("counts from the beginning of cooperation where no creation date is written", () => {
    const customers = [{ id: "C001", cooperationOn: "2026-02-20" }];
    expect(customerIn(assessed({ customers, contacts: [] }))).toMatchObject({
      followUp: "never",
      nextContactOn: "2026-03-06",
    });
  });

  it("has no due day where neither is written", () => {
    const customers = [{ id: "C001" }];
    expect(customerIn(assessed({ customers, contacts: [] }))).toMatchObject({
      followUp: "never",
      nextContactOn: null,
      overdueDays: 0,
      dueCadence: -2,
    });
  });

  it("has no clock without a contact log", () => {
    expect(customerIn(assessed({ customers: [LI] }))).toMatchObject({
      followUp: "none",
      nextContactOn: null,
    });
  });

  it.each([
    ["stays", "2026-02-28"],
    ["moves-before", "2026-02-28"],
    ["moves-after", "2026-02-28"],
  ] as const)("a due day on the make-up Saturday 02-28 %s at %s", (dueOnRestDay, nextContactOn) => {
    const policy = withCadences(defaultPolicy.followUp.cadences, { dueOnRestDay });
    const contacts = [contact("2026-02-14T09:00")];
    expect(followUp(contacts, "2026-02-15T09:00", policy)).toMatchObject({ nextContactOn });
  });

  it("a customer with no day to count from is due never, and warns of no calendar", () => {
    const policy = withCadences(defaultPolicy.followUp.cadences, { dueOnRestDay: "moves-after" });
    const result = assessed({ customers: [{ id: "C001" }], contacts: [] }, { policy });
    expect(customerIn(result)).toMatchObject({ followUp: "never", nextContactOn: null });
    expect(result.findings.map(({ code }) => code)).not.toContain("calendar-not-announced");
  });

  it.each([
    ["stays", "2026-03-08"],
    ["moves-before", "2026-03-06"],
    ["moves-after", "2026-03-09"],
  ] as const)("a due day on Sunday 2026-03-08 %s: %s", (dueOnRestDay, nextContactOn) => {
    const policy = withCadences(defaultPolicy.followUp.cadences, { dueOnRestDay });
    const contacts = [contact("2026-02-22T09:00")];
    expect(followUp(contacts, "2026-02-23T09:00", policy)).toMatchObject({ nextContactOn });
  });
});

describe("which contact resets a clock", () => {
  const since = contact("2026-02-10T09:00");

  it.each([
    ["an attempt (未接通)", { outcome: "未接通" }],
    ["an attempt (电话占线，明天再打)", { outcome: "占线，明天再打" }],
    ["an attempt (No answer)", { outcome: "No answer" }],
    ["a mailing (微信群发)", { method: "微信群发" }],
    ["a mailing by its kind (产品目录)", { kind: "产品目录" }],
  ])("%s does not reset the routine clock", (_, more) => {
    const row = followUp([since, contact("2026-02-28T09:00", more)]);
    expect(row.nextContactOn).toBe("2026-02-24");
  });

  it.each([
    ["a telephone call", { method: "电话" }],
    ["a visit, which is more than routine", { method: "上门拜访" }],
    ["a deep talk by telephone", { method: "电话", kind: "深度沟通" }],
    ["an answer that is a no (未接受报价)", { outcome: "未接受报价" }],
    ["a meeting by telephone", { method: "电话会议" }],
    ["a visit written down as routine", { method: "拜访", kind: "常规" }],
    ["an entry that tells neither method nor kind", { method: "" }],
    ["a method nobody thought of", { method: "信鸽" }],
  ])("%s resets the routine clock", (_, more) => {
    const row = followUp([since, contact("2026-02-28T09:00", more)]);
    expect(row.nextContactOn).toBe("2026-03-14");
  });

  it.each([
    ["a telephone call", { method: "电话" }],
    ["a business review", { method: "拜访", kind: "业务回顾" }],
  ])("%s does not reset the deep clock", (_, more) => {
    const policy = withCadences([{ segment: "others", kind: "deep", every: monthly }]);
    const contacts = [contact("2026-02-10T09:00", { method: "拜访" })];
    const later = [...contacts, contact("2026-02-28T09:00", more)];
    expect(followUp(later, undefined, policy).nextContactOn).toBe("2026-03-10");
  });

  it("a visit leaves the routine clock alone where the policy keeps the kinds apart", () => {
    const policy = withCadences(defaultPolicy.followUp.cadences, {
      resetBy: { deep: ["deep"], review: ["review"], routine: ["routine"] },
    });
    const visit = contact("2026-02-28T09:00", { method: "上门拜访" });
    expect(followUp([since, visit], undefined, policy).nextContactOn).toBe("2026-02-24");
  });

  it("an entry after now is arranged, not done", () => {
    expect(followUp([since, contact("2026-03-05T09:00")])).toMatchObject({
      nextContactOn: "2026-02-24",
      lastContactAt: "2026-02-10T09:00",
      plannedOn: "2026-03-05",
    });
  });

  it("the earliest next date of the log after today is arranged too", () => {
    const contacts = [
      contact("2026-02-10T09:00", { nextOn: "2026-03-02" }),
      contact("2026-02-11T09:00", { nextOn: "2026-03-10" }),
      contact("2026-03-12T09:00"),
    ];
    expect(followUp(contacts).plannedOn).toBe("2026-03-10");
  });

  it("the contacts of an unknown customer reset nobody's clock", () => {
    const contacts = [since, contact("2026-03-01T09:00", { customerId: "C999" })];
    expect(followUp(contacts).nextContactOn).toBe("2026-02-24");
  });
});

describe("which clocks a customer has", () => {
  const months = ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01"];
  const orders = [...months, "2026-02"].map((month) => {
    return { customerId: "C001", orderedAt: `${month}-20`, amount: 20_000 };
  });
  const cadenceOf = (index = NaN) => defaultPolicy.followUp.cadences[index];

  it("高价值: deep every month and a review every three, no routine (S3-16)", () => {
    const contacts = [contact("2026-02-20T09:00", { method: "拜访" })];
    const row = customerIn(assessed({ customers: [LI], orders, contacts }));
    // The review has never been held: three months after the creation date, 04-05.
    expect(row).toMatchObject({ tags: ["high-value"], nextContactOn: "2026-03-20" });
    expect(cadenceOf(row.dueCadence)).toMatchObject({ kind: "deep" });
    const later = [contact("2026-03-10T09:00", { method: "拜访" })];
    const due = customerIn(
      assessed({ customers: [LI], orders, contacts: later }, { now: "2026-03-11T09:00" }),
    );
    expect(due.nextContactOn).toBe("2026-04-05");
    expect(cadenceOf(due.dueCadence)).toMatchObject({ kind: "review" });
  });

  it("流失风险: every 7 days instead of the others' 14 (S3-18)", () => {
    const surveys = [{ customerId: "C001", score: 1, answeredAt: "2026-02-01" }];
    const contacts = [contact("2026-02-27T09:00")];
    const row = customerIn(assessed({ customers: [LI], surveys, contacts }));
    expect(row).toMatchObject({ tags: ["churn-risk"], nextContactOn: "2026-03-06" });
    expect(cadenceOf(row.dueCadence)).toMatchObject({ segment: "churn-risk" });
  });

  it("潜力 and 流失风险 at once: the earlier of both clocks", () => {
    const customers = [{ ...LI, potential: "高" }];
    const surveys = [{ customerId: "C001", score: 1, answeredAt: "2026-02-01" }];
    const contacts = [contact("2026-02-27T09:00")];
    const row = customerIn(assessed({ customers, orders: [], surveys, contacts }));
    expect(row).toMatchObject({
      tags: ["potential", "churn-risk"],
      nextContactOn: "2026-03-06",
    });
  });

  it("a tier can be a segment of its own", () => {
    const policy = withCadences([{ segment: "D", kind: "routine", every: monthly }]);
    const literal = { customers: [LI], orders: [], contacts: [contact("2026-02-10T09:00")] };
    expect(customerIn(assessed(literal, { policy })).nextContactOn).toBe("2026-03-10");
    const unrated = { customers: [LI], contacts: [] };
    expect(customerIn(assessed(unrated, { policy })).followUp).toBe("none");
  });
});

describe("rows of the plans sheet", () => {
  const contacts = [contact("2026-03-01T09:00")];
  const planned = (nextOn: string, log = contacts) =>
    customerIn(
      assessed({
        customers: [LI],
        contacts: log,
        plans: [{ customerId: "C001", nextOn }],
      }),
    );

  it("are clocks of their own (2026-03-04, before the routine's 03-15)", () => {
    expect(planned("2026-03-04")).toMatchObject({
      nextContactOn: "2026-03-04",
      dueCadence: -1,
      followUp: "due-soon",
    });
  });

  it("are overdue the day after", () => {
    const early = [contact("2026-02-26T09:00")];
    expect(planned("2026-03-01", early)).toMatchObject({ followUp: "overdue", overdueDays: 1 });
  });

  it("are met by a real contact on their day or later, of any kind", () => {
    expect(planned("2026-03-01")).toMatchObject({ nextContactOn: "2026-03-15", dueCadence: 4 });
    const attempt = [...contacts.slice(1), contact("2026-03-01T09:00", { outcome: "未接通" })];
    expect(planned("2026-03-01", attempt)).toMatchObject({ dueCadence: 4, overdueDays: 42 });
  });

  it("run also without a contact log", () => {
    const plans = [{ customerId: "C001", nextOn: "2026-03-20" }];
    expect(customerIn(assessed({ customers: [LI], plans }))).toMatchObject({
      followUp: "on-track",
      nextContactOn: "2026-03-20",
    });
  });
});
