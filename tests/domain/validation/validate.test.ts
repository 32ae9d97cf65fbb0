import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Finding } from "../../../src/domain/findings/findings";
import { assessed, customerIn } from "../../support/assessed";
import type { BookLiteral, CustomerLiteral } from "../../support/books";

const LI: CustomerLiteral = { id: "C001", name: "李蕾", phone: "13800138000", owner: "王芳" };
const HAN: CustomerLiteral = { id: "C002", name: "韩梅", phone: "13800138001", owner: "王芳" };

const SHEETS = ["contacts", "orders", "issues", "surveys", "plans"] as const;
const ALL_SHEETS: BookLiteral = Object.fromEntries(SHEETS.map((role) => [role, []]));

/** The findings of a book that lacks no sheet; where no more is asked, only their codes and rows. */
function findings(literal: BookLiteral): Finding[] {
  return [...assessed({ customers: [LI], ...ALL_SHEETS, ...literal }).findings];
}

function brief(literal: BookLiteral): string[] {
  return findings(literal).map(({ code, row, column }) => `${row ?? "-"}${column ?? ""} ${code}`);
}

describe("findings of the register", () => {
  it("are none where nothing is wrong", () => {
    expect(findings({ customers: [LI, HAN] })).toEqual([]);
  });

  it("say where a required cell is empty", () => {
    expect(findings({ customers: [LI, { ...HAN, owner: "" }] })).toEqual([
      {
        role: "register",
        sheet: "客户台账",
        row: 3,
        column: "D",
        header: "owner",
        severity: "error",
        code: "missing-required",
        field: "owner",
      },
    ]);
  });

  it("tell a missing column once and not once a row", () => {
    const customers = ["1", "2"].map((id) => ({ id, name: "李蕾", phone: `1380013800${id}` }));
    expect(findings({ customers })).toEqual([
      expect.objectContaining({ code: "missing-column", field: "owner", row: null, column: null }),
    ]);
  });

  it("point at the second row with an id and name the first", () => {
    expect(findings({ customers: [LI, HAN, { ...HAN, id: "C001", phone: "" }] })).toMatchObject(
      [
        { code: "duplicate-id", row: 4, column: "A", id: "C001", firstRow: 2 },
        { code: "missing-required", row: 4, column: "C", field: "phone" },
      ].reverse(),
    );
  });

  it("mention a phone that an earlier customer has, however it is written", () => {
    const customers = [LI, { ...HAN, phone: "010-62345678 / +86 138-0013-8000" }];
    expect(findings({ customers })).toMatchObject([
      { code: "phone-shared", severity: "info", row: 3, firstRow: 2 },
    ]);
  });

  it("warn of doubtful forms and dates without counting a mention", () => {
    const customers = [
      { ...LI, phone: "1380013800", email: "li@", creditCode: "123", createdOn: "2026-03-03" },
      { ...HAN, email: "han@example.com", creditCode: "91350100M000100Y43" },
      { ...LI, id: "C003", phone: HAN.phone ?? "", createdOn: "2026-03-02" },
    ];
    const assessment = assessed({ customers, ...ALL_SHEETS });
    expect(assessment.findings.map(({ code, row, severity }) => [row, code, severity])).toEqual([
      [2, "phone-form", "warning"],
      [2, "email-form", "warning"],
      [2, "credit-code-form", "warning"],
      [2, "date-in-future", "error"],
      [4, "phone-shared", "info"],
    ]);
    expect([0, 1, 2].map((i) => customerIn(assessment, i).findings)).toEqual([4, 0, 0]);
  });

  it("name a rating that the policy does not know", () => {
    const customers = [{ ...LI, potential: "挺好", dependence: "" }];
    expect(findings({ customers })).toMatchObject([
      { code: "rating-unknown", field: "potential", value: "挺好" },
    ]);
  });
});

describe("what the reader found", () => {
  const place = {
    role: "register",
    sheet: "客户台账",
    row: 3,
    column: "D",
    header: "owner",
  } as const;
  const unreadable: Finding = {
    ...place,
    code: "error-value",
    field: "owner",
    value: "#N/A",
    severity: "error",
  };

  it("is not told again as a missing value, and counts for its customer", () => {
    const customers = [LI, { ...HAN, owner: "" }];
    const assessment = assessed({ customers, ...ALL_SHEETS, readFindings: [unreadable] });
    expect(assessment.findings).toEqual([unreadable]);
    expect(customerIn(assessment, 1).findings).toBe(1);
  });

  it("is not told again as a missing column", () => {
    const customers = [{ id: "C001", name: "李蕾", phone: "13800138000" }];
    const cell = { row: 1, column: null, header: null };
    const missing: Finding = {
      ...place,
      ...cell,
      code: "missing-column",
      field: "owner",
      severity: "warning",
    };
    expect(findings({ customers, readFindings: [missing] })).toEqual([missing]);
  });

  it("is sorted in by row", () => {
    const customers = [{ ...LI, name: "" }, HAN, { ...HAN, id: "C003", phone: "", name: "" }];
    const rows = findings({ customers, readFindings: [unreadable] }).map(({ row }) => row);
    expect(rows).toEqual([2, 3, 4, 4]);
  });
});

describe("findings of the other sheets", () => {
  it("tell an id that is not in the register, on every sheet", () => {
    const customerId = "C999";
    expect(
      brief({
        contacts: [{ customerId, at: "2026-03-01T10:00" }],
        orders: [{ customerId, orderedAt: "2026-03-01", amount: 5 }],
        issues: [{ id: "T1", customerId, raisedAt: "2026-03-02T09:30", severity: "一般" }],
        surveys: [{ customerId, score: 5 }],
        plans: [{ customerId, nextOn: "2026-03-09" }],
      }),
    ).toEqual([
      "2A unknown-customer",
      "2A unknown-customer",
      "2B unknown-customer",
      "2A unknown-customer",
      "2A unknown-customer",
    ]);
  });

  it("let a contact lie in the future, but not its entry, nor an entry before the contact", () => {
    const row = { customerId: "C001" };
    const contacts = [
      { ...row, at: "2026-03-09T10:00", enteredAt: "2026-03-01T10:00", nextOn: "2026-04-01" },
      { ...row, at: "2026-02-09T10:00", enteredAt: "2026-03-02T10:01", nextOn: "2026-02-10" },
      { ...row, at: "2026-02-09T10:00", enteredAt: "2026-02-09T09:59" },
      { ...row, at: "2026-02-09T10:00", enteredAt: "2026-02-09" },
    ];
    expect(findings({ contacts })).toMatchObject([
      { code: "date-in-future", row: 3, field: "enteredAt", value: "2026-03-02T10:01" },
      {
        code: "dates-out-of-order",
        row: 4,
        earlier: "at",
        earlierValue: "2026-02-09T10:00",
        later: "enteredAt",
        laterValue: "2026-02-09T09:59",
      },
    ]);
  });

  it("tell a twice used order number, an order of tomorrow and a negative amount", () => {
    const orders = [
      { id: "D1", customerId: "C001", orderedAt: "2026-03-02", amount: 5 },
      { id: "D1", customerId: "C001", orderedAt: "2026-03-03", amount: 5 },
      { id: "D2", customerId: "C001", orderedAt: "2026-03-01", amount: -5 },
    ];
    expect(findings({ orders })).toMatchObject([
      { code: "duplicate-id", row: 3, firstRow: 2 },
      { code: "date-in-future", row: 3, value: "2026-03-03" },
      { code: "amount-negative", row: 4, value: -5, severity: "warning" },
    ]);
  });

  it("let a plan lie on either side of today", () => {
    const plans = ["2026-01-01", "2027-01-01"].map((nextOn) => ({ customerId: "C001", nextOn }));
    expect(findings({ plans })).toEqual([]);
  });
});

describe("findings of the issues", () => {
  const issue = { customerId: "C001", raisedAt: "2026-02-24T10:00", severity: "一般" };
  const of = (more: object) => brief({ issues: [{ id: "T1", ...issue, ...more }] });

  it.each([
    ["nothing in order", { respondedAt: "2026-02-24T11:00", resolvedAt: "2026-02-24T12:00" }, []],
    [
      "a response before it was raised",
      { respondedAt: "2026-02-24T09:00" },
      ["dates-out-of-order"],
    ],
    [
      "a resolution before the response",
      { respondedAt: "2026-02-25T09:00", resolvedAt: "2026-02-24T12:00" },
      ["dates-out-of-order"],
    ],
    ["a response of tomorrow", { respondedAt: "2026-03-03T09:00" }, ["date-in-future"]],
    ["a resolution and no response", { resolvedAt: "2026-02-24T12:00" }, ["response-inferred"]],
    ["a closed state without a time", { status: "已关闭" }, ["closed-without-time"]],
    ["a date without a time", { raisedAt: "2026-02-24" }, ["date-without-time"]],
    ["an unknown severity", { severity: "离奇" }, ["severity-unmatched"]],
    ["no severity", { severity: "" }, ["missing-required"]],
    [
      "a pause that ends before it begins",
      { waitingFrom: "2026-02-26T10:00", waitingTo: "2026-02-25T10:00" },
      ["pause-reversed"],
    ],
    ["a pause without a beginning", { waitingTo: "2026-02-25T10:00" }, ["missing-required"]],
    ["a pause before it was raised", { waitingFrom: "2026-02-23T10:00" }, ["dates-out-of-order"]],
  ])("%s: %j → %j", (_, more, codes) => {
    expect(of(more).map((text) => text.split(" ")[1])).toEqual(codes);
  });

  it("tell a reversed second pause without pointing at the columns of the first", () => {
    const moreWaits = [{ from: "2026-02-26T10:00", to: "2026-02-25T10:00" }];
    expect(of({ moreWaits })).toEqual(["2 pause-reversed"]);
  });
});

describe("findings of the whole workbook", () => {
  it("name each sheet that is missing, as a mention", () => {
    expect(assessed({ customers: [LI] }).findings).toMatchObject(
      SHEETS.map((missing) => ({ code: "missing-sheet", missing, severity: "info", row: null })),
    );
  });

  it("name a year without announced holidays once, with the first deadline in it", () => {
    const issues = ["2026-12-31T11:00", "2026-12-31T10:00"].map((raisedAt, i) => {
      return { id: `T${i}`, customerId: "C001", raisedAt, severity: "一般" };
    });
    const policy = {
      ...defaultPolicy,
      calendar: { ...defaultPolicy.calendar, announcedYears: [2025, 2026] },
    };
    const literal = { customers: [LI], ...ALL_SHEETS, issues };
    const told = assessed(literal, { policy, now: "2026-12-31T12:00" }).findings;
    expect(told).toMatchObject([
      {
        code: "calendar-not-announced",
        year: 2027,
        firstAffected: "2027-01-05",
        severity: "warning",
      },
    ]);
  });

  it("name a date that is listed as work and as rest", () => {
    const day = { on: "2026-03-10", name: "", source: "公司通知" };
    const calendarDays = [
      { ...day, type: "off" as const },
      { ...day, type: "work" as const },
    ];
    expect(findings({ calendarDays })).toMatchObject([
      { code: "calendar-conflict", on: "2026-03-10", severity: "error" },
    ]);
  });

  it("tell a company day that is announced otherwise, without calling it wrong", () => {
    const day = {
      on: "2026-05-04",
      type: "work" as const,
      name: "值班",
      source: "公司通知",
      row: 7,
    };
    expect(findings({ calendarDays: [day] })).toMatchObject([
      {
        code: "calendar-overridden",
        on: "2026-05-04",
        type: "work",
        insteadType: "off",
        insteadName: "劳动节",
        severity: "info",
        row: 7,
      },
    ]);
  });
});
