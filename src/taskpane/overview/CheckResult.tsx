import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import type { CheckOutcome } from "../../actions/check/checkOutcome";
import { useWords } from "../words";
import { writtenText } from "../writtenText";

interface CheckResultProps {
  readonly check: CheckOutcome;
  /** The button that undoes it. */
  readonly undo: ReactNode;
}

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  line: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: "anywhere" },
  failure: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // The arrow of a button without a frame, not its padding, stands below the text above.
  details: {
    alignSelf: "flex-start",
    minWidth: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS} - ${tokens.strokeWidthThin})`,
  },
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
  const { result } = words.pane.overview;
  const { written, unreadPolicySheet, cannotBeUndone } = check;
  const hasFailed = written instanceof Error;
  const sheets = hasFailed ? [] : written.perSheet;
  return (
    <section className={styles.result} aria-label={result.title}>
      <div className={styles.head}>
        <Body1 as="p" className={mergeClasses(styles.line, hasFailed && styles.failure)}>
          {writtenText(check, words)}
        </Body1>
        {undo}
      </div>
      {sheets.map((sheet) => (
        <Skipped key={sheet.sheet} {...sheet} />
      ))}
      {cannotBeUndone && <Caption1 className={styles.quiet}>{result.cannotBeUndone}</Caption1>}
      {sheets.length > 0 && <Details sheets={sheets} />}
      {unreadPolicySheet !== undefined && (
        <Caption1 className={styles.quiet}>
          {words.report.policySheetNotRead(unreadPolicySheet)}
        </Caption1>
      )}
    </section>
  );
}

function Details({ sheets }: { readonly sheets: readonly SheetProps[] }) {
  const styles = useStyles();
  const { result } = useWords().pane.overview;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        className={styles.details}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {result.details}
      </Button>
      <ul id={id} role="list" hidden={!isOpen} className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet.sheet}>
            <Sheet {...sheet} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SheetProps {
  readonly sheet: string;
  readonly cells: number;
  readonly newColumns: readonly string[];
  readonly skippedRows: readonly { readonly row: number }[];
}

function Sheet({ sheet, cells, newColumns }: SheetProps) {
  const styles = useStyles();
  const { result } = useWords().pane.overview;
  const parts = [
    result.sheet(sheet, cells),
    ...(newColumns.length > 0 ? [result.newColumns(newColumns)] : []),
  ];
  return <Caption1 className={styles.quiet}>{parts.join(result.separator)}</Caption1>;
}

/** Rows without results are news, and never folded away. */
function Skipped({ sheet, skippedRows }: SheetProps) {
  const styles = useStyles();
  const { pane } = useWords();
  if (skippedRows.length === 0) return null;
  const rows = skippedRows.map(({ row }) => row);
  return <Caption1 className={styles.failure}>{pane.skipped(sheet, rows)}</Caption1>;
}
