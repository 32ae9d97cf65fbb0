import type {
  CompareOperator,
  ConditionalFormat,
  ConditionalRule,
  TextOperator,
} from "../model/conditionalFormats";
import type { Sheet } from "../model/sheet";
import { asFlag, asNumber, asRecord, asText, asWord } from "./arguments";
import { conditionalRangeFormatKind } from "./conditionalRangeFormat";
import { apiError } from "./errors";
import { requireAllowed } from "./guards";
import { hostObject, method, object, property, type HostObject, type Kind } from "./kinds";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";
import type { Session } from "./session";

export interface RuleTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

type RuleOf<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

export const conditionalFormatKind: Kind<RuleTarget> = {
  name: "ConditionalFormat",
  since: "1.6",
  id: ({ id }) => id,
  members: {
    Id: property("1.6", ({ id }) => id),
    Priority: property("1.6", priority, setPriority),
    StopIfTrue: property(
      "1.6",
      (target) => entry(target).stopIfTrue,
      (target, value, session) => {
        changeRule(target, { stopIfTrue: asFlag(value) }, session);
      },
    ),
    Type: property("1.6", (target) => typeWord(entry(target).rule)),
    CellValue: object("1.6", (target) => required(ofKind(target, "cell", cellValueKind))),
    CellValueOrNullObject: object("1.6", (target) => ofKind(target, "cell", cellValueKind)),
    Custom: object("1.6", (target) => required(ofKind(target, "expression", customKind))),
    CustomOrNullObject: object("1.6", (target) => ofKind(target, "expression", customKind)),
    TextComparison: object("1.6", (target) => required(ofKind(target, "text", textKind))),
    TextComparisonOrNullObject: object("1.6", (target) => ofKind(target, "text", textKind)),
    Delete: method("1.6", (target, _, session) => {
      requireAllowed(target.sheet, session, "allowFormatCells");
      target.sheet.conditionalFormats.remove(entry(target).id);
    }),
    GetRange: method("1.6", (target) => required(singleRange(target))),
    GetRangeOrNullObject: method("1.6", singleRange),
    GetRanges: method("1.9", (target) =>
      rangeAreas(entry(target).areas.map((area) => ({ sheet: target.sheet, area }))),
    ),
  },
};

export function entry({ sheet, id }: RuleTarget): ConditionalFormat {
  const format = sheet.conditionalFormats.get(id);
  if (!format) throw apiError("ItemNotFound");
  return format;
}

export function changeRule(
  target: RuleTarget,
  change: Partial<Omit<ConditionalFormat, "id">>,
  session: Session,
): void {
  requireAllowed(target.sheet, session, "allowFormatCells");
  target.sheet.conditionalFormats.update(entry(target).id, change);
}

function required(object: HostObject | null): HostObject {
  if (!object) throw apiError("ItemNotFound");
  return object;
}

function ofKind(
  target: RuleTarget,
  ruleKind: ConditionalRule["kind"],
  kind: Kind<RuleTarget>,
): HostObject | null {
  return entry(target).rule.kind === ruleKind ? hostObject(kind, target) : null;
}

function ruleAs<K extends ConditionalRule["kind"]>(target: RuleTarget, kind: K): RuleOf<K> {
  const { rule } = entry(target);
  if (rule.kind !== kind) throw apiError("ItemNotFound");
  return rule as RuleOf<K>;
}

/** A rule over several areas has no single range. */
function singleRange(target: RuleTarget): HostObject | null {
  const [area, another] = entry(target).areas;
  return area && !another ? rangeObject({ sheet: target.sheet, area }) : null;
}

function priority(target: RuleTarget): number {
  return target.sheet.conditionalFormats.all().indexOf(entry(target));
}

/** A negative priority counts from the last rule (MS docs of `ConditionalFormat.priority`). */
function setPriority(target: RuleTarget, value: unknown, session: Session): void {
  requireAllowed(target.sheet, session, "allowFormatCells");
  const wanted = asNumber(value);
  const count = target.sheet.conditionalFormats.all().length;
  const place = wanted < 0 ? count + wanted : wanted;
  target.sheet.conditionalFormats.setPriority(entry(target).id, Math.max(0, place));
}

/** File words of rules that the stand-in keeps without knowing them (ECMA-376 ST_CfType). */
const opaqueTypes: Readonly<Record<string, string>> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
};

function typeWord(rule: ConditionalRule): string {
  switch (rule.kind) {
    case "cell":
      return "CellValue";
    case "text":
      return "ContainsText";
    case "expression":
      return "Custom";
    case "opaque":
      return opaqueTypes[rule.type] ?? "PresetCriteria";
  }
}

const textOperators = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
const compareOperators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** Office.js' words for comparisons and the model's. */
const operatorWords: Readonly<Record<(typeof compareOperators)[number], CompareOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const textWords: Readonly<Record<(typeof textOperators)[number], TextOperator>> = {
  Contains: "contains",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

const formatMember = object<RuleTarget>("1.6", (target) =>
  hostObject(conditionalRangeFormatKind, target),
);

export const textKind: Kind<RuleTarget> = {
  name: "TextConditionalFormat",
  since: "1.6",
  members: {
    Rule: property(
      "1.6",
      (target) => {
        const { operator, text } = ruleAs(target, "text");
        return { operator: textOperators.find((word) => textWords[word] === operator), text };
      },
      (target, value, session) => {
        const given = asRecord(value);
        const operator = textWords[asWord(given["operator"], textOperators)];
        changeRule(
          target,
          { rule: { kind: "text", operator, text: asText(given["text"]) } },
          session,
        );
      },
    ),
    Format: formatMember,
  },
};

export const cellValueKind: Kind<RuleTarget> = {
  name: "CellValueConditionalFormat",
  since: "1.6",
  members: {
    Rule: property(
      "1.6",
      (target) => {
        const { operator, formulas } = ruleAs(target, "cell");
        const [formula1, formula2] = formulas.map((formula) => `=${formula}`);
        const word = compareOperators.find((name) => operatorWords[name] === operator);
        return { formula1, ...(formula2 !== undefined && { formula2 }), operator: word };
      },
      (target, value, session) => {
        const given = asRecord(value);
        const operator = operatorWords[asWord(given["operator"], compareOperators)];
        const formulas = [given["formula1"], given["formula2"]]
          .filter((formula) => formula !== undefined && formula !== null && formula !== "")
          .map(formulaText);
        changeRule(target, { rule: { kind: "cell", operator, formulas } }, session);
      },
    ),
    Format: formatMember,
  },
};

export const customKind: Kind<RuleTarget> = {
  name: "CustomConditionalFormat",
  since: "1.6",
  members: {
    Format: formatMember,
    Rule: object("1.6", (target) => hostObject(customRuleKind, target)),
  },
};

export const customRuleKind: Kind<RuleTarget> = {
  name: "ConditionalFormatRule",
  since: "1.6",
  members: {
    Formula: property(
      "1.6",
      (target) => `=${ruleAs(target, "expression").formula}`,
      (target, value, session) => {
        changeRule(target, { rule: { kind: "expression", formula: formulaText(value) } }, session);
      },
    ),
  },
};

function formulaText(value: unknown): string {
  if (typeof value === "number") return String(value);
  return asText(value).replace(/^=/, "");
}
