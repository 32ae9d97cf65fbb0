import type { SheetLanguage } from "../status/statusWords";
import { nameKey } from "../find/headerText";

/** The columns of the policy sheet, in its order. */
export const policyColumns = [
  "part",
  "rule",
  "object",
  "value",
  "unit",
  "ownerRole",
  "note",
  "source",
  "effectiveOn",
] as const;
export type PolicyColumn = (typeof policyColumns)[number];

interface ColumnWords {
  readonly header: Readonly<Record<SheetLanguage, string>>;
  /** Other headers that are understood, separated by commas. */
  readonly also: string;
  /** Together they fit the width of A4 across. */
  readonly widthChars: number;
}

const column = (zh: string, en: string, widthChars: number, also = ""): ColumnWords => ({
  header: { "zh-CN": zh, "en-US": en },
  widthChars,
  also,
});

export const policyColumnWords: Readonly<Record<PolicyColumn, ColumnWords>> = {
  part: column("部分", "Part", 16),
  rule: column("规则", "Rule", 20),
  object: column("对象", "Object", 18, "适用对象,applies to"),
  value: column("数值", "Value", 34, "值,规定,取值"),
  unit: column("单位或算法", "Unit or reading", 16, "单位,算法,unit,reading"),
  ownerRole: column("负责", "Responsible", 14, "负责人,负责岗位,owner"),
  note: column("说明", "Note", 32, "备注,remark"),
  source: column("依据", "Source", 18, "来源,出处"),
  effectiveOn: column("生效日期", "In force from", 12, "生效日,effective from,effective on"),
};

const byKey = new Map(
  policyColumns.flatMap((name) => {
    const { header, also } = policyColumnWords[name];
    return [...Object.values(header), ...also.split(",")]
      .filter((text) => text !== "")
      .map((text) => [nameKey(text), name] as const);
  }),
);

export function policyColumnOf(header: string): PolicyColumn | undefined {
  return byKey.get(nameKey(header));
}

/** Without these a sheet cannot be read as rules. */
export const neededColumns: readonly PolicyColumn[] = ["rule", "object", "value"];
