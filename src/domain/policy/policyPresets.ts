import { anyTime, officeHours } from "./defaultChannels";
import { defaultPolicy } from "./defaultPolicy";
import { defaultIssueLife } from "./defaultIssueLife";
import { defaultServiceLevel } from "./defaultServiceLevel";
import { CHOSEN } from "./defaultSources";
import type { Policy, PresetName } from "./policy";
import { policyFromRows } from "./policyFromRows";
import { policyRowsOf, rowKey, type PolicyRow, type PolicyValue } from "./policyRows";
import { policyRules, type PolicyUnit, type RuleName } from "./policyRules";

/** Stands in the source of what a preset's text does not say. */
export const FROM_DEFAULT = "not in this text: from the default";

/** What one of the texts says. */
interface Text {
  readonly name: string;
  readonly lines: readonly PolicyRow[];
  /** Lists that the text gives in full; of the others the default's further entries stay. */
  readonly complete: readonly RuleName[];
}

function line(
  rule: RuleName,
  object: string,
  value: PolicyValue,
  unit: PolicyUnit | "%" | "",
  source: string,
  ownerRole = "",
): PolicyRow {
  return { rule, object, value, unit, source, ownerRole, from: -Infinity };
}

const severityNames = (key: string): readonly string[] =>
  defaultServiceLevel.severities.find((one) => one.key === key)?.names ?? [];

/** 一般 and 复杂; the default's words for the gravest severity, 复杂 first. */
const complexNames = ["复杂", ...severityNames("major").filter((name) => name !== "复杂")];
/** S0 knows two severities only, so what others call 中度 is ordinary. */
const ordinaryNames = [...severityNames("ordinary"), ...severityNames("moderate")];

/** 客户管理办法（S0） */
const s0: Text = {
  name: "客户管理办法",
  complete: ["respond", "resolve", "severity-words", "channel", "routine"],
  lines: [
    line("channel", "phone", officeHours, "", "S0-06"),
    line("channel", "mail", anyTime, "", "S0-07"),
    line("channel", "social", anyTime, "", "S0-08"),
    line("channel", "suggestion-box", anyTime, "", "S0-11"),
    line("working-hours", "", officeHours, "", "S0-06"),
    line("respond", "ordinary", 24, "clock-hours", "S0-09"),
    line("respond", "complex", 24, "clock-hours", "S0-09"),
    line("resolve", "ordinary", 3, "working-days", "S0-10"),
    line("resolve", "complex", 7, "calendar-days", "S0-10"),
    line("severity-words", "ordinary", ordinaryNames, "", "S0-10"),
    line("severity-words", "complex", complexNames, "", "S0-10"),
    line("survey-every", "", 3, "months", "S0-12"),
    line("routine", "catalogue", 1, "months", "S0-14", "客户经理"),
    line("goal", "satisfaction", 95, "%", `S0-19; ${CHOSEN}`),
    // Its own name for the gravest severity; that the cause is written is the default's rule.
    line("root-cause-for", "", ["complex"], "", `S2-54; ${FROM_DEFAULT}`),
  ],
};

const DAY_AND_NIGHT = "S2-31";

/** 企业内部客户关系管理与服务手册（S2） */
const s2: Text = {
  name: "客户关系管理与服务手册",
  complete: ["respond", "resolve", "severity-words", "routine"],
  lines: [
    line("channel", "online", anyTime, "", DAY_AND_NIGHT),
    line("channel", "social", anyTime, "", DAY_AND_NIGHT),
    ...["ordinary", "moderate", "major"].flatMap((severity) => [
      line("respond", severity, 24, "clock-hours", "S2-43, S2-50"),
      line("resolve", severity, 48, "clock-hours", "S2-43, S2-50"),
      line("severity-words", severity, severityNames(severity), "", "S2-41"),
    ]),
    line("plan", "", 48, "clock-hours", "S2-37"),
    line("confirm", "", 24, "clock-hours", "S2-52"),
    line("survey-after-resolution", "", 3, "calendar-days", "S2-53"),
    line("closed-loop", "", defaultIssueLife.required, "", "S2-42, S2-52, S2-53"),
    line("root-cause-for", "", defaultIssueLife.rootCauseFor, "", "S2-54"),
    // 业务价值, 投诉频率, 服务依赖度.
    line("weight", "amount", 50, "points", `S2-45; ${CHOSEN}`),
    line("weight", "complaints", 25, "points", `S2-45; ${CHOSEN}`),
    line("weight", "dependence", 25, "points", `S2-45; ${CHOSEN}`),
    line("weight", "frequency", 0, "points", "S2-45"),
    line("weight", "cooperation", 0, "points", "S2-45"),
    line("weight", "potential", 0, "points", "S2-45"),
    line("cadence", "high-value deep", 1, "months", "S2-33", "客户经理"),
    line("cadence", "others routine", 14, "days", "S2-33", "客户经理"),
    line("routine", "skills-assessment", 3, "months", "S2-48", "客服负责人"),
    line("routine", "root-cause-analysis", 3, "months", "S2-54", "客服负责人"),
  ],
};

/** 客户关系维护标准化管理工具（S3） */
const s3: Text = {
  name: "客户关系维护标准化管理工具",
  complete: ["goal"],
  lines: [
    line("goal", "satisfaction", 95, "%", "S3-25"),
    line("goal", "renewal", 85, "%", "S3-25"),
    line("required", "register", ["id", "name", "phone", "owner"], "", "S3-19"),
    line("record-within", "", 2, "hours", "S3-22"),
    // ARPU, cooperation length, need fit and growth as judged by staff.
    line("weight", "amount", 50, "points", `S3-14; ${CHOSEN}`),
    line("weight", "cooperation", 20, "points", `S3-14; ${CHOSEN}`),
    line("weight", "potential", 30, "points", `S3-14; ${CHOSEN}`),
    line("weight", "frequency", 0, "points", "S3-14"),
    line("weight", "complaints", 0, "points", "S3-14"),
    line("weight", "dependence", 0, "points", "S3-14"),
    line("cadence", "high-value deep", 1, "months", "S3-16", "高级客户经理"),
    line("cadence", "high-value review", 3, "months", "S3-16", "高级客户经理"),
    line("cadence", "potential routine", 14, "days", "S3-17", "销售代表"),
    line("cadence", "churn-risk routine", 7, "days", "S3-18", "客户经理与团队负责人"),
  ],
};

function policyOfText(preset: PresetName, { name, lines, complete }: Text): Policy {
  const said = new Set(lines.map(rowKey));
  const isUnused = (criterion: string) =>
    lines.some(
      ({ rule, object, value }) => rule === "weight" && object === criterion && value === 0,
    );
  const others = policyRowsOf(defaultPolicy)
    .filter((row) => !said.has(rowKey(row)) && !complete.includes(row.rule))
    .filter(({ rule, object }) => rule !== "scale" || !isUnused(object))
    .map(markedAsDefault);
  const policy = policyFromRows(inOrder([...lines, ...others]), defaultPolicy.calendar);
  return { ...policy, name, preset };
}

function markedAsDefault(row: PolicyRow): PolicyRow {
  const isDocument = policyRules[row.rule].part === "document" && row.rule !== "goal";
  if (isDocument) return row;
  return { ...row, source: row.source === "" ? FROM_DEFAULT : `${row.source}; ${FROM_DEFAULT}` };
}

/** As the default policy has them, so that presets can be laid side by side. */
function inOrder(rows: readonly PolicyRow[]): PolicyRow[] {
  const places = new Map(policyRowsOf(defaultPolicy).map((row, i) => [rowKey(row), i]));
  const place = (row: PolicyRow) => places.get(rowKey(row)) ?? Infinity;
  return [...rows].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

const texts: Readonly<Record<Exclude<PresetName, "default">, Text>> = { s0, s2, s3 };
const made = new Map<PresetName, Policy>([["default", defaultPolicy]]);

/** The policy that one of the texts describes; what it does not say is the default's and says so. */
export function presetPolicy(preset: PresetName): Policy {
  const known = made.get(preset);
  if (known || preset === "default") return known ?? defaultPolicy;
  const policy = policyOfText(preset, texts[preset]);
  made.set(preset, policy);
  return policy;
}
