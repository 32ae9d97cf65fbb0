import { checkWorkbook, type CheckedWorkbook } from "../../src/actions/check/checkWorkbook";
import { failureText } from "../../src/actions/failureText";
import { playFault, type FaultId, type FaultSettings } from "../../src/host/richapi/playFault";
import { WorkbookError } from "../../src/workbook/workbookError";
import {
  company,
  excel,
  now,
  registerHeaders,
  registerRows,
  sheet,
  start,
  stop,
} from "../support/company";

/** What the check does and says when things go wrong around it: nothing that people typed is ever lost. */

afterEach(stop);

const check = () => checkWorkbook({ now });
const play = (id: FaultId, settings?: FaultSettings) =>
  playFault(excel.host, id, { sheet: sheet(), ...settings });

/** The sentence that the pane shows; "" when all went well. */
function said({ written }: CheckedWorkbook): string {
  return written instanceof WorkbookError ? (failureText(written, "zh-CN") ?? "") : "";
}

/** The rows that people keep, in the order of their ids. */
function typedRows(): unknown[][] {
  const rows = Array.from({ length: 8 }, (_, i) => i + 1)
    .filter((row) => sheet().text(row, 0) !== "")
    .sort((a, b) => sheet().text(a, 0).localeCompare(sheet().text(b, 0)));
  return rows.map((row) => registerHeaders.map((_header, column) => sheet().value(row, column)));
}

const followUps = () =>
  Array.from({ length: 8 }, (_, i) => [sheet().text(i + 1, 0), sheet().text(i + 1, 7)])
    .filter(([id]) => id !== "")
    .sort(([a = ""], [b = ""]) => a.localeCompare(b));

const expectedFollowUps = [
  ["C1", "● 逾期"],
  ["C2", "○ 正常"],
  ["C3", "◇ 从未联系"],
  ["C4", "◐ 将到期"],
];

describe("user is editing a cell", () => {
  it("asks to finish the cell and writes nothing, when the check begins meanwhile", async () => {
    start();
    play("cell-editing");
    const error: unknown = await check().catch((reason: unknown) => reason);
    expect(failureText(error, "zh-CN")).toBe(
      "有单元格正在编辑；请先按回车完成编辑。没有写入任何单元格。",
    );
    expect(sheet().value(0, 5)).toBeNull();
  });

  it("writes once the user has finished, when the editing begins while results are computed", async () => {
    start();
    let end: () => void = () => undefined;
    const checked = checkWorkbook({
      now,
      onProgress: ({ phase }) => {
        if (phase !== "write" || excel.host.cellEdit.isOn) return;
        end = play("cell-editing");
        setTimeout(() => {
          end();
        }, 30);
      },
    });
    expect(said(await checked)).toBe("");
    expect(followUps()).toEqual(expectedFollowUps);
  });
});

describe("a protected sheet", () => {
  it("keeps the results in the pane and says which sheet to unprotect", async () => {
    start();
    play("sheet-protected");
    const checked = await check();
    expect(said(checked)).toBe(
      "「客户台账」受保护；请先撤销工作表保护再检查。没有写入任何单元格。",
    );
    expect(checked.assessment.summary.customers).toBe(registerRows.length);
    expect(sheet().value(0, 5)).toBeNull();
  });
});

describe("a read-only workbook", () => {
  it("keeps the results in the pane and says how to go on", async () => {
    start();
    play("workbook-read-only");
    const checked = await check();
    expect(said(checked)).toBe("工作簿是只读的；请另存为可编辑的副本再检查。没有写入任何单元格。");
    expect(sheet().value(0, 5)).toBeNull();
  });
});

/** A check of this workbook takes so many syncs. */
async function countSyncs(): Promise<number> {
  start();
  await check();
  const { syncs } = excel.host.counters;
  stop();
  return syncs;
}

describe.each(["co-author-sorts", "co-author-inserts-row"] as const)("%s", (id) => {
  it("at any moment: nobody gets another's result, nothing typed is lost, the next check completes", async () => {
    const syncs = await countSyncs();
    for (let sync = 1; sync <= syncs; sync++) {
      start();
      let happened = false;
      play(id, { sync, onDone: () => (happened = true) });
      const first = await check();
      expect({ sync, happened, typed: typedRows() }).toEqual({
        sync,
        happened: true,
        typed: registerRows,
      });
      for (const [customer = "", followUp = ""] of followUps()) {
        const own = expectedFollowUps.find(([id]) => id === customer)?.[1];
        // A row that came into the sheet while it was read waits for the next check.
        expect({ sync, followUp: followUp === "" ? own : followUp }).toEqual({
          sync,
          followUp: own,
        });
      }
      expect(said(first)).toBe("");
      await check();
      expect({ sync, followUps: followUps() }).toEqual({ sync, followUps: expectedFollowUps });
      stop();
    }
    start();
  }, 60_000);
});

describe("a sync that fails", () => {
  it("at any moment: says what happened, loses nothing, and the next check completes the work", async () => {
    const syncs = await countSyncs();
    for (let sync = 1; sync <= syncs; sync++) {
      start();
      play("sync-fails", { sync });
      const error: unknown = await check().then(
        ({ written }) => written,
        (reason: unknown) => reason,
      );
      expect({ sync, text: failureText(error, "zh-CN") }).toEqual({
        sync,
        text: expect.stringContaining("请再检查一次") as string,
      });
      expect(typedRows()).toEqual(registerRows);
      expect(said(await check())).toBe("");
      expect({ sync, followUps: followUps() }).toEqual({ sync, followUps: expectedFollowUps });
      stop();
    }
    start();
  }, 60_000);
});

describe("the 5 MB limits of Excel on the web", () => {
  it("are kept by a register whose names alone are larger (6,000 names of 400 characters)", async () => {
    const name = "客".repeat(400);
    start(company(Array.from({ length: 6_000 }, (_, i) => [`C${i}`, name, null, null, 46_000])));
    play("web-limits");
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("客户台账").getRange("B2:B6001").load("values");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(said(await check())).toBe("");
    expect(sheet().text(6_000, 7)).not.toBe("");
  }, 60_000);
});
