import type { RoleNames } from "./fieldNames";
import { customerIdNames } from "./sharedNames";

export const surveysNames: RoleNames = {
  sheetNames:
    "满意度,回访评价,客户评价,评价记录,调查记录,survey,satisfaction,csat,customer feedback",
  wholeSheetNames: "评价,调查,feedback,nps",
  subjects: "评价,调查,回访,满意度,survey",
  fields: [
    customerIdNames,
    {
      field: "issueId",
      content: "id",
      names:
        "工单号,工单编号,工单id,问题编号,投诉编号,issue id,issue no,ticket id,ticket no,case no",
    },
    {
      field: "score",
      content: "score",
      names: "分值,评分,得分,分数,打分,满意度评分,满意度得分,满意度分值,score,rating",
      looseNames: "满意度,总分,总体满意度,综合评分,csat,satisfaction",
    },
    {
      field: "answeredAt",
      content: "moment",
      names:
        "评价日期,评价时间,调查日期,调查时间,回访日期,回访时间,answered at,answered on,survey date,response date",
      looseNames: "日期,时间,填写时间,提交时间,反馈时间,date",
    },
  ],
  needs: [["score"], ["customerId", "issueId"]],
};
