import { setUp } from "../../src/actions/setup/setUp";
import { momentFromIso } from "../../src/domain/time";
import { addInState, changeState } from "../../src/ribbon/addInState";
import type { CommandName } from "../../src/ribbon/commandNames";
import { press } from "../../src/ribbon/press";
import { cancelOrder, runOrder } from "../../src/ribbon/runOrder";
import { startExcel, type StandIn } from "../support/excel";

const now = "2026-03-04T10:00";
let excel: StandIn;
let paneAsked: boolean[];

beforeEach(() => {
  Object.assign(globalThis, { location: { search: `?now=${now}` } });
  excel = startExcel();
  paneAsked = [];
  excel.host.session.runtime.onPaneAsked = (visible) => paneAsked.push(visible);
});
afterEach(() => {
  excel.dispose();
  Reflect.deleteProperty(globalThis, "location");
  changeState({ running: undefined, refused: undefined, ended: undefined, view: "overview" });
  changeState({ check: undefined, assessed: undefined });
});

async function setUpSample(): Promise<void> {
  await setUp({ now: momentFromIso(now), withSample: true });
}

/** Presses a button and counts how often its event is completed. */
function pressed(name: CommandName): {
  readonly end: Promise<void>;
  readonly completed: jest.Mock;
} {
  const completed = jest.fn();
  return { completed, end: press(name, { completed }) };
}

/** The code of the error that the last order ended with. */
function failure(): unknown {
  const { ended } = addInState();
  return ended && "error" in ended && ended.error instanceof Error && "code" in ended.error
    ? ended.error.code
    : undefined;
}

/** What the last order led to, by its kind. */
function outcome(): string | undefined {
  const { ended } = addInState();
  return ended && "outcome" in ended ? ended.outcome.kind : undefined;
}

test("a check opens the pane, leaves its result there and completes its event once", async () => {
  await setUpSample();
  const { end, completed } = pressed("checkSla");
  expect(addInState().running?.order).toBe("checkSla");
  await end;
  expect(paneAsked).toEqual([true]);
  expect(completed).toHaveBeenCalledTimes(1);
  expect(addInState()).toMatchObject({ running: undefined, view: "overview" });
  expect(outcome()).toBe("checked");
  expect(addInState().check?.figures.summary.customers).toBe(60);
  expect(addInState().check?.figures.now).toBe(momentFromIso(now));
});

test("a check by changed rules asks in the pane and writes nothing; the answer carries the check out", async () => {
  await setUpSample();
  await pressed("checkSla").end;
  const policy = excel.workbook.sheet("管理办法");
  const row = Array.from({ length: 200 }, (_, r) => r).find(
    (r) => policy?.text(r, 1) === "将到期提前",
  );
  policy?.setValue(row ?? NaN, 3, 6);
  paneAsked = [];
  const { end, completed } = pressed("updateStatusColumns");
  await end;
  expect(completed).toHaveBeenCalledTimes(1);
  expect(paneAsked).toEqual([true]);
  const { policyChanged, view } = addInState();
  expect(view).toBe("policy");
  expect(policyChanged?.held).toEqual({ name: "updateStatusColumns" });
  const { digest } = policyChanged?.question ?? { digest: "" };
  await runOrder({ name: "acceptPolicy", digest, held: { name: "updateStatusColumns" } });
  expect(outcome()).toBe("checked");
  expect(addInState()).toMatchObject({ policyChanged: undefined, view: "overview" });
});

test("tells how far it is while it runs", async () => {
  await setUpSample();
  const phases = new Set<string | undefined>();
  const { end } = pressed("updateStatusColumns");
  const timer = setInterval(() => phases.add(addInState().running?.progress?.phase));
  await end;
  clearInterval(timer);
  expect(phases).toContain("plan");
});

test("今日待办 shows the list and writes nothing", async () => {
  await setUpSample();
  const headers = excel.workbook.sheets.map((sheet) => sheet.usedArea(true));
  await pressed("showToday").end;
  expect(addInState().view).toBe("today");
  expect(addInState().assessed?.assessment.customers.nextContactOn.length).toBeGreaterThan(0);
  expect(addInState().check).toBeUndefined();
  expect(excel.workbook.sheets.map((sheet) => sheet.usedArea(true))).toEqual(headers);
});

test("a second press while one runs is refused and completes its own event", async () => {
  await setUpSample();
  const first = pressed("checkSla");
  const second = pressed("filterTierA");
  await second.end;
  expect(second.completed).toHaveBeenCalledTimes(1);
  expect(first.completed).not.toHaveBeenCalled();
  expect(addInState()).toMatchObject({ refused: "filterTierA", running: { order: "checkSla" } });
  await first.end;
  expect(outcome()).toBe("checked");
  await pressed("filterTierA").end;
  expect(outcome()).toBe("filtered");
  expect(addInState().refused).toBeUndefined();
});

test.each([
  ["checkSla", "no-register"],
  ["showToday", "no-register"],
  ["filterOverdue", "no-register"],
  ["clearFilters", "no-register"],
] as const)("%s fails in an empty workbook (%s) and completes its event", async (name, code) => {
  const { end, completed } = pressed(name);
  await end;
  expect(completed).toHaveBeenCalledTimes(1);
  expect(failure()).toBe(code);
  expect(addInState().running).toBeUndefined();
});

test("filters leave the result of the last check where it is", async () => {
  await setUpSample();
  await pressed("checkSla").end;
  const { check } = addInState();
  await pressed("filterSlaBreached").end;
  expect(addInState().check).toBe(check);
  await pressed("clearFilters").end;
  expect(outcome()).toBe("filters-cleared");
});

test("a pane that cannot be opened hinders nothing: the result waits for it", async () => {
  await setUpSample();
  const warn = jest.spyOn(console, "warn").mockImplementation();
  const show = jest
    .spyOn(Office.addin, "showAsTaskpane")
    .mockRejectedValue(new Error("not available"));
  const { end, completed } = pressed("checkSla");
  await end;
  show.mockRestore();
  warn.mockRestore();
  expect(completed).toHaveBeenCalledTimes(1);
  expect(outcome()).toBe("checked");
});

test("Excel learns of the end before its five minutes are over, though the work goes on", async () => {
  await setUpSample();
  const handle = excel.host.handle.bind(excel.host);
  const slow = jest.spyOn(excel.host, "handle").mockImplementation(async (text) => {
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    return handle(text);
  });
  jest.useFakeTimers();
  const { end, completed } = pressed("checkSla");
  await jest.advanceTimersByTimeAsync(4 * 60 * 1000);
  expect(completed).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(60 * 1000 - 1);
  await end;
  jest.useRealTimers();
  slow.mockRestore();
  expect(completed).toHaveBeenCalledTimes(1);
  expect(addInState().running?.order).toBe("checkSla");
});

test("a cancelled check ends as cancelled and another one runs to its end", async () => {
  await setUpSample();
  const { end } = pressed("checkSla");
  cancelOrder();
  expect(addInState().running?.cancelling).toBe(true);
  await end;
  expect(failure()).toBe("cancelled");
  await runOrder({ name: "checkSla" });
  expect(outcome()).toBe("checked");
});

test("the pane sets up the sheets with sample rows, ready to be checked", async () => {
  await runOrder({ name: "setUpSample" });
  expect(outcome()).toBe("set-up");
  await runOrder({ name: "checkSla" });
  expect(addInState().check?.figures.summary.customers).toBe(60);
});

test("the pane sets up empty sheets: a check finds no customer", async () => {
  await runOrder({ name: "setUpEmpty" });
  await runOrder({ name: "checkSla" });
  expect(addInState().check?.figures.summary.customers).toBe(0);
});
