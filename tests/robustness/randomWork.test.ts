import fc from "fast-check";
import { undoCheck } from "../../src/actions/check/undoCheck";
import { WorkbookError } from "../../src/workbook/workbookError";
import { company, excel, registerRows, sheet, start, stop } from "../support/company";
import { endedCheck, peoplesCells, statusByCustomer } from "./livingBook";

/** People and the add-in at work in any order, with syncs that fail: the model is what people have typed. */

/** id → the other cells that people typed. */
type Model = Map<string, (string | number | null)[]>;
type Work = fc.AsyncCommand<Model, object>;

const rowOf = (id: string) =>
  Array.from({ length: 40 }, (_, row) => row).find((row) => sheet().text(row, 0) === id) ?? -1;

const lastRow = () => sheet().usedArea(true)?.bottom ?? 0;

function step(
  name: string,
  run: (model: Model) => void | Promise<void>,
  check?: (model: Readonly<Model>) => boolean,
): Work {
  return {
    check: (model) => check?.(model) ?? true,
    run: async (model) => {
      await run(model);
      expect(typed()).toEqual([...model].map(([id, cells]) => [id, ...cells]).toSorted(byText));
    },
    toString: () => name,
  };
}

const byText = (a: unknown[], b: unknown[]) => String(a).localeCompare(String(b));

/** What the sheet holds of people's own, by rows. */
function typed(): unknown[][] {
  const rows = peoplesCells().map((row) => JSON.parse(row) as unknown[]);
  return rows
    .filter(([name, id]) => name === "客户台账" && id !== "客户编号")
    .map(([, ...cells]) => Array.from({ length: 5 }, (_, i) => cells[i] ?? null))
    .toSorted(byText);
}

const person = fc.constantFrom("C1", "C2", "C3", "C4", "N1", "N2", "N3");

const added = person.map((id) =>
  step(
    `add ${id}`,
    (model) => {
      const cells = ["新客户", "13800001008", "客户经理丙", 46_010];
      [id, ...cells].forEach((value, column) => {
        sheet().setValue(lastRow() + (column === 0 ? 1 : 0), column, value);
      });
      model.set(id, cells);
    },
    (model) => !model.has(id),
  ),
);

const deleted = person.map((id) =>
  step(
    `delete ${id}`,
    (model) => {
      excel.host.coAuthor.deleteRows(sheet(), rowOf(id), 1);
      model.delete(id);
    },
    (model) => model.has(id) && model.size > 2,
  ),
);

const renamed = fc.tuple(person, fc.constantFrom("改名", "=1+1", "-5", "")).map(([id, name]) =>
  step(
    `rename ${id} to ${name}`,
    (model) => {
      sheet().setValue(rowOf(id), 1, name === "" ? null : name);
      model.get(id)?.splice(0, 1, name === "" ? null : name);
    },
    (model) => model.has(id),
  ),
);

const sorted = fc.boolean().map((ascending) =>
  step(`sort ${ascending ? "up" : "down"}`, () => {
    const right = sheet().usedArea(true)?.right ?? 4;
    const rows = { top: 1, left: 0, bottom: lastRow(), right };
    excel.host.coAuthor.sortRows(sheet(), rows, [{ column: 0, ascending }]);
  }),
);

const checked = fc
  .option(fc.record({ sync: fc.integer({ min: 1, max: 45 }), applied: fc.boolean() }), {
    nil: undefined,
  })
  .map((fault) =>
    step(
      `check${fault ? `, sync ${fault.sync} fails${fault.applied ? " after it was done" : ""}` : ""}`,
      async (model) => {
        const { syncs } = excel.host.counters;
        if (fault)
          excel.host.faults = {
            failSync: { code: "GeneralException", ...fault, sync: syncs + fault.sync },
          };
        const { outcome } = await endedCheck();
        excel.host.faults = {};
        if (outcome === "written" || outcome === "unchanged")
          for (const id of model.keys())
            expect(statusByCustomer().get(id)?.["跟进状态"]).toMatch(/^[●◐○◇]/u);
      },
    ),
  );

const undone = fc.constant(
  step("undo", async () => {
    try {
      await undoCheck({});
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  }),
);

test("whatever people and checks do in whatever order, people's cells are theirs, and a last check fills all rows", async () => {
  const work = fc.commands([added, deleted, renamed, sorted, checked, checked, undone], {
    maxCommands: 8,
  });
  await fc.assert(
    fc.asyncProperty(work, async (commands) => {
      start(company());
      try {
        await fc.asyncModelRun(
          () => ({
            model: new Map(registerRows.map(([id, ...cells]) => [String(id), cells])),
            real: {},
          }),
          commands,
        );
        expect(await endedCheck()).toMatchObject({ skipped: 0 });
        const said = [...statusByCustomer().values()].map((one) => one["跟进状态"] ?? "");
        for (const text of said) expect(text).toMatch(/^[●◐○◇]/u);
      } finally {
        stop();
      }
    }),
    { numRuns: process.env["FUZZ"] === "1" ? 300 : 30 },
  );
}, 600_000);
