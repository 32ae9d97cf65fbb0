import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckOutcome } from "../actions/checkOutcome";
import { failureText } from "../actions/failureText";
import { isoMoment } from "../domain/time";
import { Counts, type Count } from "./Counts";
import { FindingList } from "./FindingList";
import { useWords, type Words } from "./words";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  failure: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** @param check undefined before the first check */
export function CheckResult({ check }: { readonly check: CheckOutcome | undefined }) {
  const words = useWords();
  if (!check) return <Body1>{words.pane.intro}</Body1>;
  return (
    <>
      <Written {...check} />
      <Counts title={words.report.tiers} counts={tierCounts(check, words)} />
      <Counts title={words.report.followUps} counts={followUpCounts(check, words)} />
      <Counts
        title={words.report.sla}
        counts={slaCounts(check, words)}
        otherwise={words.report.noIssues}
      />
      <FindingList findings={check.findings} />
    </>
  );
}

/** When, and what was written to the sheets. */
function Written({ now, written, policySheet }: CheckOutcome) {
  const styles = useStyles();
  const { language, pane, report } = useWords();
  const failure = written instanceof Error ? failureText(written, language) : undefined;
  return (
    <div className={styles.summary} role="status">
      <Body1 as="p" className={failure === undefined ? styles.line : styles.failure}>
        {failure ?? (written instanceof Error ? written.message : writtenText(written, pane))}
      </Body1>
      {!(written instanceof Error) &&
        written.perSheet
          .filter(({ skippedRows }) => skippedRows.length > 0)
          .map(({ sheet, skippedRows }) => (
            <Body1 as="p" key={sheet} className={styles.failure}>
              {pane.skipped(
                sheet,
                skippedRows.map(({ row }) => row),
              )}
            </Body1>
          ))}
      <Caption1 className={styles.quiet}>
        {pane.checkedAt(isoMoment(now).replace("T", " "))}
      </Caption1>
      {policySheet !== undefined && (
        <Caption1 className={styles.quiet}>{report.policySheetNotRead(policySheet)}</Caption1>
      )}
    </div>
  );
}

type WrittenStatus = Exclude<CheckOutcome["written"], Error>;

function writtenText({ outcome, sheets, cells }: WrittenStatus, pane: Words["pane"]): string {
  switch (outcome) {
    case "written":
      return pane.written(sheets, cells);
    case "unchanged":
      return pane.unchanged;
    case "cancelled":
      return pane.writingCancelled(cells);
  }
}

function tierCounts({ summary }: CheckOutcome, { report }: Words): Count[] {
  const { tiers, customers } = summary;
  const unrated = customers - tiers.A - tiers.B - tiers.C - tiers.D;
  return [
    { label: "A", count: tiers.A, tone: "prize" },
    { label: "B", count: tiers.B },
    { label: "C", count: tiers.C },
    { label: "D", count: tiers.D },
    ...(unrated > 0 ? [{ label: report.unrated, count: unrated }] : []),
  ];
}

function followUpCounts({ summary: { followUps } }: CheckOutcome, words: Words): Count[] {
  const names = words.followUps;
  return [
    { label: names.overdue, count: followUps.overdue, tone: "alarm" },
    { label: names["due-soon"], count: followUps["due-soon"], tone: "caution" },
    { label: names.never, count: followUps.never },
    { label: names["on-track"], count: followUps["on-track"] },
  ];
}

function slaCounts({ summary: { sla }, hasIssues }: CheckOutcome, words: Words): Count[] {
  if (!hasIssues) return [];
  const names = words.sla;
  const others = ["waiting", "unmatched", "provisional"] as const;
  return [
    { label: names.breached, count: sla.breached, tone: "alarm" },
    { label: names["at-risk"], count: sla["at-risk"], tone: "caution" },
    { label: names["on-track"], count: sla["on-track"] },
    { label: names.met, count: sla.met },
    ...others
      .filter((status) => sla[status] > 0)
      .map((status) => ({ label: names[status], count: sla[status] })),
  ];
}
