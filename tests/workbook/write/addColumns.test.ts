import type { SheetPlace } from "../../../src/domain/records";
import type { Sheet } from "../../../src/host/model/sheet";
import { addColumns } from "../../../src/workbook/write/addColumns";
import { readBook } from "../../../src/workbook/read/readBook";
import { startExcel, type StandIn } from "../../support/excel";
import { columnsOf, serial, workbookWith, type SheetLiteral } from "../../support/sheets";

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const rows: SheetLiteral["rows"] = [
  ["客户编号", "沟通时间", "沟通方式"],
  ["K1", serial("2026-02-10T09:00"), "电话"],
];
const wanted = ["录入时间", "客户反馈"].map((header) => ({
  header,
  widthChars: 20,
  numberFormat: "General",
}));

async function start(log: Partial<SheetLiteral> = {}): Promise<SheetPlace> {
  const register = [
    ["客户编号", "客户名称"],
    ["K1", "甲"],
  ];
  excel = startExcel(workbookWith({ 客户台账: register, 沟通记录: { rows, ...log } }));
  const place = (await readBook()).places.get("contacts");
  if (!place) throw new Error("the log was not found");
  return place;
}

function log(): Sheet {
  const sheet = excel.workbook.sheet("沟通记录");
  if (!sheet) throw new Error("no log");
  return sheet;
}

test("appends headers in the look of the one beside; the next reading finds them", async () => {
  const place = await start();
  log().changeStyle(0, 2, { bold: true });
  await addColumns(place, wanted);
  expect([3, 4].map((column) => log().text(0, column))).toEqual(["录入时间", "客户反馈"]);
  expect(log().style(0, 4).bold).toBe(true);
  expect(columnsOf(await readBook(), "contacts")).toMatchObject({ enteredAt: "D", feedback: "E" });
});

test("gives the new cells the drop-down and the format of the set-up (有效,未接通; a date)", async () => {
  const place = await start();
  await addColumns(place, [
    { header: "沟通结果", widthChars: 10, numberFormat: "General", choices: ["有效", "未接通"] },
    { header: "下一步日期", widthChars: 12, numberFormat: "yyyy-mm-dd" },
  ]);
  expect(log().dataValidations.at(1, 3)).toMatchObject({
    type: "list",
    formula1: '"有效,未接通"',
    errorAlert: { show: false },
  });
  expect(log().style(1, 4).numberFormat).toBe("yyyy-mm-dd");
  expect(log().style(0, 4).numberFormat).not.toBe("yyyy-mm-dd");
});

test("leaves the columns of staff between (备注) where they are", async () => {
  const place = await start({ cells: { D1: "备注", D2: "老客户" } });
  await addColumns(place, wanted);
  expect([3, 4, 5].map((column) => log().text(0, column))).toEqual([
    "备注",
    "录入时间",
    "客户反馈",
  ]);
});

test("widens a table", async () => {
  const place = await start({ tables: [{ area: "A1:C2" }] });
  await addColumns(place, wanted);
  const [table] = log().tables;
  expect(table?.columns.map(({ name }) => name).slice(3)).toEqual(["录入时间", "客户反馈"]);
});

test("writes nothing over what stands beside the list", async () => {
  const place = await start({ cells: { E2: "合计" } });
  await expect(addColumns(place, wanted)).rejects.toMatchObject({ outcome: "nothing-written" });
  expect(log().text(0, 3)).toBe("");
});

test("a protected sheet gets no column", async () => {
  const place = await start();
  log().protection = { ...log().protection, protected: true };
  await expect(addColumns(place, wanted)).rejects.toMatchObject({ code: "sheet-protected" });
});

test.each([["a list", {}] as const, ["a table", { tables: [{ area: "A1:C2" }] }] as const])(
  "in %s a second try after a lost answer adds no column twice",
  async (_name, more) => {
    let undisturbed = 0;
    const texts = () => [3, 4, 5, 6].map((column) => log().text(0, column));
    for (let sync = 1; undisturbed === 0; sync += 1) {
      const place = await start(more);
      const { syncs } = excel.host.counters;
      excel.host.faults = {
        failSync: { sync: syncs + sync, code: "GeneralException", applied: true },
      };
      const outcome = await addColumns(place, wanted).then(
        () => "done",
        (error: unknown) => error,
      );
      if (outcome === "done") undisturbed = sync;
      else if (texts()[0] === "") expect(outcome).toMatchObject({ outcome: "nothing-written" });
      else expect(outcome).toMatchObject({ outcome: "unknown" });
      excel.host.faults = {};
      await addColumns(place, wanted);
      expect({ sync, texts: texts() }).toEqual({ sync, texts: ["录入时间", "客户反馈", "", ""] });
      excel.dispose();
    }
    expect(undisturbed).toBeGreaterThan(3);
    await start();
  },
);
