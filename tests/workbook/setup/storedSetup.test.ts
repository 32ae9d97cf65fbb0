import { defaultSetup, type Setup } from "../../../src/domain/setup/setup";
import { addIn } from "../../../src/cli/addIn";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { readStoredSetup, storeSetup } from "../../../src/workbook/setup/storedSetup";
import { startExcel, type StandIn } from "../../support/excel";
import { workbookWith } from "../../support/sheets";

const setup: Setup = {
  ...defaultSetup,
  sheets: {
    register: { sheet: "一览", headerRow: 2, columns: { id: ["户号"] }, otherHeaders: ["喜好"] },
  },
  off: ["surveys"],
  language: "en-US",
};

let excel: StandIn;

beforeEach(() => {
  excel = startExcel(workbookWith({ 一览: [["x"]] }));
});

afterEach(() => {
  excel.dispose();
});

it("is none in a workbook where nobody has settled anything", async () => {
  expect(await readStoredSetup()).toEqual({ kind: "none" });
});

it("comes back as it was kept", async () => {
  await storeSetup(setup);
  expect(await readStoredSetup()).toEqual({ kind: "settled", setup });
});

it("is in the file that is saved, for this add-in and for no other", async () => {
  excel.dispose();
  excel = startExcel(emptyWorkbook({ addIn }));
  await storeSetup(setup);
  const bytes = saveWorkbook(excel.workbook);
  excel.dispose();
  excel = startExcel(openWorkbook(bytes, { addIn }));
  expect(await readStoredSetup()).toEqual({ kind: "settled", setup });
  excel.dispose();
  const other = { ...addIn, id: "00000000-0000-0000-0000-000000000001" };
  excel = startExcel(openWorkbook(bytes, { addIn: other }));
  expect(await readStoredSetup()).toEqual({ kind: "none" });
});

it.each([
  ["of a newer version", JSON.stringify({ ...setup, version: 2 }), "newer-version"],
  ["with a module that nobody knows", JSON.stringify({ ...setup, off: ["x"] }), "damaged"],
  ["that is no JSON", "{", "damaged"],
])("is unusable %s, and is still there after another one is kept", async (_, text, reason) => {
  excel.workbook.settings.set("setup", JSON.stringify(text));
  expect(await readStoredSetup()).toEqual({ kind: "unusable", reason });
  await storeSetup(setup);
  expect(await readStoredSetup()).toEqual({ kind: "settled", setup });
  expect(JSON.parse(excel.workbook.settings.get("setup-unusable") ?? "")).toBe(text);
});

it("says so where Excel accepts it and does not keep it", async () => {
  const { settings } = excel.workbook;
  settings.set = () => settings;
  await expect(storeSetup(setup)).rejects.toMatchObject({ code: "setup-not-saved" });
});

it("is not kept in a workbook that is open read-only", async () => {
  excel.workbook.readOnly = true;
  await expect(storeSetup(setup)).rejects.toMatchObject({
    code: "workbook-read-only",
    outcome: "nothing-written",
  });
});
