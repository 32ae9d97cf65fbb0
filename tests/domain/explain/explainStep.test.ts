import * as fc from "fast-check";
import { assess } from "../../../src/domain/assess";
import { slaStatuses } from "../../../src/domain/assessment";
import { stepExplainer, type StepClock } from "../../../src/domain/explain/explainStep";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Policy } from "../../../src/domain/policy/policy";
import { lifeStates } from "../../../src/domain/serviceLevel/issueLife";
import { isoMoment } from "../../../src/domain/time";
import { bookOf, momentOf, type IssueLiteral } from "../../support/books";
import {
  anyCalendar,
  anyMoment,
  anyPauses,
  anyTarget,
  officialCalendar,
} from "../../support/workCalendars";

const kept = { plannedAt: "", confirmedAt: "", surveyedAt: "" };
/** An ordinary issue raised on Mon 2026-03-09, in a sheet that keeps every step. */
const open: IssueLiteral = {
  ...{ id: "G1", severity: "一般", raisedAt: "2026-03-09T10:00", respondedAt: "2026-03-09T11:00" },
  ...kept,
};
const resolved: IssueLiteral = { ...open, resolvedAt: "2026-03-11T10:00" };
const withoutPlan: IssueLiteral = {
  ...{ id: "G1", severity: "一般", raisedAt: "2026-03-09T10:00", confirmedAt: "" },
};

function told(row: IssueLiteral, clock: StepClock, now: string) {
  const { issues } = bookOf({ issues: [row] });
  if (!issues) throw new Error("no issues");
  return stepExplainer(issues, defaultPolicy, officialCalendar(), momentOf(now))(0, clock);
}

const dueIn = (one: ReturnType<typeof told>) => isoMoment(one?.promise?.deadline.dueAt ?? NaN);

describe("why the deadline of a further step is where it is", () => {
  it("counts the plan from the raising: 48 h (S2-37)", () => {
    const plan = told(open, "plan", "2026-03-10T10:00");
    expect([plan?.status, dueIn(plan)]).toEqual(["on-track", "2026-03-11T10:00"]);
    expect(plan?.promise?.rule).toEqual({ rule: "plan", object: "" });
  });

  it("counts the confirmation from the resolution: 24 h (S2-52)", () => {
    const confirm = told(resolved, "confirm", "2026-03-12T10:01");
    expect([confirm?.status, dueIn(confirm)]).toEqual(["breached", "2026-03-12T10:00"]);
    expect(confirm?.startAt).toBe(momentOf("2026-03-11T10:00"));
  });

  it("counts the survey from the last resolution: 3 days after the second one (S2-53)", () => {
    const again = { reopenedAt: "2026-03-12T10:00", resolvedAgainAt: "2026-03-13T10:00" };
    const survey = told({ ...resolved, ...again }, "survey", "2026-03-13T12:00");
    expect(survey?.startAt).toBe(momentOf("2026-03-13T10:00"));
    expect(survey?.promise?.deadline.target.amount).toBe(3);
  });

  it.each<[string, IssueLiteral, StepClock]>([
    ["the sheet keeps no plan", withoutPlan, "plan"],
    ["it is not resolved", open, "confirm"],
    ["its times are in error", { ...resolved, respondedAt: "2026-03-08T10:00" }, "plan"],
  ])("says nothing where %s", (_, row, clock) => {
    expect(told(row, clock, "2026-03-12T10:00")).toBeUndefined();
  });

  it("keeps its own verdict behind an exemption, whose approver and reason it names", () => {
    const exemption = { exemptionApprover: "客服主管", exemptionReason: "展会" };
    const confirm = told({ ...resolved, ...exemption }, "confirm", "2026-03-20T10:00");
    expect([confirm?.status, confirm?.ownStatus]).toEqual(["exempted", "breached"]);
    expect(confirm?.exemption).toMatchObject({ approver: "客服主管", reason: "展会" });
  });
});

const anyLife = fc.record({
  ...{ work: anyCalendar, raisedAt: anyMoment, target: anyTarget, pauses: anyPauses },
  resolvedAfter: fc.option(fc.integer({ min: 1, max: 20 * 86_400 })),
  doneAfter: fc.option(fc.integer({ min: 1, max: 40 * 86_400 })),
  clock: fc.constantFrom<StepClock>("plan", "confirm", "survey"),
});

describe("the pieces of a further step's deadline", () => {
  it("sum exactly to the result, for any calendar, pauses and reading", () => {
    fc.assert(
      fc.property(anyLife, ({ work, raisedAt, target, pauses, clock, ...after }) => {
        const { resolvedAfter, doneAfter } = after;
        const begin = clock === "plan" ? 0 : (resolvedAfter ?? 0);
        const done = doneAfter === null ? "" : isoMoment(raisedAt + begin + doneAfter);
        const doneField = { plan: "plannedAt", confirm: "confirmedAt", survey: "surveyedAt" };
        const row = {
          ...{ severity: "一般", raisedAt: isoMoment(raisedAt), ...kept },
          [doneField[clock]]: done,
          ...(resolvedAfter !== null && { resolvedAt: isoMoment(raisedAt + resolvedAfter) }),
          moreWaits: pauses.map(({ fromAt, toAt }) => {
            return { from: isoMoment(fromAt), to: isoMoment(toAt) };
          }),
        };
        const { issues } = bookOf({ issues: [row] });
        if (!issues) throw new Error("no issues");
        const now = raisedAt + 120 * 86_400;
        const policy = policyWith(target);
        const step = stepExplainer(issues, policy, work, now)(0, clock);
        if (!step?.promise) {
          expect(clock !== "plan" && resolvedAfter === null).toBe(true);
          return;
        }
        const { deadline, usedSeconds, leftSeconds } = step.promise;
        const pieces = deadline.dates.flatMap((date) => date.pieces);
        const seconds = (reason: string) =>
          pieces.reduce(
            (sum, { from, to, reason: why }) => sum + (why === reason ? to - from : 0),
            0,
          );
        expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(
          deadline.dueAt - step.startAt,
        );
        expect(seconds("running")).toBe(deadline.allowedSeconds);
        if (seconds("to-end") === 0) {
          expect(usedSeconds + leftSeconds).toBe(deadline.allowedSeconds);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are those of the step that the assessment says is next", () => {
    const steps: readonly IssueLiteral[] = [
      open,
      resolved,
      { ...resolved, confirmedAt: "2026-03-11T15:00" },
    ];
    const book = bookOf({ issues: steps });
    const now = momentOf("2026-03-13T10:00");
    const { life } = assess(book, defaultPolicy, now).issues ?? {};
    if (!book.issues || !life) throw new Error("no steps");
    const explain = stepExplainer(book.issues, defaultPolicy, officialCalendar(), now);
    const clocks: StepClock[] = ["plan", "confirm", "survey"];
    expect(Array.from(life.state, (state) => lifeStates[state])).toEqual(clocks);
    clocks.forEach((clock, i) => {
      const step = explain(i, clock);
      expect(step?.status).toBe(slaStatuses[life.status[i] ?? -1]);
      expect(step?.promise?.deadline.dueAt).toBe(life.dueAt[i]);
    });
  });
});

function policyWith(target: Policy["serviceLevel"]["plan"]): Policy {
  const { serviceLevel, surveys } = defaultPolicy;
  return {
    ...defaultPolicy,
    serviceLevel: { ...serviceLevel, plan: target, confirm: target },
    surveys: { ...surveys, afterResolution: target },
  };
}
