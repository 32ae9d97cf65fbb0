import type { Field, Role, SheetPlace } from "../../src/domain/records";

/** What the cells of a column hold; days and moments are written as dates. */
export type Content = "text" | "number" | "day" | "moment";

export interface SheetLayout {
  readonly sheet: string;
  /** In the order of the sheet's columns, from A. */
  readonly columns: readonly (readonly [field: Field, header: string, content: Content])[];
}

export type DataRole = "register" | "contacts" | "orders" | "issues" | "surveys" | "plans";

/** The sheets of a generated workbook, one header row each. */
export const sheetLayouts: Readonly<Record<DataRole, SheetLayout>> = {
  register: {
    sheet: "客户台账",
    columns: [
      ["id", "客户编号", "text"],
      ["name", "客户名称", "text"],
      ["kind", "客户类型", "text"],
      ["phone", "联系电话", "text"],
      ["email", "邮箱", "text"],
      ["creditCode", "统一社会信用代码", "text"],
      ["region", "地区", "text"],
      ["owner", "客户经理", "text"],
      ["createdOn", "建档日期", "day"],
      ["cooperationOn", "合作开始日期", "day"],
      ["potential", "合作潜力", "text"],
      ["dependence", "服务依赖度", "text"],
    ],
  },
  contacts: {
    sheet: "沟通记录",
    columns: [
      ["id", "记录编号", "text"],
      ["customerId", "客户编号", "text"],
      ["at", "沟通时间", "moment"],
      ["enteredAt", "录入时间", "moment"],
      ["method", "沟通方式", "text"],
      ["kind", "沟通性质", "text"],
      ["outcome", "沟通结果", "text"],
      ["owner", "跟进人", "text"],
      ["nextOn", "下次联系日期", "day"],
    ],
  },
  orders: {
    sheet: "订单",
    columns: [
      ["id", "订单编号", "text"],
      ["customerId", "客户编号", "text"],
      ["orderedAt", "订购日期", "moment"],
      ["amount", "订单金额", "number"],
    ],
  },
  issues: {
    sheet: "工单",
    columns: [
      ["id", "工单编号", "text"],
      ["customerId", "客户编号", "text"],
      ["raisedAt", "提出时间", "moment"],
      ["channel", "渠道", "text"],
      ["severity", "严重程度", "text"],
      ["category", "问题类别", "text"],
      ["status", "状态", "text"],
      ["owner", "责任人", "text"],
      ["respondedAt", "首次响应时间", "moment"],
      ["waitingFrom", "等待客户开始", "moment"],
      ["waitingTo", "等待客户结束", "moment"],
      ["resolvedAt", "解决时间", "moment"],
    ],
  },
  surveys: {
    sheet: "满意度",
    columns: [
      ["customerId", "客户编号", "text"],
      ["issueId", "工单编号", "text"],
      ["score", "满意度评分", "number"],
      ["answeredAt", "填写时间", "moment"],
    ],
  },
  plans: {
    sheet: "维护计划",
    columns: [
      ["customerId", "客户编号", "text"],
      ["method", "沟通方式", "text"],
      ["owner", "负责人", "text"],
      ["nextOn", "下次联系日期", "day"],
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
