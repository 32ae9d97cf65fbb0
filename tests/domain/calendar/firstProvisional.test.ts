import { firstProvisional } from "../../../src/domain/calendar/firstProvisional";
import { isoDay } from "../../../src/domain/time";
import type { BookLiteral } from "../../support/books";
import { assessed } from "../../support/assessed";

const NOW = "2026-12-30T12:00";

function first(issues: BookLiteral["issues"] = []) {
  const found = firstProvisional(assessed({ customers: [{ id: "C1" }], issues }, { now: NOW }));
  return found && { ...found, dueOn: isoDay(found.dueOn) };
}

describe("the first provisional due date", () => {
  it("is the earliest one, with its year and its issue (raised Wed 2026-12-30: Mon 2027-01-04)", () => {
    const issue = { customerId: "C1", severity: "一般", respondedAt: "2026-12-30T10:30" };
    expect(
      first([
        { ...issue, id: "G1", raisedAt: "2026-12-21T10:00" },
        { ...issue, id: "G2", raisedAt: "2026-12-30T10:00", severity: "重大" },
        { ...issue, id: "G3", raisedAt: "2026-12-30T10:00" },
      ]),
    ).toEqual({ year: 2027, dueOn: "2027-01-04", issue: 2 });
  });

  it("is absent where every due date is certain (raised Mon 2026-12-21)", () => {
    const raisedAt = "2026-12-21T10:00";
    expect(first([{ id: "G1", customerId: "C1", severity: "一般", raisedAt }])).toBeUndefined();
  });

  it("is absent without issues", () => {
    expect(firstProvisional(assessed({ customers: [{ id: "C1" }] }, { now: NOW }))).toBeUndefined();
  });
});
