import { checkedWorkbook } from "../../support/checks";
import { undoCheck } from "../../../src/actions/check/undoCheck";
import { setUp } from "../../../src/actions/setup/setUp";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { defaultSetup, type Module } from "../../../src/domain/setup/setup";
import { momentFromIso } from "../../../src/domain/time";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { storeSetup } from "../../../src/workbook/setup/storedSetup";
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

async function switchOff(...off: Module[]): Promise<void> {
  await storeSetup({ ...defaultSetup, off });
}

function texts(row: number): string[] {
  const register = excel.workbook.sheet("客户台账");
  return Array.from({ length: 20 }, (_, column) => register?.text(row, column) ?? "");
}

/** The status columns, which stand behind the twelve of the register. */
const statusHeaders = () => texts(0).slice(12).filter(Boolean);

it.each<[string, Module[], string[]]>([
  ["issues", ["issues"], ["客户等级", "客户标签", "跟进状态", "下次跟进", "逾期天数", "数据问题"]],
  [
    "contacts and plans",
    ["contacts", "plans"],
    ["客户等级", "客户标签", "SLA状态", "未结工单", "数据问题"],
  ],
])("makes no status columns of what is off (%s)", async (_, off, headers) => {
  await switchOff(...off);
  await checkedWorkbook({ now: monday });
  expect(statusHeaders()).toEqual(headers);
});

it("keeps the follow-up where contacts are off but still planned", async () => {
  await switchOff("contacts");
  await checkedWorkbook({ now: monday });
  expect(statusHeaders()).toContain("跟进状态");
});

it("empties the columns of a module that is switched off later, and undoing brings them back", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  const column = texts(0).indexOf("SLA状态");
  const before = Array.from({ length: 60 }, (_, i) => texts(i + 1)[column]);
  expect(before.filter(Boolean).length).toBeGreaterThan(0);
  await switchOff("issues");
  await checkedWorkbook({ now: tuesday, remember: true });
  const emptied = Array.from({ length: 60 }, (_, i) => texts(i + 1)[column]);
  expect(emptied.filter(Boolean)).toEqual([]);
  await undoCheck({});
  expect(Array.from({ length: 60 }, (_, i) => texts(i + 1)[column])).toEqual(before);
}, 20_000);

describe("the modules of the policy", () => {
  const modules = { ...defaultPolicy.modules, issues: false };
  const policy = { ...defaultPolicy, modules };

  it("hold where nothing is settled in the workbook", async () => {
    const { book } = await checkedWorkbook({ now: monday, policy });
    expect(book.issues).toBeUndefined();
    expect(statusHeaders()).not.toContain("SLA状态");
  });

  it("give way to the setup that the workbook keeps", async () => {
    await switchOff("surveys");
    const { book } = await checkedWorkbook({ now: monday, policy });
    expect(book.issues?.count).toBe(60);
    expect(book.surveys).toBeUndefined();
  });
});
