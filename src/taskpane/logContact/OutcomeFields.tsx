import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ContactForm } from "../../actions/today/contactForm";
import { useWords } from "../words";
import type { Draft } from "./draft";

interface OutcomeFieldsProps {
  readonly form: ContactForm;
  readonly draft: Draft;
  readonly onChange: (some: Partial<Draft>) => void;
}

const useStyles = makeStyles({
  radios: { flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** A contact or an attempt, and of which kind: what decides which clocks begin anew. */
export function OutcomeFields({ form, draft, onChange }: OutcomeFieldsProps) {
  const { pane } = useWords();
  const { logContact: words, today } = pane;
  const { missing, outcomes, kinds } = form;
  const chosen = outcomes.find(({ word }) => word === draft.outcome);
  const isAttempt = !missing.includes("outcome") && chosen?.isAttempt === true;
  const kind = kinds.find(({ word }) => word === draft.kind);
  const resets = kind && words.resets(kind.resets.map((one) => today.kinds[one]));
  return (
    <>
      {missing.includes("outcome") ? undefined : (
        <Words
          label={words.outcome}
          words={outcomes.map(({ word }) => word)}
          value={draft.outcome}
          hint={isAttempt ? words.resetsNothing : undefined}
          onChange={(outcome) => {
            onChange({ outcome });
          }}
        />
      )}
      {!missing.includes("kind") && (
        <Words
          label={words.kind}
          words={kinds.map(({ word }) => word)}
          value={draft.kind}
          hint={isAttempt ? undefined : resets}
          onChange={(word) => {
            onChange({ kind: word });
          }}
        />
      )}
    </>
  );
}

interface WordsProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly value: string;
  readonly hint: string | undefined;
  readonly onChange: (word: string) => void;
}

function Words({ label, words, value, hint, onChange }: WordsProps) {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        value={value}
        onChange={(_, { value: word }) => {
          onChange(word);
        }}
      >
        {words.map((word) => (
          <Radio key={word} value={word} label={word} />
        ))}
      </RadioGroup>
    </Field>
  );
}
