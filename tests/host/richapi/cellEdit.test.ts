import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
beforeEach(() => {
  excel = startExcel(workbookOf({ 客户台账: [["编号"], ["C-1"]] }));
});
afterEach(() => {
  excel.dispose();
});

const write = (options: Excel.RunOptions, text: string) =>
  Excel.run(options, async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A2");
    cell.values = [[text]];
    await context.sync();
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0] as string;
  });

describe("while the user edits a cell", () => {
  it("a request is refused and nothing of it is done", async () => {
    excel.host.cellEdit.start();
    await expect(write({}, "C-2")).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
    expect(excel.workbook.activeSheet.value(1, 0)).toBe("C-1");
  });

  it("requests with delayForCellEdit wait until the user has finished, in their order", async () => {
    excel.host.cellEdit.start();
    const written = [
      write({ delayForCellEdit: true }, "C-2"),
      write({ delayForCellEdit: true }, "C-3"),
    ];
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(excel.workbook.activeSheet.value(1, 0)).toBe("C-1");
    excel.workbook.activeSheet.setValue(1, 0, "typed");
    excel.host.cellEdit.end();
    await Promise.all(written);
    expect(excel.workbook.activeSheet.value(1, 0)).toBe("C-3");
  });

  it("objects that were kept wait or fail as well", async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A2").load("values");
      await context.sync();
      excel.host.cellEdit.start();
      cell.values = [["C-2"]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidOperationInCellEditMode",
      });
    });
  });

  it("the pane can still be opened", async () => {
    const asked: boolean[] = [];
    excel.host.session.runtime.onPaneAsked = (visible) => asked.push(visible);
    excel.host.cellEdit.start();
    await Office.addin.showAsTaskpane();
    expect(asked).toEqual([true]);
  });
});
