import type { Finding } from "../../domain/findings/findings";
import { setupIn, type Setup } from "../../domain/setup/setup";
import { findSheets, type FoundSheets, type SheetsByRole } from "./findSheets";
import type { LongWork } from "../longWork";
import { probeSheets } from "./probeSheets";
import { querySetup, storedIn } from "../setup/storedSetup";

/** The workbook's sheets by role, and the setup that they were found by. */
export interface LocatedSheets extends FoundSheets {
  readonly setup: Setup;
  /** Somebody has settled it; otherwise it is the default. */
  readonly isSettled: boolean;
}

/**
 * Finds the sheets as everything that reads or writes rows has to: by the setup that the workbook keeps, and without
 * one by headers and names.
 * @param named sheets named by hand
 * @throws WorkbookError `sheet-not-found`, `no-header`, `no-register`, `setup-outdated`, `unreadable-range`, `cancelled`
 */
export async function locateSheets(
  context: Excel.RequestContext,
  work: LongWork,
  named?: SheetsByRole,
): Promise<LocatedSheets> {
  const setting = querySetup(context);
  const tops = await probeSheets(context, work);
  const stored = storedIn(setting);
  const setup = setupIn(stored);
  const found = findSheets(tops, { named, setup });
  const located = { ...found, setup, isSettled: stored.kind === "settled" };
  if (stored.kind !== "unusable") return located;
  return { ...located, findings: [setupUnusable, ...found.findings] };
}

const setupUnusable: Finding = {
  code: "setup-unusable",
  severity: "warning",
  role: null,
  sheet: "",
  row: null,
  column: null,
  header: null,
};
