import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import type { ContactForm, LogField } from "../../actions/today/contactForm";
import { useWords } from "../words";
import type { Draft, Problems } from "./draft";
import { WordField } from "./WordField";

interface DetailFieldsProps {
  readonly form: ContactForm;
  readonly draft: Draft;
  readonly problems: Problems;
  readonly onChange: (some: Partial<Draft>) => void;
}

/** Far below the 32,767 characters that a cell takes. */
const LONGEST_TEXT = 4_000;

/** The texts, and how many lines each shows at first. */
const texts = [
  ["content", 3],
  ["feedback", 2],
  ["nextStep", 2],
] as const;

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
});

/** How, what was said, and what comes next: only what the sheet has columns for. */
export function DetailFields({ form, draft, problems, onChange }: DetailFieldsProps) {
  const styles = useStyles();
  const { logContact: words } = useWords().pane;
  const has = (field: LogField) => !form.missing.includes(field);
  return (
    <>
      {has("method") && (
        <WordField
          label={words.method}
          words={form.methods}
          isFixed={form.hasFixedMethods}
          value={draft.method}
          onChange={(method) => {
            onChange({ method });
          }}
        />
      )}
      {texts.map(
        ([field, rows]) =>
          has(field) && (
            <Field key={field} label={words[field]}>
              <Textarea
                value={draft[field]}
                rows={rows}
                maxLength={LONGEST_TEXT}
                resize="vertical"
                onChange={(_, { value }) => {
                  onChange({ [field]: value });
                }}
              />
            </Field>
          ),
      )}
      {has("nextOn") && (
        <Field
          label={words.nextOn}
          {...(problems.nextOn && { validationMessage: words.nextOnPast })}
        >
          <Input
            type="date"
            className={styles.control}
            value={draft.nextOn}
            onChange={(_, { value }) => {
              onChange({ nextOn: value });
            }}
          />
        </Field>
      )}
      {has("owner") && (
        <WordField
          label={words.owner}
          words={form.owners}
          isFixed={form.hasFixedOwners}
          value={draft.owner}
          onChange={(owner) => {
            onChange({ owner });
          }}
        />
      )}
    </>
  );
}
