import { allAtOnce, type InParts } from "./inParts";
import type { Assess, Assessment, CustomerResults, IssueResults } from "./assessment";
import {
  calendarFindings,
  inSheetOrder,
  missingSheets,
  registerCounts,
} from "./findings/bookFindings";
import type { WorkCalendar } from "./calendar/calendar";
import { contactHistoryOf } from "./customers/contactHistory";
import { customerFactsOf, type CustomerFacts, type Links } from "./customers/customerFacts";
import { customerIssuesOf } from "./customers/customerIssues";
import { followUpsOf } from "./customers/followUp";
import { indexIds, linksOf, type IdIndex } from "./links";
import type { Policy } from "./policy/policy";
import {
  alwaysInForce,
  isHistory,
  policyInForce,
  type PolicyHistory,
} from "./policy/policyHistory";
import { policySheetFindings } from "./policy/policySheetFindings";
import {
  calendarsOf,
  policyOfIssue,
  rulesByVersion,
  versionOfEach,
  type CalendarOf,
} from "./policy/policyVersions";
import type { Book } from "./records";
import { dueDayMover, type DueDayMover } from "./calendar/restDays";
import { medianGapsOf } from "./customers/rhythm";
import { issueLifeResults } from "./serviceLevel/issueLifeResults";
import { issueVerdictsByVersion, type IssueVerdicts } from "./serviceLevel/serviceLevel";
import { summaryOf } from "./summary";
import { tagsOf } from "./customers/tags";
import { tiersOf } from "./customers/tiers";
import { dayOf, monthsLater, type Day, type Moment } from "./time";
import { validationOf } from "./validation/validate";

interface Run {
  readonly book: Book;
  readonly history: PolicyHistory;
  readonly policy: Policy;
  readonly now: Moment;
  readonly ids: IdIndex;
  readonly links: Links;
  readonly calendarOf: CalendarOf;
  readonly calendar: WorkCalendar;
}

type SegmentsAndFollowUps = Omit<
  CustomerResults,
  keyof ReturnType<typeof customerIssuesOf> | "findings"
>;

/** Everything that the product knows about a workbook at one moment. Same input, same output. */
export const assess: Assess = (book, rules, now) => allAtOnce(assessInParts(book, rules, now));

/**
 * `assess` in parts of about equal length, for who has other things to do in between: 20,000 customers with their
 * rows take a quarter of a second the first time.
 */
export function* assessInParts(
  book: Book,
  rules: Policy | PolicyHistory,
  now: Moment,
): InParts<Assessment> {
  const run = yield* runOf(book, rules, now);
  const { history, policy } = run;
  yield;
  const verdicts = issueVerdictsOf(run);
  const issues = verdicts && issueResults(run, verdicts);
  yield;
  const facts = customerFactsOf(book, run.links, policy.tiers, now, issues?.standsFor);
  const mover = dueDayMover(policy.followUp.dueOnRestDay, run.calendar);
  yield;
  const validation = yield* validationOf({
    book,
    now,
    facts,
    ids: run.ids,
    links: run.links,
    required: policy.required,
    issueRemarks: verdicts?.remarks ?? new Uint16Array(),
    merges: verdicts?.merges,
    lifeRulesOf: (issue) => policyOfIssue({ history, issues }, issue),
  });
  yield;
  const segments = yield* segmentsAndFollowUps(run, facts, mover);
  yield;
  const customers: CustomerResults = {
    ...segments,
    ...customerIssuesOf(issues, book.customers.count),
    findings: registerCounts(book, validation.onRegister),
  };
  const findings = inSheetOrder(book, [
    ...missingSheets(book),
    ...calendarFindings(book, run.calendar, unannouncedDays(verdicts, mover)),
    ...book.readFindings,
    ...policySheetFindings(book.policySheet, run.calendarOf, dayOf(now)),
    ...validation.findings,
  ]);
  const summary = summaryOf({ now, customers, issues, findings });
  return { now, policy, history, customers, issues, findings, ignoredFindings: [], summary };
}

function* runOf(book: Book, rules: Policy | PolicyHistory, now: Moment): InParts<Run> {
  const history = isHistory(rules) ? rules : alwaysInForce(rules);
  const { policy } = policyInForce(history, dayOf(now));
  const ids = indexIds(book.customers.id);
  yield;
  const link = (table: { readonly customerId: readonly string[] } | undefined) =>
    linksOf(ids, table?.customerId ?? []);
  const contacts = link(book.contacts);
  yield;
  const orders = link(book.orders);
  yield;
  const links = {
    contacts,
    orders,
    issues: link(book.issues),
    surveys: link(book.surveys),
    plans: link(book.plans),
  };
  const calendarOf = calendarsOf(book.calendarDays, yearsAround(dayOf(now)));
  const calendar = calendarOf(policy.calendar);
  return { book, history, policy, now, ids, links, calendarOf, calendar };
}

/** The dates of most look-ups; the calendar widens itself for the others. */
function yearsAround(today: Day): { from: Day; to: Day } {
  return { from: monthsLater(today, -24), to: monthsLater(today, 12) };
}

/** Each issue by the version in force when it was raised. */
function issueVerdictsOf({ book, history, calendarOf, now }: Run): IssueVerdicts | undefined {
  if (!book.issues) return undefined;
  const version = versionOfEach(history, book.issues.raisedAt);
  return issueVerdictsByVersion(book.issues, rulesByVersion(history, calendarOf), version, now);
}

function issueResults(
  { book, history, calendarOf, links, now }: Run,
  verdicts: IssueVerdicts,
): IssueResults {
  const { version, severity, respondBy, respond, resolveBy, resolve, sla, open, merges } = verdicts;
  const life =
    book.issues &&
    issueLifeResults(book.issues, verdicts, rulesByVersion(history, calendarOf), now);
  return {
    ...{ customer: links.issues, version, severity, respondBy, respond, resolveBy, resolve },
    ...{ sla, open, standsFor: merges?.survivor, life },
  };
}

function* segmentsAndFollowUps(
  run: Run,
  facts: CustomerFacts,
  { moved }: DueDayMover,
): InParts<SegmentsAndFollowUps> {
  const { book, policy, now, links } = run;
  const { customers, orders, contacts, plans } = book;
  const today = dayOf(now);
  const tiers = tiersOf(facts, policy.tiers);
  const medianGaps = medianGapsOf(
    orders?.orderedAt ?? new Float64Array(),
    links.orders,
    customers.count,
    policy.tags.churnRisk.fewestOrders,
    now,
  );
  const tags = tagsOf(facts, tiers.tier, medianGaps, policy.tags, today);
  yield;
  const count = customers.count;
  const history = yield* contactHistoryOf(contacts, links.contacts, count, policy.followUp, now);
  yield;
  const followUps = followUpsOf(
    {
      customers,
      plans,
      history,
      moved,
      tier: tiers.tier,
      tags: tags.tags,
      planLinks: links.plans,
      hasLog: contacts !== undefined,
    },
    policy.followUp,
    today,
  );
  const { lastAt: lastContactAt, plannedOn } = history;
  return { ...tiers, ...tags, ...followUps, lastContactAt, plannedOn };
}

function unannouncedDays(
  verdicts: IssueVerdicts | undefined,
  mover: DueDayMover,
): ReadonlyMap<number, Day> {
  const days = new Map(mover.unannounced);
  for (const [year, at] of verdicts?.unannounced ?? []) {
    days.set(year, Math.min(dayOf(at), days.get(year) ?? dayOf(at)));
  }
  return days;
}
