import type { RoleNames } from "./fieldNames";
import { customerIdNames, ownerNames } from "./sharedNames";

export const issuesNames: RoleNames = {
  sheetNames:
    "工单,问题记录,投诉记录,问题清单,问题台账,投诉台账,售后记录,客诉,服务请求,issues,issue log,tickets,complaints,service requests",
  wholeSheetNames: "问题,投诉,售后,issue,ticket,cases",
  subjects: "工单,问题,投诉,客诉,售后,服务,issue,ticket,case,complaint",
  fields: [
    {
      field: "id",
      content: "id",
      names:
        "工单号,工单编号,工单id,问题编号,问题id,投诉编号,issue id,issue no,ticket id,ticket no,ticket number,case id,case no",
      looseNames: "单号,编号,id,no,number",
    },
    customerIdNames,
    {
      field: "raisedAt",
      content: "moment",
      names:
        "提出时间,提出日期,反馈时间,反馈日期,投诉时间,投诉日期,报修时间,raised at,raised on,reported at,reported on,opened at,opened on",
      looseNames:
        "创建时间,创建日期,提交时间,提交日期,报告时间,登记时间,登记日期,发生时间,日期,时间,created at,created on,created,submitted at,opened,date",
    },
    {
      field: "channel",
      content: "text",
      names: "渠道,反馈渠道,受理渠道,来源渠道,channel",
      looseNames: "来源,方式,source,via",
    },
    {
      field: "severity",
      content: "text",
      names: "严重程度,严重级别,严重等级,严重性,severity",
      looseNames: "级别,优先级,等级,紧急程度,重要程度,priority,level,urgency",
    },
    {
      field: "category",
      content: "text",
      names: "类别,类型,问题类型,问题类别,工单类型,工单类别,投诉类型,category",
      looseNames: "分类,性质,type,kind",
    },
    {
      field: "status",
      content: "text",
      names:
        "状态,工单状态,处理状态,当前状态,处理情况,当前环节,处理环节,当前阶段,处理阶段,投诉阶段,投诉状态,status,state,current step,stage",
      looseNames: "进度,处理进度,阶段",
    },
    ownerNames,
    {
      field: "respondedAt",
      content: "moment",
      names:
        "首次响应时间,首次响应,首次响应日期,首次回复时间,首次回复,首响时间,first response,first response at,first response time,first reply at,responded at",
      looseNames: "响应时间,响应日期,回复时间,回复日期,response time",
    },
    {
      field: "waitingFrom",
      content: "moment",
      several: true,
      names:
        "等待客户起,等待客户开始,等待客户开始时间,等待客户起始时间,等待客户起始,等待客户自,等待起,等待开始,等待开始时间,暂停起,暂停开始,暂停开始时间,暂停时间,挂起开始,挂起开始时间,挂起时间," +
        "waiting from,waiting since,waiting start,waiting for customer from,paused at,paused from,pause start,hold from,on hold from",
    },
    {
      field: "waitingTo",
      content: "moment",
      several: true,
      names:
        "等待客户止,等待客户结束,等待客户结束时间,等待客户截止,等待客户至,等待止,等待结束,等待结束时间,暂停止,暂停结束,暂停结束时间,恢复时间,挂起结束,挂起结束时间," +
        "waiting to,waiting until,waiting end,waiting for customer to,resumed at,paused to,pause end,hold to,on hold to",
    },
    {
      field: "resolvedAt",
      content: "moment",
      names: "解决时间,解决日期,resolved at,resolved on,resolved,resolution time,resolution date",
      looseNames:
        "完成时间,完成日期,办结时间,办结日期,处理完成时间,结案时间,结案日期,关闭时间,关闭日期,completed at,completed on,closed at,closed on",
    },
    {
      field: "acceptedAt",
      content: "moment",
      names: "接单时间,接单日期,接收时间,接收日期,受理时间,受理日期,accepted at,received at",
      otherwise: "raisedAt",
    },
    {
      field: "plannedAt",
      content: "moment",
      names:
        "方案时间,方案日期,处理方案时间,解决方案时间,方案提交时间,分析时间,plan at,planned at,solution plan at",
    },
    {
      field: "confirmedAt",
      content: "moment",
      names:
        "客户确认时间,客户确认日期,确认时间,确认日期,确认发送时间,反馈客户时间,结果反馈时间,confirmed at,confirmed on,confirmation sent at",
    },
    {
      field: "surveyedAt",
      content: "moment",
      names:
        "回访时间,回访日期,满意度回访时间,满意度调查时间,满意度调查日期,surveyed at,surveyed on,survey sent at",
    },
    {
      field: "reopenedAt",
      content: "moment",
      several: true,
      names:
        "重开时间,重开日期,重新打开,重新打开时间,再次打开时间,reopened at,reopened on,reopened",
    },
    {
      field: "resolvedAgainAt",
      content: "moment",
      several: true,
      names: "再次解决时间,再次解决日期,重开后解决时间,resolved again at,resolved again on",
    },
    {
      field: "mergedInto",
      content: "id",
      names:
        "合并到,合并至,并入,合并到工单,合并到工单号,并入工单,并入工单号,merged into,duplicate of",
    },
    {
      field: "exemption",
      content: "text",
      names: "豁免,弹性,弹性处理,弹性节点,是否豁免,exemption,exempt,exempted,waiver",
    },
    {
      field: "exemptionApprover",
      content: "text",
      names:
        "豁免批准人,豁免审批人,弹性批准人,弹性审批人,exemption approver,exemption approved by,waived by",
      looseNames: "批准人,审批人,approver,approved by",
    },
    {
      field: "exemptionReason",
      content: "text",
      names: "豁免原因,豁免理由,弹性原因,弹性理由,exemption reason,waiver reason",
    },
    {
      field: "rootCause",
      content: "text",
      names: "根本原因,根因,根因分析,root cause",
      looseNames: "原因,原因分析,cause",
    },
  ],
  needs: [["raisedAt"], ["customerId", "id", "severity"]],
};
