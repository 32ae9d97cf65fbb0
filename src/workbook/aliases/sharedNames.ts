import type { FieldNames } from "./fieldNames";

export const customerIdNames: FieldNames = {
  field: "customerId",
  content: "id",
  names:
    "客户编号,客户id,客户代码,客户号,客户号码,客户编码,顾客编号,会员号,会员编号," +
    "customer id,customer no,customer number,customer code,client id,client no,account no",
};

export const ownerNames: FieldNames = {
  field: "owner",
  content: "text",
  names:
    "负责人,责任人,客户经理,业务员,跟进人,记录人,维护人,处理人,执行人,经办人,拜访人,沟通人,归属人," +
    "受理人,业务负责人,销售负责人,专员,owner,account manager,assignee,assigned to,responsible,handler,recorded by",
  looseNames: "销售,销售员,责任部门,员工,staff,sales rep,by",
};
