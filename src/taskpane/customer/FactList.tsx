import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface FactListProps {
  /** What is empty is left out. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    ...typographyStyles.body1,
  },
  name: { color: tokens.colorNeutralForeground2, maxWidth: "9em", overflowWrap: "anywhere" },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/** Names and values, one a line. */
export function FactList({ facts }: FactListProps) {
  const styles = useStyles();
  const shown = facts.filter(([, value]) => value !== "" && value !== undefined && value !== false);
  if (shown.length === 0) return null;
  return (
    <dl className={styles.list}>
      {shown.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
