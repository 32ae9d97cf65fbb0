import type { RoleNames } from "./fieldNames";
import { customerIdNames, ownerNames } from "./sharedNames";

export const plansNames: RoleNames = {
  sheetNames:
    "维护计划,跟进计划,拜访计划,联系计划,回访计划,客户计划,maintenance plan,follow up plan,visit plan,contact plan",
  wholeSheetNames: "计划,plans,plan",
  subjects: "维护,跟进,拜访,联系,沟通,计划,plan",
  fields: [
    customerIdNames,
    {
      field: "method",
      content: "text",
      names: "方式,维护方式,沟通方式,联系方式,拜访方式,method",
      looseNames: "形式,途径,渠道,channel,via",
    },
    ownerNames,
    {
      field: "nextOn",
      content: "day",
      names:
        "计划日期,计划时间,维护日期,下次维护日期,下次维护,计划维护日期,计划跟进日期,计划拜访日期,计划联系日期,下次日期,下次联系,下次联系日期,下次跟进日期,下次拜访日期,planned on,planned date,plan date,next date,next contact,next contact date",
      looseNames: "日期,时间,执行日期,due date,due on,date",
    },
  ],
  needs: [["customerId"], ["nextOn"]],
};
