import type { RoleNames } from "./fieldNames";
import { customerIdNames } from "./sharedNames";

export const ordersNames: RoleNames = {
  sheetNames:
    "订单,订购记录,销售记录,成交记录,销售明细,购买记录,交易记录,orders,order list,sales orders,purchases,transactions",
  wholeSheetNames: "销售,成交,order,sales",
  subjects: "订单,订购,下单,销售,成交,order",
  fields: [
    {
      field: "id",
      content: "id",
      names: "订单号,订单编号,订单id,订单号码,订购单号,销售单号,order id,order no,order number",
      looseNames: "单号,编号,id,no,number",
    },
    customerIdNames,
    {
      field: "orderedAt",
      content: "moment",
      names:
        "订购日期,订购时间,下单日期,下单时间,订单日期,订单时间,购买日期,购买时间,order date,ordered at,ordered on,order time,purchase date",
      looseNames: "日期,时间,成交日期,成交时间,销售日期,签单日期,交易日期,交易时间,date",
    },
    {
      field: "amount",
      content: "amount",
      names: "金额,订单金额,订购金额,总金额,订单总额,成交金额,amount,order amount,total amount",
      looseNames:
        "总价,总额,合计,合计金额,价税合计,含税金额,销售额,销售金额,实付金额,实收金额,total,order total,order value",
    },
  ],
  needs: [["customerId"], ["orderedAt", "amount"]],
};
