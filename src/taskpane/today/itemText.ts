import type { DueFollowUp } from "../../actions/today/dueFollowUps";
import type { DueIssue } from "../../actions/today/dueIssues";
import type { RowPlace } from "../../actions/rowPlace";
import type { ContactKind } from "../../domain/policy/policy";
import { isoDay, type Moment } from "../../domain/time";
import { durationText } from "../durationText";
import { minuteText } from "../minuteText";
import type { WhyOf } from "../why/WhyButton";
import type { Words } from "../words";

/** An item of the list in words. */
export interface ItemText {
  readonly group: DueFollowUp["when"] | DueIssue["status"] | "unclosed";
  readonly name: string;
  readonly badge: string;
  readonly detail: string;
  readonly reason: string;
  readonly place: RowPlace;
  readonly whyOf: WhyOf;
  /** Of what `whyOf` speaks: a customer's name or an issue's id. */
  readonly whyName: string;
  /** Who is to be contacted; undefined where nobody known is. */
  readonly contact:
    { readonly customer: number; readonly kind: ContactKind | undefined } | undefined;
}

export function followUpItem(item: DueFollowUp, { pane: { today } }: Words): ItemText {
  const { when, id, name, tier, owner, plannedOn, place, customer } = item;
  const badges = {
    overdue: today.overdue(item.overdueDays),
    today: today.dueToday,
    week: today.dueOn(isoDay(item.dueOn).slice(5)),
  };
  return {
    group: when,
    name: name || id,
    badge: badges[when],
    detail: joined([
      name && id,
      tier && today.tier(tier),
      owner,
      plannedOn === undefined ? "" : today.planned(isoDay(plannedOn)),
    ]),
    reason: followUpReason(item, today),
    place,
    whyOf: { result: "next-contact", customer },
    whyName: name || id,
    contact: {
      customer,
      kind: item.reason.kind === "cadence" ? item.reason.cadence.kind : undefined,
    },
  };
}

function followUpReason({ reason, dueOn }: DueFollowUp, today: Words["pane"]["today"]): string {
  const due = isoDay(dueOn);
  if (reason.kind === "plan") return today.reason.plan(due);
  const { segment, every, kind } = reason.cadence;
  const cadence = today.cadence(today.segment(segment), every, today.kinds[kind]);
  const from = isoDay(reason.countedFrom);
  return reason.fromContact
    ? today.reason.afterContact(cadence, from, due)
    : today.reason.withoutContact(cadence, from, due);
}

export function issueItem(issue: DueIssue, now: Moment, words: Words): ItemText {
  const { today, step: stepWords } = words.pane;
  const { status, id, name, owner, severity, dueAt, place, isOpen, step, typedStatus } = issue;
  const duration = durationText(Math.abs(dueAt - now), today);
  return {
    group: isOpen ? status : "unclosed",
    name: name || id,
    badge: status === "breached" ? today.late(duration) : today.left(duration),
    detail: joined([name && id, severity, owner, step ? stepWords.names[step.step] : typedStatus]),
    reason: issueReason(issue, words),
    place,
    whyOf: { result: "issue", issue: issue.issue },
    whyName: id || name,
    contact: issue.customer < 0 ? undefined : { customer: issue.customer, kind: undefined },
  };
}

function issueReason({ target, clock, raisedAt, dueAt }: DueIssue, { pane }: Words): string {
  const { today, step } = pane;
  const clockWord = today.clocks[clock];
  const promise = today.promise(target.amount, target.reading, clockWord);
  const due = minuteText(dueAt);
  return clock === "confirm" || clock === "survey"
    ? step.afterResolution(promise, clockWord, due)
    : today.issueReason(promise, minuteText(raisedAt), clockWord, due);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}
