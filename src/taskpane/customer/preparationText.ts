import type { Preparation } from "../../actions/customer/preparation";
import { isoDay, type Day, type Moment } from "../../domain/time";
import { issueClockState } from "./issueClockText";
import type { Words } from "../words";

/** A point of the preparation as a sentence. */
export function preparationText(point: Preparation, now: Moment, words: Words): string {
  const { prepare } = words.pane.customer;
  switch (point.about) {
    case "open-issue": {
      const { clock, status, dueAt } = point;
      const state = issueClockState({ clock, status, dueAt, doneAt: NaN }, now, words);
      return prepare.openIssue(issueName(point), point.description, state);
    }
    case "last-issue":
      return prepare.lastIssue(issueName(point), dayText(point.resolvedOn), point.wasLate);
    case "dissatisfied":
      return prepare.dissatisfied(point.score, dayText(point.on), point.words);
    case "promise":
      return prepare.promise(point.step, dayText(point.on), point.lateDays);
    case "overdue":
      return prepare.overdue(words.pane.today.kinds[point.kind], point.days);
    case "never-contacted":
      return prepare.neverContacted;
    case "silence":
      return prepare.silence(point.silentDays, point.medianGapDays);
    case "complaints":
      return prepare.complaints(point.count, point.months);
    case "last-talk":
      return prepare.lastTalk(dayText(point.on), point.content, point.feedback);
    case "plan":
      return prepare.plan(dayText(point.on), point.method, point.content, point.lateDays);
    case "date":
      return prepare.date(point.header, dayText(point.on), point.inDays);
    case "remark":
      return prepare.remark(point.header, point.text);
  }
}

export function issueName({
  id,
  category,
}: {
  readonly id: string;
  readonly category: string;
}): string {
  return [id, category].filter((part) => part !== "").join(" · ");
}

/** "" where there is none. */
export function dayText(on: Day): string {
  return Number.isNaN(on) ? "" : isoDay(on);
}
