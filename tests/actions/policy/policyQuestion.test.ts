import { checkWorkbook } from "../../../src/actions/check/checkWorkbook";
import type { PolicyQuestion } from "../../../src/actions/policy/policyQuestion";
import { undoCheck } from "../../../src/actions/check/undoCheck";
import { setUp } from "../../../src/actions/setup/setUp";
import { momentFromIso } from "../../../src/domain/time";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { checkedWorkbook } from "../../support/checks";
import { startExcel, type StandIn } from "../../support/excel";

const monday = momentFromIso("2026-03-02T10:00");
const tuesday = momentFromIso("2026-03-03T10:00");
let excel: StandIn;

beforeEach(async () => {
  excel = startExcel(emptyWorkbook());
  await setUp({ now: monday, withSample: true });
});
afterEach(() => {
  excel.dispose();
});

/** Writes a value of the policy sheet, as a manager does. */
function change(rule: string, object: string, value: number | string): void {
  const sheet = excel.workbook.sheet("管理办法");
  const rows = Array.from({ length: 200 }, (_, row) => row);
  const row = rows.find((r) => sheet?.text(r, 1) === rule && sheet.text(r, 2) === object);
  if (!sheet || row === undefined) throw new Error(`no row ${rule} ${object}`);
  sheet.setValue(row, 3, value);
}

/** What every cell of every sheet says. */
function cells(): string {
  return excel.workbook.sheets
    .map((sheet) => {
      const used = sheet.usedArea(true);
      if (!used) return sheet.name;
      const rows = Array.from({ length: used.bottom + 1 }, (_, r) =>
        Array.from({ length: used.right + 1 }, (_, c) => sheet.text(r, c)).join("\t"),
      );
      return [sheet.name, ...rows].join("\n");
    })
    .join("\n");
}

async function asked(accepted?: string): Promise<PolicyQuestion> {
  const result = await checkWorkbook({ now: tuesday, remember: true, accepted });
  if (!("question" in result)) throw new Error("the check did not ask");
  return result.question;
}

/** Saves the file and opens it again. */
function reopen(): void {
  const bytes = saveWorkbook(excel.workbook);
  excel.dispose();
  excel = startExcel(openWorkbook(bytes));
}

it("is not asked by the first check, nor by a second one by the same rules", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  await checkedWorkbook({ now: tuesday, remember: true });
  change("审批人", "", "甲");
  await checkedWorkbook({ now: tuesday + 60, remember: true });
});

it("writes nothing, keeps nothing, and tells what would change", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  change("解决", "一般", 1);
  const before = cells();
  const settings = [...excel.workbook.settings];
  const { impact, confirmedAt, sheet } = await asked();
  expect(cells()).toBe(before);
  expect([...excel.workbook.settings]).toEqual(settings);
  expect({ confirmedAt, sheet }).toEqual({ confirmedAt: monday, sheet: "管理办法" });
  expect(impact.rules.map(({ before: old, after }) => [old?.value, after?.value])).toEqual([
    [3, 1],
  ]);
  expect(impact.issues).toBeGreaterThan(0);
  expect(impact.issueExamples.length).toBeGreaterThan(0);
  expect(impact).toMatchObject({ tiers: 0, tags: 0 });
});

it("is over once confirmed, also in the file that is opened again", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  change("将到期提前", "", 6);
  reopen();
  const { digest } = await asked();
  const { written } = await checkedWorkbook({ now: tuesday, remember: true, accepted: digest });
  expect(written).toMatchObject({ outcome: "written" });
  reopen();
  const again = await checkedWorkbook({ now: tuesday, remember: true });
  expect(again.written).toMatchObject({ outcome: "unchanged" });
});

it("is asked anew where the rules are changed while it is open", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  change("解决", "一般", 1);
  const first = await asked();
  change("解决", "一般", 2);
  const before = cells();
  const second = await asked(first.digest);
  expect(cells()).toBe(before);
  expect(second.digest).not.toBe(first.digest);
  expect(second.impact.rules.map(({ after }) => after?.value)).toEqual([2]);
});

it("is over where the change is taken back", async () => {
  await checkedWorkbook({ now: monday, remember: true });
  change("解决", "一般", 1);
  await asked();
  change("解决", "一般", 3);
  await checkedWorkbook({ now: tuesday, remember: true });
});

it("is asked where the sheet of rules can no longer be read and other rules than the default were confirmed", async () => {
  change("解决", "一般", 1);
  await checkedWorkbook({ now: monday, remember: true });
  const policy = excel.workbook.sheet("管理办法");
  policy?.setValue(0, 0, "说明");
  policy?.setValue(0, 1, "备忘");
  policy?.setValue(0, 2, "备忘二");
  policy?.setValue(0, 3, "备忘三");
  const { sheet, impact } = await asked();
  expect(sheet).toBeUndefined();
  expect(impact.rules.map(({ after }) => after?.value)).toEqual([3]);
});

describe("after a check was undone, the next one", () => {
  it("goes by changed rules unasked where no check is left: nobody had said yes", async () => {
    await checkedWorkbook({ now: monday, remember: true });
    await undoCheck({});
    expect([...excel.workbook.settings.keys()]).not.toContain("confirmed-policy");
    change("解决", "一般", 1);
    await checkedWorkbook({ now: tuesday, remember: true });
    change("解决", "一般", 2);
    await asked();
  });

  it("asks neither about the rules that were agreed to nor about those before them, also in the file opened again", async () => {
    await checkedWorkbook({ now: monday, remember: true });
    change("解决", "一般", 1);
    const { digest } = await asked();
    await checkedWorkbook({ now: tuesday, remember: true, accepted: digest });
    await undoCheck({});
    reopen();
    change("解决", "一般", 3);
    await checkedWorkbook({ now: tuesday + 60, remember: true });
    change("解决", "一般", 1);
    await asked();
  });

  it("goes by rules that were agreed to; then those before them are a change again", async () => {
    await checkedWorkbook({ now: monday, remember: true });
    change("解决", "一般", 1);
    const { digest } = await asked();
    await checkedWorkbook({ now: tuesday, remember: true, accepted: digest });
    await undoCheck({});
    await checkedWorkbook({ now: tuesday + 60, remember: true });
    change("解决", "一般", 3);
    await asked();
  });

  it("asks about rules that are neither", async () => {
    await checkedWorkbook({ now: monday, remember: true });
    change("解决", "一般", 1);
    const { digest } = await asked();
    await checkedWorkbook({ now: tuesday, remember: true, accepted: digest });
    await undoCheck({});
    change("解决", "一般", 2);
    await asked();
  });

  it("asks about a change where a later check was undone and the first one stands", async () => {
    await checkedWorkbook({ now: monday, remember: true });
    await checkedWorkbook({ now: tuesday, remember: true });
    await undoCheck({});
    change("解决", "一般", 1);
    await asked();
  });
});

describe("after a check that could write nothing, the next one", () => {
  /** The check is carried out, and finds the register protected. */
  async function checkInVain(accepted?: string): Promise<void> {
    const sheet = excel.workbook.sheet("客户台账");
    if (!sheet) throw new Error("no register");
    const { protection } = sheet;
    sheet.protection = { ...protection, protected: true };
    const { written } = await checkedWorkbook({ now: tuesday, remember: true, accepted });
    expect(written).toMatchObject({ code: "sheet-protected", outcome: "nothing-written" });
    sheet.protection = protection;
  }

  it("is a first one still, by whatever the sheet says then; a change after it is asked about", async () => {
    await checkInVain();
    expect([...excel.workbook.settings.keys()]).not.toContain("confirmed-policy");
    change("解决", "一般", 1);
    await checkedWorkbook({ now: tuesday, remember: true });
    change("解决", "一般", 3);
    await asked();
  });

  it("goes by the rules that were agreed to or by those whose results stand, and asks about others", async () => {
    await checkedWorkbook({ now: monday, remember: true });
    change("解决", "一般", 1);
    const { digest } = await asked();
    await checkInVain(digest);
    change("解决", "一般", 2);
    await asked();
    change("解决", "一般", 3);
    await checkedWorkbook({ now: tuesday + 60, remember: true });
    change("解决", "一般", 1);
    await asked();
  });

  it("is a first one still where the person cancelled before anything was written", async () => {
    const stop = new AbortController();
    const { written } = await checkedWorkbook({
      now: tuesday,
      remember: true,
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase === "keep") stop.abort();
      },
    });
    expect(written).toMatchObject({ outcome: "cancelled", cells: 0 });
    expect([...excel.workbook.settings.keys()]).not.toContain("confirmed-policy");
  });
});
