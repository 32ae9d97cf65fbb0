import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckOutcome } from "../../actions/checkOutcome";
import type { AddInState } from "../../ribbon/addInState";
import { Counts, type Count } from "./Counts";
import { minuteText } from "../minuteText";
import { useWords, type Words } from "../words";
import { writtenText } from "../writtenText";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  failure: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The result of the last check; before the first, what the button will do. */
export function Overview({ check }: AddInState) {
  const words = useWords();
  if (!check) return <Body1>{words.pane.intro}</Body1>;
  return (
    <>
      <Written check={check} />
      <Counts title={words.report.tiers} counts={tierCounts(check, words)} />
      <Counts title={words.report.followUps} counts={followUpCounts(check, words)} />
      <Counts
        title={words.report.sla}
        counts={slaCounts(check, words)}
        otherwise={words.report.noIssues}
      />
    </>
  );
}

/** When, and what was written to the sheets. */
function Written({ check }: { readonly check: CheckOutcome }) {
  const styles = useStyles();
  const words = useWords();
  const { now, written, policySheet } = check;
  const hasFailed = written instanceof Error;
  return (
    <div className={styles.summary}>
      <Body1 as="p" className={hasFailed ? styles.failure : styles.line}>
        {writtenText(check, words)}
      </Body1>
      {!hasFailed &&
        written.perSheet
          .filter(({ skippedRows }) => skippedRows.length > 0)
          .map((sheet) => <Skipped key={sheet.sheet} {...sheet} />)}
      <Caption1 className={styles.quiet}>{words.pane.checkedAt(minuteText(now))}</Caption1>
      {policySheet !== undefined && (
        <Caption1 className={styles.quiet}>{words.report.policySheetNotRead(policySheet)}</Caption1>
      )}
    </div>
  );
}

interface SkippedProps {
  readonly sheet: string;
  readonly skippedRows: readonly { readonly row: number }[];
}

function Skipped({ sheet, skippedRows }: SkippedProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const rows = skippedRows.map(({ row }) => row);
  return (
    <Body1 as="p" className={styles.failure}>
      {pane.skipped(sheet, rows)}
    </Body1>
  );
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
