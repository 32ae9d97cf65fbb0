import { Workbook } from "../../../src/host/model/workbook";
import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

describe("worksheets", () => {
  it("are found by name in any case and by id, listed, counted and added", async () => {
    excel = startExcel(workbookOf({ 客户台账: [["x"]], Data: [] }));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("SLA").load("id,name,position");
      const data = worksheets.getItem("DATA").load("id,name");
      const count = worksheets.getCount();
      worksheets.load("items/name,items/visibility");
      await context.sync();
      const again = worksheets.getItem(added.id).load("name");
      added.activate();
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(data.name).toBe("Data");
      expect([added.name, added.position, again.name, active.name]).toEqual([
        "SLA",
        2,
        "SLA",
        "SLA",
      ]);
      expect(count.value).toBe(3);
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["客户台账", "Data", "SLA"]);
    });
  });

  it.each(["Data", "a/b", "x".repeat(32), "'x"])(
    "are not added under the name %s",
    async (name) => {
      excel = startExcel(workbookOf({ Data: [] }));
      const run = Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
      const code = name === "Data" ? "ItemAlreadyExists" : "InvalidArgument";
      await expect(run).rejects.toMatchObject({ code });
    },
  );

  it("keep at least one sheet visible", async () => {
    excel = startExcel(workbookOf({ A: [], B: [] }));
    const hide = (name: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).visibility = "Hidden";
        await context.sync();
      });
    await hide("A");
    await expect(hide("B")).rejects.toMatchObject({ code: "InvalidOperation" });
    expect(excel.workbook.sheets.map((sheet) => sheet.visibility)).toEqual(["Hidden", "Visible"]);
  });

  it("freeze panes and say where (rows 1 and 2, or B3)", async () => {
    excel = startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const none = sheet.freezePanes.getLocationOrNullObject();
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const both = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect([rows.address, both.address]).toEqual(["Sheet1!1:2", "Sheet1!A1:B3"]);
      sheet.freezePanes.unfreeze();
      await context.sync();
    });
    expect(excel.workbook.activeSheet.frozen).toBeNull();
  });

  it("are protected with options and unprotected", async () => {
    excel = startExcel();
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst();
      protection.protect({ allowAutoFilter: true });
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowAutoFilter: true, allowFormatCells: false });
      protection.unprotect();
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });

  it("with a password stay protected", async () => {
    excel = startExcel();
    const sheet = excel.workbook.activeSheet;
    sheet.protection = { ...sheet.protection, protected: true, hasPassword: true };
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.unprotect();
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("settings", () => {
  it("are added, replaced, listed, read back as values and deleted", async () => {
    excel = startExcel();
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("register.mapping", { sheet: "客户台账", columns: [1, 2] });
      settings.add("Register.Mapping", { sheet: "台账" });
      settings.add("ids", ["a"]);
      settings.load("items/key");
      const mapping = settings.getItemOrNullObject("register.mapping").load("value");
      const none = settings.getItemOrNullObject("none");
      await context.sync();
      expect(settings.items.map((item) => item.key)).toEqual(["register.mapping", "ids"]);
      expect(mapping.value).toEqual({ sheet: "台账" });
      expect(none.isNullObject).toBe(true);
      mapping.delete();
      await context.sync();
    });
    expect([...excel.workbook.settings]).toEqual([["ids", '["a"]']]);
  });
});

describe("defined names", () => {
  it("are added for ranges, found, and lead to their range", async () => {
    excel = startExcel(workbookOf({ "客户 台账": [["x", "y"]] }));
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
      names.add("CR_Register", range);
      const item = names.getItemOrNullObject("cr_register").load("name,formula,type,value,visible");
      const found = item.getRange().load("values,address");
      const missing = names.getItemOrNullObject("none");
      await context.sync();
      expect(item.toJSON()).toMatchObject({
        name: "CR_Register",
        formula: "='客户 台账'!$A$1:$B$1",
        type: "Range",
        visible: true,
      });
      expect([found.address, found.values]).toEqual(["'客户 台账'!A1:B1", [["x", "y"]]]);
      expect(missing.isNullObject).toBe(true);
      const byName = context.workbook.worksheets.getFirst().getRange("CR_Register").load("address");
      item.delete();
      await context.sync();
      expect(byName.address).toBe("'客户 台账'!A1:B1");
    });
    expect(excel.workbook.names).toEqual([]);
  });

  it.each(["A1", "1abc", "a b", "R1C1"])("cannot be called %s", async (name) => {
    excel = startExcel();
    const run = Excel.run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("the application", () => {
  it.each([
    [false, 36526],
    [true, 35064],
  ])("shows the date system by DATE(2000,1,1) (1904: %s)", async (date1904, serial) => {
    const workbook = new Workbook({ date1904 });
    workbook.addSheet("Sheet1");
    excel = startExcel(workbook);
    const value = await Excel.run(async (context) => {
      const result = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      return result.value;
    });
    expect(value).toBe(serial);
  });

  it("keeps the calculation mode and takes the suspensions", async () => {
    excel = startExcel();
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = "Manual";
      application.load("calculationMode");
      application.cultureInfo.datetimeFormat.load("shortDatePattern");
      await context.sync();
      expect(application.calculationMode).toBe("Manual");
      expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe("yyyy/M/d");
    });
  });
});
