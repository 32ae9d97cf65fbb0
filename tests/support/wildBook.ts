import type { Sheet } from "../../src/host/model/sheet";
import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { saveWorkbook } from "../../src/host/xlsx/saveWorkbook";
import { parseArea } from "../../src/host/model/area";
import { serial } from "./sheets";

type Rows = readonly (readonly (string | number)[])[];

/**
 * A workbook as staff keep them: a title, groups over the headers, other names for the columns, and columns of their
 * own. Columns G of the customers and C of the contacts hold dates.
 */
export function wildBook(): Uint8Array {
  const workbook = emptyWorkbook({ sheetName: "汇总" });
  const customers = workbook.sheet("汇总");
  const contacts = workbook.addSheet("拜访流水");
  const issues = workbook.addSheet("售后登记");
  if (!customers) throw new Error("no sheet");
  fill(customers, [
    ["二〇二六年度客户资料汇总表"],
    ["基本信息", "", "", "联系方式", "", "业务情况"],
    ["代码", "单位全称", "性质", "手机", "邮件", "业务员", "首次成交日期", "发展潜力", "喜好面料"],
    [
      "K01",
      "云锦示例商贸有限公司",
      "企业",
      "13800001001",
      "a@example.com",
      "客户经理甲",
      serial("2023-05-04"),
      "高",
      "真丝",
    ],
    ["K02", "陈女士", "个人", "13800001002", "", "客户经理乙", serial("2025-01-10"), "中", "棉麻"],
    ["K03", "李先生", "个人", "13800001003", "", "客户经理乙", serial("2025-11-20"), "低", ""],
  ]);
  customers.merges = ["A1:I1", "A2:C2", "D2:E2", "F2:I2"].map(area);
  fill(contacts, [
    ["拜访登记（客户经理填写）"],
    ["单号", "客户代码", "拜访日期", "拜访方式", "拜访人", "纪要"],
    ["V1", "K01", serial("2026-02-20T10:00"), "上门", "客户经理甲", "看新样"],
    ["V2", "K02", serial("2025-10-09T15:30"), "电话", "客户经理乙", "问交期"],
  ]);
  fill(issues, [
    ["登记号", "客户代码", "反馈时间", "紧急程度", "处理状态", "办结时间"],
    ["S1", "K01", serial("2026-02-25T09:30"), "一般", "处理中", ""],
    ["S2", "K03", serial("2026-02-27T14:00"), "一般", "已解决", serial("2026-02-28T10:00")],
  ]);
  return saveWorkbook(workbook);
}

function area(address: string) {
  const found = parseArea(address);
  if (!found) throw new Error(address);
  return found;
}

function fill(sheet: Sheet, rows: Rows): void {
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== "") sheet.setValue(r, c, value);
    });
  });
}
