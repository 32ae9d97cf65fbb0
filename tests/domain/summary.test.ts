import { assessed } from "../support/assessed";

/** 2026-03-02 is a Monday. A plan row sets the day of the next contact. */
function dueThisWeek(now: string, ...days: string[]): number {
  const customers = days.map((_on, i) => ({ id: `C${i}`, createdOn: "2026-01-05" }));
  const plans = days.map((nextOn, i) => ({ customerId: `C${i}`, nextOn }));
  return assessed({ customers, plans }, { now }).summary.dueThisWeek;
}

describe("due this week", () => {
  it("counts from today to Sunday (Wednesday: 4 to 8 March, not 3 and 9 March)", () => {
    const days = ["2026-03-03", "2026-03-04", "2026-03-08", "2026-03-09"];
    expect(dueThisWeek("2026-03-04T10:00", ...days)).toBe(2);
  });

  it("is today alone on a Sunday (8 March 2026)", () => {
    expect(dueThisWeek("2026-03-08T23:59", "2026-03-08", "2026-03-09")).toBe(1);
  });

  it("is the whole week on a Monday (2 to 8 March 2026)", () => {
    expect(dueThisWeek("2026-03-02T00:00", "2026-03-02", "2026-03-05", "2026-03-08")).toBe(3);
  });
});

it("counts a late issue among the open ones until it is resolved", () => {
  const customers = [{ id: "C1", createdOn: "2026-01-05" }];
  const late = { customerId: "C1", severity: "一般", raisedAt: "2026-02-02T10:00" };
  const issues = [
    { ...late, id: "G1" },
    { ...late, id: "G2", respondedAt: "2026-02-20T10:00", resolvedAt: "2026-02-20T12:00" },
  ];
  const { sla, openSla } = assessed({ customers, issues }, { now: "2026-03-04T10:00" }).summary;
  expect([sla.breached, openSla.breached]).toEqual([2, 1]);
});
