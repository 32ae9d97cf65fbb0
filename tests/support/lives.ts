import type { WorkCalendar } from "../../src/domain/calendar/calendar";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import type { IssueLife } from "../../src/domain/serviceLevel/issueLife";
import {
  lifeClocks,
  lifeVerdicts,
  type LifeClock,
  type LifeVerdicts,
} from "../../src/domain/serviceLevel/issueLifeClocks";
import type { Policy } from "../../src/domain/policy/policy";
import { isoMoment } from "../../src/domain/time";
import { momentOf } from "./books";
import { officialCalendar } from "./workCalendars";

/** Moments as `2026-03-02T10:00`; what is left out is not written. */
export interface LifeLiteral {
  readonly raisedAt?: string;
  readonly acceptedAt?: string;
  readonly severity?: string;
  readonly respondedAt?: string;
  readonly plannedAt?: string;
  readonly resolutions?: readonly string[];
  readonly reopenings?: readonly string[];
  readonly confirmedAt?: string;
  readonly surveyedAt?: string;
  readonly waits?: readonly (readonly [from: string, to?: string])[];
  readonly rootCause?: string;
  readonly isComplaint?: boolean;
  readonly isInAnalysis?: boolean;
  readonly exemption?: { readonly approver: string; readonly reason: string };
}

/** An ordinary issue raised Mon 2026-03-09 10:00, due Thu 03-12 18:00. */
export function lifeOf(literal: LifeLiteral): IssueLife {
  const at = (text: string | undefined) => (text === undefined ? NaN : momentOf(text));
  return {
    raisedAt: at(literal.raisedAt ?? "2026-03-09T10:00"),
    acceptedAt: at(literal.acceptedAt),
    severity: literal.severity ?? "ordinary",
    respondedAt: at(literal.respondedAt),
    plannedAt: at(literal.plannedAt),
    resolutions: (literal.resolutions ?? []).map(at),
    reopenings: (literal.reopenings ?? []).map(at),
    confirmedAt: at(literal.confirmedAt),
    surveyedAt: at(literal.surveyedAt),
    waits: (literal.waits ?? []).map(([from, to]) => {
      return { fromAt: at(from), toAt: to === undefined ? Infinity : at(to) };
    }),
    rootCause: literal.rootCause ?? "",
    isComplaint: literal.isComplaint ?? false,
    isInAnalysis: literal.isInAnalysis ?? false,
    exemption: literal.exemption,
  };
}

export function judgeLife(
  literal: LifeLiteral,
  now: string,
  {
    calendar = officialCalendar(),
    policy = defaultPolicy,
  }: { calendar?: WorkCalendar; policy?: Policy } = {},
): LifeVerdicts {
  return lifeVerdicts(lifeOf(literal), policy, calendar, momentOf(now), { tracked: lifeClocks });
}

/** `resolve met 2026-03-12T18:00` of one clock; "" where it has not begun. */
export function clockIn({ clocks }: LifeVerdicts, wanted: LifeClock): string {
  const found = clocks.find(({ clock }) => clock === wanted);
  if (!found) return "";
  const due = Number.isNaN(found.dueAt) ? "" : ` ${isoMoment(found.dueAt)}`;
  return `${found.status}${due}`;
}
