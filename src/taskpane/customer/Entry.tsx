import {
  Body1,
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellPlace } from "../../actions/goTo";
import { useWords } from "../words";

interface EntriesProps {
  readonly children: ReactNode;
}

interface EntryProps {
  readonly title: string;
  /** Where its row is: then the title leads there. */
  readonly place?: CellPlace | undefined;
  readonly goTo?: ((place: CellPlace) => void) | undefined;
  readonly badge?: ReactNode;
  /** Plain lines below; what is "" or undefined is left out. */
  readonly lines?: readonly (string | undefined)[];
  /** Quiet ones below these. */
  readonly details?: readonly (string | undefined)[];
  /** Explains how it stands. */
  readonly why?: ReactNode;
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  entry: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  wrap: { overflowWrap: "anywhere", textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  // The icon of a button without a frame, not its padding, stands below the text.
  why: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export function Entries({ children }: EntriesProps) {
  const styles = useStyles();
  return (
    // Safari forgets that a list without bullets is one.
    <ul role="list" className={styles.list}>
      {children}
    </ul>
  );
}

/** One row of a section: what it is, how it stands, and what there is to say of it. */
export function Entry({ title, place, goTo, badge, lines = [], details = [], why }: EntryProps) {
  const styles = useStyles();
  const { customer: words } = useWords().pane;
  return (
    <li className={styles.entry}>
      <span className={styles.head}>
        {place && goTo ? (
          <Link
            as="button"
            className={styles.wrap}
            title={words.goToRow}
            onClick={() => {
              goTo(place);
            }}
          >
            {title}
          </Link>
        ) : (
          <Body1 className={styles.wrap}>{title}</Body1>
        )}
        {badge}
      </span>
      {lines.filter(isSaid).map((line) => (
        <Body1 key={line} className={styles.wrap}>
          {line}
        </Body1>
      ))}
      {details.filter(isSaid).map((line) => (
        <Caption1 key={line} className={mergeClasses(styles.wrap, styles.quiet)}>
          {line}
        </Caption1>
      ))}
      {why && <div className={styles.why}>{why}</div>}
    </li>
  );
}

function isSaid(line: string | undefined): line is string {
  return line !== undefined && line !== "";
}
