import type { Cadence, Reading, Segment } from "../../domain/policy/policy";
import { clockNames } from "../clockNames";
import type { TodayTexts } from "./todayZh";

const countOf = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const units: Readonly<Record<Reading, string>> = {
  "clock-hours": "hour",
  "clock-hours-to-opening": "hour",
  "working-hours": "working hour",
  "working-days": "working day",
  "working-days-start-counted": "working day",
  "working-days-same-time": "working day",
  "calendar-days": "day",
  "calendar-days-same-time": "day",
};

const segments: Readonly<Record<Segment, string>> = {
  "high-value": "High-value customers",
  potential: "Customers with potential",
  "churn-risk": "Customers at risk of leaving",
  A: "Tier A customers",
  B: "Tier B customers",
  C: "Tier C customers",
  D: "Tier D customers",
  others: "Other customers",
};

function everyText({ amount, unit }: Cadence["every"]): string {
  if (unit === "months") return amount === 1 ? "every month" : `every ${amount} months`;
  if (amount === 7) return "every week";
  return amount === 14 ? "every two weeks" : `every ${amount} days`;
}

export const todayEn: TodayTexts = {
  nothing: "No follow-up is due this week, and no issue is breached or at risk.",
  nothingFor: (owner) =>
    `${owner} has no follow-up due this week, and no issue breached or at risk.`,
  groups: {
    overdue: "Overdue follow-ups",
    today: "Due today",
    week: "Due this week",
    breached: "Breached issues",
    "at-risk": "Issues at risk",
    unclosed: "Resolved, loop still open",
  },
  groupTitle: (group, items) => `${group} ${items}`,
  overdue: (days) => `${countOf(days, "day")} overdue`,
  dueToday: "today",
  dueOn: (on) => on,
  tier: (tier) => `Tier ${tier}`,
  kinds: { deep: "in-depth contact", routine: "routine contact", review: "business review" },
  segment: (segment) => segments[segment],
  cadence: (segment, every, kind) => `${segment}: ${kind} ${everyText(every)}`,
  reason: {
    plan: (dueOn) => `Maintenance plan: contact on ${dueOn}`,
    afterContact: (cadence, last, dueOn) => `${cadence}. Last on ${last}, due on ${dueOn}`,
    withoutContact: (cadence, since, dueOn) =>
      `${cadence}. None yet, counted from the file or cooperation of ${since}, due on ${dueOn}`,
  },
  planned: (on) => `arranged for ${on}`,
  clocks: clockNames["en-US"],
  promise: (amount, reading, clock) => `${clock} within ${countOf(amount, units[reading])}`,
  issueReason: (promise, raisedAt, _clock, dueAt) =>
    `${promise.charAt(0).toUpperCase()}${promise.slice(1)}: raised ${raisedAt}, due ${dueAt}`,
  late: (duration) => `${duration} late`,
  left: (duration) => `${duration} left`,
  duration: (days, hours, minutes) =>
    days > 0 ? `${days} d${hours > 0 ? ` ${hours} h` : ""}` : hoursText(hours, minutes),
  issue: (severity, id) => [severity, id].filter((part) => part !== "").join(" · "),
  owners: {
    label: "Owner",
    all: "Everybody",
    nobody: "(nobody)",
    counted: (owner, items) => `${owner} (${items})`,
  },
  entries: {
    line: (hours, counts) =>
      `Contacts of this week recorded within ${countOf(hours, "hour")}: ${counts}`,
    counts: (onTime, late, unknown) =>
      [
        `${onTime} on time`,
        ...(late > 0 ? [`${late} later`] : []),
        ...(unknown > 0 ? [`${unknown} without a time`] : []),
      ].join(", "),
    none: "none yet",
    show: "Show which",
    hide: "Hide",
    entered: (at, duration) => `${at}, recorded ${duration} later`,
  },
  goTo: (name) => `Select ${name} in the sheet`,
};

function hoursText(hours: number, minutes: number): string {
  if (hours === 0) return `${minutes} min`;
  return `${hours} h${minutes > 0 ? ` ${minutes} min` : ""}`;
}
