import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Policy } from "../../../src/domain/policy/policy";
import { isoDay, monthsLater, dayFromIso } from "../../../src/domain/time";
import { assessed, customerIn } from "../../support/assessed";
import type { BookLiteral, ContactLiteral } from "../../support/books";

/** A customer whom no tag names, so the routine clock of 14 days runs; now is Mon 2026-03-02 10:00. */
function standing(
  contacts: readonly ContactLiteral[],
  customer: NonNullable<BookLiteral["customers"]>[number] = {},
  followUp: Partial<Policy["followUp"]> = {},
) {
  const policy = { ...defaultPolicy, followUp: { ...defaultPolicy.followUp, ...followUp } };
  const customers = [{ id: "C1", createdOn: "2026-02-20", ...customer }];
  return customerIn(assessed({ customers, contacts }, { policy }));
}

const call = (at: string, more: ContactLiteral = {}): ContactLiteral => {
  return { customerId: "C1", at, method: "电话", ...more };
};

describe("decision 31: a customer who was never contacted", () => {
  it("is due counted from the creation date and flagged 从未联系", () => {
    expect(standing([])).toMatchObject({ followUp: "never", nextContactOn: "2026-03-06" });
  });

  it("counts from the beginning of the cooperation where no creation date is written", () => {
    const customers = [{ id: "C1", cooperationOn: "2026-02-25" }];
    const told = customerIn(assessed({ customers, contacts: [] }));
    expect(told.nextContactOn).toBe("2026-03-11");
  });
});

describe("decision 32: months and days off", () => {
  it.each([
    ["2026-01-31", "2026-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2026-03-31", "2026-04-30"],
  ])("a month after %s is %s (Civil Code Art. 202)", (from, to) => {
    expect(isoDay(monthsLater(dayFromIso(from), 1))).toBe(to);
  });

  it.each<[Policy["followUp"]["dueOnRestDay"], string]>([
    ["stays", "2026-03-07"],
    ["moves-before", "2026-03-06"],
    ["moves-after", "2026-03-09"],
  ])("a due Saturday %s by key: %s", (dueOnRestDay, on) => {
    expect(standing([call("2026-02-21T10:00")], {}, { dueOnRestDay }).nextContactOn).toBe(on);
  });
});

describe("decision 33: only a real contact counts", () => {
  it("an attempt (未接通) resets no clock", () => {
    const log = [call("2026-02-21T10:00"), call("2026-02-28T10:00", { outcome: "未接通" })];
    expect(standing(log).nextContactOn).toBe("2026-03-07");
  });

  it("a mailing never does (S0-14)", () => {
    const log = [call("2026-02-21T10:00"), call("2026-02-28T10:00", { method: "群发邮件" })];
    expect(standing(log).nextContactOn).toBe("2026-03-07");
  });

  it("a call does not reset the deep clock of a high-value customer", () => {
    const visited = call("2026-01-20T10:00", { method: "拜访" });
    const told = standing([visited, call("2026-02-28T10:00")], { potential: "高" });
    expect(told).toMatchObject({ tags: ["high-value"], nextContactOn: "2026-02-20" });
  });
});

describe("decision 34: a contact planned in the log", () => {
  it("is no contact yet and shows as arranged", () => {
    const log = [call("2026-02-21T10:00"), call("2026-03-05T10:00")];
    expect(standing(log)).toMatchObject({
      lastContactAt: "2026-02-21T10:00",
      plannedOn: "2026-03-05",
      nextContactOn: "2026-03-07",
    });
  });
});
