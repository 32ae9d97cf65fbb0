import type { Field, Role, SheetPlace } from "../../src/domain/records";

export interface SheetLayout {
  readonly sheet: string;
  /** In the order of the sheet's columns, from A. */
  readonly columns: readonly (readonly [field: Field, header: string])[];
}

export type DataRole = "register" | "contacts" | "orders" | "issues" | "surveys" | "plans";

/** The sheets of a generated workbook, one header row each. */
export const sheetLayouts: Readonly<Record<DataRole, SheetLayout>> = {
  register: {
    sheet: "客户台账",
    columns: [
      ["id", "客户编号"],
      ["name", "客户名称"],
      ["kind", "客户类型"],
      ["phone", "联系电话"],
      ["email", "邮箱"],
      ["creditCode", "统一社会信用代码"],
      ["region", "地区"],
      ["owner", "客户经理"],
      ["createdOn", "建档日期"],
      ["cooperationOn", "合作开始日期"],
      ["potential", "合作潜力"],
      ["dependence", "服务依赖度"],
    ],
  },
  contacts: {
    sheet: "沟通记录",
    columns: [
      ["id", "记录编号"],
      ["customerId", "客户编号"],
      ["at", "沟通时间"],
      ["enteredAt", "录入时间"],
      ["method", "沟通方式"],
      ["kind", "沟通性质"],
      ["outcome", "沟通结果"],
      ["owner", "跟进人"],
      ["nextOn", "下次联系日期"],
    ],
  },
  orders: {
    sheet: "订单",
    columns: [
      ["id", "订单编号"],
      ["customerId", "客户编号"],
      ["orderedAt", "订购日期"],
      ["amount", "订单金额"],
    ],
  },
  issues: {
    sheet: "工单",
    columns: [
      ["id", "工单编号"],
      ["customerId", "客户编号"],
      ["raisedAt", "提出时间"],
      ["channel", "渠道"],
      ["severity", "严重程度"],
      ["category", "问题类别"],
      ["status", "状态"],
      ["owner", "责任人"],
      ["respondedAt", "首次响应时间"],
      ["waitingFrom", "等待客户开始"],
      ["waitingTo", "等待客户结束"],
      ["resolvedAt", "解决时间"],
    ],
  },
  surveys: {
    sheet: "满意度",
    columns: [
      ["customerId", "客户编号"],
      ["issueId", "工单编号"],
      ["score", "满意度评分"],
      ["answeredAt", "填写时间"],
    ],
  },
  plans: {
    sheet: "维护计划",
    columns: [
      ["customerId", "客户编号"],
      ["method", "沟通方式"],
      ["owner", "负责人"],
      ["nextOn", "下次联系日期"],
    ],
  },
};

export function placeOf(role: DataRole, rows: number): [Role, SheetPlace] {
  const { sheet, columns } = sheetLayouts[role];
  const place: SheetPlace = {
    role,
    sheet,
    headerRow: 1,
    firstRow: 2,
    rows,
    columns: new Map(
      columns.map(([field, header], i) => [field, { column: String.fromCharCode(65 + i), header }]),
    ),
  };
  return [role, place];
}
