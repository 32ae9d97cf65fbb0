import type { PolicySheet } from "../../domain/policy/policyPlace";
import type { Book, Role, SheetPlace } from "../../domain/records";
import type { TableRole } from "../aliases/fieldNames";
import { calendarDays } from "./calendarDays";
import { queryDateSystem } from "./dateSystem";
import { explained } from "../explained";
import type { SheetsByRole } from "../find/findSheets";
import { locateSheets, type LocatedSheets } from "../find/locateSheets";
import type { LongWork } from "../longWork";
import { tableRoles } from "../find/matchName";
import { readPolicy, type ReadPolicy } from "./readPolicy";
import { readTable, type ReadTable } from "./readTable";
import { contactsOf, customersOf, issuesOf, ordersOf, plansOf, surveysOf } from "./records";
import { WorkbookError } from "../workbookError";

export interface ReadOptions extends LongWork {
  /** Sheets named by hand; the other roles are found as `locateSheets` does. */
  readonly sheets?: SheetsByRole | undefined;
}

/**
 * Finds and reads the workbook's sheets. Only reads.
 * @throws WorkbookError `no-register`, `setup-outdated`, `sheet-not-found`, `no-header`, `unreadable-range`,
 *   `changed-since-read`, `cancelled`, `cell-being-edited`, `excel-failed`
 */
export async function readBook(options: ReadOptions = {}): Promise<Book> {
  try {
    return await Excel.run((context) => readResting(() => readAll(context, options)));
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/** Rows that others move are read once more; a list that never rests is told. */
const ATTEMPTS = 3;

async function readResting(read: () => Promise<Book>): Promise<Book> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      const moved = error instanceof WorkbookError && error.code === "changed-since-read";
      if (!moved || attempt === ATTEMPTS) throw error;
    }
  }
}

async function readAll(context: Excel.RequestContext, options: ReadOptions): Promise<Book> {
  const dates = queryDateSystem(context);
  const found = await locateSheets(context, options, options.sheets);
  const tables = new Map<TableRole, ReadTable>();
  for (const role of tableRoles) {
    const sheet = found.tables.get(role);
    if (sheet) tables.set(role, await readTable(context, sheet, dates.system(), options));
  }
  const policy =
    found.policySheet === undefined
      ? undefined
      : await readPolicy(context, found.policySheet, dates.system);
  return bookOf(tables, found, policy);
}

function bookOf(
  tables: ReadonlyMap<TableRole, ReadTable>,
  found: LocatedSheets,
  policy: ReadPolicy | undefined,
): Book {
  const register = tables.get("register");
  if (!register) throw new WorkbookError("no-register");
  const calendar = tables.get("calendar");
  const calendarRows = calendar && calendarDays(calendar);
  return {
    places: placesOf(tables, found.policySheet, policy?.policy),
    customers: customersOf(register),
    contacts: built(tables.get("contacts"), contactsOf),
    orders: built(tables.get("orders"), ordersOf),
    issues: built(tables.get("issues"), issuesOf),
    surveys: built(tables.get("surveys"), surveysOf),
    plans: built(tables.get("plans"), plansOf),
    calendarDays: calendarRows?.days ?? [],
    policySheet: policy?.policy,
    unused: new Set(found.setup.off),
    isSetUp: found.isSettled,
    readFindings: [
      ...found.findings,
      ...Array.from(tables.values()).flatMap(({ findings }) => findings),
      ...(calendarRows?.findings ?? []),
      ...(policy?.findings ?? []),
    ],
  };
}

function built<T>(table: ReadTable | undefined, build: (table: ReadTable) => T): T | undefined {
  return table && build(table);
}

function placesOf(
  tables: ReadonlyMap<TableRole, ReadTable>,
  policySheet: string | undefined,
  policy: PolicySheet | undefined,
): ReadonlyMap<Role, SheetPlace> {
  const places = new Map<Role, SheetPlace>();
  for (const [role, { place }] of tables) places.set(role, place);
  // Its columns are no fields of rows; `book.policySheet` has them.
  if (policySheet !== undefined) {
    const headerRow = policy?.headerRow ?? 1;
    const rows = policy?.rows ?? 0;
    const place = { role: "policy", sheet: policySheet, columns: new Map(), headerRow } as const;
    places.set("policy", { ...place, firstRow: headerRow + 1, rows });
  }
  return places;
}
