import { checkedWorkbook } from "../support/checks";
import { parseArea, type Area } from "../../src/host/model/area";
import type { Sheet } from "../../src/host/model/sheet";
import {
  excel2021,
  excel365,
  webPayloadLimitBytes,
  type Profile,
} from "../../src/host/richapi/profile";
import type { Outcome } from "../../src/workbook/workbookError";
import { WorkbookError } from "../../src/workbook/workbookError";
import { statusHeaders } from "../../src/workbook/status/statusColumns";
import type { WrittenStatus } from "../../src/workbook/status/writeStatus";
import { company, excel, now, registerHeaders, sheet, start, stop } from "../support/company";

/** Most of these tests carry out several whole checks. */
jest.setTimeout(60_000);

/** The oldest Excel that the add-in runs in and the newest that the npm client knows, both as strict as on the web. */
export const everyExcel: readonly Profile[] = [excel2021, excel365].map((profile) => ({
  ...profile,
  platform: "OfficeOnline",
  payloadLimitBytes: webPayloadLimitBytes,
}));

/** The check as the pane's button does it, with what undoing it needs. */
export const fullCheck = () => checkedWorkbook({ now, remember: true });

/** How a check ended, as a person is told. */
export interface Ended {
  readonly outcome: WrittenStatus["outcome"] | Outcome;
  readonly code?: string;
  readonly skipped: number;
}

/** @throws anything but a failure that a person is told about: that is a bug */
export async function endedCheck(): Promise<Ended> {
  try {
    const { written } = await fullCheck();
    if (written instanceof WorkbookError) throw written;
    const skipped = written.perSheet.flatMap(({ skippedRows }) => skippedRows).length;
    return { outcome: written.outcome, skipped };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { outcome: error.outcome, code: error.code, skipped: 0 };
  }
}

export function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`no address: ${address}`);
  return found;
}

/** A row's cells without the add-in's columns; what people typed beside the list belongs to them. */
function typedCells(of: Sheet, row: number, ours: ReadonlySet<number>): unknown[] {
  const right = of.usedArea(true)?.right ?? 0;
  const cells = Array.from({ length: right + 1 }, (_, column) =>
    ours.has(column) ? null : of.value(row, column),
  );
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

const ownHeaders = new Set([...statusHeaders.register, ...statusHeaders.issues]);

/** The columns, from 0, that bear a header of the add-in in whatever row the headers stand. */
function ownColumns(of: Sheet): ReadonlySet<number> {
  const used = of.usedArea(true) ?? area("A1");
  const own = new Set<number>();
  for (let column = 0; column <= used.right; column += 1) {
    for (const row of [0, 1, 2]) if (ownHeaders.has(of.text(row, column))) own.add(column);
  }
  return own;
}

/** Everything that people typed anywhere, whatever the order of the rows. */
export function peoplesCells(): readonly string[] {
  return excel.workbook.sheets
    .flatMap((of) => {
      const ours = ownColumns(of);
      const rows = Array.from({ length: (of.usedArea(true)?.bottom ?? 0) + 1 }, (_, row) => row);
      return rows.map((row) => JSON.stringify([of.name, ...typedCells(of, row, ours)]));
    })
    .filter((row) => row.includes(","))
    .toSorted();
}

/** What the add-in says of each customer: id → header → text. */
export function statusByCustomer(): Map<string, Record<string, string>> {
  const headerRow = [0, 1, 2].find((row) => sheet().text(row, 0) === registerHeaders[0]) ?? 0;
  const all = new Map<string, Record<string, string>>();
  for (let row = headerRow + 1; row <= (sheet().usedArea(true)?.bottom ?? 0); row += 1) {
    const own = [...ownColumns(sheet())].map((column): [string, string] => [
      sheet().text(headerRow, column),
      sheet().text(row, column),
    ]);
    all.set(sheet().text(row, 0), Object.fromEntries(own));
  }
  return all;
}

/** What stands in the add-in's columns and none of these answers says; cells that are still empty are not wrong. */
export function wrongCells(...answers: readonly ReturnType<typeof statusByCustomer>[]) {
  return Array.from(statusByCustomer()).flatMap(([customer, said]) =>
    Object.entries(said)
      .filter(([header, text]) => {
        const right = answers.map((answer) => answer.get(customer)?.[header]);
        return text !== "" && !right.includes(text);
      })
      .map(([header, text]) => ({ customer, header, text })),
  );
}

/** Does the sheet hold any header of the add-in? */
export function hasOwnColumns(): boolean {
  return excel.workbook.sheets.some((of) => ownColumns(of).size > 0);
}

/** A register of four customers with issues and contacts, as on the web. */
export function startLiving(profile: Profile = everyExcel[0] ?? excel2021): void {
  start(company(), { profile });
}

/** @returns the syncs that an undisturbed check takes, and what it says of each customer */
export async function undisturbed(act: () => void = () => undefined) {
  startLiving();
  act();
  const { syncs: before } = excel.host.counters;
  await fullCheck();
  const syncs = excel.host.counters.syncs - before;
  const status = statusByCustomer();
  const typed = peoplesCells();
  stop();
  return { syncs, status, typed };
}
