import {
  check,
  excel,
  registerHeaders,
  registerRows,
  sheet,
  shown,
  start,
  stop,
} from "../support/company";

afterEach(() => {
  stop();
});

/** Makes the register a table over its headers and rows; `buttons` are its filter buttons. */
async function startWithTable(buttons: boolean): Promise<void> {
  start();
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem("客户台账");
    const [rows, columns] = [registerRows.length + 1, registerHeaders.length];
    const table = worksheet.tables.add(worksheet.getRangeByIndexes(0, 0, rows, columns), true);
    table.showFilterButton = buttons;
    await context.sync();
  });
}

describe("a register that is a table", () => {
  test.each([
    ["with filter buttons", true],
    ["without filter buttons, which are switched on", false],
  ])("takes the status columns in, %s", async (_, buttons) => {
    await startWithTable(buttons);
    expect((await check()).outcome).toBe("written");
    const [table] = sheet().tables;
    expect(table?.area).toEqual({ top: 0, left: 0, bottom: 4, right: 12 });
    expect(table?.columns.map(({ name }) => name)).toEqual([...registerHeaders, ...shown(1)]);
    expect(table?.autoFilter?.area).toEqual(table?.area);
    expect(excel.workbook.sheet("客户台账")?.autoFilter).toBeNull();
  });

  test("is left alone by a second check", async () => {
    await startWithTable(false);
    await check();
    expect(await check()).toMatchObject({ outcome: "unchanged", cells: 0 });
  });
});
