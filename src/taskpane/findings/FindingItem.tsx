import { Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { placeToGo } from "../../actions/findings/findingRows";
import type { CellPlace } from "../../actions/goTo";
import type { Finding } from "../../domain/findings/findings";
import type { Book } from "../../domain/records";
import { useWords } from "../words";
import { IgnoreForm } from "./IgnoreForm";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  texts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // Its word ends where the lines below end.
  action: {
    flexShrink: 0,
    minWidth: 0,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly book: Book;
  /** Of the row; "" without. */
  readonly name: string;
  /** undefined where the group says it. */
  readonly sentence: string | undefined;
  readonly tabIndex: 0 | -1;
  readonly isBusy: boolean;
  readonly goTo: (place: CellPlace) => void;
}

export function FindingItem(props: FindingItemProps) {
  const { finding, tabIndex, isBusy } = props;
  const styles = useStyles();
  const { pane } = useWords();
  const [isOpen, setOpen] = useState(false);
  const buttonId = useId();
  return (
    <>
      <FindingLines {...props}>
        <Button
          id={buttonId}
          size="small"
          appearance="subtle"
          className={styles.action}
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          disabledFocusable={isBusy}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {pane.findings.ignore}
        </Button>
      </FindingLines>
      {isOpen && (
        <IgnoreForm
          finding={finding}
          isBusy={isBusy}
          onCancel={() => {
            setOpen(false);
            document.getElementById(buttonId)?.focus();
          }}
        />
      )}
    </>
  );
}

interface FindingLinesProps extends Omit<FindingItemProps, "isBusy"> {
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** Where it is, whose row that is, and what is wrong. */
export function FindingLines(props: FindingLinesProps) {
  const { finding, book, name, sentence, tabIndex, goTo, children } = props;
  const styles = useStyles();
  const words = useWords();
  const place = words.place(finding);
  const target = placeToGo(finding, book);
  return (
    <div className={styles.texts}>
      <div className={styles.head}>
        {target ? (
          <Link
            as="button"
            className={styles.text}
            tabIndex={tabIndex}
            title={words.pane.findings.goToPlace(place)}
            onClick={() => {
              goTo(target);
            }}
          >
            {place}
          </Link>
        ) : (
          <span />
        )}
        {children}
      </div>
      {name !== "" && <Caption1 className={styles.quiet}>{name}</Caption1>}
      {sentence !== undefined && <Body1 className={styles.text}>{sentence}</Body1>}
    </div>
  );
}
