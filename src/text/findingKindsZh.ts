import type { FindingCode } from "../domain/findings/findings";
import { policyFindingKindsZh } from "./policyFindingKinds";

/** A kind of finding where several stand together: what it is called, and what to do about each. */
export interface FindingKind {
  readonly title: string;
  readonly advice: string;
}

export const findingKindsZh: Readonly<Record<FindingCode, FindingKind>> = {
  ...policyFindingKindsZh,
  "missing-required": { title: "缺少必填内容", advice: "补填这一格。" },
  "duplicate-id": {
    title: "编号重复",
    advice: "给后出现的一行换一个没有用过的编号，并改好相关记录。",
  },
  "unknown-customer": {
    title: "客户编号不在台账里",
    advice: "改正编号，或先在客户台账里登记这位客户。",
  },
  "date-in-future": { title: "日期在将来", advice: "核对年、月、日，改成实际日期。" },
  "dates-out-of-order": { title: "先后颠倒", advice: "核对两个时间，改正写错的一个。" },
  "pause-reversed": { title: "等待客户的起止颠倒", advice: "核对起、止，改正写错的一个。" },
  "closed-without-time": {
    title: "已结束却没有解决时间",
    advice: "补填解决时间；如果还没有解决，改正状态。",
  },
  "response-inferred": {
    title: "没有首次响应时间",
    advice: "记得响应时间就补填；不补也可以，按解决时间推定。",
  },
  "date-without-time": {
    title: "只有日期没有时间",
    advice: "记得时间就补上；不补也可以，按当天上班时间计算。",
  },
  "severity-unmatched": {
    title: "严重程度没有对应的时限",
    advice: "改用管理办法里的严重程度，或在管理办法里加上这一种。",
  },
  "exemption-incomplete": {
    title: "豁免不完整",
    advice: "写明批准人和原因；不需要豁免时清空这一格。",
  },
  "merged-into-unknown": {
    title: "合并到的工单不存在",
    advice: "填表里已有的工单号；没有合并时清空这一格。",
  },
  "merged-in-circle": {
    title: "合并绕成一圈",
    advice: "保留一张工单，把它的合并到清空。",
  },
  "root-cause-missing": {
    title: "没有写根本原因",
    advice: "分析原因并写在根本原因一栏，工单才能闭环。",
  },
  "rating-unknown": { title: "评级看不懂", advice: "填 高、中、低，或 0 到 100 的数字。" },
  "amount-negative": { title: "金额是负数", advice: "退款可以保留；写错了就改正。" },
  "phone-form": { title: "电话写法可疑", advice: "核对位数；座机写上区号。" },
  "email-form": { title: "邮箱写法可疑", advice: "核对邮箱，应是 名字@域名 的样子。" },
  "credit-code-form": { title: "统一社会信用代码不对", advice: "对照营业执照核对 18 位代码。" },
  "phone-shared": {
    title: "几位客户同一个电话",
    advice: "确是同一个电话可以忽略；同一位客户登记了两次就合并。",
  },
  "date-unreadable": { title: "日期读不懂", advice: "写成 2026-03-02 的样子。" },
  "date-ambiguous": { title: "日期有歧义", advice: "写全年、月、日，如 2026-03-02。" },
  "date-out-of-range": { title: "日期不合理", advice: "改成实际日期，如 2026-03-02。" },
  "number-unreadable": { title: "数字读不懂", advice: "改成数字，单位写在表头里。" },
  "number-as-text": {
    title: "文本形式的数字",
    advice: "不改也可以；要改就把单元格设为数值后重新输入。",
  },
  "error-value": { title: "单元格是错误值", advice: "检查公式和它引用的单元格。" },
  "precision-lost": {
    title: "长编号的末尾丢失",
    advice: "把单元格设为文本，再按原件重新填写。",
  },
  "password-column": { title: "像是密码的列", advice: "删除这一列，密码改存到密码管理工具。" },
  "duplicate-header": { title: "表头重复", advice: "删去多余的一列，或给它换一个名字。" },
  "missing-column": {
    title: "缺少一列",
    advice: "加上这一列；它有别的名字时，在设置里指定。",
  },
  "missing-sheet": {
    title: "缺少一张工作表",
    advice: "用得到就建立，用不到可以忽略，或在设置里关闭这个模块。",
  },
  "role-ambiguous": {
    title: "两张工作表相像",
    advice: "采用的不对，就在设置里指定工作表。",
  },
  "merged-cells": { title: "合并单元格", advice: "取消合并，每一行都填上内容。" },
  "stray-cells": { title: "远处还有内容", advice: "是数据就移到上面去，不是就删除。" },
  "setup-unusable": { title: "保存的设置读不出来", advice: "在设置向导里重新确认。" },
  "sheet-unused": { title: "没有用到的工作表", advice: "不需要处理。" },
  "calendar-not-announced": {
    title: "放假安排尚未公布",
    advice: "公布以后更新工作日历，再检查一次。",
  },
  "calendar-conflict": { title: "工作日历自相矛盾", advice: "这一天只保留一种类型。" },
  "calendar-overridden": {
    title: "工作日历与公布的不同",
    advice: "公司确实这样安排就不用改；写错了就删去这一行。",
  },
  "calendar-hours-unclear": {
    title: "上班时间不清楚",
    advice: "起、止都写上，止晚于起；跨午夜的分成两天写。",
  },
  "calendar-range-unclear": { title: "起止日期不清楚", advice: "改正结束日期，或分成几行写。" },
  "calendar-type-unknown": { title: "日期类型看不懂", advice: "填 休、班 或 半天。" },
};
