import type { ContactKind, Policy } from "./policy";

type FollowUp = Policy["followUp"];

/** The segment 高价值 is both the VIP of S2 and the 高价值 of S3. */
const cadences: FollowUp["cadences"] = [
  {
    segment: "high-value",
    kind: "deep",
    every: { amount: 1, unit: "months" },
    ownerRole: "高级客户经理",
    source: "S3-16, S2-33",
  },
  {
    segment: "high-value",
    kind: "review",
    every: { amount: 3, unit: "months" },
    ownerRole: "高级客户经理",
    source: "S3-16",
  },
  {
    segment: "potential",
    kind: "routine",
    every: { amount: 14, unit: "days" },
    ownerRole: "销售代表",
    source: "S3-17",
  },
  {
    segment: "churn-risk",
    kind: "routine",
    every: { amount: 7, unit: "days" },
    ownerRole: "客户经理与团队负责人",
    source: "S3-18",
  },
  {
    segment: "others",
    kind: "routine",
    every: { amount: 14, unit: "days" },
    ownerRole: "客户经理",
    source: "S2-33",
  },
];

const kindNames: FollowUp["kindNames"] = {
  deep: ["深度", "拜访", "拜訪", "deep", "in-depth"],
  routine: ["常规", "常規", "日常", "例行", "回访", "回訪", "routine", "regular"],
  review: ["业务回顾", "業務回顧", "回顾", "回顧", "复盘", "複盤", "review", "qbr"],
};

/** Where one text holds several of these words, the longest counts: 电话会议 is a call. */
const kindByMethod: Record<string, ContactKind> = {
  ...wordsFor("deep", [
    ...[
      "拜访",
      "拜訪",
      "上门",
      "上門",
      "现场",
      "現場",
      "面谈",
      "面談",
      "会议",
      "會議",
      "培训",
      "培訓",
    ],
    ...["visit", "meeting", "on-site", "onsite", "in person", "face to face", "training"],
  ]),
  ...wordsFor("routine", [
    ...[
      "电话",
      "電話",
      "微信",
      "邮件",
      "郵件",
      "短信",
      "短訊",
      "微博",
      "社交",
      "在线",
      "在線",
      "电话会议",
    ],
    ...[
      "電話會議",
      "电话拜访",
      "電話拜訪",
      "phone",
      "call",
      "wechat",
      "mail",
      "sms",
      "text",
      "chat",
    ],
    ...["weibo", "social"],
  ]),
};

function wordsFor(kind: ContactKind, words: readonly string[]): Record<string, ContactKind> {
  return Object.fromEntries(words.map((word) => [word, kind]));
}

/** How often each segment is contacted, and which entries of the log count. */
export const defaultFollowUp: FollowUp = {
  cadences,
  dueSoonDays: 3,
  kindNames,
  kindByMethod,
  kindOtherwise: "routine",
  // A deep talk or a review is a contact in the routine sense as well; a call is no deep talk (S2-33).
  resetBy: { deep: ["deep"], review: ["review"], routine: ["routine", "deep", "review"] },
  dueOnRestDay: "stays",
  attemptWords: [
    ...["未接", "未接通", "未接听", "未接聽", "没接", "沒接", "没接通", "没人接", "沒人接"],
    ...[
      "无人接",
      "無人接",
      "无法接通",
      "無法接通",
      "打不通",
      "未打通",
      "占线",
      "佔線",
      "忙线",
      "忙線",
    ],
    ...[
      "电话占线",
      "電話佔線",
      "关机",
      "關機",
      "已关机",
      "已關機",
      "手机关机",
      "停机",
      "停機",
      "已停机",
    ],
    ...[
      "空号",
      "空號",
      "拒接",
      "拒听",
      "留言",
      "已留言",
      "語音留言",
      "语音留言",
      "语音信箱",
      "語音信箱",
    ],
    ...["未联系上", "未聯繫上", "联系不上", "聯繫不上", "未遇", "失败", "失敗", "无效", "無效"],
    ...["no answer", "not answered", "unanswered", "not reached", "unreachable", "line busy"],
    ...["voicemail", "voice mail", "left message", "left a message", "failed"],
  ],
  mailingWords: [
    ...[
      "群发",
      "群發",
      "推送",
      "目录",
      "目錄",
      "newsletter",
      "mailing",
      "bulk",
      "catalogue",
      "catalog",
    ],
  ],
  recordWithinHours: 2,
};

/** Work of the texts that comes round by itself. */
export const defaultRoutines: Policy["routines"] = [
  {
    name: "catalogue",
    every: { amount: 1, unit: "months" },
    ownerRole: "客户经理",
    source: "S0-14",
  },
  {
    name: "skills-assessment",
    every: { amount: 3, unit: "months" },
    ownerRole: "客服负责人",
    source: "S2-48",
  },
  {
    name: "root-cause-analysis",
    every: { amount: 3, unit: "months" },
    ownerRole: "客服负责人",
    source: "S2-54",
  },
];
