import {
  ledgerChanges,
  ledgerKey,
  type LedgerChange,
  type LedgerEntry,
  type LedgerVerdict,
} from "../../../src/domain/ledger/ledger";

const basis = { policy: "1.0", calendar: "2026" };

function issue(outcome: string[], facts: Record<string, string> = {}, id = "GD1"): LedgerVerdict {
  return { subject: "issue", id, outcome, facts: new Map(Object.entries(facts)) };
}

/** The changes of a second check, whose policy or calendar may be other ones. */
function second(before: LedgerVerdict[], after: LedgerVerdict[], now = basis): LedgerChange[] {
  const entries = before.map((verdict): LedgerEntry => ({ ...verdict, ...basis }));
  const known = new Map(entries.map((entry) => [ledgerKey(entry), entry]));
  const settledVerdict = (text: string) => /met|breached/.exec(text)?.[0];
  const steps = [...ledgerChanges(known, after, { basis: now, settledVerdict })];
  return steps.filter((change) => change !== undefined);
}

const causes = (changes: LedgerChange[]) => changes.map((change) => change.causes.join());

it("adds a line for each verdict that it has not seen", () => {
  const changes = second([], [issue(["on track"]), issue(["met"], {}, "GD2")]);
  expect(changes.map(({ entry }) => entry.id)).toEqual(["GD1", "GD2"]);
  expect(causes(changes)).toEqual(["new", "new"]);
});

it("adds nothing where verdicts are as before, whatever else changed", () => {
  const before = issue(["on track"], { severity: "minor" });
  expect(second([before], [before])).toEqual([]);
  expect(second([before], [issue(["on track"], { severity: "major" })])).toEqual([]);
  expect(second([before], [before], { policy: "2.0", calendar: "2027" })).toEqual([]);
});

it("puts a verdict that changed by itself down to time", () => {
  const [change] = second([issue(["on track"])], [issue(["breached"])]);
  expect(change).toMatchObject({ before: ["on track"], causes: ["time"], overturned: false });
});

it("names the cells that changed (severity minor → major)", () => {
  const [change] = second(
    [issue(["met"], { severity: "minor", raised: "1" })],
    [issue(["breached"], { severity: "major", raised: "1", resolved: "2" })],
  );
  expect(change?.causes).toEqual(["data"]);
  expect(change?.changedFacts).toEqual([
    { name: "severity", before: "minor", after: "major" },
    { name: "resolved", before: "", after: "2" },
  ]);
});

it("tells a changed policy and a changed calendar apart, and both at once", () => {
  const change = (now: typeof basis) =>
    causes(second([issue(["met"])], [issue(["breached"])], now));
  expect(change({ ...basis, policy: "2.0" })).toEqual(["policy"]);
  expect(change({ ...basis, calendar: "2027" })).toEqual(["calendar"]);
  expect(change({ policy: "2.0", calendar: "2027" })).toEqual(["policy,calendar"]);
});

it("calls a final verdict that became another one overturned, and no other", () => {
  const overturned = (before: string[], after: string[]) =>
    second([issue(before)], [issue(after)]).map((change) => change.overturned);
  expect(overturned(["breached"], ["met"])).toEqual([true]);
  expect(overturned(["met", "on track"], ["met", "breached"])).toEqual([false]);
  expect(overturned(["met", "on track"], ["on track", "on track"])).toEqual([true]);
  expect(overturned(["breached until 3"], ["breached until 4"])).toEqual([false]);
});

it("tells that a row is gone, once, and that it is back", () => {
  const [gone] = second([issue(["breached"])], []);
  expect(gone).toMatchObject({ causes: ["gone"], overturned: true, before: ["breached"] });
  expect(second([issue([])], [])).toEqual([]);
  expect(causes(second([issue([])], [issue(["breached"])]))).toEqual(["new"]);
});

it("follows the first of several rows with one id", () => {
  const changes = second([], [issue(["met"]), issue(["breached"])]);
  expect(changes.map(({ entry }) => entry.outcome)).toEqual([["met"]]);
});
