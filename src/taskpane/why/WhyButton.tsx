import { Button, makeStyles } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import { whyIssue, whyNextContact, whyTierAndTags, type Why } from "../../actions/why";
import type { Language } from "../../text/language";
import { useWords, type Words } from "../words";
import { WhyDialog } from "./WhyDialog";

/** A result that can be explained; indexes into the book's customers and issues. */
export type WhyOf =
  | { readonly result: "tier-and-tags"; readonly customer: number }
  | { readonly result: "next-contact"; readonly customer: number }
  | { readonly result: "issue"; readonly issue: number };

interface WhyButtonProps {
  readonly of: WhyOf;
  /** Whose: the customer's name or the issue's id. */
  readonly name: string;
  readonly assessed: AssessedWorkbook;
  /** Only the symbol, where there is no room for the word. */
  readonly symbolOnly?: boolean;
  readonly tabIndex?: 0 | -1;
}

const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: "nowrap" } });

/** Opens the explanation of a result over the pane; it is worked out when somebody asks. */
export function WhyButton({ of, name, assessed, symbolOnly = false, tabIndex }: WhyButtonProps) {
  const styles = useStyles();
  const words = useWords();
  const { why } = words.pane;
  const [explained, setExplained] = useState<Why>();
  const title = why.whyOf(subjectText(of, name, words));
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        tabIndex={tabIndex}
        icon={<QuestionCircleRegular />}
        className={styles.button}
        aria-label={title}
        {...(symbolOnly && { title })}
        onClick={() => {
          setExplained(explanationOf(of, assessed, words.language));
        }}
      >
        {symbolOnly ? undefined : why.why}
      </Button>
      {explained && (
        <WhyDialog
          title={title}
          book={assessed.book}
          why={explained}
          onClose={() => {
            setExplained(undefined);
          }}
        />
      )}
    </>
  );
}

function subjectText(of: WhyOf, name: string, { pane: { why } }: Words): string {
  switch (of.result) {
    case "tier-and-tags":
      return why.tierAndTags(name);
    case "next-contact":
      return why.nextContact(name);
    case "issue":
      return name;
  }
}

function explanationOf(of: WhyOf, assessed: AssessedWorkbook, language: Language): Why {
  switch (of.result) {
    case "tier-and-tags":
      return whyTierAndTags(assessed, of.customer, language);
    case "next-contact":
      return whyNextContact(assessed, of.customer, language);
    case "issue":
      return whyIssue(assessed, of.issue, language);
  }
}
