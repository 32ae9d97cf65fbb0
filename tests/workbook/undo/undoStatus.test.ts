import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { keepUndo } from "../../../src/workbook/undo/keepUndo";
import type { LongWork } from "../../../src/workbook/longWork";
import { undoStatus } from "../../../src/workbook/undo/undoStatus";
import { readUndoNote } from "../../../src/workbook/undo/undoStore";
import { writeStatus, type WrittenStatus } from "../../../src/workbook/status/writeStatus";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import type { Workbook } from "../../../src/host/model/workbook";
import { excelOnTheWeb } from "../../../src/host/richapi/profile";
import {
  company,
  excel,
  manyCustomers,
  now,
  plan,
  registerHeaders,
  registerRows,
  sheet,
  shown,
  start,
  stop,
  swap,
} from "../../support/company";

afterEach(stop);

/** A check that can be undone. */
async function check(work: LongWork = {}): Promise<WrittenStatus> {
  const status = await plan();
  const beforeWriting = async () => {
    await keepUndo(status, now, work);
  };
  return writeStatus(status, { ...work, beforeWriting });
}

/** Every cell of a sheet, with a margin behind its columns. */
function cellsOf(name = "客户台账", rows = 8): unknown[][] {
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: 15 }, (_column, c) => sheet(name).value(r, c)),
  );
}

/** The company in a workbook that can be saved. */
function companyFile(): Workbook {
  const file = emptyWorkbook({ sheetName: "客户台账" });
  for (const from of company().sheets) {
    const to = file.sheet(from.name) ?? file.addSheet(from.name);
    const { bottom = -1, right = -1 } = from.usedArea(true) ?? {};
    for (let row = 0; row <= bottom; row += 1)
      for (let column = 0; column <= right; column += 1)
        to.setValue(row, column, from.value(row, column));
  }
  return file;
}

/** Closes the file and opens it again. @param rename old and new name of a sheet */
function reopen(rename?: readonly [string, string]): void {
  const bytes = saveWorkbook(excel.workbook);
  stop();
  start(openWorkbook(rename ? renamed(bytes, rename) : bytes));
}

function renamed(bytes: Uint8Array, [from, to]: readonly [string, string]): Uint8Array {
  const parts = unzipSync(bytes);
  const part = "xl/workbook.xml";
  const xml = strFromU8(parts[part] ?? new Uint8Array()).replace(`name="${from}"`, `name="${to}"`);
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

describe("undoing the first check", () => {
  it("leaves register and issues as they were before it, and says what it did", async () => {
    start();
    const before = [cellsOf(), cellsOf("工单")];
    const written = await check();
    const undone = await undoStatus();
    expect([cellsOf(), cellsOf("工单")]).toEqual(before);
    expect(undone).toMatchObject({ outcome: "restored", checkedAt: now });
    const [register, issues] = undone.perSheet;
    expect(register).toMatchObject({
      sheet: "客户台账",
      removedColumns: written.perSheet[0]?.newColumns,
      keptColumns: [],
      keptCells: 0,
      missingRows: 0,
    });
    expect(register?.cells).toBeGreaterThan(0);
    expect(issues?.removedColumns).toEqual("响应截止 响应状态 解决截止 解决状态".split(" "));
  });

  it("takes looks, widths, colour rules and the filter away with the columns", async () => {
    start();
    const width = sheet().columns.width(5);
    sheet().changeStyle(0, 0, { bold: true, fill: "#DDEBF7" });
    await check();
    expect(sheet().autoFilter).not.toBeNull();
    await undoStatus();
    expect(sheet().conditionalFormats.all()).toEqual([]);
    expect(sheet().autoFilter).toBeNull();
    expect(sheet().style(0, 5)).toMatchObject({ bold: false, fill: null });
    expect(sheet().columns.width(5)).toBeCloseTo(width, 0);
  });

  it("can be done once: afterwards there is nothing to undo", async () => {
    start();
    await check();
    await undoStatus();
    expect(await readUndoNote()).toBeUndefined();
    await expect(undoStatus()).rejects.toMatchObject({ code: "nothing-to-undo" });
  });

  it("lets the next check write everything again", async () => {
    start();
    await check();
    const checked = cellsOf();
    await undoStatus();
    await check();
    expect(cellsOf()).toEqual(checked);
  });
});

describe("undoing a later check", () => {
  it("puts the previous contents back and keeps the columns", async () => {
    start();
    await check();
    sheet().setValue(1, 7, "○ 正常");
    await check();
    expect(shown(2)[2]).toBe("● 逾期");
    const undone = await undoStatus();
    expect(shown(2)[2]).toBe("○ 正常");
    expect(undone.perSheet).toEqual([
      expect.objectContaining({ sheet: "客户台账", cells: 1, removedColumns: [] }),
    ]);
  });

  it("still undoes the last one that wrote, when a check after it changed nothing", async () => {
    start();
    const before = cellsOf();
    await check();
    await check();
    await undoStatus();
    expect(cellsOf()).toEqual(before);
  });
});

describe("after the file was closed and opened again", () => {
  it("undoes as well, also where the sheet was renamed meanwhile", async () => {
    start(companyFile());
    const before = cellsOf();
    await check();
    reopen(["客户台账", "老客户"]);
    const undone = await undoStatus();
    expect(cellsOf("老客户")).toEqual(before);
    expect(undone.perSheet[0]?.sheet).toBe("老客户");
  });

  it("knows the columns that it has made by their headers, wherever they stand", async () => {
    start(companyFile());
    await check();
    reopen();
    expect(await readUndoNote()).toMatchObject({ checkedAt: now });
    await undoStatus();
    expect(shown(1)).toEqual(Array.from({ length: 8 }, () => ""));
  });
});

describe("what people did since the check", () => {
  it("sorted rows get back what was theirs", async () => {
    start();
    await check();
    sheet().setValue(1, 7, "○ 正常");
    sheet().setValue(4, 7, "◇ 从未联系");
    await check();
    swap(2, 5, 13);
    await undoStatus();
    expect([sheet().text(4, 0), sheet().text(4, 7)]).toEqual(["C1", "○ 正常"]);
    expect([sheet().text(1, 0), sheet().text(1, 7)]).toEqual(["C4", "◇ 从未联系"]);
  });

  it("a cell that was typed over stays, and its column with it", async () => {
    start();
    await check();
    sheet().setValue(1, 7, "已电话确认");
    const undone = await undoStatus();
    expect(sheet().value(1, 7)).toBe("已电话确认");
    expect(sheet().value(0, 7)).toBe("跟进状态");
    expect(undone.perSheet[0]).toMatchObject({ keptCells: 1, keptColumns: ["跟进状态"] });
    expect(undone.perSheet[0]?.removedColumns).toHaveLength(7);
  });

  it("a formula that shows what the check wrote stays too", async () => {
    start();
    await check();
    sheet().setFormula(1, 7, '="● 逾期"', "● 逾期");
    const undone = await undoStatus();
    expect(sheet().formula(1, 7)).toBe('="● 逾期"');
    expect(undone.perSheet[0]).toMatchObject({ keptCells: 1, keptColumns: ["跟进状态"] });
  });

  it("a row that was deleted is counted, the others are put back", async () => {
    start();
    await check();
    for (let column = 0; column < 13; column += 1) sheet().setValue(2, column, null);
    const undone = await undoStatus();
    expect(undone.perSheet[0]).toMatchObject({ missingRows: 1 });
    expect(shown(1)).toEqual(Array.from({ length: 8 }, () => ""));
  });

  it("columns of people's own behind ours stay where they are", async () => {
    start();
    await check();
    sheet().setValue(0, 13, "备注");
    sheet().setValue(1, 13, "VIP");
    await undoStatus();
    expect([sheet().value(0, 13), sheet().value(1, 13)]).toEqual(["备注", "VIP"]);
    expect(sheet().value(0, 12)).toBeNull();
  });

  it("a selection in their own columns stays, one in ours goes", async () => {
    start();
    await check();
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("客户台账");
      const area = worksheet.getRange("A1:M5");
      const values = (...words: string[]) => ({ filterOn: Excel.FilterOn.values, values: words });
      worksheet.autoFilter.apply(area, 3, values("客户经理甲"));
      worksheet.autoFilter.apply(area, 7, values("● 逾期"));
      await context.sync();
    });
    await undoStatus();
    expect([1, 2, 3, 4].filter((row) => !sheet().rows.hidden(row))).toEqual([1, 2]);
  });
});

describe("nothing is undone", () => {
  async function refused(): Promise<unknown> {
    const before = cellsOf();
    const error: unknown = await undoStatus().catch((reason: unknown) => reason);
    expect(cellsOf()).toEqual(before);
    return error;
  }

  it("where most of the rows are others by now", async () => {
    start();
    await check();
    for (const row of [1, 2, 3]) sheet().setValue(row, 0, `X${row}`);
    expect(await refused()).toMatchObject({
      code: "undo-rows-changed",
      parameters: { sheet: "客户台账", found: 1, rows: 4 },
      outcome: "nothing-written",
    });
  });

  it("where the key column is gone", async () => {
    start();
    await check();
    sheet().setValue(0, 0, "序号");
    expect(await refused()).toMatchObject({
      code: "undo-sheet-changed",
      outcome: "nothing-written",
    });
  });

  it("on a protected sheet, nor on the others", async () => {
    start();
    await check();
    const issues = sheet("工单");
    issues.protection = { ...issues.protection, protected: true };
    expect(await refused()).toMatchObject({ code: "sheet-protected", outcome: "nothing-written" });
    issues.protection = { ...issues.protection, protected: false };
    await undoStatus();
    expect(sheet().value(0, 5)).toBeNull();
  });

  it("where somebody has spoilt what was kept", async () => {
    start();
    await check();
    excel.workbook.settings.set("undo-1", JSON.stringify("77u/"));
    expect(await refused()).toMatchObject({ code: "nothing-to-undo" });
  });
});

describe("a table", () => {
  const table = (): Workbook => {
    const workbook = company();
    const register = workbook.sheet("客户台账");
    register?.addTable({
      name: "客户",
      area: { top: 0, left: 0, bottom: 4, right: 4 },
      columns: registerHeaders.map((name, i) => ({ id: i + 1, name })),
      showHeaders: true,
      showTotals: false,
      style: null,
      autoFilter: null,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    });
    return workbook;
  };

  it("is as wide again as it was before the check", async () => {
    start(table());
    const before = cellsOf();
    await check();
    expect(sheet().tables[0]?.area.right).toBe(12);
    await undoStatus();
    expect(sheet().tables[0]?.area.right).toBe(4);
    expect(cellsOf()).toEqual(before);
  });

  it("keeps emptied columns of ours in front of one of people's own", async () => {
    start(table());
    await check();
    await Excel.run(async (context) => {
      const found = context.workbook.tables.getItem("客户");
      found.columns.add(undefined, undefined, "备注");
      await context.sync();
    });
    const undone = await undoStatus();
    expect(undone.perSheet[0]).toMatchObject({ removedColumns: [], cells: 19 });
    expect(undone.perSheet[0]?.keptColumns).toHaveLength(8);
    expect(sheet().tables[0]?.area.right).toBe(13);
    expect(shown(2)).toEqual(Array.from({ length: 8 }, () => ""));
  });
});

describe("long registers", () => {
  it("undo a check that was cancelled half way (10,000 of 12,000 rows written)", async () => {
    start(company(manyCustomers));
    const half = new AbortController();
    await check({
      signal: half.signal,
      onProgress: ({ phase, done }) => {
        if (phase === "write" && done === 5_000) half.abort();
      },
    });
    expect(shown(10_001)[2]).toBe("● 逾期");
    const undone = await undoStatus();
    expect(undone.outcome).toBe("restored");
    for (const row of [1, 2, 10_001])
      expect(shown(row)).toEqual(Array.from({ length: 8 }, () => ""));
  }, 60_000);

  it("keep whole chunks when undoing is cancelled, and go on when it is asked for again", async () => {
    start(company(manyCustomers));
    await check();
    const stopped = new AbortController();
    const undone = await undoStatus({
      signal: stopped.signal,
      onProgress: ({ phase, done }) => {
        if (phase === "restore" && done === 5_000) stopped.abort();
      },
    });
    expect(undone.outcome).toBe("cancelled");
    expect([shown(10_001)[2], shown(10_002)[2]]).toEqual(["", "● 逾期"]);
    expect((await undoStatus()).outcome).toBe("restored");
    expect(shown(12_001)[2]).toBe("");
    expect(shown(1)[2]).toBe("");
  }, 60_000);

  it("stay within the 5 MB of Excel on the web", async () => {
    start(company(manyCustomers), { profile: excelOnTheWeb });
    await check();
    expect(await undoStatus()).toMatchObject({ outcome: "restored" });
  }, 60_000);
});

it("says that it cannot be undone where it would not fit, and forgets the check before", async () => {
  start();
  await check();
  const noise = Array.from({ length: 40_000 }, (_, i) => `${Math.sin(i)}`);
  const status = await plan();
  const [register] = status.sheets;
  if (!register) throw new Error("no plan");
  const [column] = register.columns;
  if (!column) throw new Error("no column");
  const columns = [{ ...column, before: noise, after: noise.map((text) => `${text}x`) }];
  const rows = Int32Array.from(noise, (_text, i) => i + 2);
  const large = { ...register, columns, rows, keys: noise, changes: noise.length };
  expect(await keepUndo({ sheets: [large] }, now, {})).toMatchObject({ isKept: false });
  expect(await readUndoNote()).toBeUndefined();
});

it("keeps no more than the rows that a check changes", async () => {
  start();
  await check();
  const first = excel.workbook.settings.get("undo-1")?.length ?? 0;
  sheet().setValue(1, 7, "○ 正常");
  await check();
  expect(excel.workbook.settings.get("undo-1")?.length).toBeLessThan(first);
  expect(registerRows).toHaveLength(4);
});
