import type { RoleNames } from "./fieldNames";
import { customerIdNames, ownerNames } from "./sharedNames";

export const contactsNames: RoleNames = {
  sheetNames:
    "沟通记录,跟进记录,联系记录,拜访记录,回访记录,接触记录,往来记录,沟通日志,跟进日志,拜访日志,客户跟进," +
    "contact log,contact record,contact history,follow up log,follow ups,interactions,communication log,visits",
  wholeSheetNames: "沟通,跟进,拜访,contacts,activities",
  subjects: "沟通,联系,跟进,拜访,回访,接触,记录,contact,follow up,visit",
  fields: [
    {
      field: "id",
      content: "id",
      names: "记录编号,记录id,记录号,沟通编号,跟进编号,record id,record no,log id,contact id",
      looseNames: "编号,流水号,id,no",
    },
    customerIdNames,
    {
      field: "at",
      content: "moment",
      names:
        "沟通时间,沟通日期,联系时间,联系日期,跟进时间,跟进日期,拜访时间,拜访日期,回访时间,回访日期," +
        "contact date,contact time,contacted at,contacted on,follow up date,visit date,visited on",
      looseNames: "时间,日期,发生时间,日期时间,date,time",
    },
    {
      field: "enteredAt",
      content: "moment",
      names:
        "录入时间,录入日期,填写时间,填写日期,entered at,entered on,entry time,entry date,logged at",
      looseNames: "登记时间,登记日期,创建时间,创建日期,recorded at,created at,created on",
    },
    {
      field: "method",
      content: "text",
      names: "沟通方式,联系方式,跟进方式,拜访方式,回访方式,方式,method,contact method,channel",
      looseNames: "渠道,途径,形式,via",
    },
    {
      field: "kind",
      content: "text",
      names: "性质,沟通性质,沟通类型,跟进类型,联系类型,拜访类型,kind,contact type,contact kind",
      looseNames: "类型,类别,type",
    },
    {
      field: "outcome",
      content: "text",
      names:
        "结果,沟通结果,联系结果,跟进结果,拜访结果,是否接通,是否有效,接通情况,有效,有效沟通,接通,outcome,result,reached",
    },
    {
      field: "content",
      content: "note",
      names:
        "沟通内容,联系内容,跟进内容,拜访内容,回访内容,沟通情况,跟进情况,主要内容,内容," +
        "content,notes,summary",
    },
    {
      field: "feedback",
      content: "note",
      names:
        "客户反馈,客户意见,客户回复,反馈,反馈意见,反馈内容,feedback,customer feedback,response",
    },
    {
      field: "nextStep",
      content: "note",
      names:
        "下一步行动,下一步,下一步计划,后续行动,后续计划,行动计划,next step,next steps,next action",
    },
    ownerNames,
    {
      field: "nextOn",
      content: "day",
      names:
        "下一步日期,下一步时间,下次联系,下次联系时间,下次联系日期,下次跟进,下次跟进时间,下次跟进日期,下次沟通,下次沟通时间,下次沟通日期," +
        "下次拜访,下次拜访时间,下次拜访日期,下次日期,下次时间,next date,next contact,next contact date,next contact on,next follow up,next follow up date,next step date,next step on",
    },
  ],
  needs: [["customerId"], ["at"]],
};
