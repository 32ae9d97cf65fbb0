import type { SlaStatus } from "../../domain/assessment";
import type { TagCondition } from "../../domain/explain/explainTags";
import type { ContactKind } from "../../domain/policy/policy";
import { narrowText, saysNothing } from "../../workbook/cells/texts";
import { dayOf, monthsLater, type Day, type Moment } from "../../domain/time";
import type { CardIssue } from "./cardIssues";
import type { CustomerCard } from "./customerCard";
import type { RowPlace } from "../rowPlace";
import { noteKey, type CustomerNotes, type FreeColumn, type RowTexts } from "./customerNotes";

/** What to know before calling or visiting a customer (S3-21), as data; text turns each into a sentence. */
export type Preparation =
  | {
      readonly about: "open-issue";
      readonly id: string;
      readonly category: string;
      readonly description: string;
      readonly clock: "respond" | "resolve";
      readonly status: SlaStatus;
      /** NaN where there is no deadline to name. */
      readonly dueAt: Moment;
    }
  | {
      readonly about: "last-issue";
      readonly id: string;
      readonly category: string;
      readonly resolvedOn: Day;
      readonly wasLate: boolean;
    }
  | {
      readonly about: "dissatisfied";
      readonly score: number;
      readonly on: Day;
      readonly words: string;
    }
  | {
      readonly about: "promise";
      /** "" where only its day was written. */
      readonly step: string;
      /** NaN where it has no day. */
      readonly on: Day;
      readonly lateDays: number;
    }
  | { readonly about: "overdue"; readonly kind: ContactKind; readonly days: number }
  | { readonly about: "never-contacted" }
  | {
      readonly about: "silence";
      readonly silentDays: number;
      /** His own median gap between orders; NaN where he has none to speak of. */
      readonly medianGapDays: number;
    }
  | { readonly about: "complaints"; readonly count: number; readonly months: number }
  | {
      readonly about: "last-talk";
      readonly on: Day;
      readonly content: string;
      readonly feedback: string;
    }
  | {
      readonly about: "plan";
      readonly on: Day;
      /** 0 = its day has not passed. */
      readonly lateDays: number;
      readonly method: string;
      readonly content: string;
    }
  | { readonly about: "date"; readonly header: string; readonly on: Day; readonly inDays: number }
  | { readonly about: "remark"; readonly header: string; readonly text: string };

/** Issues beyond are on the card below. */
const MOST_ISSUES = 3;
/** A greeting (S0-16) is prepared within this many days. */
const GREETING_DAYS = 14;
/** Fields of the register that matter in a talk, the most telling first. */
const talkColumns: readonly FreeColumn[] = [
  "keyNeed",
  "channelPreference",
  "decision",
  "preference",
];

/** @param notes undefined while they are being read: what needs them comes later */
export function preparationOf(card: CustomerCard, notes: CustomerNotes | undefined): Preparation[] {
  return [
    ...openIssues(card, notes),
    ...complaintsAndScores(card, notes),
    ...promises(card, notes),
    ...silences(card),
    ...lastIssue(card),
    ...nextPlan(card, notes),
    ...greetings(card, notes),
    ...talkRemarks(notes),
    ...lastTalk(card, notes),
  ];
}

function textsOf(
  notes: CustomerNotes | undefined,
  row: { place: RowPlace } | undefined,
): Partial<RowTexts> {
  return (row && notes?.texts.get(noteKey(row.place))) ?? {};
}

function openIssues({ issues }: CustomerCard, notes: CustomerNotes | undefined): Preparation[] {
  return (issues?.open ?? []).slice(0, MOST_ISSUES).map((issue) => ({
    about: "open-issue",
    id: issue.id,
    category: issue.category,
    description: textsOf(notes, issue).description ?? "",
    ...urgentClock(issue),
  }));
}

/** The answer as long as it is owed, then the solution. */
function urgentClock({
  clocks,
}: CardIssue): Pick<Extract<Preparation, { about: "open-issue" }>, "clock" | "status" | "dueAt"> {
  const owed = clocks.find(({ doneAt }) => Number.isNaN(doneAt)) ?? clocks[1];
  return {
    clock: owed?.clock ?? "resolve",
    status: owed?.status ?? "none",
    dueAt: owed?.dueAt ?? NaN,
  };
}

function complaintsAndScores(card: CustomerCard, notes: CustomerNotes | undefined): Preparation[] {
  return churnReasons(card).flatMap((one): Preparation[] => {
    if (one.kind === "complaints") {
      return [{ about: "complaints", count: one.complaints, months: one.windowMonths }];
    }
    if (one.kind !== "satisfaction") return [];
    const last = card.scores?.find(({ score }) => score === one.score);
    const words = textsOf(notes, last).words ?? "";
    return [{ about: "dissatisfied", score: one.score, on: last?.on ?? NaN, words }];
  });
}

function churnReasons({ tags }: CustomerCard): readonly TagCondition[] {
  const churn = tags.find(({ tag }) => tag === "churn-risk");
  return churn?.conditions.filter(({ holds }) => holds) ?? [];
}

/** What was promised at the last contact stands until the next one. */
function promises(
  { contacts, now }: CustomerCard,
  notes: CustomerNotes | undefined,
): Preparation[] {
  const [last] = contacts ?? [];
  if (!last) return [];
  const written = textsOf(notes, last).nextStep ?? "";
  const step = saysNothing(narrowText(written)) ? "" : written;
  if (step === "" && Number.isNaN(last.nextOn)) return [];
  const lateDays = Math.max(0, dayOf(now) - last.nextOn);
  return [
    { about: "promise", step, on: last.nextOn, lateDays: Number.isNaN(lateDays) ? 0 : lateDays },
  ];
}

/** A plan that is late tells so itself. */
function silences(card: CustomerCard): Preparation[] {
  const { clocks = [], lastContactAt = 0, overdueDays = 0 } = card.followUp ?? {};
  const isNew = Number.isNaN(lastContactAt) && clocks.length > 0;
  const late = overdueDays > 0 ? clocks.find(({ decides }) => decides) : undefined;
  return [
    ...(isNew ? [{ about: "never-contacted" } as const] : []),
    ...(late ? [{ about: "overdue", kind: late.cadence.kind, days: overdueDays } as const] : []),
    ...silence(card),
  ];
}

function silence(card: CustomerCard): Preparation[] {
  for (const one of churnReasons(card)) {
    if (one.kind === "own-rhythm") {
      return [{ about: "silence", silentDays: one.silentDays, medianGapDays: one.medianGapDays }];
    }
    if (one.kind === "silent") {
      return [{ about: "silence", silentDays: one.silentDays, medianGapDays: NaN }];
    }
  }
  return [];
}

/** Told where nothing is open: how the last one ended. */
function lastIssue({ issues }: CustomerCard): Preparation[] {
  const last = issues?.last;
  if (!last || last.isOpen || issues.open.length > 0) return [];
  const { id, category, resolvedAt, sla } = last;
  return [
    {
      about: "last-issue",
      id,
      category,
      resolvedOn: dayOf(resolvedAt),
      wasLate: sla === "breached",
    },
  ];
}

function nextPlan({ plans, now }: CustomerCard, notes: CustomerNotes | undefined): Preparation[] {
  const [next] = plans ?? [];
  if (!next) return [];
  const { on, method } = next;
  const lateDays = Math.max(0, dayOf(now) - on);
  return [{ about: "plan", on, lateDays, method, content: textsOf(notes, next).content ?? "" }];
}

function greetings({ now }: CustomerCard, notes: CustomerNotes | undefined): Preparation[] {
  const today = dayOf(now);
  return (notes?.remarks ?? []).flatMap(({ about, header, on: first }): Preparation[] => {
    if ((about !== "birthday" && about !== "anniversary") || Number.isNaN(first)) return [];
    const on = anniversaryFrom(first, today);
    return on - today <= GREETING_DAYS ? [{ about: "date", header, on, inDays: on - today }] : [];
  });
}

/** The next return of a date, today included; 29 February returns on the 28th in other years. */
function anniversaryFrom(first: Day, today: Day): Day {
  let years = Math.max(0, Math.floor((today - first) / 366));
  while (monthsLater(first, years * 12) < today) years++;
  return monthsLater(first, years * 12);
}

function talkRemarks(notes: CustomerNotes | undefined): Preparation[] {
  return talkColumns.flatMap((column) =>
    (notes?.remarks ?? [])
      .filter(({ about }) => about === column)
      .map(({ header, text }): Preparation => ({ about: "remark", header, text })),
  );
}

function lastTalk({ contacts }: CustomerCard, notes: CustomerNotes | undefined): Preparation[] {
  const last = contacts?.find(({ kind }) => kind !== undefined);
  const { content = "", feedback = "" } = textsOf(notes, last);
  if (!last || content + feedback === "") return [];
  return [{ about: "last-talk", on: dayOf(last.at), content, feedback }];
}
