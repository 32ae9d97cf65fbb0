import type { CustomerTexts } from "./customerZh";

const countOf = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const after = (mark: string, text: string) => (text === "" ? "" : mark + text);

/** A sentence that staff wrote keeps its own full stop. */
const closed = (text: string) => (/[.!?。！？]$/.test(text) ? text : `${text}.`);

export const customerEn: CustomerTexts = {
  search: {
    label: "Find a customer",
    placeholder: "Name, pinyin, ID or last 4 of the phone",
    none: (query) => `Nobody found for “${query}”`,
    opened: (name) => `The card of ${name} is open.`,
    more: (count) => `${count} more; please type a little more`,
    loading: "Getting the search ready …",
    failed: "The search is not ready. Please check the network and try again.",
  },
  empty: {
    title: "No customer chosen yet",
    hint: "Select a row of the customer register, or search above. A row of the contact log, the issues and so on will do as well.",
  },
  unknown: (key, sheet, row) =>
    `${key} in row ${row} of “${sheet}” was added after reading and has no results yet. Please read again.`,
  changed: (sheet) => `The columns of “${sheet}” have changed since reading. Please read again.`,
  readAgain: "Read again",
  goToRow: "Go to this row",
  goToCell: "Go to cell",
  rowGone:
    "This row is no longer in the register (deleted, or its ID stands twice). Please read again.",
  notesFailed: "What the sheets say in words could not be read: ",
  sections: {
    preparation: "Before you call",
    followUp: "Follow-up",
    issues: "Open issues",
    unclosed: "Resolved, loop still open",
    contacts: "Last contacts",
    orders: "Orders",
    scores: "Satisfaction",
    plans: "Maintenance plan",
    findings: "Data problems",
    remarks: "Also in the register",
  },
  facts: { phone: "Phone", email: "E-mail", owner: "Owner", lastContact: "Last contact" },
  neverContacted: "never",
  tier: {
    badge: (tier) => `Tier ${tier}`,
    none: "Not rated",
  },
  followUp: {
    lastAndNext: (last, next) => `Last ${last}, next ${next}`,
    startAndNext: (since, next) => `None yet, counted from ${since}, due on ${next}`,
    nothingKnown: "No contact and no creation date to count from",
    planned: (on) => `Arranged for ${on}`,
    noLog: "The workbook has no contact log, so no follow-up can be reckoned.",
    noCadence: "No follow-up cadence applies.",
  },
  issues: {
    none: (done) => (done > 0 ? `No open issue, ${done} closed.` : "No issue."),
    due: (clock, dueAt, state) => `${capital(clock)} due ${dueAt}, ${state}`,
    done: (clock, doneAt, state) => `${capital(clock)} ${doneAt}, ${state}`,
    open: (clock, state) => `${capital(clock)}: ${state}`,
    state: (clock, state) => `${capital(clock)} ${state}`,
    raised: (at, owner) => `Raised ${at}${after(", ", owner)}`,
  },
  contacts: {
    none: "No contact is recorded.",
    doesNotCount: "not counted",
    feedback: (text) => `Customer: ${text}`,
    nextStep: (text, on) => `Next step: ${[text, on].filter((part) => part !== "").join(", ")}`,
    moved: "Some rows have moved since reading; their texts are not shown.",
  },
  orders: {
    window: (months) => `Last ${countOf(months, "month")}`,
    inWindow: (count, sum) => `${countOf(count, "order")}${after(", ", sum)}`,
    last: "Last order",
    lastOrder: (on, sum) => `${on}${after(", ", sum)}`,
    none: "no order",
    yuan: (sum) => `¥${number.format(sum)}`,
  },
  scores: { score: (score) => `Score ${score}`, none: "No answer yet." },
  plan: (on, method, owner) => [on, method, owner].filter((part) => part !== "").join(" · "),
  noPlan: "No plan is open.",
  prepare: {
    nothing: "Nothing needs special preparation.",
    openIssue: (issue, description, state) =>
      `Issue ${issue}${after(": ", description)}. ${state}.`,
    lastIssue: (issue, on, wasLate) =>
      `The last issue ${issue} was solved on ${on}${wasLate ? ", but late" : ""}. Ask whether all is well now.`,
    dissatisfied: (score, on, words) =>
      `The last satisfaction score was only ${score}${on === "" ? "" : ` (${on})`}${words === "" ? "" : `: “${words}”`}. First find out why.`,
    promise: (step, on, lateDays) => {
      const late = lateDays > 0 ? `, ${countOf(lateDays, "day")} ago` : "";
      if (step === "") return `The next contact was arranged for ${on}${late}.`;
      return closed(`Promised last time: ${step}${on === "" ? "" : ` (${on}${late})`}`);
    },
    overdue: (kind, days) => `The ${kind} is ${countOf(days, "day")} overdue.`,
    neverContacted: "Nobody has contacted this customer yet.",
    silence: (days, gap) =>
      Number.isNaN(gap)
        ? `No order for ${countOf(days, "day")}.`
        : `No order for ${countOf(days, "day")}; usually one every ${number.format(gap)} days.`,
    complaints: (count, months) =>
      `${countOf(count, "complaint")} in the last ${countOf(months, "month")}.`,
    lastTalk: (on, content, feedback) =>
      closed(
        `Last time (${on}): ${content || "contact"}${feedback === "" ? "" : `; the customer said: ${feedback}`}`,
      ),
    plan: (on, method, content, lateDays) => {
      const late = lateDays > 0 ? ` (${countOf(lateDays, "day")} ago)` : "";
      return closed(`Planned for ${on}${late}: ${[method, content].filter(Boolean).join(", ")}`);
    },
    date: (header, on, inDays) =>
      inDays === 0
        ? `Today is the customer's ${header}.`
        : `${header}: ${on}, in ${countOf(inDays, "day")}.`,
    remark: (header, text) => `${header}: ${text}`,
  },
};
