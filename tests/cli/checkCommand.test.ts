import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { saveWorkbook } from "../../src/host/xlsx/saveWorkbook";
import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { check, checkJson, monday, sample, temporaryFolder } from "../support/commands";

const folder = temporaryFolder();
const book = folder.path("客户.xlsx");

beforeAll(async () => {
  await sample(book);
});
afterAll(() => {
  folder.remove();
});

describe("check", () => {
  it("writes a checked copy beside the workbook and leaves the workbook as it was", async () => {
    const before = readFileSync(book);
    const { exitCode, said } = await check([book, "--now", monday]);
    expect(exitCode).toBe(1);
    expect(said).toContain(folder.path("客户.checked.xlsx"));
    expect(readFileSync(book).equals(before)).toBe(true);
  });

  it("writes 0 cells in a second check and changes no byte of any part", async () => {
    await check([book, "--now", monday]);
    const report = await checkJson([folder.path("客户.checked.xlsx")]);
    expect(report.written).toEqual({ sheets: 0, cells: 0 });
    const first = unzipSync(readFileSync(folder.path("客户.checked.xlsx")));
    const second = unzipSync(readFileSync(folder.path("客户.checked.checked.xlsx")));
    expect(Object.keys(second)).toEqual(Object.keys(first));
    for (const [part, bytes] of Object.entries(first)) {
      expect({ part, same: Buffer.from(bytes).equals(second[part] ?? Buffer.alloc(0)) }).toEqual({
        part,
        same: true,
      });
    }
  });

  it("overwrites the input where --write names it", async () => {
    const own = folder.path("own.xlsx");
    await sample(own);
    const { exitCode } = await check([own, "--now", monday, "--write", own]);
    expect(exitCode).toBe(1);
    expect((await checkJson([own])).written.cells).toBe(0);
  });

  it("counts every customer once in the tiers and once in the follow-ups", async () => {
    const { summary, customers } = await checkJson([book]);
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    expect(sum(summary.tiers)).toBe(customers.length);
    expect(sum(summary.followUps)).toBe(customers.length);
    expect(summary.customers).toBe(customers.length);
  });

  it("gives rows as the sheet counts them and moments as local ISO texts", async () => {
    const report = await checkJson([book]);
    expect(report.now).toBe(monday);
    expect(report.customers[0]).toMatchObject({ id: "KH001", row: 2 });
    expect(report.issues[0]?.respondBy).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/);
  });

  it("gives reasons whose weighted points are the tier's score", async () => {
    const { customers } = await checkJson([book]);
    const lowest = { A: 75, B: 55, C: 35, D: 0 };
    for (const { tier, tierReasons } of customers) {
      const weights = tierReasons.reduce((sum, reason) => sum + reason.weight, 0);
      const score =
        tierReasons.reduce((sum, { points, weight }) => sum + points * weight, 0) / weights;
      expect(score).toBeGreaterThanOrEqual(lowest[tier ?? "D"] - 1e-9);
    }
  });

  it("takes the sheet that --sheet names", async () => {
    const report = await checkJson([book, "--sheet", "orders=订单"]);
    expect(report.sheets.find(({ role }) => role === "orders")?.sheet).toBe("订单");
    const { exitCode, complained } = await check([book, "--sheet", "register=没有这张"]);
    expect(exitCode).toBe(2);
    expect(complained).toContain("没有这张");
  });

  it("speaks English where asked", async () => {
    const { said } = await check([book, "--now", monday], "en-US");
    expect(said).toContain("Customers: 60");
    expect(said).toMatch(/row \d+ column [A-Z]/);
  });

  it("exits with 0 where nothing needs attention", async () => {
    const quiet = folder.path("quiet.xlsx");
    const workbook = emptyWorkbook();
    const [sheet] = workbook.sheets;
    const rows = [
      ["客户编号", "客户名称", "联系电话", "负责人", "建档日期"],
      ["C001", "陈女士", "13800001001", "客户经理甲", "2026-03-01"],
    ];
    rows.forEach((row, r) => {
      row.forEach((text, c) => sheet?.setValue(r, c, text));
    });
    writeFileSync(quiet, saveWorkbook(workbook));
    const { exitCode, said } = await check([quiet, "--now", monday]);
    expect(said).toContain("没有需要处理的事项");
    expect(exitCode).toBe(0);
  });

  it("runs as a command of its own, with one line and code 2 for a wrong option", () => {
    const tsx = join("node_modules", ".bin", "tsx");
    const ran = spawnSync(tsx, ["src/cli/check.ts", book, "--nope"], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "en_US.UTF-8" },
    });
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toBe("Unknown option: --nope (--help lists them all)\n");
  });
});

describe("--help", () => {
  const optionsIn = (text: string) => new Set(text.match(/--[a-z-]+(?= |\])/g));

  it.each([
    ["zh-CN", "用法："],
    ["en-US", "Usage: "],
  ] as const)("lists each option of check with what it does (%s)", async (language, usage) => {
    const { exitCode, said } = await check(["--help"], language);
    const [line = "", ...explained] = said.split("\n");
    expect({ exitCode, begins: line.slice(0, usage.length) }).toEqual({
      exitCode: 0,
      begins: usage,
    });
    const known = [...optionsIn(line)].filter((option) => option !== "--");
    expect(known).toContain("--accept-policy");
    expect(
      explained
        .join("\n")
        .match(/^ {2}--[a-z-]+/gm)
        ?.map((one) => one.trim()),
    ).toEqual(known);
  });

  it("says how sample is called, and writes no file", async () => {
    const { exitCode, said } = await sample("-h");
    expect(exitCode).toBe(0);
    expect(said).toContain("npm run sample");
    expect(existsSync("-h")).toBe(false);
  });
});

describe("sample", () => {
  it("writes the same file for the same moment", async () => {
    await sample(folder.path("again.xlsx"));
    expect(readFileSync(folder.path("again.xlsx")).equals(readFileSync(book))).toBe(true);
  });

  it("writes another file for another moment", async () => {
    await sample(folder.path("later.xlsx"), "2026-06-30T09:00");
    expect(existsSync(folder.path("later.xlsx"))).toBe(true);
    expect(readFileSync(folder.path("later.xlsx")).equals(readFileSync(book))).toBe(false);
  });
});
