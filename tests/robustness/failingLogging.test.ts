import type { AssessedWorkbook } from "../../src/actions/check/assessWorkbook";
import type { ContactEntry } from "../../src/actions/today/logContact";
import { addInState, changeState } from "../../src/ribbon/addInState";
import { runOrder } from "../../src/ribbon/runOrder";
import { WorkbookError } from "../../src/workbook/workbookError";
import { dayOfIso, momentOf } from "../support/books";
import { startExcel, type StandIn } from "../support/excel";
import { serial, workbookWith, type RowsLiteral, type SheetLiteral } from "../support/sheets";
import { failures } from "./failures";

/** A contact whose answer is lost: pressed again, it stands once. */

let excel: StandIn;

const register: RowsLiteral = [
  ["客户编号", "客户名称", "建档日期"],
  ["K1", "云锦示例商贸有限公司", serial("2025-01-06")],
];
const numbered: RowsLiteral = [
  ["记录编号", "客户编号", "沟通时间", "录入时间", "沟通内容"],
  ["GT001", "K1", serial("2026-02-10T09:00"), serial("2026-02-10T10:00"), "看样"],
  ["GT002", "K1", serial("2026-02-11T09:00"), serial("2026-02-11T10:00"), "看样"],
];
/** Nothing in a row says which record it is. */
const bare: RowsLiteral = numbered.map((row) => [...row.slice(1, 3), row[4] ?? null]);
const logs: Readonly<Record<string, SheetLiteral>> = {
  "a list": { rows: numbered },
  "a table": { rows: numbered, tables: [{ area: "A1:E3" }] },
  "a list without numbers and times of entry": { rows: bare },
};

const contact: ContactEntry = {
  customerId: "K1",
  at: momentOf("2026-03-04T09:30"),
  outcome: "",
  kind: "",
  method: "",
  content: "=谈续约",
  feedback: "",
  nextStep: "",
  nextOn: dayOfIso("2026-03-18"),
  owner: "",
};

function start(log: SheetLiteral = { rows: numbered }): void {
  excel = startExcel(workbookWith({ 客户台账: register, 沟通记录: log }));
}

/** The clock goes on from press to press. */
let minute = 0;
beforeEach(() => {
  Object.assign(globalThis, {
    location: {
      get search() {
        minute = (minute + 1) % 60;
        return `?now=2026-03-04T10:${String(minute).padStart(2, "0")}`;
      },
    },
  });
});
afterEach(() => {
  excel.dispose();
  Reflect.deleteProperty(globalThis, "location");
  changeState({ running: undefined, ended: undefined, assessed: undefined, check: undefined });
});

async function read(): Promise<AssessedWorkbook> {
  await runOrder({ name: "read" });
  const { assessed } = addInState();
  if (!assessed) throw new Error("the workbook was not read");
  return assessed;
}

/** What the person is told: where the contact stands, and whether it stood there already; or why not. */
async function press(assessed: AssessedWorkbook, entry = contact) {
  await runOrder({ name: "logContact", entry: { ...entry }, assessed });
  const { ended } = addInState();
  if (ended && "outcome" in ended && ended.outcome.kind === "contact-logged") {
    const { row, wasThere } = ended.outcome;
    return { row, wasThere };
  }
  const error = ended && "error" in ended ? ended.error : undefined;
  if (error instanceof WorkbookError) return { outcome: error.outcome };
  throw error;
}

function sheet() {
  const found = excel.workbook.sheet("沟通记录");
  if (!found) throw new Error("no log");
  return found;
}

const contactedAt = serial("2026-03-04T09:30");

/** The sheet's rows, from 1, that hold the contact. */
function rowsOf(): number[] {
  const rows = Array.from({ length: (sheet().usedArea(true)?.bottom ?? 0) + 1 }, (_, row) => row);
  const values = (row: number) => [0, 1, 2, 3, 4].map((column) => sheet().value(row, column));
  return rows
    .filter((row) => values(row).includes(contact.content) && values(row).includes(contactedAt))
    .map((row) => row + 1);
}

function failAt(sync: number, failure: object): void {
  const { syncs } = excel.host.counters;
  excel.host.faults = { failSync: { sync: syncs + sync, code: "GeneralException", ...failure } };
}

/** @returns how many syncs it takes until the row stands */
async function syncsUntilWritten(log: SheetLiteral): Promise<number> {
  start(log);
  const assessed = await read();
  const { syncs: before } = excel.host.counters;
  let written = 0;
  excel.host.faults = {
    beforeSync: (sync) => {
      if (written === 0 && rowsOf().length > 0) written = sync - before;
    },
  };
  await press(assessed);
  excel.dispose();
  return written;
}

describe.each(Object.entries(logs))("in %s", (_name, log) => {
  test.each(Object.entries(failures))(
    "a contact whose sync %s stands once after the second press, which says so",
    async (_how, failure) => {
      const syncs = await syncsUntilWritten(log);
      for (let sync = 1; sync < syncs; sync += 1) {
        start(log);
        const assessed = await read();
        failAt(sync, failure);
        const first = await press(assessed);
        excel.host.faults = {};
        const stood = rowsOf().length > 0;
        expect({ sync, first }).toEqual({
          sync,
          first: { outcome: sync === syncs - 1 ? "unknown" : "nothing-written" },
        });
        const second = await press(assessed);
        expect({ sync, second }).toEqual({ sync, second: { row: 4, wasThere: stood } });
        expect({ sync, rows: rowsOf() }).toEqual({ sync, rows: [4] });
        excel.dispose();
      }
      expect(syncs).toBeGreaterThan(3);
      start();
    },
  );
});

describe("after a lost answer", () => {
  async function lose(log?: SheetLiteral): Promise<AssessedWorkbook> {
    const syncs = await syncsUntilWritten(log ?? { rows: numbered });
    start(log);
    const assessed = await read();
    failAt(syncs - 1, { applied: true });
    expect(await press(assessed)).toEqual({ outcome: "unknown" });
    excel.host.faults = {};
    return assessed;
  }

  test("the row is found where colleagues have moved it to", async () => {
    const assessed = await lose();
    excel.host.coAuthor.insertRows(sheet(), 1, 2);
    expect(await press(assessed)).toEqual({ row: 6, wasThere: true });
    expect(rowsOf()).toEqual([6]);
  });

  test("a press that finds Excel failing still leaves it open whether the row stands", async () => {
    const assessed = await lose();
    failAt(1, {});
    expect(await press(assessed)).toEqual({ outcome: "unknown" });
    excel.host.faults = {};
    sheet().protection = { ...sheet().protection, protected: true };
    expect(await press(assessed)).toEqual({ outcome: "unknown" });
    sheet().protection = { ...sheet().protection, protected: false };
    expect(await press(assessed)).toEqual({ row: 4, wasThere: true });
  });

  test("another contact is written, and so is the same one once it is known to stand", async () => {
    const assessed = await lose();
    expect(await press(assessed, { ...contact, content: "谈价格" })).toEqual({
      row: 5,
      wasThere: false,
    });
    expect(await press(assessed)).toEqual({ row: 6, wasThere: false });
    expect(rowsOf()).toEqual([4, 6]);
  });

  test("a row that somebody has changed since is not taken for it", async () => {
    const assessed = await lose();
    sheet().setValue(3, 4, "谈续约，已答应");
    expect(await press(assessed)).toEqual({ row: 5, wasThere: false });
  });
});

test("two equal contacts that were both written on purpose stand twice", async () => {
  start();
  const assessed = await read();
  expect(await press(assessed)).toEqual({ row: 4, wasThere: false });
  expect(await press(assessed)).toEqual({ row: 5, wasThere: false });
  expect(rowsOf()).toEqual([4, 5]);
});

test.each(Object.entries(logs))(
  "in %s an equal contact of before is not taken for one that Excel refused",
  async (_name, log) => {
    const syncs = await syncsUntilWritten(log);
    start(log);
    const assessed = await read();
    await press(assessed);
    failAt(syncs - 1, {});
    expect(await press(assessed)).toEqual({ outcome: "unknown" });
    excel.host.faults = {};
    expect(await press(assessed)).toEqual({ row: 5, wasThere: false });
    expect(rowsOf()).toEqual([4, 5]);
  },
);
