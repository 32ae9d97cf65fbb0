import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { failureCode, failureText } from "../actions/failureText";
import type { AddInState, Ended } from "../ribbon/addInState";
import { runOrder } from "../ribbon/runOrder";
import { technicalDetail } from "./technicalDetail";
import { useWords } from "./words";

const useStyles = makeStyles({
  region: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // 320 px are too few for Fluent's single line.
  bar: { whiteSpace: "normal", alignItems: "start" },
  detail: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: "text",
  },
});

/** What became of the last order, where its result does not say so itself. */
export function EndMessage({ ended, refused, running }: AddInState) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <div className={styles.region} role="status">
      {refused && running && (
        <Message intent="warning">
          {pane.busy(pane.orders[running.order], pane.orders[refused])}
        </Message>
      )}
      {ended && <EndOf ended={ended} />}
    </div>
  );
}

function EndOf({ ended }: { readonly ended: Ended }) {
  const words = useWords();
  if ("outcome" in ended) {
    const text = outcomeText(ended, words);
    return text === undefined ? null : <Message intent="success">{text}</Message>;
  }
  const { order, error } = ended;
  if (failureCode(error) === "no-register") return <NoRegister />;
  if (failureCode(error) === "cancelled")
    return <Message intent="info">{failureText(error, words.language)}</Message>;
  const reason = failureText(error, words.language);
  return (
    <Message intent="error" title={words.pane.failed(words.pane.orders[order])}>
      {reason ?? <Bug error={error} />}
    </Message>
  );
}

/** A check and the list of the day are shown at length, see `Results`. */
function outcomeText(
  { order, outcome }: Extract<Ended, { outcome: unknown }>,
  { pane }: ReturnType<typeof useWords>,
): string | undefined {
  switch (outcome.kind) {
    case "checked":
    case "listed":
      return undefined;
    case "filtered":
      return outcome.shown === 0
        ? pane.noneFound(pane.orders[order])
        : pane.filtered(pane.orders[order], outcome.shown, outcome.total);
    case "filters-cleared":
      return pane.filtersCleared(outcome.shown, outcome.total);
    case "set-up":
      return pane.setUpDone(outcome.sheets.length);
  }
}

function NoRegister() {
  const { pane } = useWords();
  const { title, hint, empty, sample } = pane.noRegister;
  return (
    <Message
      intent="info"
      title={title}
      actions={
        <>
          <Button size="small" onClick={() => void runOrder("setUpEmpty")}>
            {empty}
          </Button>
          <Button size="small" onClick={() => void runOrder("setUpSample")}>
            {sample}
          </Button>
        </>
      }
    >
      {hint}
    </Message>
  );
}

function Bug({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <>
      {pane.unexpected}
      <details>
        <summary>{pane.detail}</summary>
        <pre className={styles.detail}>{technicalDetail(error)}</pre>
      </details>
    </>
  );
}

interface MessageProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly actions?: React.ReactNode;
  readonly children: React.ReactNode;
}

function Message({ intent, title, actions, children }: MessageProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>} {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
