import { Body1, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

interface StepProps {
  readonly title: string;
  readonly hint: string;
  /** `第 2 步，共 3 步` */
  readonly progress?: string;
  /** The keyboard goes to the heading when the person has come from another step. */
  readonly takesFocus: boolean;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { margin: 0, ":focus-visible": { outlineStyle: "none" } },
  progress: { color: tokens.colorNeutralForeground3 },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalSNudge,
    // Three of them stand side by side in 320 px, in English too.
    "& > button": { minWidth: 0 },
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** One screen of the set-up: what it is about, its questions, and where to go from here. */
export function Step({ title, hint, progress, takesFocus, children, actions }: StepProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [takesFocus]);
  return (
    <div className={styles.step}>
      <div>
        {progress !== undefined && <Caption1 className={styles.progress}>{progress}</Caption1>}
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          <Subtitle1>{title}</Subtitle1>
        </h2>
        <Body1 as="p" block className={styles.hint}>
          {hint}
        </Body1>
      </div>
      {children}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
