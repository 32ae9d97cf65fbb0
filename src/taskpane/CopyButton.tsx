import { Button, Caption1, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { useWords } from "./words";

interface CopyButtonProps {
  readonly label: string;
  /** Asked for when the button is pressed. */
  readonly text: () => string;
  /** What is said beside the button once it is copied; otherwise the button says so itself. */
  readonly done?: string;
}

type Copying =
  { readonly kind: "idle" | "done" } | { readonly kind: "refused"; readonly text: string };

const useStyles = makeStyles({
  copy: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  button: { alignSelf: "flex-start" },
});

/** Copies a text; where the browser of the pane does not allow it, shows the text selected. */
export function CopyButton({ label, text, done }: CopyButtonProps) {
  const styles = useStyles();
  const { shell } = useWords().pane;
  const [copying, setCopying] = useState<Copying>({ kind: "idle" });
  const copy = async () => {
    const wanted = text();
    setCopying((await isCopied(wanted)) ? { kind: "done" } : { kind: "refused", text: wanted });
  };
  const isDone = copying.kind === "done";
  return (
    <div className={styles.copy}>
      <Button
        size="small"
        className={styles.button}
        icon={isDone ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void copy()}
      >
        {isDone && done === undefined ? shell.copied : label}
      </Button>
      <Said>
        {isDone && done}
        {copying.kind === "refused" && shell.copyByHand}
      </Said>
      {copying.kind === "refused" && <Selected label={label} text={copying.text} />}
    </div>
  );
}

function Said({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status">
      <Caption1>{children}</Caption1>
    </div>
  );
}

function Selected({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Textarea
      readOnly
      resize="vertical"
      aria-label={label}
      value={text}
      textarea={{
        ref: (field) => {
          field?.select();
        },
      }}
    />
  );
}

/** Excel on the web may forbid its frames the clipboard. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
