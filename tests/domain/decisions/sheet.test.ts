import { assess } from "../../../src/domain/assess";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { readBook } from "../../../src/workbook/read/readBook";
import {
  check,
  company,
  now,
  registerHeaders,
  registerRows,
  sheet,
  shown,
  start,
  stop,
} from "../../support/company";
import { workbookOf } from "../../support/excel";

afterEach(stop);

async function standing() {
  const book = await readBook();
  const { customers } = assess(book, defaultPolicy, now);
  return [...customers.nextContactOn];
}

describe("decision 35: what people do to a sheet", () => {
  it("hidden rows are computed and written like the others", async () => {
    start();
    const before = await standing();
    sheet().rows.setHidden(2, true);
    sheet().rows.setHidden(3, true);
    expect(await standing()).toEqual(before);
    const written = await check();
    expect(written.perSheet.find(({ role }) => role === "register")?.skippedRows).toEqual([]);
    for (const row of [3, 4]) expect(shown(row).join("")).not.toBe("");
  });

  it("a renamed column is found by another of its names (客户编号: 客户ID, 建档日期: 登记日期)", async () => {
    start();
    const before = await standing();
    sheet().setValue(0, 0, "客户ID");
    sheet().setValue(0, 4, "登记日期");
    expect(await standing()).toEqual(before);
  });

  it("columns in another order are found as well", async () => {
    const turned = [registerHeaders, ...registerRows].map((row) => row.toReversed());
    const workbook = company();
    start(workbook);
    const before = await standing();
    stop();
    turned.forEach((row, r) => {
      row.forEach((cell, c) => workbook.sheet("客户台账")?.setValue(r, c, cell ?? ""));
    });
    start(workbook);
    expect(await standing()).toEqual(before);
  });

  it("a workbook whose register was deleted is refused by name", async () => {
    start(workbookOf({ 备忘: [["下周开会"]] }));
    await expect(readBook()).rejects.toMatchObject({
      code: "no-register",
      outcome: "nothing-written",
    });
  });

  it("a deleted log leaves its results out and says so, and the others stay", async () => {
    start(workbookOf({ 客户台账: [registerHeaders, ...registerRows] }));
    const book = await readBook();
    const { customers, findings } = assess(book, defaultPolicy, now);
    expect([...customers.nextContactOn].every(Number.isNaN)).toBe(true);
    expect(findings.filter(({ code }) => code === "missing-sheet")).not.toEqual([]);
  });
});
