import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { plainExplanation, type ExplanationTable } from "../../text/explain/explanationTable";
import type { Book } from "../../domain/records";
import { CopyButton } from "../CopyButton";
import { useGoTo } from "../useGoTo";
import { useWords } from "../words";
import { WhyTable } from "./WhyTable";

export interface Explained {
  readonly tables: readonly ExplanationTable[];
  /** A reply to the customer, where something was promised. */
  readonly letter?: string | undefined;
}

interface WhyButtonProps {
  /** Of what, such as an issue's id. */
  readonly name: string;
  readonly book: Book;
  /** Called when the person asks. */
  readonly explain: () => Explained;
  readonly tabIndex?: 0 | -1;
}

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  copies: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Opens the explanation of a result over the pane. */
export function WhyButton({ name, book, explain, tabIndex }: WhyButtonProps) {
  const { pane } = useWords();
  const [explained, setExplained] = useState<Explained>();
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        tabIndex={tabIndex}
        icon={<QuestionCircleRegular />}
        aria-label={pane.sla.whyOf(name)}
        onClick={() => {
          setExplained(explain());
        }}
      >
        {pane.sla.why}
      </Button>
      {explained && (
        <Dialog
          open
          onOpenChange={() => {
            setExplained(undefined);
          }}
        >
          <WhyDialog name={name} book={book} explained={explained} />
        </Dialog>
      )}
    </>
  );
}

interface WhyDialogProps {
  readonly name: string;
  readonly book: Book;
  readonly explained: Explained;
}

function WhyDialog({ name, book, explained: { tables, letter } }: WhyDialogProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const { goTo, message } = useGoTo();
  return (
    <DialogSurface className={styles.surface}>
      <DialogBody>
        <DialogTitle>{pane.sla.whyOf(name)}</DialogTitle>
        <DialogContent className={styles.content}>
          {tables.length === 0 && pane.sla.notExplained}
          {tables.map((table) => (
            <WhyTable key={table.title} table={table} book={book} goTo={goTo} />
          ))}
          <div className={styles.copies}>
            {tables.length > 0 && (
              <CopyButton
                label={pane.sla.copyForBoss}
                done={pane.sla.copied}
                text={() => tables.map(plainExplanation).join("\n\n")}
              />
            )}
            {letter !== undefined && (
              <CopyButton
                label={pane.sla.copyForCustomer}
                text={() => letter}
                done={pane.sla.copied}
              />
            )}
          </div>
          {message}
        </DialogContent>
        <DialogActions>
          <DialogTrigger disableButtonEnhancement>
            <Button appearance="secondary">{pane.sla.close}</Button>
          </DialogTrigger>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}
