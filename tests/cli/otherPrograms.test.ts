import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import { check, checkJson, monday, temporaryFolder } from "../support/commands";
import { fixture } from "../support/xlsxPackages";

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

function copied(name: string): string {
  const path = folder.path(name);
  writeFileSync(path, fixture(name));
  return path;
}

async function reportOf(name: string) {
  const report = await checkJson([copied(name)]);
  return { ...report, workbook: "" };
}

describe("the same register saved by different programs", () => {
  it.each(["sheetjs.xlsx", "xlsx-populate.xlsx"])("is read alike: exceljs and %s", async (name) => {
    expect(await reportOf(name)).toEqual(await reportOf("exceljs.xlsx"));
  });

  it("is read alike: openpyxl and LibreOffice, with tables and a second sheet", async () => {
    expect(await reportOf("libreoffice.xlsx")).toEqual(await reportOf("openpyxl.xlsx"));
  });

  it("gives the same customers whoever saved it", async () => {
    const one = await reportOf("exceljs.xlsx");
    const other = await reportOf("openpyxl.xlsx");
    expect(other.customers.map(({ id }) => id)).toEqual(one.customers.map(({ id }) => id));
  });
});

describe("what the check does not touch", () => {
  /** Parts that the check has no business with, in a real file with a chart, a comment and a name. */
  const foreign = /chart|drawing|comment|theme|docProps|vbaProject|pivot|customXml|media|webext/i;

  it("stays byte for byte: chart, comment, drawing, theme, macro, pivot table, image, custom XML", async () => {
    const added = {
      "xl/vbaProject.bin": Uint8Array.from({ length: 9000 }, (_, i) => (i * 31) % 251),
      "xl/pivotTables/pivotTable1.xml": new TextEncoder().encode("<pivotTableDefinition/>"),
      "xl/media/image1.png": Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 251),
      "customXml/item1.xml": new TextEncoder().encode("<root>不变</root>"),
    };
    const path = folder.path("full.xlsx");
    writeFileSync(path, zipSync({ ...unzipSync(fixture("openpyxl.xlsx")), ...added }));
    await check([path, "--now", monday]);
    const before = unzipSync(readFileSync(path));
    const after = unzipSync(readFileSync(folder.path("full.checked.xlsx")));
    const parts = Object.keys(before).filter((part) => foreign.test(part));
    expect(parts.length).toBeGreaterThanOrEqual(8);
    for (const part of parts) expect([part, after[part]]).toEqual([part, before[part]]);
  });

  it("stays as it was in the rows themselves: only cells in our own columns differ", async () => {
    const path = copied("openpyxl.xlsx");
    await check([path, "--now", monday]);
    const sheet = "xl/worksheets/sheet1.xml";
    const text = (file: string) => new TextDecoder().decode(unzipSync(readFileSync(file))[sheet]);
    const cells = (xml: string) => xml.match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? [];
    const before = cells(text(path));
    const after = new Set(cells(text(folder.path("openpyxl.checked.xlsx"))));
    expect(before.length).toBeGreaterThan(20);
    expect(before.filter((cell) => !after.has(cell))).toEqual([]);
  });
});
