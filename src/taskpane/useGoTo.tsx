import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { failureSentence } from "../actions/failureText";
import { goTo, showHiddenRow, type CellPlace, type VisitedRow } from "../actions/goTo";
import { useWords } from "./words";

/** What came of the last visit, where the sheet does not show it by itself. */
type Visit =
  | { readonly place: CellPlace; readonly hidden: NonNullable<VisitedRow["hidden"]> }
  | { readonly error: unknown };

export interface GoTo {
  readonly goTo: (place: CellPlace) => void;
  /** To be placed at the end of the view; undefined while there is nothing to say. */
  readonly message: ReactNode;
}

/** Going to a cell from a view, and what is said where that is not seen in the sheet. */
export function useGoTo(): GoTo {
  const [visit, setVisit] = useState<Visit>();
  const attempt = (work: () => Promise<Visit | undefined>) => {
    work().then(setVisit, (error: unknown) => {
      setVisit({ error });
    });
  };
  const message = visit && (
    <VisitMessage
      visit={visit}
      show={(place) => {
        attempt(async () => {
          await showHiddenRow(place);
          return undefined;
        });
      }}
      close={() => {
        setVisit(undefined);
      }}
    />
  );
  return {
    goTo: (place) => {
      attempt(async () => {
        const { hidden } = await goTo(place);
        return hidden && { place, hidden };
      });
    },
    message: <div role="status">{message}</div>,
  };
}

const useStyles = makeStyles({
  // Seen wherever in a long list the person has clicked.
  bar: {
    position: "fixed",
    insetInline: tokens.spacingHorizontalL,
    bottom: tokens.spacingVerticalL,
    zIndex: 1,
    whiteSpace: "normal",
    boxShadow: tokens.shadow16,
  },
});

interface VisitMessageProps {
  readonly visit: Visit;
  readonly show: (place: CellPlace) => void;
  readonly close: () => void;
}

function VisitMessage({ visit, show, close }: VisitMessageProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const words = pane.goTo;
  const closeButton = (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={words.close}
      onClick={close}
    />
  );
  if ("error" in visit) {
    return (
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>{failureSentence(visit.error, language) ?? pane.unexpected}</MessageBarBody>
        <MessageBarActions containerAction={closeButton} />
      </MessageBar>
    );
  }
  const { place, hidden } = visit;
  const byFilter = hidden === "by-filter";
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {byFilter ? words.hiddenByFilter(place.row) : words.hiddenByHand(place.row)}
      </MessageBarBody>
      <MessageBarActions containerAction={closeButton}>
        <Button
          size="small"
          onClick={() => {
            show(place);
          }}
        >
          {byFilter ? words.clearFilters : words.showRow}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
