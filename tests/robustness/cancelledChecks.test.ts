import { readCheckHistory } from "../../src/actions/check/checkHistory";
import { undoCheck } from "../../src/actions/check/undoCheck";
import { WorkbookError } from "../../src/workbook/workbookError";
import { checkedWorkbook } from "../support/checks";
import { excel, now, stop } from "../support/company";
import {
  everyExcel,
  fullCheck,
  hasOwnColumns,
  peoplesCells,
  startLiving,
  statusByCustomer,
  undisturbed,
  wrongCells,
} from "./livingBook";

/** A person who presses 取消 before any single sync of a check, one run each. */

/** @returns what the person is told */
async function checkCancelledBefore(sync: number): Promise<string> {
  const pressed = new AbortController();
  excel.host.faults = {
    beforeSync: (number) => {
      if (number === sync) pressed.abort();
    },
  };
  try {
    const { written } = await checkedWorkbook({ now, remember: true, signal: pressed.signal });
    return written.outcome;
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== "cancelled") throw error;
    return error.outcome;
  } finally {
    excel.host.faults = {};
  }
}

test("a check that is cancelled at any moment loses nothing, is told truthfully, and can be undone as far as it came", async () => {
  const { syncs, status, typed } = await undisturbed();
  const outcomes = new Set<string>();
  for (let sync = 1; sync <= syncs; sync += 1) {
    startLiving(everyExcel[sync % everyExcel.length]);
    const outcome = await checkCancelledBefore(sync);
    outcomes.add(outcome);
    expect({ sync, typed: peoplesCells() }).toEqual({ sync, typed });
    if (outcome === "written")
      expect({ sync, said: statusByCustomer() }).toEqual({ sync, said: status });
    expect({ sync, wrong: wrongCells(status) }).toEqual({ sync, wrong: [] });
    const { undoable } = await readCheckHistory();
    expect({ sync, undoable }).toEqual({ sync, undoable: hasOwnColumns() ? now : undefined });
    if (outcome === "nothing-written")
      expect({ sync, own: hasOwnColumns() }).toEqual({ sync, own: false });
    if (undoable !== undefined) await undoCheck({});
    expect({ sync, own: hasOwnColumns(), typed: peoplesCells() }).toEqual({
      sync,
      own: false,
      typed,
    });
    await fullCheck();
    expect({ sync, said: statusByCustomer() }).toEqual({ sync, said: status });
    stop();
  }
  expect(outcomes).toEqual(new Set(["nothing-written", "cancelled", "written"]));
}, 120_000);
