import type { CheckedWorkbook } from "../../../src/actions/check/checkWorkbook";
import { readCheckHistory } from "../../../src/actions/check/checkHistory";
import { checkedWorkbook } from "../../support/checks";
import { setUp } from "../../../src/actions/setup/setUp";
import { undoCheck } from "../../../src/actions/check/undoCheck";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { momentFromIso, type Moment } from "../../../src/domain/time";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { startExcel, type StandIn } from "../../support/excel";

const monday = momentFromIso("2026-03-02T10:00");
const tuesday = momentFromIso("2026-03-03T10:00");

let excel: StandIn;
beforeEach(async () => {
  excel = startExcel(emptyWorkbook());
  await setUp({ now: monday, withSample: true });
});
afterEach(() => {
  excel.dispose();
});

function reopen(): void {
  const bytes = saveWorkbook(excel.workbook);
  excel.dispose();
  excel = startExcel(openWorkbook(bytes));
}

it("is empty before the first check, and after one that is not to be remembered", async () => {
  const empty = { last: undefined, undoable: undefined };
  expect(await readCheckHistory()).toEqual(empty);
  await checkedWorkbook({ now: monday });
  expect(await readCheckHistory()).toEqual(empty);
  expect(excel.workbook.settings.size).toBe(0);
});

it("knows moment, policy and figures of the last check when the file is opened again", async () => {
  const { assessment } = await checkedWorkbook({ now: monday, remember: true });
  reopen();
  const { name, version } = defaultPolicy;
  expect(await readCheckHistory()).toMatchObject({
    last: { now: monday, policy: { name, version }, summary: assessment.summary, hasIssues: true },
    undoable: monday,
  });
});

it("notes a check that changes nothing; the one before it can be undone", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  const later = monday + 60;
  const { written } = await checkedWorkbook({ now: later, remember: true });
  expect(written).toMatchObject({ outcome: "unchanged" });
  expect(await readCheckHistory()).toMatchObject({ last: { now: later }, undoable: monday });
});

describe("a check that is cancelled as soon as the workbook keeps what undoing it needs", () => {
  async function cancelledCheck(now: Moment): Promise<CheckedWorkbook["written"]> {
    const pressed = new AbortController();
    excel.host.faults = {
      beforeSync: (_sync, { settings }) => {
        if (settings.get("undo")?.includes(String(now))) pressed.abort();
      },
    };
    const { written } = await checkedWorkbook({ now, remember: true, signal: pressed.signal });
    excel.host.faults = {};
    expect(pressed.signal.aborted).toBe(true);
    return written;
  }

  it("gives back what undoes the check before it, as it has written nothing", async () => {
    await checkedWorkbook({ now: monday, remember: true });
    expect(await cancelledCheck(tuesday)).toMatchObject({ outcome: "cancelled", sheets: 0 });
    expect(await readCheckHistory()).toMatchObject({ undoable: monday });
    expect(await undoCheck({})).toMatchObject({ outcome: "restored", checkedAt: monday });
  });

  it("can be undone where it has made its columns", async () => {
    expect(await cancelledCheck(monday)).toMatchObject({ outcome: "cancelled", sheets: 1 });
    expect(await readCheckHistory()).toMatchObject({ undoable: monday });
  });
});

it("goes back with the check that is undone (Tuesday's, then none is left to be undone)", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  await checkedWorkbook({ now: tuesday, remember: true });
  reopen();
  const undone = await undoCheck({});
  expect(undone.checkedAt).toBe(tuesday);
  expect(undone.perSheet.every(({ removedColumns }) => removedColumns.length === 0)).toBe(true);
  expect(await readCheckHistory()).toMatchObject({ last: { now: monday }, undoable: undefined });
});

it("forgets the first check when that is undone", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  await undoCheck({});
  expect(await readCheckHistory()).toEqual({ last: undefined, undoable: undefined });
  expect(excel.workbook.settings.size).toBe(0);
});

it("keeps nothing of a check that could not be written (a protected sheet)", async () => {
  const register = excel.workbook.sheet("客户台账");
  if (!register) throw new Error("no register");
  register.protection = { ...register.protection, protected: true };
  const { written } = await checkedWorkbook({ now: monday, remember: true });
  expect(written).toBeInstanceOf(WorkbookError);
  expect(await readCheckHistory()).toEqual({ last: undefined, undoable: undefined });
});

it("checks all the same where Excel keeps no settings, and says that it cannot be undone", async () => {
  const { settings } = excel.workbook;
  jest.spyOn(settings, "set").mockReturnValue(settings);
  const { written, cannotBeUndone } = await checkedWorkbook({ now: monday, remember: true });
  expect(written).toMatchObject({ outcome: "written", sheets: 2 });
  expect(cannotBeUndone).toBe(true);
});
