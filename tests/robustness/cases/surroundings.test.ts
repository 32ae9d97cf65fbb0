import { readCheckHistory } from "../../../src/actions/check/checkHistory";
import { failureText } from "../../../src/actions/failureText";
import { readSetup } from "../../../src/actions/setup/readSetup";
import { addInState, changeState } from "../../../src/ribbon/addInState";
import { press } from "../../../src/ribbon/press";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { excel, stop } from "../../support/company";
import { everyExcel, fullCheck, hasOwnColumns, startLiving } from "../livingBook";

/** Cases 23 to 25: the ribbon, clients that lack something (their page is start.browser.test.ts), Excel that does not do what it says. */

beforeEach(() => {
  Object.assign(globalThis, { location: { search: "?now=2026-03-04T10:00" } });
});

afterEach(() => {
  jest.useRealTimers();
  stop();
  Reflect.deleteProperty(globalThis, "location");
  changeState({ running: undefined, refused: undefined, ended: undefined, view: "overview" });
  changeState({ check: undefined, assessed: undefined });
});

const pressed = () => {
  const completed = jest.fn();
  return { completed, end: press("updateStatusColumns", { completed }) };
};

function endedWith(): unknown {
  const { ended } = addInState();
  return ended && "error" in ended ? ended.error : ended?.outcome.kind;
}

describe.each(everyExcel)("$name with the limits of the web", (profile) => {
  test("case 23: the first press works, a second one meanwhile is refused, both events are completed once", async () => {
    startLiving(profile);
    const first = pressed();
    const second = pressed();
    await second.end;
    expect(addInState().refused).toBe("updateStatusColumns");
    await first.end;
    expect(endedWith()).toBe("checked");
    expect(hasOwnColumns()).toBe(true);
    for (const { completed } of [first, second]) expect(completed).toHaveBeenCalledTimes(1);
  });

  test("case 23: a press that fails completes its event, too", async () => {
    startLiving(profile);
    excel.host.faults = { failSync: { sync: 3, code: "GeneralException" } };
    const { completed, end } = pressed();
    await end;
    expect(endedWith()).toBeInstanceOf(WorkbookError);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test("case 24: where nothing can be compressed the check is done, and says that it cannot be undone", async () => {
    startLiving(profile);
    const { CompressionStream: kept } = globalThis;
    Reflect.deleteProperty(globalThis, "CompressionStream");
    const { written, cannotBeUndone } = await fullCheck();
    globalThis.CompressionStream = kept;
    expect({ written, cannotBeUndone }).toMatchObject({
      written: { outcome: "written" },
      cannotBeUndone: true,
    });
  });

  test("case 25: settings that Excel takes and does not keep: the check is done, and says that it cannot be undone", async () => {
    startLiving(profile);
    excel.host.session.troubles.forgetsSettings = true;
    const { written, cannotBeUndone } = await fullCheck();
    expect({ written, cannotBeUndone }).toMatchObject({
      written: { outcome: "written" },
      cannotBeUndone: true,
    });
    expect(await readCheckHistory()).toEqual({ last: undefined, undoable: undefined });
  });

  test("case 25: what a newer version has kept is left as it is, and counts as none", async () => {
    startLiving(profile);
    excel.workbook.settings.set("setup", JSON.stringify(JSON.stringify({ version: 999 })));
    excel.workbook.settings.set(
      "undo",
      JSON.stringify(JSON.stringify({ version: 999, checkedAt: 1, parts: 1 })),
    );
    expect(await readSetup()).toMatchObject({ kind: "unusable" });
    expect((await readCheckHistory()).undoable).toBeUndefined();
    expect(excel.workbook.settings.get("setup")).toContain("999");
  });

  test("case 25: a sync that never returns is given up after two minutes; the next press works", async () => {
    startLiving(profile);
    jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] });
    excel.host.faults = { beforeSync: () => new Promise<void>(() => undefined) };
    const { end } = pressed();
    await jest.advanceTimersByTimeAsync(121_000);
    await end;
    expect(failureText(endedWith(), "zh-CN")).toContain("Excel 两分钟没有回应");
    jest.useRealTimers();
    excel.host.faults = {};
    await pressed().end;
    expect(endedWith()).toBe("checked");
  });

  test.each(["GeneralException", "InactiveWorkbook", "ServiceNotAvailable", "Conflict"])(
    "case 25: %s is told in plain words, with its code and without any customer's data",
    async (code) => {
      startLiving(profile);
      excel.host.faults = { failSync: { sync: 6, code, message: "陈女士 13800001002" } };
      const error: unknown = await fullCheck().catch((reason: unknown) => reason);
      const text = failureText(error, "zh-CN") ?? "";
      expect(text).toContain(`Excel 没能完成这一步（${code}）`);
      expect(text).not.toMatch(/陈女士|1380000/);
    },
  );
});
