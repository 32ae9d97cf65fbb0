import type { IssueLifeColumns, Issues } from "../records";
import type { Moment } from "../time";
import type { Exemption, IssueLife } from "./issueLife";
import { checkedExemption, type CheckedExemption } from "./issueLifeClocks";
import { mergedLife, mergesIn, type Merges } from "./mergedIssues";
import type { Pause } from "./pauses";
import { saysAnalysis } from "./stageWords";

/** The lives of a sheet's issues, each built from its row when it is asked for. */
export interface IssueLives {
  readonly merges: Merges | undefined;
  /** With those that were merged into it. */
  readonly lifeOf: (index: number) => IssueLife;
  readonly isMerged: (index: number) => boolean;
  /** Do a reopening, a second resolution or a merged issue decide its clocks? */
  readonly hasTurns: (index: number) => boolean;
  /** undefined also where it lacks approver or reason. */
  readonly exemptionOf: (index: number) => Exemption | undefined;
}

export interface LifeReading {
  /** When the clocks of an issue start: a date alone stands for that day's opening. */
  readonly startOf: (index: number) => Moment;
  readonly severityKeyOf: (typed: string) => string;
  readonly isClosed: (typed: string) => boolean;
  readonly isComplaint?: (category: string) => boolean;
  /** Later moments have not happened. */
  readonly now: Moment;
  readonly merges?: Merges | undefined;
}

/** @returns undefined where the sheet has no columns of it: then no row costs anything */
export function issueLivesIn(issues: Issues, reading: LifeReading): IssueLives | undefined {
  const { life } = issues;
  if (!life) return undefined;
  const { merges = mergesIn(issues) } = reading;
  const turns = [...life.reopenedAt, ...life.resolvedAgainAt];
  const isTurned = (i: number) => turns.some((column) => (column[i] ?? NaN) <= reading.now);
  const ownLife = (i: number) => ownLifeOf(issues, life, reading, i);
  const closedLife = (i: number) => withoutOpenEnd(ownLife(i), issues, reading, i);
  return {
    merges,
    lifeOf: (i) => {
      const merged = merges?.merged.get(i);
      return merged ? mergedLife(ownLife(i), merged.map(closedLife)) : ownLife(i);
    },
    isMerged: (i) => merges !== undefined && merges.survivor[i] !== i,
    hasTurns: (i) => isTurned(i) || (merges?.merged.has(i) ?? false),
    exemptionOf: (i) => {
      const checked = exemptionAt(life, i);
      return checked.kind === "valid" ? checked : undefined;
    },
  };
}

function ownLifeOf(
  issues: Issues,
  life: IssueLifeColumns,
  { startOf, severityKeyOf, isComplaint, now }: LifeReading,
  i: number,
): IssueLife {
  const at = (column: Float64Array | undefined) => column?.[i] ?? NaN;
  const happened = (column: Float64Array | undefined) => (at(column) <= now ? at(column) : NaN);
  const past = (columns: readonly Float64Array[]) =>
    columns
      .map(at)
      .filter((moment) => moment <= now)
      .sort((a, b) => a - b);
  return {
    raisedAt: startOf(i),
    acceptedAt: happened(life.acceptedAt),
    severity: severityKeyOf(issues.severity[i] ?? ""),
    respondedAt: at(issues.respondedAt),
    plannedAt: happened(life.plannedAt),
    resolutions: past([issues.resolvedAt, ...life.resolvedAgainAt]),
    reopenings: past(life.reopenedAt),
    confirmedAt: happened(life.confirmedAt),
    surveyedAt: happened(life.surveyedAt),
    waits: waitsAt(issues, i),
    rootCause: life.rootCause?.[i] ?? "",
    isComplaint: isComplaint?.(issues.category[i] ?? "") ?? false,
    isInAnalysis: saysAnalysis(issues.status[i] ?? ""),
    exemption: claimedExemption(life, i),
  };
}

function waitsAt({ waitingFrom, waitingTo, moreWaits }: Issues, i: number): Pause[] {
  return [{ from: waitingFrom, to: waitingTo }, ...moreWaits].flatMap(({ from, to }) => {
    const [fromAt, toAt] = [from[i] ?? NaN, to[i] ?? NaN];
    if (Number.isNaN(fromAt)) return [];
    return [{ fromAt, toAt: Number.isNaN(toAt) ? Infinity : toAt }];
  });
}

/** A merged row that is closed without a time keeps nothing open: its story goes on in the other. */
function withoutOpenEnd(
  life: IssueLife,
  issues: Issues,
  { isClosed }: LifeReading,
  i: number,
): IssueLife {
  const isOver = life.resolutions.length === 0 && isClosed(issues.status[i] ?? "");
  return isOver ? { ...life, resolutions: [life.raisedAt] } : life;
}

const noWords: ReadonlySet<string> = new Set(["", "否", "无", "無", "—", "-", "no", "n", "none"]);
const yesWords: ReadonlySet<string> = new Set(["是", "豁免", "弹性", "彈性", "√", "yes", "y"]);

/** What the row claims; whether it holds is said by `checkedExemption`. */
export function claimedExemption(
  { exemption, exemptionApprover, exemptionReason }: IssueLifeColumns,
  i: number,
): Exemption | undefined {
  const said = (exemption?.[i] ?? "").trim();
  const approver = (exemptionApprover?.[i] ?? "").trim();
  const ownReason = (exemptionReason?.[i] ?? "").trim();
  const isNo = noWords.has(said.toLowerCase());
  if (exemption ? isNo : approver === "" && ownReason === "") return undefined;
  const reason = ownReason === "" && !yesWords.has(said.toLowerCase()) ? said : ownReason;
  return { approver, reason };
}

export function exemptionAt(life: IssueLifeColumns, i: number): CheckedExemption {
  return checkedExemption(claimedExemption(life, i));
}
