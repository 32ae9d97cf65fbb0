import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { technicalDetail } from "./technicalDetail";
import { useWords } from "./words";

const useStyles = makeStyles({
  detail: { marginTop: tokens.spacingVerticalS },
  summary: { cursor: "pointer" },
  text: {
    margin: `${tokens.spacingVerticalS} 0`,
    maxHeight: "160px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    userSelect: "text",
  },
});

type Copying = "idle" | "done" | "refused";

/** What to send to whoever maintains the add-in, folded. */
export function ErrorDetail({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const { pane } = useWords();
  const place = useRef<HTMLPreElement>(null);
  const [copying, setCopying] = useState<Copying>("idle");
  const text = technicalDetail(error);
  const copy = async () => {
    const done = await copied(text);
    if (!done) select(place.current);
    setCopying(done ? "done" : "refused");
  };
  return (
    <details className={styles.detail}>
      <summary className={styles.summary}>{pane.detail}</summary>
      <pre ref={place} tabIndex={0} aria-label={pane.detail} className={styles.text}>
        {text}
      </pre>
      <Button
        size="small"
        icon={copying === "done" ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void copy()}
      >
        {copying === "done" ? pane.shell.copied : pane.shell.copyDetail}
      </Button>
      <div role="status">
        {copying === "refused" && <Caption1>{pane.shell.copyByHand}</Caption1>}
      </div>
    </details>
  );
}

/** Excel on the web may forbid its frames the clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function select(element: HTMLElement | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}
