import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { entryTimesOf, type EntryTimes } from "../../../src/domain/customers/entryTimes";
import { momentOf } from "../../support/books";

const MONDAY = momentOf("2026-03-02");
const NOW = momentOf("2026-03-04T18:00");

/** Pairs of contact time and entry time; "" is an empty cell. */
function entries(...pairs: readonly (readonly [at: string, enteredAt: string])[]): EntryTimes {
  const column = (k: 0 | 1) =>
    Float64Array.from(pairs, (pair) => (pair[k] === "" ? NaN : momentOf(pair[k])));
  const contacts = { at: column(0), enteredAt: column(1) };
  return entryTimesOf(contacts, defaultPolicy.followUp, MONDAY, NOW);
}

test("two hours are on time to the second, one minute more is late (10:00 → 12:00, 12:01)", () => {
  expect(
    entries(
      ["2026-03-03T10:00", "2026-03-03T12:00"],
      ["2026-03-03T10:00", "2026-03-03T12:01"],
      ["2026-03-03T10:00", "2026-03-03T10:00"],
    ),
  ).toEqual({ onTime: 2, late: [1], unknown: 0 });
});

test("counts contacts of the period only: from Monday 00:00 to now", () => {
  expect(
    entries(
      ["2026-03-01T23:00", "2026-03-02T09:00"],
      ["2026-03-02T08:00", "2026-03-02T09:00"],
      ["2026-03-05T09:00", "2026-03-04T09:00"],
    ),
  ).toEqual({ onTime: 1, late: [], unknown: 0 });
});

test("an entry without its time is unknown, not on time", () => {
  expect(entries(["2026-03-03T10:00", ""])).toEqual({ onTime: 0, late: [], unknown: 1 });
});

test("dates without a time are unknown on the same and the next day, late after that", () => {
  expect(
    entries(
      ["2026-03-02", "2026-03-02"],
      ["2026-03-02", "2026-03-03"],
      ["2026-03-02", "2026-03-04"],
      ["2026-03-02", "2026-03-03T02:30"],
    ),
  ).toEqual({ onTime: 0, late: [2, 3], unknown: 2 });
});

test("an entry before its contact is unknown: one of the two cells is wrong", () => {
  expect(entries(["2026-03-03T10:00", "2026-03-03T09:00"])).toMatchObject({ unknown: 1 });
});

test("a row without a contact time belongs to no period", () => {
  expect(entries(["", "2026-03-03T09:00"])).toEqual({ onTime: 0, late: [], unknown: 0 });
});

test("the hours are the policy's own (24 instead of 2)", () => {
  const contacts = {
    at: Float64Array.of(momentOf("2026-03-03T10:00")),
    enteredAt: Float64Array.of(momentOf("2026-03-04T10:00")),
  };
  const { late } = entryTimesOf(contacts, { recordWithinHours: 24 }, MONDAY, NOW);
  expect(late).toEqual([]);
});
