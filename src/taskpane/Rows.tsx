import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "./words";

interface RowsProps<T> {
  readonly items: readonly T[];
  /** How many are shown; the rest is counted. */
  readonly first: number;
  readonly show: (item: T) => ReactNode;
  /** The id of the heading. */
  readonly labelledBy: string;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  more: { padding: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
});

/** A list that never draws more than its first rows, so that a long one costs the pane nothing. */
export function Rows<T>({ items, first, show, labelledBy }: RowsProps<T>) {
  const styles = useStyles();
  const { pane } = useWords();
  const more = items.length - first;
  if (items.length === 0) return null;
  return (
    // Safari forgets that a list without bullets is one.
    <ul role="list" className={styles.list} aria-labelledby={labelledBy}>
      {items.slice(0, first).map((item, i) => (
        <li key={i} className={styles.item}>
          {show(item)}
        </li>
      ))}
      {more > 0 && (
        <li className={styles.more}>
          <Caption1>{pane.more(more)}</Caption1>
        </li>
      )}
    </ul>
  );
}
