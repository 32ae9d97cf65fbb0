import * as fc from "fast-check";
import type { WorkCalendar } from "../../src/domain/calendar/calendar";
import { deadlineOf } from "../../src/domain/serviceLevel/deadline";
import { explainDeadline, type ExplainedDeadline } from "../../src/domain/explain/explainDeadline";
import { pauseSetOf, type Pause } from "../../src/domain/serviceLevel/pauses";
import type { Target } from "../../src/domain/policy/policy";
import { anyCalendar, anyMoment, anyPauses, anyTarget } from "../support/workCalendars";

const anyOptions = fc.record({ weekendMovesLastDay: fc.boolean() });
const runs = { numRuns: 300 };

function dueAt(
  startAt: number,
  target: Target,
  pauses: readonly Pause[],
  calendar: WorkCalendar,
  options: { weekendMovesLastDay: boolean },
): number {
  return deadlineOf(startAt, target, pauses, calendar, options).dueAt;
}

function piecesOf({ dates }: ExplainedDeadline) {
  return dates.flatMap(({ pieces }) => pieces);
}

describe("pauses are a set of moments", () => {
  it("whose order does not matter", () => {
    fc.assert(
      fc.property(
        ...([anyCalendar, anyMoment, anyTarget, anyOptions] as const),
        anyPauses.chain((pauses) =>
          fc.tuple(fc.constant(pauses), fc.shuffledSubarray(pauses, { minLength: pauses.length })),
        ),
        (calendar, startAt, target, options, [pauses, shuffled]) => {
          expect(dueAt(startAt, target, shuffled, calendar, options)).toBe(
            dueAt(startAt, target, pauses, calendar, options),
          );
        },
      ),
    );
  });

  it("that may be split anywhere", () => {
    fc.assert(
      fc.property(
        ...([anyCalendar, anyMoment, anyTarget, anyOptions, anyPauses] as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (calendar, startAt, target, options, pauses, share) => {
          const split = pauses.flatMap(({ fromAt, toAt }) => {
            const middle = fromAt + Math.floor((toAt - fromAt) * share);
            return [
              { fromAt: middle, toAt },
              { fromAt, toAt: middle },
            ];
          });
          expect(dueAt(startAt, target, split, calendar, options)).toBe(
            dueAt(startAt, target, pauses, calendar, options),
          );
        },
      ),
    );
  });

  it("in which touching ones are one (10 to 20 and 20 to 30)", () => {
    const touching = [
      { fromAt: 20, toAt: 30 },
      { fromAt: 10, toAt: 20 },
    ];
    expect(pauseSetOf(touching, 0)).toEqual([10, 30]);
    expect(pauseSetOf(touching.toReversed(), 0)).toEqual([10, 30]);
  });

  it("kept sorted and apart, holding exactly the paused seconds", () => {
    fc.assert(
      fc.property(anyPauses, anyMoment, anyMoment, (pauses, startAt, at) => {
        const set = pauseSetOf(pauses, startAt);
        expect([...set].sort((a, b) => a - b)).toEqual(set);
        expect(new Set(set).size).toBe(set.length);
        const inPairs = pauses.some(({ fromAt, toAt }) => fromAt <= at && at < toAt);
        const inSet = set.some((from, i) => i % 2 === 0 && from <= at && at < (set[i + 1] ?? 0));
        expect(inSet).toBe(at >= startAt && inPairs);
      }),
      { numRuns: 1000 },
    );
  });

  it("of which more never gives an earlier due moment", () => {
    fc.assert(
      fc.property(
        ...([anyCalendar, anyMoment, anyTarget, anyOptions, anyPauses, anyPauses] as const),
        (calendar, startAt, target, options, some, more) => {
          expect(
            dueAt(startAt, target, [...some, ...more], calendar, options),
          ).toBeGreaterThanOrEqual(dueAt(startAt, target, some, calendar, options));
        },
      ),
      runs,
    );
  });
});

describe("a deadline", () => {
  it("is not earlier for a later start", () => {
    fc.assert(
      fc.property(
        ...([anyCalendar, anyMoment, anyTarget, anyOptions] as const),
        fc.integer({ min: 1, max: 3 * 86_400 }),
        (calendar, startAt, target, options, later) => {
          expect(dueAt(startAt + later, target, [], calendar, options)).toBeGreaterThanOrEqual(
            dueAt(startAt, target, [], calendar, options),
          );
        },
      ),
      runs,
    );
  });

  it("lies after its start", () => {
    fc.assert(
      fc.property(
        ...([anyCalendar, anyMoment, anyTarget, anyPauses, anyOptions] as const),
        (calendar, startAt, target, pauses, options) => {
          expect(dueAt(startAt, target, pauses, calendar, options)).toBeGreaterThan(startAt);
        },
      ),
    );
  });

  it("is not provisional where every year is announced and no date is contradictory", () => {
    fc.assert(
      fc.property(
        ...([anyCalendar, anyMoment, anyTarget, anyPauses, anyOptions] as const),
        (calendar, startAt, target, pauses, options) => {
          const deadline = deadlineOf(startAt, target, pauses, calendar, options);
          const explained = explainDeadline(startAt, target, pauses, calendar, options);
          if (explained.dates.every(({ known }) => known)) expect(deadline.provisional).toBe(false);
        },
      ),
    );
  });
});

describe("the explanation of a deadline", () => {
  const anyCase = [anyCalendar, anyMoment, anyTarget, anyPauses, anyOptions] as const;

  it("walks to the same due moment as the fast reckoning", () => {
    fc.assert(
      fc.property(...anyCase, (calendar, startAt, target, pauses, options) => {
        expect(explainDeadline(startAt, target, pauses, calendar, options).dueAt).toBe(
          dueAt(startAt, target, pauses, calendar, options),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("counts dates and hours that sum to the target", () => {
    fc.assert(
      fc.property(...anyCase, (calendar, startAt, target, pauses, options) => {
        const { dates } = explainDeadline(startAt, target, pauses, calendar, options);
        const sum = dates.reduce((counted, date) => counted + date.counted, 0);
        expect(sum).toBeCloseTo(target.amount, 9);
      }),
      runs,
    );
  });

  it("lets the clock run for exactly the allowed seconds", () => {
    fc.assert(
      fc.property(...anyCase, (calendar, startAt, target, pauses, options) => {
        const explained = explainDeadline(startAt, target, pauses, calendar, options);
        const running = piecesOf(explained).filter(({ reason }) => reason === "running");
        const seconds = running.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(seconds).toBe(explained.allowedSeconds);
      }),
      runs,
    );
  });

  it("has pieces that join from the start to the due moment, each within its date", () => {
    fc.assert(
      fc.property(...anyCase, (calendar, startAt, target, pauses, options) => {
        const explained = explainDeadline(startAt, target, pauses, calendar, options);
        let at = startAt;
        for (const { on, pieces } of explained.dates) {
          for (const { from, to } of pieces) {
            expect(from).toBe(at);
            expect(Math.floor(from / 86_400)).toBe(on);
            expect(to).toBeGreaterThan(from);
            at = to;
          }
        }
        expect(at).toBe(explained.dueAt);
      }),
      runs,
    );
  });
});
