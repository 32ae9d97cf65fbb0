import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { createContext, useContext, type ReactNode } from "react";
import { useWords } from "./words";

interface MessageProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Puts away the messages below it. */
export const DismissContext = createContext<(() => void) | undefined>(undefined);

const useStyles = makeStyles({
  // 320 px are too few for Fluent's single line.
  bar: { whiteSpace: "normal", alignItems: "start" },
  title: { display: "block" },
  body: { overflowWrap: "anywhere" },
});

export function Message({ intent, title, actions, children }: MessageProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const onDismiss = useContext(DismissContext);
  const dismiss = onDismiss && (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label={pane.shell.dismiss}
      onClick={onDismiss}
    />
  );
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || dismiss !== undefined) && (
        <MessageBarActions containerAction={dismiss ?? null}>{actions}</MessageBarActions>
      )}
    </MessageBar>
  );
}
