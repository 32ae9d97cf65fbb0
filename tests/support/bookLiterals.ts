import fc from "fast-check";
import { isoDay, isoMoment, startOfDay } from "../../src/domain/time";
import { dayOfIso, type BookLiteral, type CustomerLiteral } from "./books";

const today = dayOfIso("2026-03-02");

const day = fc.integer({ min: -500, max: 20 }).map((days) => isoDay(today + days));
const moment = fc
  .integer({ min: -500 * 96, max: 20 * 96 })
  .map((quarters) => isoMoment(startOfDay(today) + quarters * 900));
const someone = fc.constantFrom("C0", "C1", "C2", "C3", "X9", "");
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Drops fields without a value: a literal leaves an empty cell out. */
function filled<T extends object>(row: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const cells = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(cells) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const customers = fc
  .array(
    fc.record({
      name: fc.constantFrom("李", ""),
      phone: fc.constantFrom("13800138000", "13800138001", "13800138002", "1380", ""),
      createdOn: optional(day),
      cooperationOn: optional(day),
      potential: fc.constantFrom("高", "中", "?", ""),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows): CustomerLiteral[] => rows.map((row, i) => ({ ...filled(row), id: `C${i}` })));

/** Workbooks of up to four customers around Monday 2026-03-02, with gaps, unknown ids and repeated orders. */
export const bookLiterals: fc.Arbitrary<BookLiteral> = fc
  .record({
    customers,
    contacts: optional(
      fc.array(
        fc
          .record({
            customerId: someone,
            at: optional(moment),
            enteredAt: optional(moment),
            method: fc.constantFrom("电话", "拜访", "群发", ""),
            outcome: fc.constantFrom("有效", "未接通", ""),
            nextOn: optional(day),
          })
          .map(filled),
      ),
    ),
    orders: optional(
      fc.array(
        fc
          .record({
            id: fc.constantFrom("D1", "D2", "D3", "D4", "D5", ""),
            customerId: someone,
            orderedAt: optional(moment),
            amount: optional(fc.integer({ min: -1000, max: 9_000_000 }).map((fen) => fen / 100)),
          })
          .map(filled),
        { maxLength: 30 },
      ),
    ),
    issues: optional(
      fc.array(
        fc
          .record({
            customerId: someone,
            raisedAt: optional(moment),
            severity: fc.constantFrom("一般", "重大", "?"),
            category: fc.constantFrom("投诉", "咨询"),
            respondedAt: optional(moment),
            resolvedAt: optional(moment),
            waitingFrom: optional(moment),
          })
          .map(filled),
      ),
    ),
    surveys: optional(
      fc.array(
        fc
          .record({
            customerId: someone,
            score: optional(fc.integer({ min: 1, max: 5 })),
            answeredAt: optional(moment),
          })
          .map(filled),
      ),
    ),
    plans: optional(
      fc.array(fc.record({ customerId: someone, nextOn: optional(day) }).map(filled)),
    ),
  })
  .map(filled);
