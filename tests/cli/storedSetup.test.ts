import { readFileSync, writeFileSync } from "node:fs";
import { addIn } from "../../src/cli/addIn";
import { inStandIn } from "../../src/cli/standIn";
import { defaultSetup } from "../../src/domain/setup/setup";
import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { saveWorkbook } from "../../src/host/xlsx/saveWorkbook";
import { storeSetup } from "../../src/workbook/setup/storedSetup";
import { check, temporaryFolder } from "../support/commands";

const folder = temporaryFolder();
const book = folder.path("客户.xlsx");
const columns = { id: ["户号"], name: ["字号"] } as const;

/** A register whose headers have been settled; the sheet itself is as `headers` says. */
async function settledBook(headers: readonly string[]): Promise<void> {
  const workbook = emptyWorkbook({ sheetName: "一览", addIn });
  const rows = [headers, ["C001", "华丽时装"]];
  rows.forEach((row, r) => {
    row.forEach((text, c) => workbook.sheet("一览")?.setValue(r, c, text));
  });
  const register = { sheet: "一览", headerRow: 1, columns, otherHeaders: [] };
  await inStandIn(workbook, () => storeSetup({ ...defaultSetup, sheets: { register } }));
  writeFileSync(book, saveWorkbook(workbook));
}

afterAll(() => {
  folder.remove();
});

it("is honoured by the command", async () => {
  await settledBook(["户号", "字号"]);
  const { said } = await check([book]);
  expect(said).toContain("客户台账：工作表「一览」，表头在第 1 行，数据 1 行");
});

it("stops the command where a settled header is gone, with its name", async () => {
  await settledBook(["户号", "店名"]);
  const { exitCode, complained } = await check([book]);
  expect(exitCode).toBe(2);
  expect(complained).toMatch(/^「一览」里找不到设置时的表头「字号」/);
});

it("is kept under the id of the manifest", () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  expect(manifest).toContain(`<Id>${addIn.id}</Id>`);
  expect(manifest).toContain(`<Version>${addIn.version}</Version>`);
});
