import { excel, stop } from "../support/company";
import { failures } from "./failures";
import {
  endedCheck,
  everyExcel,
  fullCheck,
  hasOwnColumns,
  peoplesCells,
  startLiving,
  statusByCustomer,
  undisturbed,
  wrongCells,
} from "./livingBook";

/** A fault in every single sync of a check, one run each. */

const faultless = undisturbed();

describe.each(Object.entries(failures))("a sync that %s", (_name, failure) => {
  it("at any moment loses nothing, is told truthfully, and the next check completes the work", async () => {
    const { syncs, status, typed } = await faultless;
    expect(syncs).toBeGreaterThan(40);
    const outcomes: string[] = [];
    for (let sync = 1; sync <= syncs; sync += 1) {
      startLiving(everyExcel[sync % everyExcel.length]);
      excel.host.faults = { failSync: { sync, ...failure } };
      const { outcome } = await endedCheck();
      outcomes.push(outcome);
      expect({ sync, typed: peoplesCells() }).toEqual({ sync, typed });
      if (outcome === "nothing-written")
        expect({ sync, own: hasOwnColumns() }).toEqual({ sync, own: false });
      // Keeping what undoing needs, and the moment of the check, may fail: the check stands.
      if (outcome === "written")
        expect({ sync, said: statusByCustomer() }).toEqual({ sync, said: status });
      expect({ sync, wrong: wrongCells(status) }).toEqual({ sync, wrong: [] });
      excel.host.faults = {};
      if (outcome !== "written") await fullCheck();
      expect({ sync, said: statusByCustomer() }).toEqual({ sync, said: status });
      stop();
    }
    expect(outcomes).toHaveLength(syncs);
    expect(new Set(outcomes)).toEqual(new Set(["nothing-written", "unknown", "written"]));
  }, 120_000);
});
