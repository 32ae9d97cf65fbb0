import { slaStatuses, type Assessment } from "../../../src/domain/assessment";
import { momentFromIso } from "../../../src/domain/time";
import { issueCells, statusHeaders } from "../../../src/workbook/status/statusColumns";

const due = momentFromIso("2026-03-02T10:00");
const assessment = {
  issues: {
    respondBy: Float64Array.of(due, NaN),
    respond: Uint8Array.of(slaStatuses.indexOf("breached"), slaStatuses.indexOf("none")),
    resolveBy: Float64Array.of(NaN, due),
    resolve: Uint8Array.of(4, 6),
  },
} as unknown as Assessment;

test("writes a due moment as a date serial of the workbook's own system (2026-03-02 10:00)", () => {
  expect(issueCells(assessment, "zh-CN", 1900).get("respond-by")?.[0]).toBeCloseTo(46_083.4166667);
  expect(issueCells(assessment, "zh-CN", 1904).get("respond-by")?.[0]).toBeCloseTo(44_621.4166667);
});

test("leaves a cell empty where there is no due moment and no verdict", () => {
  const cells = issueCells(assessment, "zh-CN", 1900);
  expect(cells.get("respond-by")?.[1]).toBe("");
  expect(cells.get("respond")).toEqual(["● 超时", ""]);
});

test("speaks the language of the sheet (‖ Waiting for customer)", () => {
  expect(issueCells(assessment, "en-US", 1900).get("resolve")).toEqual([
    "‖ Waiting for customer",
    "√ Met",
  ]);
});

test("knows its own headers in both languages, also beside a column of the same name", () => {
  expect(statusHeaders.register.has("客户等级")).toBe(true);
  expect(statusHeaders.register.has("Days overdue")).toBe(true);
  expect(statusHeaders.issues.has("解决状态（检查）")).toBe(true);
  expect(statusHeaders.register.has("解决状态")).toBe(false);
});
