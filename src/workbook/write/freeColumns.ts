import type { TableRole } from "../aliases/fieldNames";
import { nameKey, nameKeysOf } from "../find/headerText";

/** What a column says about a customer that no rule reads: people read it before they call (S3-21). */
export type FreeColumn =
  // register
  | "keyNeed" //           关键需求 (S3-13)
  | "channelPreference" // how the customer wants to be reached (S3-13)
  | "preference" //        colours, fabrics, interests … (S0-05, S4-02)
  | "decision" //          who decides and what matters to them (S3-15)
  | "birthday" //          S0-16
  | "anniversary" //       S0-16
  | "address" //           S4-09
  // issues, surveys, plans
  | "description"
  | "words"
  | "content";

interface FreeNames {
  readonly column: FreeColumn;
  /** Whole headers, separated by commas. */
  readonly names: string;
  /** Taken where the header contains one of them. */
  readonly parts?: string;
}

const freeNames: Readonly<Partial<Record<TableRole, readonly FreeNames[]>>> = {
  register: [
    {
      column: "channelPreference",
      names:
        "联系人偏好,联系偏好,联系方式偏好,沟通偏好,偏好渠道,偏好联系方式,首选联系方式,首选渠道,方便联系时间," +
        "preferred channel,preferred contact,contact preference,best time to call",
    },
    {
      column: "keyNeed",
      names: "需求,客户需求,key need,key needs,needs",
      parts: "关键需求,核心需求",
    },
    { column: "birthday", names: "生日,客户生日,出生日期,联系人生日,birthday,date of birth" },
    { column: "anniversary", names: "纪念日,重要日期,anniversary", parts: "纪念日" },
    {
      column: "decision",
      names:
        "决策人,关键决策人,采购负责人,技术负责人,使用部门,关注点,对接人,decision maker,decision makers",
      parts: "决策",
    },
    { column: "address", names: "地址,联系地址,通讯地址,收货地址,address", parts: "地址" },
    {
      column: "preference",
      names: "面料类型,特殊需求,兴趣,兴趣爱好,interests",
      parts: "偏好,喜好,爱好,preference",
    },
  ],
  issues: [
    {
      column: "description",
      names:
        "问题详情,问题描述,详情,描述,问题,问题内容,内容,投诉内容,description,details,subject,summary",
    },
  ],
  surveys: [
    {
      column: "words",
      names:
        "客户原话,原话,评语,评价内容,意见,意见建议,建议,comment,comments,in the customers words",
    },
  ],
  plans: [{ column: "content", names: "内容要点,内容,要点,计划内容,points,content" }],
};

const keys = new Map(
  Object.entries(freeNames).map(([role, list]) => [
    role,
    list.map(({ column, names, parts }) => ({
      column,
      names: new Set(keysOf(names)),
      parts: parts === undefined ? [] : keysOf(parts),
    })),
  ]),
);

function keysOf(list: string): readonly string[] {
  return list.split(",").map(nameKey);
}

/** @returns undefined for a header that means none of them */
export function freeColumnOf(role: string, header: string): FreeColumn | undefined {
  const wanted = nameKeysOf(header);
  const names = keys.get(role) ?? [];
  const whole = names.find((one) => wanted.some((key) => one.names.has(key)));
  const contained = names.find(({ parts }) => parts.some((part) => wanted[0]?.includes(part)));
  return (whole ?? contained)?.column;
}
