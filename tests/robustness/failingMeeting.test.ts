import { preparedMeeting, type PreparedMeeting } from "../../src/actions/meeting/prepareMeeting";
import { assessWorkbook, type AssessedWorkbook } from "../../src/actions/check/assessWorkbook";
import { WorkbookError } from "../../src/workbook/workbookError";
import { excel, now, sheet, stop } from "../support/company";
import { failures } from "./failures";
import { everyExcel, peoplesCells, startLiving } from "./livingBook";

/** A fault in every single sync that records the verdicts and writes the sheet for the meeting, one run each. */

const record = "SLA 记录";
const meetingSheet = "SLA 检查";

const assessed = () => assessWorkbook({ now });
const prepare = (of: AssessedWorkbook) => preparedMeeting(of, "zh-CN");
const sheetNames = () => excel.workbook.sheets.map(({ name }) => name);

/** Of the sheets that the add-in did not add. */
function typedCells(): readonly string[] {
  return peoplesCells().filter((row) => !row.startsWith('["SLA '));
}

/** What the record's lines are about, such as `工单 G1`. */
function subjects(): string[] {
  const { bottom } = sheet(record).usedArea(true) ?? { bottom: 0 };
  return Array.from({ length: bottom }, (_, i) =>
    [2, 3].map((column) => sheet(record).text(i + 1, column)).join(" "),
  );
}

/** What people are told of it. */
function failureOf(prepared: PreparedMeeting | WorkbookError): WorkbookError | undefined {
  const failed = prepared instanceof WorkbookError ? prepared : prepared.sheet;
  return failed instanceof WorkbookError ? failed : undefined;
}

async function undisturbed() {
  startLiving();
  const checked = await assessed();
  const { syncs: before } = excel.host.counters;
  await prepare(checked);
  const syncs = excel.host.counters.syncs - before;
  const whole = { syncs, subjects: subjects(), sheets: sheetNames() };
  stop();
  return whole;
}

const faultless = undisturbed();

describe.each(Object.entries(failures))("a sync that %s", (_name, failure) => {
  it("at any moment loses nothing, is told truthfully, and the next time everything is there once", async () => {
    const whole = await faultless;
    for (let sync = 1; sync <= whole.syncs; sync += 1) {
      startLiving(everyExcel[sync % everyExcel.length]);
      const checked = await assessed();
      const [typed, before] = [typedCells(), sheetNames()];
      excel.host.faults = { failSync: { sync: excel.host.counters.syncs + sync, ...failure } };
      const failed = failureOf(await prepare(checked));
      expect({ sync, typed: typedCells() }).toEqual({ sync, typed });
      expect({ sync, code: failed?.code }).toEqual({ sync, code: "excel-failed" });
      if (failed?.outcome === "nothing-written")
        expect({ sync, sheets: sheetNames() }).toEqual({ sync, sheets: before });
      excel.host.faults = {};
      const next = await prepare(await assessed());
      expect({ sync, next }).toMatchObject({
        sync,
        next: { ledger: { sheet: record, broken: undefined }, sheet: meetingSheet },
      });
      expect({ sync, subjects: subjects() }).toEqual({ sync, subjects: whole.subjects });
      expect({ sync, sheets: sheetNames() }).toEqual({ sync, sheets: whole.sheets });
      expect({ sync, typed: typedCells() }).toEqual({ sync, typed });
      stop();
    }
    expect(whole.syncs).toBeGreaterThan(8);
  }, 120_000);
});
