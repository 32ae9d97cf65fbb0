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
