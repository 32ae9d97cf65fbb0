import { z } from "zod";
import { fields } from "../records";
import { lifeSteps } from "../serviceLevel/lifeSteps";
import { modules } from "../setup/setup";

/**
 * The company's rules (管理办法) as a value. Every number of the product stands here or in
 * `defaultPolicy.ts`, beside the requirement it comes from; the rules are small interpreters of it.
 */

const source = z.string();
const minuteOfDay = z.int().min(0).max(1440);
const interval = z
  .tuple([minuteOfDay, minuteOfDay])
  .refine(([from, to]) => from < to, { error: "interval-reversed" });
const isoDate = z.iso.date();
/** Monday first; each day its intervals in minutes after midnight, several a day allowed. */
const week = z.array(z.array(interval)).length(7);
export type Week = z.infer<typeof week>;

export const durationUnits = ["days", "months"] as const;
const every = z.strictObject({ amount: z.int().positive(), unit: z.enum(durationUnits) });

/** The readings of a promise, by name (Civil Code Art. 201 to 204); the tests of the deadlines hold a worked table. */
export const readings = [
  "clock-hours", //                24小时：从提出时刻起，不看日历
  "clock-hours-to-opening", //     时钟小时，落在下班时间则顺延到下次开门
  "working-hours", //              营业小时
  "working-days", //               工作日：当日不计，第 N 个工作日下班截止（民法典）
  "working-days-start-counted", // 工作日：当日计入，下班截止
  "working-days-same-time", //     工作日：N × 每日工时，同一时刻
  "calendar-days", //              自然日：当日不计，末日下班截止，遇休顺延（民法典）
  "calendar-days-same-time", //    自然日：同一时刻，不顺延
] as const;
export type Reading = (typeof readings)[number];

const target = z.strictObject({ amount: z.number().positive(), reading: z.enum(readings), source });
export type Target = z.infer<typeof target>;

const severityRule = z.strictObject({
  key: z.string(),
  /** How staff write it in the severity column. */
  names: z.array(z.string()).min(1),
  respond: target,
  resolve: target,
});
export type SeverityRule = z.infer<typeof severityRule>;

const special = z.strictObject({
  on: isoDate,
  type: z.enum(["off", "work", "half"]),
  hours: z.array(interval).optional(),
  name: z.string(),
  source,
});

const calendar = z.strictObject({
  weekly: week,
  /** The length of "one working day" in hours where a reading needs it. */
  hoursPerWorkingDay: z.number().positive(),
  days: z.array(special),
  /** Years whose public holidays are announced; a working-time count that leaves them is 暂定. */
  announcedYears: z.array(z.int()),
});

/** A scale from a measured value to points: the last step whose `from` is not above the value. */
const scale = z
  .array(z.strictObject({ from: z.number(), points: z.number().min(0).max(100) }))
  .min(1)
  .refine((steps) => steps.every(({ from }, i) => i === 0 || from > (steps[i - 1]?.from ?? NaN)), {
    error: "scale-not-rising",
  });
export type Scale = z.infer<typeof scale>;

export const criterionKinds = [
  "amount", //      order amounts in the window
  "frequency", //   number of orders in the window
  "cooperation", // whole months since cooperation began
  "complaints", //  number of complaints in the window
  "dependence", //  typed rating
  "potential", //   typed rating
] as const;
export type CriterionKind = (typeof criterionKinds)[number];

const criterion = z.strictObject({
  kind: z.enum(criterionKinds),
  weight: z.number().positive(),
  scale,
  source,
});
export type Criterion = z.infer<typeof criterion>;

export const tierNames = ["A", "B", "C", "D"] as const;
export type Tier = (typeof tierNames)[number];

const tiers = z.strictObject({
  windowMonths: z.int().positive(),
  criteria: z.array(criterion).min(1),
  /** Lowest score (0–100) of A, B and C; what is below is D. */
  lowestScore: z.strictObject({ A: z.number(), B: z.number(), C: z.number() }),
  /** A typed rating word and its points; a number from 0 to 100 stands for itself. */
  ratings: z.record(z.string(), z.number().min(0).max(100)),
  /** Words in the issues' category column that make an issue a complaint. */
  complaintWords: z.array(z.string()),
});

export const tagNames = ["high-value", "potential", "churn-risk"] as const;
export type Tag = (typeof tagNames)[number];

const tags = z.strictObject({
  highValue: z.strictObject({ tiers: z.array(z.enum(tierNames)) }),
  potential: z.strictObject({
    /** Points of the typed potential from which the tag is given. */
    lowestPotential: z.number(),
    /** Tiers that can carry it: a customer who is already of high value is not "potential". */
    tiers: z.array(z.enum(tierNames)),
  }),
  /** Any one of these is enough; each that holds is a reason. */
  churnRisk: z.strictObject({
    /** No order for this many times the customer's own median gap between orders … */
    silentGaps: z.number().positive(),
    /** … where at least this many orders show a rhythm ("样本不足" below it). */
    fewestOrders: z.int().min(2),
    /** No order for this many days at all, having ordered before. */
    silentDays: z.int().positive(),
    /** Complaints in the window. */
    complaints: z.int().positive(),
    /** Last satisfaction score at or below this (on the survey's own scale of 5). */
    lowestSatisfaction: z.number(),
  }),
});

export const contactKinds = ["deep", "routine", "review"] as const;
export type ContactKind = (typeof contactKinds)[number];

export const segments = [...tagNames, ...tierNames, "others"] as const;
export type Segment = (typeof segments)[number];

const cadence = z.strictObject({
  /** Whom it applies to: one tag, one tier, or customers that no other row names. */
  segment: z.enum(segments),
  kind: z.enum(contactKinds),
  every,
  /** Who does it, as printed. */
  ownerRole: z.string(),
  source,
});
export type Cadence = z.infer<typeof cadence>;

const followUp = z.strictObject({
  cadences: z.array(cadence),
  /** 将到期: the due day is at most this many calendar days ahead. */
  dueSoonDays: z.int().min(0),
  /** The words of the log's kind column. */
  kindNames: z.record(z.enum(contactKinds), z.array(z.string())),
  /** Where the kind is not written: the words of the method column and the kind they stand for. */
  kindByMethod: z.record(z.string(), z.enum(contactKinds)),
  /** The kind of a contact that neither column tells. */
  kindOtherwise: z.enum(contactKinds),
  /** Per clock: the kinds of contact that reset it. */
  resetBy: z.record(z.enum(contactKinds), z.array(z.enum(contactKinds)).min(1)),
  /** Decision 32: where a due day that is no working day moves. */
  dueOnRestDay: z.enum(["stays", "moves-before", "moves-after"]),
  /** Words of the outcome column that make an entry an attempt; one of one or two letters must stand alone. */
  attemptWords: z.array(z.string()),
  /** Words of the method or kind column for mailings, which never reset a clock (S0-14). */
  mailingWords: z.array(z.string()),
  /** How soon after a contact its record is written (S3-22). */
  recordWithinHours: z.number().positive(),
});

const serviceLevel = z.strictObject({
  severities: z.array(severityRule),
  atRisk: z.strictObject({
    /** Share of the allowance used, 0–1. */
    usedShare: z.number().min(0).max(1),
    /** Hours left, in the target's own clock. Whichever comes first. */
    hoursLeft: z.number().min(0),
  }),
  /** Does waiting for the customer also stop the response clock? */
  waitingStopsResponse: z.boolean(),
  /** Civil Code Art. 203: does a plain weekend count as a holiday on which the last day moves on? */
  weekendMovesLastDay: z.boolean(),
  /** Words of the status column that mean closed. */
  closedWords: z.array(z.string()),
  /** From raising: analysis and plan of solution (S2-37). */
  plan: target,
  /** From the resolution: result and follow-up measures confirmed to the customer (S2-52). */
  confirm: target,
});

const issueLife = z.strictObject({
  /** 闭环: the steps that an issue must have. */
  required: z.array(z.enum(lifeSteps)),
  /** Keys of the severities whose cause has to be written down as well. */
  rootCauseFor: z.array(z.string()),
});

const requiredFields = z.array(z.enum(fields));
const required = z.strictObject({
  register: requiredFields,
  contacts: requiredFields,
  orders: requiredFields,
  issues: requiredFields,
  surveys: requiredFields,
  plans: requiredFields,
});

export const documentStatuses = ["draft", "in-review", "approved"] as const;

/** The rules as a document (S0-19, S0-20); "" where nothing is written. */
const document = z.strictObject({
  status: z.enum(documentStatuses),
  approver: z.string(),
  effectiveOn: isoDate.or(z.literal("")),
  nextReviewOn: isoDate.or(z.literal("")),
});

/** What the company wants to reach, for people to read; `unit` as printed. */
const goal = z.strictObject({ name: z.string(), amount: z.number(), unit: z.string(), source });

/** When a customer reaches somebody by it; deadlines run on the company's own hours. */
const channel = z.strictObject({ name: z.string(), weekly: week, source });

/** Work that comes round without a customer being due, for people to read. */
const routine = z.strictObject({ name: z.string(), every, ownerRole: z.string(), source });

const surveys = z.strictObject({
  /** All customers (S0-12). */
  every,
  /** From the resolution of an issue (S2-53). */
  afterResolution: target,
});

export const presetNames = ["default", "s0", "s2", "s3"] as const;
export type PresetName = (typeof presetNames)[number];

export const policySchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** Where the values come from that nobody has written. */
  preset: z.enum(presetNames),
  document,
  goals: z.array(goal),
  modules: z.record(z.enum(modules), z.boolean()),
  channels: z.array(channel),
  calendar,
  serviceLevel,
  issueLife,
  surveys,
  tiers,
  tags,
  followUp,
  routines: z.array(routine),
  required,
  /** Where each single value comes from, by its `ruleKey`; rows of lists carry their own source. */
  sources: z.record(z.string(), z.string()),
});

export type Policy = z.infer<typeof policySchema>;
