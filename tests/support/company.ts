import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { momentFromIso } from "../../src/domain/time";
import type { Workbook } from "../../src/host/model/workbook";
import type { ExcelHostOptions } from "../../src/host/richapi/excelHost";
import type { LongWork } from "../../src/workbook/longWork";
import { planStatus } from "../../src/workbook/status/planStatus";
import { readBook } from "../../src/workbook/read/readBook";
import type { StatusPlan } from "../../src/workbook/status/statusPlan";
import { writeStatus, type WrittenStatus } from "../../src/workbook/status/writeStatus";
import { startExcel, workbookOf, type StandIn } from "./excel";

/** The stand-in that the last `start` opened. */
export let excel: StandIn;

export function stop(): void {
  excel.dispose();
}

export const now = momentFromIso("2026-03-04T10:00");

export type Rows = (string | number | null)[][];

export const registerHeaders = ["客户编号", "客户名称", "联系电话", "负责人", "建档日期"];
export const registerRows: Rows = [
  ["C1", "云锦示例商贸有限公司", "13800001001", "客户经理甲", 46_000],
  ["C2", "陈女士", "13800001002", "客户经理甲", 46_050],
  ["C3", "李先生", "13800001003", "客户经理乙", 46_082],
  ["C4", "王女士", "13800001004", "客户经理乙", 46_084],
];
const issueRows: Rows = [
  ["G1", "C1", 46_080.5, "一般", null],
  ["G2", "C2", 46_085.4, "一般", null],
];

const contactRows: Rows = [
  ["C2", 46_075.4, "电话"],
  ["C4", 46_073.6, "电话"],
];

export function company(customers: Rows = registerRows): Workbook {
  return workbookOf({
    客户台账: [registerHeaders, ...customers],
    工单: [["工单号", "客户编号", "提出时间", "严重程度", "解决时间"], ...issueRows],
    沟通记录: [["客户编号", "沟通时间", "沟通方式"], ...contactRows],
  });
}

export const manyCustomers: Rows = Array.from({ length: 12_000 }, (_, i) => [
  `C${i}`,
  "陈女士",
  null,
  null,
  46_000,
]);

export function start(workbook = company(), options?: ExcelHostOptions): void {
  excel = startExcel(workbook, options);
}

export async function plan(): Promise<StatusPlan> {
  const book = await readBook();
  return planStatus(book, assess(book, defaultPolicy, now));
}

export async function check(work?: LongWork): Promise<WrittenStatus> {
  return writeStatus(await plan(), work);
}

export function sheet(name = "客户台账") {
  const found = excel.workbook.sheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The texts of a row as they show, from column F on. */
export function shown(row: number, name?: string, left = 5): string[] {
  return Array.from({ length: 8 }, (_, i) => sheet(name).text(row - 1, left + i));
}

export function swap(a: number, b: number, columns: number): void {
  for (let column = 0; column < columns; column += 1) {
    const [first, second] = [sheet().value(a - 1, column), sheet().value(b - 1, column)];
    sheet().setValue(a - 1, column, second);
    sheet().setValue(b - 1, column, first);
  }
}
