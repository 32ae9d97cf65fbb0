import { assessWorkbook } from "../../src/actions/check/assessWorkbook";
import { undoCheck } from "../../src/actions/check/undoCheck";
import { filterCustomers } from "../../src/actions/filter/filterCustomers";
import { exportFindings } from "../../src/actions/findings/exportFindings";
import { addNotice } from "../../src/actions/policy/notice";
import { createCalendarSheet, createPolicySheet } from "../../src/actions/policy/ruleSheets";
import { setUp } from "../../src/actions/setup/setUp";
import { logContact } from "../../src/actions/today/logContact";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { dayOf } from "../../src/domain/time";
import type { Workbook } from "../../src/host/model/workbook";
import { openWorkbook } from "../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../src/host/xlsx/saveWorkbook";
import { excel2021 } from "../../src/host/richapi/profile";
import { WorkbookError, type WorkbookErrorCode } from "../../src/workbook/workbookError";
import { company, excel, now, start, stop } from "../support/company";
import { workbookOf } from "../support/excel";
import { failures } from "./failures";
import { everyExcel, fullCheck, peoplesCells } from "./livingBook";

/** A fault in every single sync of what people can ask for beside a check, one run each. */

interface Action {
  readonly workbook?: () => Workbook;
  /** Comes before the faults. */
  readonly prepare?: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  /** What a second try says where the first was carried out although it is told as failed. */
  readonly refusal?: WorkbookErrorCode;
}

const language = "zh-CN";
const assessed = () => assessWorkbook({ now });
const exported = async () => exportFindings((await assessed()).assessment, language);
const calendar = () => createCalendarSheet(defaultPolicy, now, language);
/** An invented year. */
const text = "一、元旦：2027年1月1日（周五）至3日（周日）放假，共3天。";
const entry = {
  customerId: "C1",
  at: now,
  outcome: "已接通",
  kind: "日常",
  method: "电话",
  content: "",
  feedback: "",
  nextStep: "",
  nextOn: dayOf(now),
  owner: "客户经理甲",
};

const actions: Readonly<Record<string, Action>> = {
  "setting up the sheets": {
    workbook: () => workbookOf({ Sheet1: [] }),
    act: () => setUp({ now, withSample: true }),
    refusal: "sheet-exists",
  },
  "exporting the data problems": { act: exported },
  "exporting them again": { prepare: exported, act: exported },
  "logging a contact": { act: async () => logContact(entry, (await assessed()).book, now) },
  "writing the policy down": {
    act: () => createPolicySheet("s2", language),
    refusal: "sheet-exists",
  },
  "writing the working calendar down": { act: calendar, refusal: "sheet-exists" },
  "adding a notice": { prepare: calendar, act: () => addNotice({ text, now }) },
  "adding a notice where there is no calendar": { act: () => addNotice({ text, now }) },
  "undoing a check": {
    prepare: fullCheck,
    act: () => undoCheck({}),
    refusal: "nothing-to-undo",
  },
  "filtering the list": { prepare: fullCheck, act: () => filterCustomers({ tier: ["A"] }) },
};

/** What a person is told; undefined = it was done. */
async function toldOf(act: () => Promise<unknown>): Promise<WorkbookError | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

const sheetNames = () => excel.workbook.sheets.map(({ name }) => name);

interface Faultless {
  /** The workbook as it is before the faults. */
  readonly bytes: Uint8Array;
  readonly syncs: number;
  readonly sheets: readonly string[];
}

async function undisturbed({ workbook = company, prepare, act }: Action): Promise<Faultless> {
  start(workbook());
  await prepare?.();
  const bytes = saveWorkbook(excel.workbook);
  stop();
  start(openWorkbook(bytes));
  const { syncs: before } = excel.host.counters;
  await act();
  const syncs = excel.host.counters.syncs - before;
  const sheets = sheetNames();
  stop();
  return { bytes, syncs, sheets };
}

/** Excel's words for a request that it has given up take the same road as its refusal (failingSyncs). */
const kinds = Object.entries(failures).filter(([, { code }]) => code === "GeneralException");

describe.each(Object.entries(actions))("%s", (_name, action) => {
  const { act, refusal } = action;
  let faultless: Faultless;

  beforeAll(async () => {
    faultless = await undisturbed(action);
  });

  it.each(kinds)(
    "with any sync that %s loses nothing and is told truthfully",
    async (_how, failure) => {
      const { bytes, syncs, sheets } = faultless;
      for (let sync = 1; sync <= syncs; sync += 1) {
        start(openWorkbook(bytes), { profile: everyExcel[sync % everyExcel.length] ?? excel2021 });
        const [before, sheetsBefore] = [peoplesCells(), sheetNames()];
        excel.host.faults = { failSync: { sync: excel.host.counters.syncs + sync, ...failure } };
        const told = await toldOf(act);
        if (told?.outcome === "nothing-written") {
          expect({ sync, cells: peoplesCells() }).toEqual({ sync, cells: before });
          expect({ sync, sheets: sheetNames() }).toEqual({ sync, sheets: sheetsBefore });
        }
        excel.host.faults = {};
        const again = await toldOf(act);
        if (again) expect({ sync, again: again.code }).toEqual({ sync, again: refusal });
        expect({ sync, sheets: sheetNames() }).toEqual({ sync, sheets });
        expect({ sync, cells: peoplesCells() }).toEqual({
          sync,
          cells: expect.arrayContaining([...before]) as unknown,
        });
        stop();
      }
      expect(syncs).toBeGreaterThan(2);
    },
    120_000,
  );
});
