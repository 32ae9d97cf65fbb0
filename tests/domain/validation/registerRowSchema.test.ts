import fc from "fast-check";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import {
  registerRowSchema,
  type RegisterRow,
} from "../../../src/domain/validation/registerRowSchema";
import { dayOf, isoDay } from "../../../src/domain/time";
import { assessed, NOW } from "../../support/assessed";
import { bookOf, momentOf, type CustomerLiteral } from "../../support/books";

const today = dayOf(momentOf(NOW));
const schema = registerRowSchema(defaultPolicy, today);

/** Findings that only other rows can tell. */
const AMONG_ROWS = ["duplicate-id", "phone-shared", "missing-sheet"];

const letters = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength, maxLength });
const digits = (minLength: number, maxLength?: number) =>
  letters("0123456789", minLength, maxLength);
const dirty = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("无", "见名片", "a@b.cn", "高"),
);
const mobile = fc.constantFrom("13", "15", "18", "19", "12", "23").chain((start) => {
  return digits(9).map((rest) => start + rest);
});
const landline = fc
  .tuple(fc.constantFrom("0755-", "010", "021-", "0512 "), digits(8))
  .map((parts) => {
    return parts.join("");
  });
const phone = fc.oneof(
  { weight: 6, arbitrary: mobile },
  landline,
  fc.constant(""),
  fc.tuple(mobile, fc.constantFrom("/", "；", " "), mobile).map((parts) => parts.join("")),
  digits(0, 40),
  dirty,
);
const email = fc.oneof(
  fc.constant(""),
  fc.emailAddress(),
  fc
    .tuple(fc.emailAddress(), fc.constantFrom("; ", "、"), fc.emailAddress())
    .map((all) => all.join("")),
  fc
    .tuple(letters("ab.'+@_", 1, 12), letters("ab.-", 1, 10))
    .map(([name, host]) => `${name}@${host}`),
  dirty,
);
const creditCode = fc.oneof(
  fc.constantFrom("", "91350100M000100Y43", "91350100m000100y43", "91350100M000100Y44"),
  fc
    .tuple(letters("9AI", 2), digits(6), letters("0123456789ABCDEFGHJKLMNPQRTUWXY", 10))
    .map((parts) => parts.join("")),
  dirty,
);
const rating = fc.oneof(
  fc.constantFrom("", "高", "中", "低", "High", "很高", "100", "101", "99.5", "80 %", "-1"),
  dirty,
);
const text = fc.oneof(fc.constant(""), fc.string({ maxLength: 6 }));
const day = fc.option(fc.integer({ min: -400, max: 40 }).map((days) => today + days));

function literalOf({ createdOn, cooperationOn, ...texts }: RegisterRow): CustomerLiteral {
  return {
    ...texts,
    ...(createdOn === null ? {} : { createdOn: isoDay(createdOn) }),
    ...(cooperationOn === null ? {} : { cooperationOn: isoDay(cooperationOn) }),
  };
}

/** A row that fills every column, so that no column is missing. */
const FULL: CustomerLiteral = {
  id: "C1",
  name: "李",
  kind: "个人",
  phone: "",
  email: "",
  creditCode: "",
  region: "",
  owner: "王",
  createdOn: "2026-01-01",
  cooperationOn: "2026-01-01",
  potential: "高",
  dependence: "低",
};

function byColumns(rows: readonly RegisterRow[]): string[][] {
  const customers = [...rows.map(literalOf), FULL];
  const fieldAt = new Map(
    Array.from(bookOf({ customers }).places.get("register")?.columns ?? [], ([field, place]) => [
      place.column,
      field,
    ]),
  );
  const told: string[][] = rows.map(() => []);
  for (const { code, row: sheetRow, column } of assessed({ customers }).findings) {
    if (AMONG_ROWS.includes(code)) continue;
    told[(sheetRow ?? NaN) - 2]?.push(`${fieldAt.get(column ?? "") ?? "?"} ${code}`);
  }
  return told.map((codes) => codes.sort());
}

function bySchema(value: RegisterRow): string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join(".")} ${message}`).sort();
}

describe("the register row that zod describes", () => {
  it("accepts a row as it should be", () => {
    const good: RegisterRow = {
      id: "C001",
      name: "李蕾",
      kind: "个人",
      phone: "13800138000",
      email: "li@example.com",
      creditCode: "",
      region: "深圳",
      owner: "王",
      createdOn: today,
      cooperationOn: null,
      potential: "高",
      dependence: "60",
    };
    expect(bySchema(good)).toEqual([]);
    expect(byColumns([good])).toEqual([[]]);
  });

  it("tells every rule that a bad row breaks", () => {
    const bad: RegisterRow = {
      id: "",
      name: "",
      kind: "",
      phone: "1380",
      email: "li@",
      creditCode: "123",
      region: "",
      owner: "",
      createdOn: today + 1,
      cooperationOn: null,
      potential: "不清楚",
      dependence: "101",
    };
    expect(bySchema(bad)).toEqual(
      [
        ...["id missing-required", "name missing-required", "owner missing-required"],
        ...["phone phone-form", "email email-form", "creditCode credit-code-form"],
        ...["createdOn date-in-future", "potential rating-unknown", "dependence rating-unknown"],
      ].sort(),
    );
  });

  it("agrees with the check by columns on 20,000 generated rows", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const rows = manyRows(20_000, seed);
        expect(byColumns(rows)).toEqual(rows.map(bySchema));
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});

/**
 * Generating 20,000 whole rows takes minutes, so each column cycles through its own number of generated
 * cells. The numbers share no factor: no two columns keep step.
 */
function manyRows(count: number, seed: number): RegisterRow[] {
  const cells = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) => {
    const pool = fc.sample(arbitrary, { numRuns, seed });
    return (i: number): T => pool[i % pool.length] as T;
  };
  const columns = {
    id: cells(text, 7),
    name: cells(text, 11),
    kind: cells(text, 5),
    owner: cells(text, 13),
    region: cells(text, 3),
    createdOn: cells(day, 101),
    cooperationOn: cells(day, 103),
    phone: cells(phone, 1999),
    email: cells(email, 997),
    creditCode: cells(creditCode, 499),
    potential: cells(rating, 211),
    dependence: cells(rating, 223),
  };
  return Array.from({ length: count }, (_, i) => ({
    id: columns.id(i),
    name: columns.name(i),
    kind: columns.kind(i),
    owner: columns.owner(i),
    region: columns.region(i),
    createdOn: columns.createdOn(i),
    cooperationOn: columns.cooperationOn(i),
    phone: columns.phone(i),
    email: columns.email(i),
    creditCode: columns.creditCode(i),
    potential: columns.potential(i),
    dependence: columns.dependence(i),
  }));
}
