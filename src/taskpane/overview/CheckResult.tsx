import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckOutcome } from "../../actions/checkOutcome";
import { useWords } from "../words";
import { writtenText } from "../writtenText";

interface CheckResultProps {
  readonly check: CheckOutcome;
  /** The button that undoes it. */
  readonly undo: ReactNode;
}

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  line: { margin: 0, overflowWrap: "anywhere" },
  failure: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
});

/** What a check did to which sheets, and the way back. */
export function CheckResult({ check, undo }: CheckResultProps) {
  const styles = useStyles();
  const words = useWords();
  const { overview } = words.pane;
  const { written, policySheet, cannotBeUndone } = check;
  const hasFailed = written instanceof Error;
  const sheets = hasFailed ? [] : written.perSheet;
  return (
    <section className={styles.result} aria-label={overview.result.title}>
      <div className={styles.head}>
        <Body1 as="p" className={hasFailed ? styles.failure : styles.line}>
          {writtenText(check, words)}
        </Body1>
        {undo}
      </div>
      {sheets.length > 0 && (
        <ul role="list" className={styles.list}>
          {sheets.map((sheet) => (
            <li key={sheet.sheet}>
              <Sheet {...sheet} />
            </li>
          ))}
        </ul>
      )}
      {cannotBeUndone && (
        <Caption1 className={styles.quiet}>{overview.result.cannotBeUndone}</Caption1>
      )}
      {policySheet !== undefined && (
        <Caption1 className={styles.quiet}>{words.report.policySheetNotRead(policySheet)}</Caption1>
      )}
    </section>
  );
}

interface SheetProps {
  readonly sheet: string;
  readonly cells: number;
  readonly newColumns: readonly string[];
  readonly skippedRows: readonly { readonly row: number }[];
}

function Sheet({ sheet, cells, newColumns, skippedRows }: SheetProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const { result } = pane.overview;
  const parts = [
    result.sheet(sheet, cells),
    ...(newColumns.length > 0 ? [result.newColumns(newColumns)] : []),
  ];
  const rows = skippedRows.map(({ row }) => row);
  return (
    <>
      <Caption1 block className={styles.quiet}>
        {parts.join(pane.overview.result.separator)}
      </Caption1>
      {rows.length > 0 && (
        <Caption1 block className={styles.failure}>
          {pane.skipped(sheet, rows)}
        </Caption1>
      )}
    </>
  );
}
