import type { IssueLifeResults } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import type { Policy } from "../policy/policy";
import type { IssueLifeColumns, Issues } from "../records";
import { remembered } from "../remembered";
import type { Moment } from "../time";
import { issueRemark, voidsVerdict } from "../validation/issueRemarks";
import { containsAny } from "../words";
import { lifeStateOf, lifeStates, type LifeState } from "./issueLife";
import { lifeVerdict, type LifeClock } from "./issueLifeClocks";
import { issueLivesIn, type IssueLives } from "./issueLives";
import type { Merges } from "./mergedIssues";
import { isClosedStatus, severityIndex, startOf, type IssueVerdicts } from "./serviceLevel";
import { statusIndex } from "./slaClock";

/** The rules that an issue's whole life is judged by. */
export type LifePolicy = Pick<Policy, "serviceLevel" | "surveys" | "issueLife" | "tiers">;

export interface LifeRules {
  readonly policy: LifePolicy;
  readonly calendar: WorkCalendar;
}

/**
 * Does the sheet keep a step that only an issue's life has? A time of receipt or a cause stands in many a sheet whose
 * people keep no closed loop.
 */
export function keepsSteps({ plannedAt, confirmedAt, surveyedAt }: IssueLifeColumns): boolean {
  return [plannedAt, confirmedAt, surveyedAt].some(Boolean);
}

/** As the verdicts of the same rules see them. */
export function livesByRules(
  issues: Issues,
  { policy: { serviceLevel, tiers }, calendar }: LifeRules,
  now: Moment,
  merges?: Merges,
): IssueLives | undefined {
  const { severities, closedWords } = serviceLevel;
  const severityOf = remembered((typed: string) => severityIndex(severities, typed));
  return issueLivesIn(issues, {
    startOf: (i) => startOf(issues, calendar, i),
    severityKeyOf: (typed) => severities[severityOf(typed)]?.key ?? "",
    isClosed: remembered((typed: string) => isClosedStatus(closedWords, typed)),
    isComplaint: remembered(containsAny(tiers.complaintWords)),
    ...{ now, merges },
  });
}

const stateIndex = Object.fromEntries(lifeStates.map((state, i) => [state, i])) as Readonly<
  Record<LifeState, number>
>;

/** The clock that each step runs against besides the two promises. */
export const clockOfState: Readonly<Partial<Record<LifeState, LifeClock>>> = {
  respond: "respond",
  plan: "plan",
  analyse: "plan",
  resolve: "resolve",
  "resolve-again": "resolve",
  handle: "resolve",
  confirm: "confirm",
  survey: "survey",
};

/**
 * Where each issue is, and how the clock of its next step stands.
 * @param rules by version, as for `verdicts`
 * @returns undefined where the sheet keeps no further step
 */
export function issueLifeResults(
  issues: Issues,
  verdicts: IssueVerdicts,
  rules: readonly LifeRules[],
  now: Moment,
): IssueLifeResults | undefined {
  const { life } = issues;
  if (!life || !keepsSteps(life)) return undefined;
  const lives = rules.map((one) => livesByRules(issues, one, now, verdicts.merges));
  const out = emptyResults(issues.count);
  for (let i = 0; i < issues.count; i++) {
    const version = verdicts.version[i] ?? 0;
    const [ofVersion, rule] = [lives[version], rules[version]];
    if (ofVersion && rule) judgeLife(i, { lives: ofVersion, rule, life, verdicts, now }, out);
  }
  return out;
}

function emptyResults(count: number): IssueLifeResults {
  return {
    state: new Uint8Array(count).fill(stateIndex.none),
    status: new Uint8Array(count).fill(statusIndex.none),
    dueAt: new Float64Array(count).fill(NaN),
  };
}

/** Closed at an unknown time, no later clock has a beginning. */
export const voidsLife = voidsVerdict | issueRemark.closedWithoutTime;

interface LifeDesk {
  readonly lives: IssueLives;
  readonly rule: LifeRules;
  readonly life: IssueLifeColumns;
  readonly verdicts: IssueVerdicts;
  readonly now: Moment;
}

function judgeLife(i: number, desk: LifeDesk, out: IssueLifeResults): void {
  const { lives, rule, life: columns, verdicts, now } = desk;
  if (lives.isMerged(i)) {
    out.state[i] = stateIndex.merged;
    return;
  }
  if ((verdicts.remarks[i] ?? 0) & voidsLife) return;
  const life = lives.lifeOf(i);
  const keepsPlan = columns.plannedAt !== undefined;
  const state = lifeStateOf(life, rule.policy.issueLife, keepsPlan);
  out.state[i] = stateIndex[state];
  const clock = clockOfState[state];
  if (clock === "respond" || clock === "resolve") {
    out.status[i] = verdicts[clock][i] ?? statusIndex.none;
    out.dueAt[i] = (clock === "respond" ? verdicts.respondBy[i] : verdicts.resolveBy[i]) ?? NaN;
  } else if (clock) {
    const verdict = lifeVerdict(life, clock, rule.policy, rule.calendar, now);
    out.status[i] = statusIndex[verdict?.status ?? "none"];
    out.dueAt[i] = verdict?.dueAt ?? NaN;
  }
}
