import { z } from "zod";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { indexIds } from "../../src/domain/links";
import { ratingOf } from "../../src/domain/customers/ratings";
import type { Book, Customers } from "../../src/domain/records";
import { registerRowSchema, type RegisterRow } from "../../src/domain/validation/registerRowSchema";
import { numbersOf } from "../../src/domain/remembered";
import { SheetFindings } from "../../src/domain/findings/sheetFindings";
import { dayOf } from "../../src/domain/time";
import { validateRegister } from "../../src/domain/validation/validateRegister";
import { checkedAt, generatedBook } from "../generator";
import { collectGarbage, medianTime, repeated, reportFigures, type Figures } from "../measure";

const LEAST_MS = 1500;
const LEAST_RUNS = 9;
const WARM_UP_RUNS = 3;

const today = dayOf(checkedAt);

/** Codes that concern one row alone; the others compare rows and are no schema's business. */
const betweenRows = new Set(["duplicate-id", "phone-shared"]);

function columnFindings({ customers, places }: Book): SheetFindings {
  const place = places.get("register");
  if (!place) throw new Error("the book has a register");
  const findings = new SheetFindings(place, customers.row);
  const rating = ratingOf(defaultPolicy.tiers.ratings);
  const ratings = {
    potential: numbersOf(customers.potential, rating),
    dependence: numbersOf(customers.dependence, rating),
  };
  const { register } = defaultPolicy.required;
  const ids = indexIds(customers.id);
  validateRegister(findings, customers, ids, ratings, register, new Set(), today);
  return findings;
}

function rowsOf(customers: Customers): RegisterRow[] {
  const day = (on: number | undefined): number | null =>
    on === undefined || Number.isNaN(on) ? null : on;
  return customers.id.map((id, i) => ({
    id,
    name: customers.name[i] ?? "",
    kind: customers.kind[i] ?? "",
    phone: customers.phone[i] ?? "",
    email: customers.email[i] ?? "",
    creditCode: customers.creditCode[i] ?? "",
    region: customers.region[i] ?? "",
    owner: customers.owner[i] ?? "",
    createdOn: day(customers.createdOn[i]),
    cooperationOn: day(customers.cooperationOn[i]),
    potential: customers.potential[i] ?? "",
    dependence: customers.dependence[i] ?? "",
  }));
}

/** `row field code` of each finding, sorted. */
function oursOf(book: Book): string[] {
  const fieldByColumn = new Map(
    Array.from(book.places.get("register")?.columns ?? [], ([field, { column }]) => [
      column,
      field,
    ]),
  );
  return columnFindings(book)
    .found.filter(({ code }) => !betweenRows.has(code))
    .map(
      ({ row, column, code }) =>
        `${(row ?? 0) - 2} ${fieldByColumn.get(column ?? "") ?? ""} ${code}`,
    )
    .sort();
}

function zodsOf(rows: readonly RegisterRow[], schema: z.ZodType): string[] {
  return rows
    .flatMap((row, i) => {
      const { error } = schema.safeParse(row);
      return (error?.issues ?? []).map(({ path, message }) => `${i} ${path.join(".")} ${message}`);
    })
    .sort();
}

function disagreements(ours: readonly string[], theirs: readonly string[]): number {
  const [a, b] = [new Set(ours), new Set(theirs)];
  return ours.filter((one) => !b.has(one)).length + theirs.filter((one) => !a.has(one)).length;
}

async function medianMs(work: () => unknown): Promise<number> {
  await repeated(work, 0, WARM_UP_RUNS);
  collectGarbage();
  return medianTime(await repeated(work, LEAST_MS, LEAST_RUNS)).ms;
}

async function measured(rowCount: number): Promise<Figures> {
  const book = generatedBook(rowCount);
  const rows = rowsOf(book.customers);
  const schema = registerRowSchema(defaultPolicy, today);
  const theirs = zodsOf(rows, schema);
  return {
    oursMs: await medianMs(() => columnFindings(book)),
    zodMs: await medianMs(() => rows.map((row) => schema.safeParse(row).success)),
    disagreements: disagreements(oursOf(book), theirs),
    invalidRows: new Set(theirs.map((one) => one.split(" ")[0])).size,
  };
}

const [, , rowCount, mode] = process.argv;
z.config({ jitless: mode === "jitless" });
void measured(Number(rowCount)).then(reportFigures);
