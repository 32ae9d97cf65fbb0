import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

interface DisclosureProps {
  /** Names the group for screen readers, and the list inside by `labelledBy`. */
  readonly id: string;
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A group that folds; its content is drawn while it is open. */
export function Disclosure({ id, title, isOpen, onToggle, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.heading}>
        <Button
          id={id}
          appearance="subtle"
          className={styles.button}
          aria-expanded={isOpen}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={onToggle}
        >
          {title}
        </Button>
      </h3>
      {isOpen && children}
    </section>
  );
}
