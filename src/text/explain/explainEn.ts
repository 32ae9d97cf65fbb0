import { clockNames } from "../clockNames";
import type { ExplainWords } from "./explainZh";

export const explainEn: ExplainWords = {
  comma: ", ",
  semicolon: "; ",
  remarked: (text, remark) => `${text} (${remark})`,
  range: (from, to) => `${from} to ${to}`,
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  kinds: {
    weekday: "working day",
    weekend: "weekend",
    holiday: "off",
    "make-up-day": "make-up working day",
    "half-day": "half day",
    "company-day-off": "company day off",
    "company-working-day": "company working day",
    conflict: "listed both ways",
  },
  unknownYear: "holidays not announced",
  weekBasis: "weekly hours",
  calendarRow: (rows) => `working calendar, row ${rows}`,
  rule: (place, said, source) => `${place}: ${said}${source === "" ? "" : `, from ${source}`}`,
  sources: {
    "chosen default": "a default where the text gives no value",
    "not in this text: from the default": "not in this text: from the default",
  },
  decision: (number) => `product decision ${number}`,
  builtIn: "Built-in rule",
  hours: (hours) => `${hours} h`,
  minutes: (minutes) => `${minutes} min`,
  seconds: (seconds) => `${seconds} s`,
  days: (days) => (days === 1 ? "1 day" : `${days} days`),
  months: (months) => (months === 1 ? "1 month" : `${months} months`),
  workingTime: "of working time",
  clockTime: "by the clock",

  deadline: {
    title: (issue, clock) => `Issue ${issue}: why the ${clock} is due when it is`,
    clocks: clockNames["en-US"],
    columns: ["Date", "What it is", "Counts", "Times", "Decided by"],
    target: (amount, reading) =>
      `${amount} ${
        {
          "clock-hours": "hours (whatever the calendar)",
          "clock-hours-to-opening": "hours (moved on to the next opening if after hours)",
          "working-hours": "working hours",
          "working-days": "working days (first day not counted, due at close)",
          "working-days-start-counted": "working days (first day counted, due at close)",
          "working-days-same-time": "working days (due at the same time of day)",
          "calendar-days": "days (first day not counted, due at close, moved off holidays)",
          "calendar-days-same-time": "days (due at the same time of day)",
        }[reading]
      }`,
    startDay: "first day, not counted",
    notCounted: "not counted",
    oneDay: "1 day",
    movedOn: "moved on",
    pieces: {
      running: "counted",
      paused: "waiting for the customer, not counted",
      closed: "closed",
      "paused-closed": "waiting for the customer (closed, 0 h)",
      "to-end": "moved on",
    },
    closedPieces: {
      paused: "resolved, not counted",
      "paused-closed": "resolved (closed, 0 h)",
    },
    policyRule: (severity, clock, target) =>
      `${severity === "" ? "" : `“${severity}”, `}${clock} within ${target}`,
    fromResolution: (at) => `Counted from the resolution: ${at}`,
    daySum: (parts, sum) => `${parts} = ${sum} ${sum === 1 ? "day" : "days"}`,
    timeSum: (parts, sum) => `${parts} = ${sum}`,
    paused: (from, to, taken) => `Waiting for the customer ${from} to ${to}: ${taken} taken off`,
    closedTime: (from, to, taken) => `Resolved ${from}, reopened ${to}: ${taken} taken off`,
    pausedOpen: (from) => `Waiting for the customer since ${from}, not ended`,
    allowance: (allowed, used, at) => `Allowed in all ${allowed}; used by ${at}: ${used}`,
    answers: {
      met: (clock, due, stop) => `${clock} due by ${due}, done ${stop}: met.`,
      late: (clock, due, stop, by) => `${clock} due by ${due}, done ${stop}: ${by} late.`,
      overdue: (clock, due, by) => `${clock} due by ${due}: ${by} late so far.`,
      left: (clock, due, left) => `${clock} due by ${due}: ${left} left.`,
      atRisk: (clock, due, left) => `${clock} due by ${due}: only ${left} left, at risk.`,
      waiting: (since, left) =>
        `Waiting for the customer since ${since}; the clock stands still, ${left} left.`,
      provisional: (clock, due, from) =>
        `${clock} provisionally due by ${due}: holidays from ${from} on are not announced or contradictory.`,
      unmatched: (severity) =>
        severity === ""
          ? "No severity is written, so no target applies."
          : `The policy has no target for the severity “${severity}”.`,
      none: "The times of this row are missing or wrong; there is no verdict.",
      exempted: (approver, reason, own) =>
        `Exempt, neither met nor breached: approved by ${approver}, because: ${reason}. Without it: ${own}`,
      noDue: "The working calendar never reaches the due moment; check the working hours.",
    },
    bySeverityNow: (severity) =>
      `Counted by the severity that the sheet says now, “${severity}”, also where it was changed after the issue was raised.`,
    remarks: {
      raisedAtMissing: "No time of raising",
      raisedInFuture: "Raised after the time of the check",
      respondedInFuture: "First response after the time of the check",
      resolvedInFuture: "Resolution after the time of the check",
      waitInFuture: "Waiting after the time of the check",
      respondedBeforeRaised: "First response before the issue was raised",
      resolvedBeforeRaised: "Resolution before the issue was raised",
      resolvedBeforeResponded: "Resolution before the first response",
      pauseReversed: "Waiting ended before it began",
      pauseWithoutStart: "Waiting has an end but no beginning",
      severityUnmatched: "No target for this severity",
      responseInferred: "No first response is written; the resolution counts as one",
      closedWithoutTime: "Closed without a time of resolution",
      raisedWithoutTime: "Raised on a date without a time: counted from that day's opening",
    },
    otherRules: {
      "working-hours": "the hours of each weekday",
      "weekend-moves-last-day": "does a last day on a plain weekend move on?",
      "working-day": "the length of one working day",
      "waiting-stops-response": "waiting for the customer stops the response clock",
      "at-risk-share": "the share used from which it is at risk",
      "at-risk-left": "the time left from which it is at risk",
    },
    asked: (raised) => `raised ${raised}`,
    forCustomer: {
      opening: (issue, raised) => `About the issue that you raised on ${raised} (${issue}):`,
      promise: (target, clock) => `We promise a ${clock} within ${target}.`,
      skipped: (dates) => `Not counted: ${dates}.`,
      waited: (from, to) => `From ${from} to ${to} we were waiting for your answer; not counted.`,
      closed: (from, to) =>
        `From ${from} to ${to} it was resolved and not yet reopened; not counted.`,
      due: (clock, due) => `So the ${clock} is due by ${due}.`,
      waiting: (since, left) =>
        `Since ${since} we have been waiting for your answer; the time goes on when it arrives, ${left} left.`,
      provisional: (year) =>
        `The public holidays of ${year} are not announced yet, so this may change.`,
      stopped: (clock, at) => `The ${clock} was given on ${at}.`,
      late: "We are sorry that this was not in time.",
    },
  },

  tier: {
    title: (customer) => `Customer ${customer}: why this tier`,
    columns: ["Criterion", "Value", "Points", "Weight", "Points × weight"],
    criteria: {
      amount: "order amount (yuan)",
      frequency: "number of orders",
      cooperation: "months of cooperation",
      complaints: "complaints",
      dependence: "service dependence",
      potential: "potential",
    },
    notMeasured: "no data, left out",
    step: (value, from) => `${value} (reaches ${from})`,
    belowFirst: (value) => `${value} (below the first step)`,
    sum: (points, weights, score) => `${points} ÷ ${weights} = ${score} points`,
    bounds: (bounds) => `Lowest scores: ${bounds}; D below`,
    answer: (tier, score) => `Tier ${tier}, ${score} points.`,
    next: (tier, missing) => `${missing} points are missing to tier ${tier}.`,
    none: "Nothing could be measured: no tier.",
    rule: (criterion) => `weight and scale of “${criterion}”`,
    boundsRule: "lowest scores of the tiers",
  },

  tags: {
    title: (customer) => `Customer ${customer}: why these tags`,
    columns: ["Tag", "Condition", "Found", "Result"],
    yes: "holds",
    no: "does not hold",
    given: (tags) => `Tags: ${tags}.`,
    none: "No tag.",
    any: "Churn risk: any one condition is enough; the other tags need all of theirs",
    unknown: "no data",
    condition: (condition) => {
      switch (condition.kind) {
        case "tier":
          return {
            wanted: `tier ${condition.tiers.join(", ")}`,
            found: condition.tier ?? "no tier",
          };
        case "potential":
          return {
            wanted: `potential of at least ${condition.lowest}`,
            found: known(condition.points, "points"),
          };
        case "own-rhythm":
          return {
            wanted: `no order for ${condition.gaps} times the customer's own gap (from ${condition.fewestOrders} orders on)`,
            found: Number.isNaN(condition.medianGapDays)
              ? "too few orders"
              : `${condition.silentDays} days; median gap ${condition.medianGapDays} days, limit ${condition.gaps} × ${condition.medianGapDays} = ${condition.gaps * condition.medianGapDays} days`,
          };
        case "silent":
          return {
            wanted: `no order for ${condition.fewest} days`,
            found: known(condition.silentDays, "days"),
          };
        case "complaints":
          return {
            wanted: `${condition.fewest} complaints in ${condition.windowMonths} months`,
            found: known(condition.complaints, "complaints"),
          };
        case "satisfaction":
          return {
            wanted: `last satisfaction score of ${condition.highest} or lower`,
            found: known(condition.score, "points"),
          };
      }
    },
  },

  contact: {
    title: (customer) => `Customer ${customer}: why the next contact is due when it is`,
    columns: ["Clock", "Counts from", "Interval", "Due", ""],
    kinds: { deep: "in-depth contact", routine: "routine contact", review: "business review" },
    cadence: (segment, kind) => `${segment}: ${kind}`,
    others: "other customers",
    from: (kind, on) =>
      ({
        contact: `contact of ${on}`,
        created: `on file since ${on}, no contact yet`,
        cooperation: `customer since ${on}, no contact yet`,
        unknown: "nothing to count from",
      })[kind],
    plan: "maintenance plan",
    planMet: "met by a contact",
    decides: "due first",
    notFor: "does not apply",
    sum: (from, every, to) => `${from} + ${every} = ${to}`,
    moved: (from, to, over) => `${from} is no working day (${over}): moved to ${to}`,
    earliest: (on) => `The earliest clock counts: ${on}`,
    planned: (on) => `A contact on ${on} is arranged.`,
    byStandingNow: (standing) =>
      `Counted by the tier and tags of now (${standing}); when they change, this day changes too.`,
    noTier: "no tier",
    answer: (on, status) => `Next contact ${on}: ${status}.`,
    overdue: (on, days) =>
      `The contact was due ${on}: ${days} ${days === 1 ? "day" : "days"} overdue.`,
    none: "No cadence applies, and there is no plan.",
    noStart:
      "A cadence applies, but there is no contact, creation date or customer-since date to count from.",
    noLog: "Without a contact log no cadence is counted.",
    rule: (segment, kind, every, role) =>
      [segment, `${kind} every ${every}`, role].filter((part) => part !== "").join(", "),
    otherRules: {
      "due-on-rest-day": "what happens to a due day that is no working day",
      "due-soon": "how many days ahead it is due soon",
    },
  },
};

function known(value: number, unit: string): string {
  return Number.isNaN(value) ? "no data" : `${value} ${unit}`;
}
