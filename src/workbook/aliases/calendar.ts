import type { RoleNames } from "./fieldNames";

export const calendarNames: RoleNames = {
  sheetNames:
    "工作日历,节假日,放假安排,假期安排,假日安排,调休安排,行事历,working calendar,work calendar,business calendar,holidays",
  wholeSheetNames: "日历,假期,调休,calendar",
  subjects: "",
  fields: [
    {
      field: "on",
      content: "day",
      names: "日期,开始日期,起始日期,date,day,first day,start date",
      looseNames: "日子,on",
    },
    {
      field: "lastOn",
      content: "day",
      names: "结束日期,截止日期,终止日期,末日,止日期,到日期,last day,last date,end date",
    },
    {
      field: "dayType",
      content: "text",
      names: "类型,日期类型,休班,班休,上班休息,day type,type,kind",
      looseNames: "类别,性质,安排,状态,status",
    },
    {
      field: "from",
      content: "time",
      names: "起,起时,自,开始,开始时间,起始时间,上班时间,上班,from,start,start time,opens",
    },
    {
      field: "to",
      content: "time",
      names: "止,止时,至,结束,结束时间,终止时间,下班时间,下班,to,until,end,end time,closes",
    },
    {
      field: "name",
      content: "text",
      names: "名称,节日,节假日,假日名称,节日名称,name,holiday",
      looseNames: "说明,备注,事由,note",
    },
    {
      field: "source",
      content: "text",
      names: "来源,依据,出处,文件,source,notice",
    },
  ],
  needs: [["on"], ["dayType"]],
};
