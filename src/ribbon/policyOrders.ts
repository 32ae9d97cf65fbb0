import { assessWorkbook, type AssessedWorkbook } from "../actions/check/assessWorkbook";
import { addNotice } from "../actions/policy/notice";
import { createCalendarSheet, createPolicySheet } from "../actions/policy/ruleSheets";
import { versionImpact } from "../actions/policy/versionImpact";
import type { PresetName } from "../domain/policy/policy";
import type { Day } from "../domain/time";
import type { Language } from "../text/language";
import type { Means } from "./carryOut";
import type { PastedNotice } from "./order";
import type { Outcome } from "./outcome";

export async function writePolicy(
  preset: PresetName,
  language: Language,
  means: Means,
): Promise<Outcome> {
  const sheet = await createPolicySheet(preset, language);
  return { kind: "rules-written", sheet, assessed: await readAfter(means) };
}

export async function writeCalendar(
  { assessment }: AssessedWorkbook,
  language: Language,
  means: Means,
): Promise<Outcome> {
  const sheet = await createCalendarSheet(assessment.policy, means.now, language);
  return { kind: "rules-written", sheet, assessed: await readAfter(means) };
}

export async function writeNotice(
  notice: PastedNotice,
  { assessment: { policy } }: AssessedWorkbook,
  language: Language,
  means: Means,
): Promise<Outcome> {
  const { sheet, rows } = await addNotice({ ...notice, policy, language, now: means.now });
  return { kind: "notice-added", sheet, rows, assessed: await readAfter(means) };
}

/** That it was cancelled or failed takes nothing back of what was written; the views read again when they need to. */
async function readAfter(means: Means): Promise<AssessedWorkbook | undefined> {
  return assessWorkbook(means).catch(() => undefined);
}

export async function compareVersion(
  assessed: AssessedWorkbook,
  from: Day,
  means: Means,
): Promise<Outcome> {
  means.onProgress({ phase: "assess", done: 0, total: 0 });
  const impact = await versionImpact(assessed, from, means);
  return { kind: "version-compared", assessed, from, impact };
}
