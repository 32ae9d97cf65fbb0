import type { SheetPlace } from "../../../src/domain/records";
import { readBook } from "../../../src/workbook/read/readBook";
import { readChoices } from "../../../src/workbook/read/readChoices";
import { startExcel, type StandIn } from "../../support/excel";
import { workbookWith } from "../../support/sheets";

let excel: StandIn;
let place: SheetPlace;

beforeEach(async () => {
  excel = startExcel(
    workbookWith({
      客户台账: [
        ["客户编号", "客户名称"],
        ["K1", "甲"],
      ],
      沟通记录: [["客户编号", "沟通时间", "沟通方式", "沟通性质", "沟通结果", "记录人"]],
      "参数 表": [["电话"], ["上门"], [""], ["微信"]],
    }),
  );
  excel.workbook.setName({
    name: "性质",
    formula: "'参数 表'!$A$1:$A$2",
    sheet: null,
    hidden: false,
    comment: "",
  });
  const found = (await readBook()).places.get("contacts");
  if (!found) throw new Error("the log was not found");
  place = found;
});
afterEach(() => {
  excel.dispose();
});

async function offer(column: string, source: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("沟通记录").getRange(`${column}2:${column}9`);
    range.dataValidation.rule = { list: { inCellDropDown: true, source } };
    await context.sync();
  });
}

const choices = async () =>
  Object.fromEntries(
    await readChoices(place, 2, ["method", "kind", "outcome", "owner", "content"]),
  );

test("reads the words of a typed list, of a range of another sheet and of a name", async () => {
  await offer("C", "='参数 表'!$A$1:$A$4");
  await offer("D", "=性质");
  await offer("E", "有效, 未接通");
  expect(await choices()).toEqual({
    method: ["电话", "上门", "微信"],
    kind: ["电话", "上门"],
    outcome: ["有效", "未接通"],
  });
});

test("leaves out what a formula makes, what is gone and what is no list", async () => {
  await offer("C", "=INDIRECT($A$1)");
  await offer("D", "=旧表!$A$1:$A$2");
  await offer("E", "=没有这个名称");
  expect(await choices()).toEqual({});
});

test("says which sheet is not there any more", async () => {
  await expect(readChoices({ ...place, sheet: "旧记录" }, 2, ["method"])).rejects.toMatchObject({
    code: "sheet-not-found",
  });
});
