import fc from "fast-check";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import {
  contactKinds,
  criterionKinds,
  documentStatuses,
  presetNames,
  readings,
  segments,
  tierNames,
  type ContactKind,
  type Policy,
  type Target,
  type Week,
} from "../../src/domain/policy/policy";
import { policyRowsOf, rowKey } from "../../src/domain/policy/policyRows";

/** A word that is none of the sheet's own: what a person calls their thing. */
const ownWord = fc
  .array(fc.constantFrom("甲", "乙", "丙", "x", "y", "z"), { minLength: 1, maxLength: 4 })
  .map((letters) => `q${letters.join("")}`);
const ownWords = fc.uniqueArray(ownWord, { maxLength: 4 });
const amount = fc.integer({ min: 1, max: 4_000 }).map((quarters) => quarters / 4);
const whole = fc.integer({ min: 1, max: 400 });
const points = fc.integer({ min: 0, max: 100 });
const source = fc.constantFrom("", "S0-10", "S2-43, S2-50", "S1-04; chosen default");

const target: fc.Arbitrary<Target> = fc.record({
  amount,
  source,
  reading: fc.constantFrom(...readings),
});
const every = fc.record({
  amount: whole,
  unit: fc.constantFrom("days" as const, "months" as const),
});

/** Intervals of one day, apart and in order. */
const dayHours: fc.Arbitrary<Week[number]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { maxLength: 6 })
  .map((marks) => {
    const minutes = marks.map((mark) => mark * 5).sort((a, b) => a - b);
    return Array.from({ length: minutes.length >> 1 }, (_, i): [number, number] => [
      minutes[2 * i] ?? 0,
      minutes[2 * i + 1] ?? 0,
    ]);
  });
const week = fc.array(dayHours, { minLength: 7, maxLength: 7 });

const severities = fc
  .uniqueArray(fc.constantFrom("ordinary", "moderate", "major", "complex", "q五级"), {
    maxLength: 5,
  })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.record({
          key: fc.constant(key),
          names: fc.uniqueArray(ownWord, { minLength: 1, maxLength: 3 }),
          respond: target,
          resolve: target,
        }),
      ),
    ),
  );

const scale = fc
  .uniqueArray(fc.integer({ min: -50, max: 100_000 }), { minLength: 1, maxLength: 5 })
  .chain((froms) =>
    fc.tuple(
      ...froms
        .sort((a, b) => a - b)
        .map((from) => points.map((worth) => ({ from: from / 2, points: worth }))),
    ),
  );

const criteria = fc
  .uniqueArray(fc.constantFrom(...criterionKinds), { minLength: 1 })
  .chain((kinds) =>
    fc.tuple(
      ...kinds.map((kind) => fc.record({ kind: fc.constant(kind), weight: amount, scale, source })),
    ),
  );

const cadences = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...segments), fc.constantFrom(...contactKinds)), {
    selector: (pair) => pair.join(" "),
    maxLength: 6,
  })
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map(([segment, kind]) =>
        fc.record({
          segment: fc.constant(segment),
          kind: fc.constant(kind),
          every,
          ownerRole: fc.constantFrom("", "高级客户经理", "q经理"),
          source,
        }),
      ),
    ),
  );

const named = <Value>(name: fc.Arbitrary<string>, rest: fc.Arbitrary<Value>) =>
  fc
    .uniqueArray(name, { maxLength: 3 })
    .chain((names) =>
      fc.tuple(...names.map((one) => rest.map((value) => ({ name: one, ...value })))),
    );

const kindByMethod = fc.dictionary(ownWord, fc.constantFrom(...contactKinds), { maxKeys: 5 });
const kindSubset = fc.subarray([...contactKinds] as ContactKind[], { minLength: 1 });
const byKind = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record({ deep: value, routine: value, review: value });
const isoDay = fc.constantFrom("", "2026-01-01", "2027-12-31");

const document = fc.record({
  status: fc.constantFrom(...documentStatuses),
  approver: fc.constantFrom("", "q总经理"),
  effectiveOn: isoDay,
  nextReviewOn: isoDay,
});

const parts = fc.record({
  name: ownWord,
  version: fc.constantFrom("1", "2.1", "q3"),
  preset: fc.constantFrom(...presetNames),
  document,
  goals: named(
    fc.constantFrom("satisfaction", "renewal", "q目标"),
    fc.record({ amount, unit: fc.constantFrom("%", "分", ""), source }),
  ),
  modules: fc.record({
    contacts: fc.boolean(),
    plans: fc.boolean(),
    issues: fc.boolean(),
    orders: fc.boolean(),
    surveys: fc.boolean(),
    calendar: fc.boolean(),
  }),
  channels: named(fc.constantFrom("phone", "mail", "q门店"), fc.record({ weekly: week, source })),
  routines: named(
    fc.constantFrom("catalogue", "q盘点"),
    fc.record({ every, ownerRole: fc.constantFrom("", "客户经理"), source }),
  ),
  surveys: fc.record({ every, afterResolution: target }),
});

const calendar = fc.record({ weekly: week, hoursPerWorkingDay: amount }).map((hours) => {
  const { days, announcedYears } = defaultPolicy.calendar;
  return { ...hours, days, announcedYears };
});

const serviceLevel = fc.record({
  severities,
  atRisk: fc.record({
    usedShare: fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000),
    hoursLeft: amount,
  }),
  waitingStopsResponse: fc.boolean(),
  weekendMovesLastDay: fc.boolean(),
  closedWords: ownWords,
  plan: target,
  confirm: target,
});

const tiers = fc.record({
  windowMonths: whole,
  criteria,
  lowestScore: fc.record({ A: points, B: points, C: points }),
  ratings: fc.dictionary(ownWord, points, { maxKeys: 6 }),
  complaintWords: ownWords,
});

const tags = fc.record({
  highValue: fc.record({ tiers: fc.subarray([...tierNames]) }),
  potential: fc.record({ lowestPotential: points, tiers: fc.subarray([...tierNames]) }),
  churnRisk: fc.record({
    silentGaps: amount,
    fewestOrders: whole.map((orders) => orders + 1),
    silentDays: whole,
    complaints: whole,
    lowestSatisfaction: amount,
  }),
});

const followUp = fc.record({
  cadences,
  dueSoonDays: whole,
  kindNames: byKind(ownWords),
  kindByMethod,
  kindOtherwise: fc.constantFrom(...contactKinds),
  resetBy: byKind(kindSubset),
  dueOnRestDay: fc.constantFrom("stays" as const, "moves-before" as const, "moves-after" as const),
  attemptWords: ownWords,
  mailingWords: ownWords,
  recordWithinHours: amount,
});

/** Policies of every shape that a sheet can say; each row has a source of its own or none. */
export const generatedPolicy: fc.Arbitrary<Policy> = fc
  .record({ parts, calendar, serviceLevel, tiers, tags, followUp })
  .map(({ parts: general, ...rules }) => {
    const policy = { ...defaultPolicy, ...general, ...rules };
    const written = new Set(policyRowsOf(policy).map(rowKey));
    const sources = Object.entries(defaultPolicy.sources).filter(([key]) => written.has(key));
    return { ...policy, sources: Object.fromEntries(sources) };
  });
