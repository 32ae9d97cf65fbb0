import { policyFindingsZh } from "./policyFindingsZh";
import type { FindingSentences } from "./zhCN";

const zhDayTypes = { off: "休", work: "班", half: "半天" } as const;

export const zhFindings: FindingSentences = {
  ...policyFindingsZh,
  "missing-required": ({ field }, name) => `缺少${name(field)}，请补填。`,
  "duplicate-id": ({ id, firstRow }) =>
    `编号 ${id} 与第 ${firstRow} 行重复，请改成唯一的编号；在此之前相关记录只归第 ${firstRow} 行。`,
  "unknown-customer": ({ id }) => `客户编号 ${id} 不在客户台账里，这一行没有计入任何客户。`,
  "date-in-future": ({ field, value }, name) => `${name(field)} ${value} 晚于检查时间，请核对。`,
  "dates-out-of-order": ({ earlier, earlierValue, later, laterValue }, name) =>
    `${name(later)} ${laterValue} 早于${name(earlier)} ${earlierValue}，请核对先后。`,
  "pause-reversed": ({ from, to }) => `等待客户的止（${to}）早于起（${from}），这段等待没有计入。`,
  "closed-without-time": ({ status }) =>
    `状态是「${status}」，却没有解决时间，无法判断是否按时，请补填。`,
  "response-inferred": () => "没有首次响应时间，按解决时间推定。",
  "date-without-time": ({ field }, name) => `${name(field)}只有日期没有时间，按当天上班时间计算。`,
  "severity-unmatched": ({ value }) =>
    value === ""
      ? "没有填严重程度，未匹配到时限规则。"
      : `严重程度「${value}」在管理办法里没有对应的时限，未匹配规则。`,
  "exemption-incomplete": ({ missing }, name) =>
    `豁免缺少${name(missing)}，不作数；补上后才按豁免处理。`,
  "merged-into-unknown": ({ id }) => `要合并到的工单 ${id} 不在表里，这一行仍单独计算。`,
  "merged-in-circle": ({ id }) => `合并到 ${id} 又绕回到这一行，请改正；在此之前仍单独计算。`,
  "root-cause-missing": ({ value }) => `「${value}」工单已解决，但没有写根本原因，还不能闭环。`,
  "rating-unknown": ({ field, value }, name) =>
    `${name(field)}「${value}」不认识，请填高、中、低或 0 到 100 的数字。`,
  "amount-negative": ({ value }) => `金额是负数（${value}），按原值计入。`,
  "phone-form": () => "电话号码的写法不像有效号码，请核对位数。",
  "email-form": () => "邮箱的写法不完整，请核对。",
  "credit-code-form": () => "统一社会信用代码应为 18 位且校验位相符，请核对。",
  "phone-shared": ({ firstRow }) => `电话与第 ${firstRow} 行的客户相同。`,
  "date-unreadable": ({ field }, name) =>
    `${name(field)}看不出是哪一天，请写成 2026-03-02 的样子；这一格按空白处理。`,
  "date-ambiguous": ({ field, value }, name) =>
    `${name(field)}「${value}」分不清年、月、日，请写全；这一格按空白处理。`,
  "date-out-of-range": ({ field, value }, name) =>
    `${name(field)}的数值 ${value} 不是合理的日期；这一格按空白处理。`,
  "number-unreadable": ({ field }, name) => `${name(field)}不是数字；这一格按空白处理。`,
  "number-as-text": ({ field, value }, name) =>
    `${name(field)}是文本形式的数字，按 ${value} 计算；原单元格没有改动。`,
  "error-value": ({ field, value }, name) =>
    `${name(field)}是错误值 ${value}，请检查公式；这一格按空白处理。`,
  "precision-lost": ({ field }, name) =>
    `${name(field)}被存成了数字，超过 15 位的部分已经丢失、无法恢复，请设为文本后重新填写。`,
  "password-column": () => "这一列像是密码。客户台账不应保存密码，本工具不读取这一列，请删除。",
  "duplicate-header": ({ field, otherColumn }, name) =>
    `${otherColumn} 列也是${name(field)}，只采用这一列；请删去或改名其中一列。`,
  "missing-column": ({ field }, name) => `没有找到「${name(field)}」这一列。`,
  "missing-sheet": ({ missing }, _name, role) => `没有找到${role(missing)}，与之有关的结果从缺。`,
  "role-ambiguous": ({ wanted, other }, _name, role) =>
    `工作表「${other}」也像是${role(wanted)}；本次采用这一张，如不对请指定工作表。`,
  "merged-cells": ({ address }) => `${address} 是合并单元格，只有左上角有内容，这些行不写入状态。`,
  "stray-cells": ({ lastRow }) => `数据之后隔了很多空行，第 ${lastRow} 行附近还有内容，没有读取。`,
  "setup-unusable": () =>
    "工作簿里保存的设置读不出来（已损坏，或由更新的版本保存），本次按表头查找工作表；请在面板的设置向导里重新确认。",
  "sheet-unused": () => "这张工作表没有用到。",
  "calendar-not-announced": ({ year, firstAffected }) =>
    `${year} 年的放假安排尚未公布，涉及该年的期限为暂定，最早受影响的是 ${firstAffected}。`,
  "calendar-conflict": ({ on }) =>
    `${on} 列了两种不同的类型，请只保留一种；在此之前这一天是休是班不确定，涉及它的期限为暂定。`,
  "calendar-overridden": ({ on, type, insteadType, insteadName }) =>
    `${on} 公布为${zhDayTypes[insteadType]}${insteadName === "" ? "" : `（${insteadName}）`}，这里写的是${zhDayTypes[type]}，按这里的算。`,
  "calendar-hours-unclear": () =>
    "起、止时间只写了一个，或止不晚于起；这一行没有采用。跨午夜的班次请分成两天各写一行。",
  "calendar-range-unclear": ({ on, lastOn }) =>
    `结束日期 ${lastOn} 早于日期 ${on}，或相隔超过一年；这一行没有采用。`,
  "calendar-type-unknown": ({ value }) =>
    `类型「${value}」不认识，请填 休、班 或 半天；这一行没有采用。`,
};
