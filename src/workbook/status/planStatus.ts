import type { Assessment } from "../../domain/assessment";
import type { Book, Field, SheetPlace } from "../../domain/records";
import { columnIndex } from "../columnLetters";
import { queryDateSystem, type DateSystem } from "../read/dateSystem";
import { explained } from "../explained";
import { giveWay, type LongWork } from "../longWork";
import { planSheet, type SheetResults } from "./planSheet";
import { readColumnsOf, readSheetState } from "../read/readSheetState";
import { issueCells, issueColumns, registerCells, registerColumns } from "./statusColumns";
import type { StatusPlan } from "./statusPlan";
import type { SheetLanguage } from "./statusWords";

/**
 * Compares an assessment with what the status columns hold now. Only reads.
 * @throws WorkbookError `cancelled`, `unreadable-range`, `cell-being-edited`, `excel-failed`
 */
export async function planStatus(
  book: Book,
  assessment: Assessment,
  work: LongWork = {},
): Promise<StatusPlan> {
  try {
    return await compare(book, assessment, work);
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

async function compare(book: Book, assessment: Assessment, work: LongWork): Promise<StatusPlan> {
  const system = await readDateSystem();
  const sheets = [];
  work.onProgress?.({ phase: "plan", done: 0, total: 0 });
  for (const jobOf of [registerJob, issuesJob]) {
    await giveWay(work);
    const job = jobOf(book, assessment, system);
    if (!job) continue;
    const state = await readSheetState(job.place, job.results, work);
    await giveWay(work);
    sheets.push(planSheet(state, job.results));
  }
  return { sheets };
}

interface Job {
  readonly place: SheetPlace;
  readonly results: SheetResults;
}

async function readDateSystem(): Promise<DateSystem> {
  return Excel.run(async (context) => {
    const query = queryDateSystem(context);
    await context.sync();
    return query.system();
  });
}

function registerJob(book: Book, assessment: Assessment, system: DateSystem): Job | undefined {
  const place = book.places.get("register");
  const { customers } = book;
  const key = place && keyOf(place, { id: customers.id, name: customers.name });
  if (!key || customers.count === 0) return undefined;
  const language = languageOf(place);
  const results: SheetResults = {
    role: "register",
    language,
    columns: registerColumns,
    cells: registerCells(book, assessment, language, system),
    ...key,
    rows: customers.row,
    readColumns: readColumnsOf(place),
  };
  return { place, results };
}

function issuesJob(book: Book, assessment: Assessment, system: DateSystem): Job | undefined {
  const place = book.places.get("issues");
  const { issues } = book;
  if (!place || !issues || issues.count === 0 || !assessment.issues) return undefined;
  const key = keyOf(place, { id: issues.id, customerId: issues.customerId });
  if (!key) return undefined;
  const language = languageOf(place);
  const results: SheetResults = {
    role: "issues",
    language,
    columns: issueColumns,
    cells: issueCells(assessment, language, system),
    ...key,
    rows: issues.row,
    readColumns: readColumnsOf(place),
  };
  return { place, results };
}

/** The first of the fields that the sheet has a column for. */
function keyOf(
  place: SheetPlace,
  fields: Readonly<Partial<Record<Field, readonly string[]>>>,
): Pick<SheetResults, "keyColumn" | "keys"> | undefined {
  for (const [field, keys] of Object.entries(fields)) {
    const found = place.columns.get(field as Field);
    if (found) {
      return { keyColumn: columnIndex(found.column), keys };
    }
  }
  return undefined;
}

/** A sheet whose own headers are English is answered in English. */
function languageOf(place: SheetPlace): SheetLanguage {
  const headers = [...place.columns.values()].map(({ header }) => header).join("");
  return /\p{Script=Han}/u.test(headers) ? "zh-CN" : "en-US";
}
