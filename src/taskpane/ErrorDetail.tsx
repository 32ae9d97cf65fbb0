import { makeStyles, tokens } from "@fluentui/react-components";
import { CopyButton } from "./CopyButton";
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

/** What to send to whoever maintains the add-in, folded. */
export function ErrorDetail({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const { pane } = useWords();
  const text = technicalDetail(error);
  return (
    <details className={styles.detail}>
      <summary className={styles.summary}>{pane.detail}</summary>
      <pre tabIndex={0} aria-label={pane.detail} className={styles.text}>
        {text}
      </pre>
      <CopyButton label={pane.shell.copyDetail} text={() => text} />
    </details>
  );
}
