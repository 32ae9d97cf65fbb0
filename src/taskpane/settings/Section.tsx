import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  /** Of the heading, for what is inside and named by it. */
  readonly titleId?: string;
  readonly hint?: string;
  /** Only switches or radio buttons are inside: they stand below the heading's first letter. */
  readonly isOfControls?: boolean;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottom: "none", paddingBottom: 0 },
  },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  // Fluent's switches and radio buttons keep this distance around themselves.
  controls: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** A part of the settings with its heading, and under it what the part is good for. */
export function Section({ title, titleId, hint, isOfControls = false, children }: SectionProps) {
  const styles = useStyles();
  const ownId = useId();
  const id = titleId ?? ownId;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle2 as="h3" block id={id} className={styles.title}>
        {title}
      </Subtitle2>
      {hint !== undefined && <Caption1 className={styles.hint}>{hint}</Caption1>}
      {isOfControls ? <div className={styles.controls}>{children}</div> : children}
    </section>
  );
}
