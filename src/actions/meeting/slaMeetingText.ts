import { isoDay, isoMoment, type Moment } from "../../domain/time";
import { textsOf, type Language } from "../../text/language";
import { meetingTexts } from "../../text/meeting/meetingTexts";
import type { MeetingTexts } from "../../text/meeting/meetingZh";
import { slaMark } from "../../workbook/status/statusWords";
import type { IssueStep } from "../issueStep";
import { openStatuses, type MeetingIssue, type SlaCounts, type SlaMeeting } from "./slaMeeting";

/** How many issues of a list a message names. */
const FIRST = 10;

/** The meeting's figures as plain lines that a chat program (企业微信, 钉钉 …) shows as they are. */
export function slaMeetingText(meeting: SlaMeeting, language: Language): string {
  const texts = meetingTexts(language);
  return [
    texts.heading(texts.title, meetingHead(meeting, texts)),
    texts.entry(texts.totals, countsOf(meeting.totals, meeting, language)),
    texts.count(texts.overdueFollowUps, meeting.overdueFollowUps),
    ...(meeting.byOwner.length > 0 ? ["", texts.byOwner] : []),
    ...meeting.byOwner.map(
      ({ name, counts }) =>
        `- ${texts.entry(name || texts.unnamed, countsOf(counts, meeting, language))}`,
    ),
    ...meetingLists(meeting, texts).flatMap(({ title, about, issues }) => [
      "",
      texts.listed(title, issues.length),
      ...issues.slice(0, FIRST).map((issue) => `- ${issueLine(issue, about, language)}`),
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

/** What a list says of its issues: their deadline, the step that they wait for, or who has waived the verdict. */
type ListAbout = "deadline" | "step" | "exemption";

export interface MeetingList {
  readonly title: string;
  readonly about: ListAbout;
  readonly issues: readonly MeetingIssue[];
}

/** The last two only where there is something in them: not every workbook keeps steps and exemptions. */
export function meetingLists(meeting: SlaMeeting, texts: MeetingTexts): MeetingList[] {
  const { from, to } = meeting.nextWeek;
  const deadline = { about: "deadline" } as const;
  const lists: MeetingList[] = [
    { title: texts.unclosed, about: "step", issues: meeting.unclosed },
    { title: texts.exempted, about: "exemption", issues: meeting.exempted },
  ];
  return [
    { title: texts.newlyBreached, ...deadline, issues: meeting.newlyBreached },
    { title: texts.stillBreached, ...deadline, issues: meeting.stillBreached },
    { title: texts.recovered, ...deadline, issues: meeting.recovered },
    {
      title: texts.dueNextWeek(isoDay(from), isoDay(to)),
      ...deadline,
      issues: meeting.dueNextWeek,
    },
    ...lists.filter(({ issues }) => issues.length > 0),
  ];
}

/** `未结 5`, `● 超时 2`, `◐ 临近超时 1`: what is zero is left out, but for open and breached. */
function countsOf(counts: SlaCounts, meeting: SlaMeeting, language: Language): string[] {
  const texts = meetingTexts(language);
  return [
    texts.count(texts.open, counts.open),
    ...meetingColumns(meeting, language)
      .filter(({ key }) => key === "breached" || counts[key] > 0)
      .map(({ key, name }) => texts.count(name, counts[key])),
  ];
}

/** Columns that many a company never needs: shown where there is something in them. */
const rareColumns: ReadonlySet<keyof SlaCounts> = new Set([
  "exempted",
  "none",
  "closedExempted",
  "closedUnjudged",
]);

interface MeetingColumn {
  readonly key: Exclude<keyof SlaCounts, "open">;
  readonly name: string;
}

/** What is counted of a group, with its name; what is open first. */
export function meetingColumns({ totals }: SlaMeeting, language: Language): MeetingColumn[] {
  const texts = meetingTexts(language);
  const { sla } = textsOf(language);
  const columns: MeetingColumn[] = [
    ...openStatuses.map((key) => {
      return { key, name: key === "none" ? texts.noVerdict : `${slaMark(key)} ${sla[key]}` };
    }),
    { key: "closedInTime", name: `${slaMark("met")} ${texts.closedInTime}` },
    { key: "closedLate", name: texts.closedLate },
    { key: "closedExempted", name: `${slaMark("exempted")} ${texts.closedExempted}` },
    { key: "closedUnjudged", name: texts.closedUnjudged },
  ];
  return columns.filter(({ key }) => !rareColumns.has(key) || totals[key] > 0);
}

function issueLine(issue: MeetingIssue, about: ListAbout, language: Language): string {
  const texts = meetingTexts(language);
  const name = [issue.id, issue.customer].filter(Boolean).join(" ");
  const facts = [issue.severity, issue.owner || texts.unnamed, ...toldOf(issue, about, language)];
  return texts.issue(name, facts.filter(Boolean));
}

function toldOf(issue: MeetingIssue, about: ListAbout, language: Language): string[] {
  const texts = meetingTexts(language);
  const { clock, dueAt, step, exemption } = issue;
  if (about === "exemption" && exemption) {
    return [texts.approvedBy(exemption.approver), texts.because(exemption.reason)];
  }
  const next = step && step.clock !== clock ? stepText(step, language) : "";
  return about === "step" ? [next] : [texts.clocks[clock], dueText(dueAt), next];
}

/** `待反馈 2026-03-02 10:00` */
export function stepText({ step, dueAt }: IssueStep, language: Language): string {
  return `${textsOf(language).pane.step.names[step]} ${dueText(dueAt)}`.trim();
}

function dueText(at: Moment): string {
  return Number.isNaN(at) ? "" : minute(at);
}

/** `2026-03-02 10:00` */
export function minute(at: Moment): string {
  return isoMoment(at).slice(0, 16).replace("T", " ");
}
