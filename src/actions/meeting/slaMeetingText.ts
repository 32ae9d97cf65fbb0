import { isoDay, isoMoment, type Moment } from "../../domain/time";
import { textsOf, type Language } from "../../text/language";
import { meetingTexts } from "../../text/meeting/meetingTexts";
import type { MeetingTexts } from "../../text/meeting/meetingZh";
import { slaMark } from "../../workbook/status/statusWords";
import { openStatuses, type MeetingIssue, type SlaCounts, type SlaMeeting } from "./slaMeeting";

/** How many issues of a list a message names. */
const FIRST = 10;

/** The meeting's figures as plain lines that a chat program (企业微信, 钉钉 …) shows as they are. */
export function slaMeetingText(meeting: SlaMeeting, language: Language): string {
  const texts = meetingTexts(language);
  return [
    texts.heading(texts.title, meetingHead(meeting, texts)),
    texts.entry(texts.totals, countsOf(meeting.totals, language)),
    texts.count(texts.overdueFollowUps, meeting.overdueFollowUps),
    ...(meeting.byOwner.length > 0 ? ["", texts.byOwner] : []),
    ...meeting.byOwner.map(
      ({ name, counts }) => `- ${texts.entry(name || texts.unnamed, countsOf(counts, language))}`,
    ),
    ...meetingLists(meeting, texts).flatMap(({ title, issues }) => [
      "",
      texts.listed(title, issues.length),
      ...issues.slice(0, FIRST).map((issue) => `- ${issueLine(issue, texts)}`),
      ...(issues.length > FIRST ? [texts.more(issues.length - FIRST)] : []),
    ]),
  ].join("\n");
}

/** As of when, compared with what, by which rules. */
export function meetingHead({ now, since, policyVersion }: SlaMeeting, texts: MeetingTexts) {
  return [
    texts.asOf(minute(now)),
    Number.isNaN(since) ? texts.nothingBefore : texts.comparedWith(minute(since)),
    texts.policy(policyVersion),
  ];
}

export interface MeetingList {
  readonly title: string;
  readonly issues: readonly MeetingIssue[];
}

export function meetingLists(meeting: SlaMeeting, texts: MeetingTexts): MeetingList[] {
  const { from, to } = meeting.nextWeek;
  return [
    { title: texts.newlyBreached, issues: meeting.newlyBreached },
    { title: texts.stillBreached, issues: meeting.stillBreached },
    { title: texts.recovered, issues: meeting.recovered },
    { title: texts.dueNextWeek(isoDay(from), isoDay(to)), issues: meeting.dueNextWeek },
  ];
}

/** `未结 5`, `● 超时 2`, `◐ 临近超时 1`: what is zero is left out, but for open and breached. */
function countsOf(counts: SlaCounts, language: Language): string[] {
  const texts = meetingTexts(language);
  return [
    texts.count(texts.open, counts.open),
    ...meetingColumns(language)
      .filter(({ key }) => key === "breached" || counts[key] > 0)
      .map(({ key, name }) => texts.count(name, counts[key])),
  ];
}

/** What is counted of a group, with its name. */
export function meetingColumns(language: Language) {
  const texts = meetingTexts(language);
  const { sla } = textsOf(language);
  return [
    ...openStatuses.map((key) => ({ key, name: `${slaMark(key)} ${sla[key]}` }) as const),
    { key: "closedInTime", name: `${slaMark("met")} ${texts.closedInTime}` },
    { key: "closedLate", name: texts.closedLate },
  ] as const;
}

function issueLine(issue: MeetingIssue, texts: MeetingTexts): string {
  const due = Number.isNaN(issue.dueAt) ? "" : minute(issue.dueAt);
  const facts = [issue.severity, issue.owner || texts.unnamed, texts.clocks[issue.clock], due];
  const name = [issue.id, issue.customer].filter(Boolean).join(" ");
  return texts.issue(name, facts.filter(Boolean));
}

/** `2026-03-02 10:00` */
export function minute(at: Moment): string {
  return isoMoment(at).slice(0, 16).replace("T", " ");
}
