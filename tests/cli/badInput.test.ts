import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Workbook } from "../../src/host/model/workbook";
import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { saveWorkbook } from "../../src/host/xlsx/saveWorkbook";
import { readZip } from "../../src/host/xlsx/zipReader";
import { writeZip } from "../../src/host/xlsx/zipWriter";
import { check, checkJson, monday, temporaryFolder } from "../support/commands";

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

type Row = readonly (string | number | { error: string } | null)[];

function bookOf(name: string, rows: readonly Row[], change?: (workbook: Workbook) => void): string {
  const workbook = emptyWorkbook();
  const [sheet] = workbook.sheets;
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) sheet?.setValue(r, c, value);
    });
  });
  change?.(workbook);
  const path = folder.path(name);
  writeFileSync(path, saveWorkbook(workbook));
  return path;
}

const headers = ["客户编号", "客户名称", "联系电话", "负责人", "建档日期"];

/** A workbook whose worksheet is 100 MB of zeros, packed to a thousandth. @param size what the zip says of it */
function zipBomb(size: number): Buffer {
  const packed = deflateSync(new Uint8Array(BOMB_BYTES), { level: 9 });
  const parts = readZip(saveWorkbook(emptyWorkbook())).map((part) =>
    part.name === "xl/worksheets/sheet1.xml" ? { ...part, method: 8, packed, size } : part,
  );
  return Buffer.from(writeZip(parts));
}

const BOMB_BYTES = 100 * 1024 * 1024;

describe("a file that is no workbook", () => {
  const compoundFile = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1024),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  it.each([
    ["a text file", Buffer.from("客户编号,客户名称\n"), "不是 Excel 工作簿"],
    ["an empty file", Buffer.alloc(0), "不是 Excel 工作簿"],
    ["a zip cut short", Buffer.from("504b0304140000000800", "hex"), "损坏"],
    ["an encrypted workbook", compoundFile, "密码"],
    ["a zip bomb that says its size", zipBomb(BOMB_BYTES), "展开后过大"],
    ["a zip bomb that hides its size", zipBomb(100), "损坏"],
  ])("is refused with one line, code 2 and no file: %s", async (name, bytes, message) => {
    const path = folder.path(`${name}.xlsx`);
    writeFileSync(path, bytes);
    const { exitCode, said, complained } = await check([path, "--now", monday]);
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: "" });
    expect(complained).toContain(message);
    expect(complained.split("\n")).toHaveLength(1);
    expect(existsSync(folder.path(`${name}.checked.xlsx`))).toBe(false);
  });
});

describe("a workbook whose parts are named to leave their folder", () => {
  it("is checked like any other: they stay parts of the copy, and only the copy is written", async () => {
    const path = bookOf("names.xlsx", [headers, ["K1", "甲", "", "李明", 45_000]]);
    const tricks = ["../evil.xml", "..\\evil2.xml", "/evil3.xml", "xl/../../evil4.xml"];
    const parts = unzipSync(readFileSync(path));
    for (const name of tricks) parts[name] = strToU8("<evil/>");
    writeFileSync(path, zipSync(parts));
    const copy = folder.path("names.checked.xlsx");
    await check([path, "--now", monday, "--write", copy]);
    const written = unzipSync(readFileSync(copy));
    for (const name of tricks) expect(strFromU8(written[name] ?? strToU8(""))).toBe("<evil/>");
    const around = [".", ".."].flatMap((place) => readdirSync(folder.path(place)));
    expect(around.filter((name) => name.startsWith("evil"))).toEqual([]);
  });
});

describe("a workbook without a register", () => {
  it.each([
    ["empty", []],
    [
      "other",
      [
        ["日期", "天气"],
        ["2026-03-02", "晴"],
      ],
    ],
  ])("is refused with a message that says what is needed: %s", async (name, rows: Row[]) => {
    const { exitCode, complained } = await check([bookOf(`${name}.xlsx`, rows), "--now", monday]);
    expect(exitCode).toBe(2);
    expect(complained).toContain("没有找到客户台账");
  });
});

describe("a register with trouble in it", () => {
  it("reports a doubled header and uses the first column", async () => {
    const rows = [
      [...headers, "客户名称"],
      ["C001", "陈女士", "13800001001", "甲", "2026-03-01", "另一个名字"],
    ];
    const report = await checkJson([bookOf("doubled.xlsx", rows)]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: "duplicate-header", column: "B" }),
    );
  });

  it("reports an error value in every column and goes on with the other rows", async () => {
    const broken = headers.map(() => ({ error: "#N/A" }));
    const rows: Row[] = [headers, broken, ["C002", "李先生", "13800001002", "甲", "2026-03-01"]];
    const report = await checkJson([bookOf("errors.xlsx", rows)]);
    const errors = report.findings.filter(({ code }) => code === "error-value");
    expect(errors.map(({ column, row }) => `${column ?? ""}${row ?? 0}`)).toEqual(
      expect.arrayContaining(["A2", "B2", "C2", "E2"]),
    );
    expect(report.customers.map(({ id }) => id)).toContain("C002");
  });

  it("takes a cell of 32,767 characters, the most that Excel allows", async () => {
    const rows = [headers, ["C001", "名".repeat(32_767), "13800001001", "甲", "2026-03-01"]];
    const report = await checkJson([bookOf("long.xlsx", rows)]);
    expect(report.customers).toHaveLength(1);
    expect(report.written.cells).toBeGreaterThan(0);
  });

  it("reads a sheet formatted down to row 1,048,576 as the rows that hold something", async () => {
    const path = bookOf(
      "formatted.xlsx",
      [headers, ["C001", "陈女士", "13800001001", "甲", "2026-03-01"]],
      ({ sheets: [sheet], styles }) => {
        const yellow = styles.derive(0, { fill: "#FFFF00" });
        for (let row = 2; row < 1_048_576; row += 1) sheet?.setStyleId(row, 0, yellow);
      },
    );
    const report = await checkJson([path]);
    expect(report.sheets).toEqual([expect.objectContaining({ role: "register", rows: 1 })]);
  }, 180_000);

  it("leaves no temporary file behind", () => {
    expect(readdirSync(folder.path(".")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
