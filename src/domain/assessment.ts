import type { Finding } from "./findings/findings";
import type { CriterionKind, Policy, Tag, Tier } from "./policy/policy";
import type { PolicyHistory } from "./policy/policyHistory";
import type { Book } from "./records";
import type { Moment } from "./time";

export const followUpStatuses = ["overdue", "due-soon", "on-track", "never", "none"] as const;
/**
 * `overdue` also for a customer never contacted whose first due day (counted from the creation date)
 * has passed; `never` = never contacted and not overdue; `none` = no cadence applies.
 */
export type FollowUpStatus = (typeof followUpStatuses)[number];

export const slaStatuses = [
  "breached",
  "at-risk",
  "unmatched",
  "provisional",
  "waiting",
  "on-track",
  "met",
  "exempted",
  "none",
] as const;
/**
 * From worst to best; `none` = no verdict (no open issue, or the row's data are in error). `exempted` (豁免) stands in
 * the place of any verdict of an exempted issue and is none of them, least of all `met`.
 */
export type SlaStatus = (typeof slaStatuses)[number];

/** Entry i belongs to entry i of `book.customers`. Statuses are indexes into the lists above. */
export interface CustomerResults {
  /** Index into `tierNames`; 255 where no criterion could be measured. */
  readonly tier: Uint8Array;
  /** 0–100, weighted over the criteria that could be measured; NaN without any. */
  readonly score: Float64Array;
  /** Per criterion of the policy, in its order: the measured value (NaN = not measured). */
  readonly measured: readonly Float64Array[];
  /** Bit k set = `tagNames[k]`. */
  readonly tags: Uint8Array;
  /** Bit k set = `churnReasons[k]`. */
  readonly churnReasons: Uint8Array;
  readonly followUp: Uint8Array;
  /** Earliest due Day over the customer's clocks; NaN where none applies. */
  readonly nextContactOn: Float64Array;
  /** Whole days past `nextContactOn`; 0 on the due day itself. */
  readonly overdueDays: Int32Array;
  /** Index into `policy.followUp.cadences` of the clock that is due first; -1 = a plan row; -2 = none. */
  readonly dueCadence: Int32Array;
  /** Day from which that clock counts; NaN for a plan row and where none is due. */
  readonly countedFrom: Float64Array;
  /** 1 = on that day a contact reset the clock; 0 = there was none yet, and the customer's file or cooperation began. */
  readonly countedFromContact: Uint8Array;
  /** Last real contact of any kind (Moment), NaN = never. */
  readonly lastContactAt: Float64Array;
  /** Earliest planned contact after now (Day), NaN = none. */
  readonly plannedOn: Float64Array;
  readonly sla: Uint8Array;
  readonly openIssues: Int32Array;
  /** Findings of severity error or warning on this customer's register row, without ignored ones. */
  readonly findings: Int32Array;
}

/** Entry i belongs to entry i of `book.issues`. */
export interface IssueResults {
  /** Index into `book.customers`; -1 = unknown customer. */
  readonly customer: Int32Array;
  /** Index into `history.versions`: the one in force when it was raised, by which it is judged (decision 18). */
  readonly version: Uint16Array;
  /** Index into `policy.serviceLevel.severities` of that version; -1 = unmatched. */
  readonly severity: Int32Array;
  /** NaN where there is none: unmatched, data in error, or waiting with an open end (resolution). */
  readonly respondBy: Float64Array;
  readonly respond: Uint8Array;
  readonly resolveBy: Float64Array;
  readonly resolve: Uint8Array;
  /** The worse of the two for an open issue; for a closed one breached if either was. */
  readonly sla: Uint8Array;
  /** 1 = not resolved. */
  readonly open: Uint8Array;
  /** The issue that each stands for: itself, or the one it was merged into; undefined where none was merged. */
  readonly standsFor: Int32Array | undefined;
  /** undefined where the sheet has no column for any further step. */
  readonly life: IssueLifeResults | undefined;
}

/** Where each issue is on its way to the closed loop. */
export interface IssueLifeResults {
  /** Index into `lifeStates`. */
  readonly state: Uint8Array;
  /** Of the clock that the next step runs against, as index into `slaStatuses`. */
  readonly status: Uint8Array;
  /** NaN where no clock runs, or waiting keeps it open. */
  readonly dueAt: Float64Array;
}

export const churnReasons = ["own-rhythm", "silent", "complaints", "satisfaction"] as const;
export type ChurnReason = (typeof churnReasons)[number];

export interface Summary {
  readonly customers: number;
  readonly tiers: Readonly<Record<Tier, number>>;
  readonly tags: Readonly<Record<Tag, number>>;
  readonly followUps: Readonly<Record<FollowUpStatus, number>>;
  /** Customers whose next contact is due from today to Sunday; the overdue are not among them. */
  readonly dueThisWeek: number;
  /** Issues by their overall status. */
  readonly sla: Readonly<Record<SlaStatus, number>>;
  /** Those of them that are not resolved: what can still be done something about. */
  readonly openSla: Readonly<Record<SlaStatus, number>>;
  readonly findings: number;
}

export interface Assessment {
  readonly now: Moment;
  /** In force at `now`; customers are judged by it. */
  readonly policy: Policy;
  readonly history: PolicyHistory;
  readonly customers: CustomerResults;
  readonly issues: IssueResults | undefined;
  /** The reader's and the validation's, in sheet order. */
  readonly findings: readonly Finding[];
  /** Those that somebody has set aside: neither among `findings` nor in any count. In sheet order. */
  readonly ignoredFindings: readonly Finding[];
  readonly summary: Summary;
}

/** One line of a tier's reason. `points` × `weight` over the measured weights sum to the score. */
export interface TierReason {
  readonly criterion: CriterionKind;
  readonly value: number;
  readonly points: number;
  readonly weight: number;
}

/** @param rules one policy for all time, or its versions */
export type Assess = (book: Book, rules: Policy | PolicyHistory, now: Moment) => Assessment;
