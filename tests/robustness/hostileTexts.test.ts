import { customerSearch } from "../../src/actions/customer/searchCustomers";
import { openWorkbook } from "../../src/host/xlsx/openWorkbook";
import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { saveWorkbook } from "../../src/host/xlsx/saveWorkbook";
import {
  company,
  excel,
  registerHeaders,
  registerRows,
  sheet,
  start,
  stop,
  type Rows,
} from "../support/company";
import { endedCheck, fullCheck, peoplesCells, statusByCustomer } from "./livingBook";
import { processorTime } from "../support/processorTime";

/** Texts that people paste or that somebody means to do harm with. */

afterEach(stop);

const wild: Readonly<Record<string, string>> = {
  "an id that objects have by birth": "__proto__",
  "another one": "constructor",
  "half a character": "C\ud800",
  "right-to-left marks": "\u202eC5\u202c",
  "zero-width characters": "C\u200b5\u200d",
  "a script": "<img src=x onerror=alert(1)>",
  "a formula": '=HYPERLINK("http://x","y")',
  "an emoji of several characters": "👩‍👩‍👧",
};

const people: Rows = Object.values(wild).map((text) => [text, text, "13800001009", text, 46_000]);

test.each(Object.entries(wild))(
  "%s as id, name and owner: its row gets its own result, the others theirs",
  async (_what, id) => {
    start(company([...registerRows, [id, id, "13800001009", id, 46_000]]));
    sheet("沟通记录").setValue(3, 0, id);
    sheet("沟通记录").setValue(3, 1, 46_080);
    sheet("沟通记录").setValue(3, 2, "电话");
    const typed = peoplesCells();
    expect(await endedCheck()).toMatchObject({ outcome: "written", skipped: 0 });
    expect(sheet().text(5, 7)).toBe("○ 正常");
    expect(statusByCustomer().get("C1")?.["跟进状态"]).toBe("● 逾期");
    expect(peoplesCells()).toEqual(typed);
    expect(await endedCheck()).toMatchObject({ outcome: "unchanged" });
  },
);

test("all of them at once come through a check of the command's kind: opened, checked, saved, opened", async () => {
  const file = emptyWorkbook({ sheetName: "客户台账" });
  const [list] = file.sheets;
  [registerHeaders, ...people].forEach((row, r) => {
    row.forEach((value, c) => list?.setValue(r, c, value));
  });
  start(openWorkbook(saveWorkbook(file)));
  const typed = peoplesCells();
  await endedCheck();
  expect(peoplesCells()).toEqual(typed);
  expect(openWorkbook(saveWorkbook(excel.workbook)).sheet("客户台账")?.text(7, 0)).toBe(
    wild["a formula"],
  );
});

test("a name of 10,000 characters and a remark of 32,767 are read, and searched without delay", async () => {
  const name = "客".repeat(10_000);
  start(company([["C1", name, "13800001001", "客户经理甲", 46_000]]));
  sheet().setValue(0, 5, "备注");
  sheet().setValue(1, 5, "注".repeat(32_767));
  const { book } = await fullCheck();
  expect(book.customers.name[0]).toBe(name);
  const search = await customerSearch(book.customers);
  const began = processorTime();
  search.find("客客客", 20);
  expect(processorTime() - began).toBeLessThan(1_000);
});

test("a sheet used to its last column (XFD) is checked; a cell there stays", async () => {
  start(company());
  sheet().setValue(2, 16_383, "最后一列");
  await endedCheck();
  expect(sheet().text(2, 16_383)).toBe("最后一列");
  expect(statusByCustomer().get("C1")?.["跟进状态"]).toBe("● 逾期");
});
