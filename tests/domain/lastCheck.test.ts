import { lastCheckFrom, lastCheckOf } from "../../src/domain/lastCheck";
import { assessed } from "../support/assessed";
import { bookOf } from "../support/books";

const book = {
  customers: [{ id: "C1", name: "陈女士", createdOn: "2026-01-05" }],
  issues: [{ id: "G1", customerId: "C1", raisedAt: "2026-02-27T10:00", severity: "一般" }],
};

describe("the last check", () => {
  it("is read again as it was kept", () => {
    const kept = lastCheckOf(bookOf(book), assessed(book));
    expect(kept).toMatchObject({ hasIssues: true, summary: { customers: 1 } });
    expect(lastCheckFrom(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["another shape", '{"version":1,"now":5}'],
    [
      "a newer version",
      JSON.stringify({ ...lastCheckOf(bookOf(book), assessed(book)), version: 2 }),
    ],
  ])("is not known from %s", (_what, stored) => {
    expect(lastCheckFrom(stored)).toBeUndefined();
  });
});
