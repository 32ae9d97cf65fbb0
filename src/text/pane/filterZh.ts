import type { Facet } from "../../domain/customers/customerFacets";

/** The words of the view of filters. Counts are numbers of customers, or of rows of the sheet. */
export interface FilterTexts {
  readonly title: string;
  readonly facets: Readonly<Record<Facet, string>>;
  /** The option of customers whose cell is empty. */
  readonly none: Readonly<Record<Facet, string>>;
  readonly tier: (tier: string) => string;
  readonly counted: (option: string, count: number) => string;
  /** Of a facet with more options than are shown: owners, regions. */
  readonly find: (facet: string) => string;
  readonly nothingFound: string;
  readonly moreFound: (count: number) => string;
  readonly show: (count: number) => string;
  readonly nobody: string;
  readonly clear: string;
  readonly reading: string;
  readonly notRead: string;
  readonly showsAll: (total: number) => string;
  readonly shows: (shown: number, total: number) => string;
  readonly showsNone: string;
  /** Headers of columns with filters of the person's own. */
  readonly others: (headers: readonly string[]) => string;
  readonly notChecked: string;
}

const quoted = (headers: readonly string[]) => headers.map((header) => `「${header}」`).join("");

export const filterZh: FilterTexts = {
  title: "筛选客户",
  facets: {
    tier: "客户等级",
    tags: "客户标签",
    "follow-up": "跟进状态",
    sla: "SLA 状态",
    owner: "负责人",
    region: "地区",
  },
  none: {
    tier: "未评级",
    tags: "没有标签",
    "follow-up": "空白",
    sla: "无结论",
    owner: "没有负责人",
    region: "没有地区",
  },
  tier: (tier) => `${tier} 级`,
  counted: (option, count) => `${option} ${count}`,
  find: (facet) => `查找${facet}`,
  nothingFound: "没有找到",
  moreFound: (count) => `另有 ${count} 个，请继续输入`,
  show: (count) => `在表中显示 ${count} 位客户`,
  nobody: "没有客户同时符合这些条件",
  clear: "清除筛选",
  reading: "正在读取表中的筛选……",
  notRead: "没有读到表中现在的筛选。",
  showsAll: (total) => `表中显示全部 ${total} 行。`,
  shows: (shown, total) => `表中显示 ${shown} 行，共 ${total} 行。`,
  showsNone: "表中没有符合的行；减少几个条件，或清除筛选。",
  others: (headers) => `${quoted(headers)}列另有筛选，没有改动。`,
  notChecked: "还没有状态列：先检查一次，就能按等级、标签和状态筛选。",
};
