import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface UnseenProps {
  readonly as?: "h1" | "span";
  readonly role?: "status";
  readonly children: ReactNode;
}

/** Words for screen readers, where the look says the same to everybody else. */
export function Unseen({ as: Tag = "span", role, children }: UnseenProps) {
  const styles = useStyles();
  return (
    <Tag className={styles.unseen} role={role}>
      {children}
    </Tag>
  );
}
