import { startExcel, type StandIn } from "../../support/excel";
import { workbookWith } from "../../support/sheets";

let excel: StandIn;
beforeEach(() => {
  excel = startExcel(
    workbookWith({
      订单: {
        rows: [
          ["C001", 46_083],
          ["C002", 46_084],
        ],
        formats: { B1: "yyyy-mm-dd" },
      },
    }),
  );
});
afterEach(() => {
  excel.dispose();
});

async function copy(type: Excel.RangeCopyType | undefined): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A2:B3").copyFrom("A1:B1", type);
    await context.sync();
  });
}

it("copies formats to every row of the target and leaves its content", async () => {
  const sheet = excel.workbook.activeSheet;
  sheet.changeStyle(0, 0, { bold: true });
  await copy(Excel.RangeCopyType.formats);
  expect([sheet.text(1, 0), sheet.text(1, 1), sheet.value(2, 0)]).toEqual([
    "C002",
    "2026-03-03",
    null,
  ]);
  expect([1, 2].map((row) => sheet.style(row, 0).bold)).toEqual([true, true]);
  expect(sheet.style(2, 1).numberFormat).toBe("yyyy-mm-dd");
});

it("does not copy contents", async () => {
  await expect(copy(undefined)).rejects.toMatchObject({ code: "NotImplemented" });
});
