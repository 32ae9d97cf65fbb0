import type { Book, Role, SheetPlace } from "../domain/records";
import type { TableRole } from "./aliases/fieldNames";
import { calendarDays } from "./calendarDays";
import { queryDateSystem } from "./dateSystem";
import { explained } from "./explained";
import type { SheetsByRole } from "./findSheets";
import { locateSheets, type LocatedSheets } from "./locateSheets";
import type { LongWork } from "./longWork";
import { tableRoles } from "./matchName";
import { readTable, type ReadTable } from "./readTable";
import { contactsOf, customersOf, issuesOf, ordersOf, plansOf, surveysOf } from "./records";
import { WorkbookError } from "./workbookError";

export interface ReadOptions extends LongWork {
  /** Sheets named by hand; the other roles are found as `locateSheets` does. */
  readonly sheets?: SheetsByRole | undefined;
}

/**
 * Finds and reads the workbook's sheets. Only reads.
 * @throws WorkbookError `no-register`, `setup-outdated`, `sheet-not-found`, `no-header`, `unreadable-range`,
 *   `cancelled`, `cell-being-edited`, `excel-failed`
 */
export async function readBook(options: ReadOptions = {}): Promise<Book> {
  return reading(async (context) => {
    const dates = queryDateSystem(context);
    const found = await locateSheets(context, options, options.sheets);
    const tables = new Map<TableRole, ReadTable>();
    for (const role of tableRoles) {
      const sheet = found.tables.get(role);
      if (sheet) tables.set(role, await readTable(context, sheet, dates.system(), options));
    }
    return bookOf(tables, found);
  });
}

async function reading(work: (context: Excel.RequestContext) => Promise<Book>): Promise<Book> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

function bookOf(tables: ReadonlyMap<TableRole, ReadTable>, found: LocatedSheets): Book {
  const register = tables.get("register");
  if (!register) throw new WorkbookError("no-register");
  const calendar = tables.get("calendar");
  const calendarRows = calendar && calendarDays(calendar);
  return {
    places: placesOf(tables, found.policySheet),
    customers: customersOf(register),
    contacts: built(tables.get("contacts"), contactsOf),
    orders: built(tables.get("orders"), ordersOf),
    issues: built(tables.get("issues"), issuesOf),
    surveys: built(tables.get("surveys"), surveysOf),
    plans: built(tables.get("plans"), plansOf),
    calendarDays: calendarRows?.days ?? [],
    unused: new Set(found.setup.off),
    readFindings: [
      ...found.findings,
      ...Array.from(tables.values()).flatMap(({ findings }) => findings),
      ...(calendarRows?.findings ?? []),
    ],
  };
}

function built<T>(table: ReadTable | undefined, build: (table: ReadTable) => T): T | undefined {
  return table && build(table);
}

function placesOf(
  tables: ReadonlyMap<TableRole, ReadTable>,
  policySheet: string | undefined,
): ReadonlyMap<Role, SheetPlace> {
  const places = new Map<Role, SheetPlace>();
  for (const [role, { place }] of tables) places.set(role, place);
  // The policy sheet is known but not read as rows.
  if (policySheet !== undefined) {
    places.set("policy", {
      role: "policy",
      sheet: policySheet,
      columns: new Map(),
      headerRow: 1,
      firstRow: 2,
      rows: 0,
    });
  }
  return places;
}
