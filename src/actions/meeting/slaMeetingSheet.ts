import { textsOf, type Language } from "../../text/language";
import { meetingTexts } from "../../text/meeting/meetingTexts";
import type { MeetingTexts } from "../../text/meeting/meetingZh";
import type { MeetingCell, MeetingContent, MeetingTable } from "../../workbook/sheets/meetingSheet";
import { slaMark } from "../../workbook/status/statusWords";
import { openStatuses, type MeetingIssue, type SlaCounts, type SlaMeeting } from "./slaMeeting";
import {
  meetingColumns,
  meetingHead,
  meetingLists,
  stepText,
  type MeetingList,
} from "./slaMeetingText";

/** More than a meeting speaks about; the issues sheet has them all. */
const FIRST = 100;
const WIDTHS_CHARS = [18, 30, 14, 12, 12, 18, 14, 12, 12, 12, 12, 12, 12, 9] as const;

/** Of breached, at risk, on track and waiting; blue in place of green, which many cannot tell from red. */
const seriesColours = ["#B5451B", "#E0A800", "#3B7DB8", "#A5A5A5"] as const;
/** The name and these four. */
const COLUMNS_WITH_SERIES = 5;

/** The meeting's figures as a sheet to look at and to print. */
export function slaMeetingSheet(meeting: SlaMeeting, language: Language): MeetingContent {
  const texts = meetingTexts(language);
  const totals = countsTable(
    texts.totals,
    texts.totals,
    [[texts.issues, meeting.totals]],
    meeting,
    language,
  );
  const groups = [
    { title: texts.byOwner, header: texts.owner, groups: meeting.byOwner },
    { title: texts.byTier, header: texts.tier, groups: meeting.byTier },
    { title: texts.bySeverity, header: texts.severity, groups: meeting.bySeverity },
  ].map(({ title, header, groups: some }) =>
    countsTable(
      title,
      header,
      some.map(({ name, counts }) => [name ?? "", counts]),
      meeting,
      language,
    ),
  );
  const lists = meetingLists(meeting, texts).map((list) =>
    list.about === "exemption" ? exemptionsTable(list, language) : issuesTable(list, language),
  );
  const tables = [totals, ...groups, ...lists];
  const ofOpen: readonly string[] = openStatuses;
  return {
    title: texts.title,
    otherTitles: [meetingTexts("zh-CN").title, meetingTexts("en-US").title],
    lines: [
      meetingHead(meeting, texts).join(" · "),
      texts.count(texts.overdueFollowUps, meeting.overdueFollowUps),
      texts.rewritten,
    ],
    tables,
    tablesAboveCharts: 1,
    charts: [
      {
        title: texts.chartOfOwners,
        table: 1,
        columns: COLUMNS_WITH_SERIES,
        sort: "stacked-bars",
        colours: seriesColours,
      },
      {
        title: texts.chartOfTotals,
        table: 0,
        columns:
          meetingColumns(meeting, language).filter(({ key }) => ofOpen.includes(key)).length + 1,
        sort: "columns",
        colours: [seriesColours[2]],
      },
    ],
    widthsChars: WIDTHS_CHARS.slice(0, Math.max(...tables.map(({ headers }) => headers.length))),
  };
}

function countsTable(
  title: string,
  header: string,
  groups: readonly (readonly [name: string, counts: SlaCounts])[],
  meeting: SlaMeeting,
  language: Language,
): MeetingTable {
  const { open, none, unnamed } = meetingTexts(language);
  const columns = meetingColumns(meeting, language);
  return {
    title,
    headers: [header, ...columns.map((column) => column.name), open],
    rows: groups.map(([name, counts]) => [
      name || unnamed,
      ...columns.map(({ key }) => counts[key]),
      counts.open,
    ]),
    note: groups.length === 0 ? none : undefined,
  };
}

function issuesTable(list: MeetingList, language: Language): MeetingTable {
  const texts = meetingTexts(language);
  const { columns } = texts;
  const hasSteps = list.issues.some(({ step }) => step !== undefined);
  return listTable(
    list,
    [
      ...[columns.id, columns.customer, columns.owner, columns.severity],
      ...[columns.clock, columns.due, columns.status],
      ...(hasSteps ? [columns.step] : []),
    ],
    (issue) => issueCells(issue, hasSteps, language),
    texts,
  );
}

/** The reason stands last: it may be long, and runs on over the empty cells beside it. */
function exemptionsTable(list: MeetingList, language: Language): MeetingTable {
  const texts = meetingTexts(language);
  const { columns } = texts;
  return listTable(
    list,
    [
      ...[columns.id, columns.customer, columns.owner, columns.severity],
      ...[columns.openOrClosed, columns.approver, columns.reason],
    ],
    ({ id, customer, owner, severity, isOpen, exemption }) => [
      ...[id, customer, owner || texts.unnamed, severity],
      isOpen ? texts.open : texts.closed,
      ...[exemption?.approver ?? "", exemption?.reason ?? ""],
    ],
    texts,
  );
}

function listTable(
  { title, issues }: MeetingList,
  headers: readonly string[],
  cellsOf: (issue: MeetingIssue) => MeetingCell[],
  { listed, more, none }: MeetingTexts,
): MeetingTable {
  const left = issues.length - FIRST;
  return {
    title: listed(title, issues.length),
    headers,
    rows: issues.slice(0, FIRST).map(cellsOf),
    note: issues.length === 0 ? none : left > 0 ? more(left) : undefined,
  };
}

function issueCells(issue: MeetingIssue, hasSteps: boolean, language: Language): MeetingCell[] {
  const texts = meetingTexts(language);
  const { status, step } = issue;
  return [
    issue.id,
    issue.customer,
    issue.owner || texts.unnamed,
    issue.severity,
    texts.clocks[issue.clock],
    Number.isNaN(issue.dueAt) ? null : { at: issue.dueAt },
    status === "none" ? "" : `${slaMark(status)} ${textsOf(language).sla[status]}`,
    ...(hasSteps ? [step ? stepText(step, language) : ""] : []),
  ];
}
