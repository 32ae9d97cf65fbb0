import { isDeepStrictEqual } from "node:util";
import { excel, sheet, stop } from "../support/company";
import {
  area,
  endedCheck,
  everyExcel,
  hasOwnColumns,
  peoplesCells,
  startLiving,
  statusByCustomer,
  undisturbed,
  wrongCells,
} from "./livingBook";

/** People do something before every single sync of a check, one run each. */

interface Act {
  /** What they have done before the check. */
  readonly before?: () => void;
  readonly act: () => void;
  /** What has to end before the next check. */
  readonly end?: () => void;
}

function rowOf(id: string): number {
  const rows = Array.from({ length: 12 }, (_, row) => row);
  return rows.find((row) => sheet().text(row, 0) === id) ?? rows.length;
}

/** The rows below the headers, wherever these are by now; Excel sorts a list with all that stands beside it. */
function body() {
  const { right, bottom } = sheet().usedArea(true) ?? area("A1");
  return { left: 0, right, top: rowOf("客户编号") + 1, bottom };
}

function edit(row: number, column: number, value: string | number): void {
  sheet().setValue(row, column, value);
  excel.host.coAuthor.edited(sheet(), { top: row, left: column, bottom: row, right: column });
}

function addCustomer(row: number): void {
  excel.host.coAuthor.insertRows(sheet(), row, 1);
  ["C9", "赵女士", "13800001009", "客户经理甲", 46_000].forEach((value, column) => {
    edit(row, column, value);
  });
}

/** Where the note beside the list was typed: in the first check's own place as long as that is free. */
let typedAt = 7;

const acts: Readonly<Record<string, Act>> = {
  "a co-author sorts the rows downwards": {
    act: () => {
      excel.host.coAuthor.sortRows(sheet(), body(), [{ column: 0, ascending: false }]);
    },
  },
  "a co-author sorts by the filter that the list has": {
    before: () => {
      sheet().autoFilter = { area: area("A1:E5"), criteria: new Map() };
    },
    act: () => {
      const filtered = sheet().autoFilter?.area ?? area("A1:E5");
      const rows = { ...filtered, top: filtered.top + 1 };
      excel.host.coAuthor.sortRows(sheet(), rows, [{ column: 0, ascending: false }]);
    },
  },
  "a co-author inserts an empty row below the headers": {
    act: () => {
      excel.host.coAuthor.insertRows(sheet(), body().top, 1);
    },
  },
  "a co-author inserts a row above the headers": {
    act: () => {
      excel.host.coAuthor.insertRows(sheet(), 0, 1);
    },
  },
  "a co-author inserts a customer in the middle": {
    act: () => {
      addCustomer(rowOf("C3"));
    },
  },
  "a co-author deletes a customer": {
    act: () => {
      excel.host.coAuthor.deleteRows(sheet(), rowOf("C2"), 1);
    },
  },
  "a co-author changes names and owners": {
    act: () => {
      edit(rowOf("C3"), 1, "李先生（改名）");
      edit(rowOf("C1"), 3, "客户经理丙");
    },
  },
  "a co-author types beside the list": {
    act: () => {
      const row = rowOf("C3");
      typedAt = sheet().text(rowOf("客户编号"), 7) === "" ? 7 : 16;
      edit(row, typedAt, "请回电");
    },
  },
  "the user filters by owner": {
    act: () => {
      const values = { kind: "values" as const, values: ["客户经理乙"], blanks: false };
      const { top, right, bottom } = body();
      sheet().autoFilter = {
        area: { top: top - 1, left: 0, bottom, right },
        criteria: new Map([[3, values]]),
      };
      for (let row = top; row <= bottom; row += 1) {
        sheet().rows.setHidden(row, sheet().text(row, 3) !== "客户经理乙");
      }
    },
  },
  "the user protects the sheet": {
    act: () => {
      sheet().protection = { ...sheet().protection, protected: true };
    },
    end: () => {
      sheet().protection = { ...sheet().protection, protected: false };
    },
  },
  "the user is typing into a cell for a moment": {
    act: () => {
      excel.host.cellEdit.start();
      setTimeout(() => {
        excel.host.cellEdit.end();
      }, 1);
    },
    end: () => {
      excel.host.cellEdit.end();
    },
  },
};

/** The note stands where it was typed, which is not the same column at every moment. */
const withoutPlace = (cells: readonly string[]) =>
  cells.map((row) => row.replace(/(null,)+(?=.请回电)/, ""));

const faultless = undisturbed();

describe.each(Object.entries(acts))("%s", (_name, { before, act, end }) => {
  it("at any moment: every cell of theirs stays, nobody gets another's result, the next check completes", async () => {
    const { syncs, status } = await faultless;
    const after = await undisturbed(() => {
      before?.();
      act();
      end?.();
    });
    let happened = 0;
    for (let sync = 1; sync <= syncs; sync += 1) {
      startLiving(everyExcel[sync % everyExcel.length]);
      before?.();
      excel.host.faults = {
        beforeSync: (number) => {
          if (number !== sync) return;
          happened += 1;
          act();
        },
      };
      const first = await endedCheck();
      if (first.outcome === "nothing-written")
        expect({ sync, own: hasOwnColumns() }).toEqual({ sync, own: false });
      // What somebody typed below a header of ours is the next check's to mend.
      const wrong = wrongCells(status, after.status).filter(({ text }) => text !== "请回电");
      expect({ sync, wrong }).toEqual({ sync, wrong: [] });
      excel.host.faults = {};
      end?.();
      if (first.outcome !== "written" || !isDeepStrictEqual(statusByCustomer(), after.status)) {
        expect({ sync, ...(await endedCheck()) }).toMatchObject({ sync, outcome: "written" });
      }
      expect({ sync, said: statusByCustomer() }).toEqual({ sync, said: after.status });
      expect({ sync, typed: withoutPlace(peoplesCells()) }).toEqual({
        sync,
        typed: withoutPlace(after.typed),
      });
      stop();
    }
    expect(happened).toBe(syncs);
  }, 120_000);
});
