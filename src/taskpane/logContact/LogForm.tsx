import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { AssessedWorkbook } from "../../actions/assessWorkbook";
import type { ContactForm, LogField } from "../../actions/contactForm";
import type { ContactEntry } from "../../actions/logContact";
import { pageNow } from "../../ribbon/pageNow";
import { Message } from "../Message";
import { minuteText } from "../minuteText";
import { useWords } from "../words";
import { CustomerField } from "./CustomerField";
import { entryOf, minuteOf, newDraft, problemsOf, type Draft } from "./draft";
import { OutcomeFields } from "./OutcomeFields";
import type { ContactWith } from "./useLogContact";
import { WordField } from "./WordField";

interface LogFormProps {
  /** Of the form, for the button outside of it. */
  readonly id: string;
  readonly assessed: AssessedWorkbook;
  readonly form: ContactForm;
  readonly whom: ContactWith;
  readonly isBusy: boolean;
  readonly onSave: (entry: ContactEntry) => void;
  readonly onAddColumns: (fields: readonly LogField[]) => void;
}

/** Far below the 32,767 characters that a cell takes. */
const LONGEST_TEXT = 4_000;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  control: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function LogForm(props: LogFormProps) {
  const { id, assessed, form, whom, isBusy, onSave, onAddColumns } = props;
  const styles = useStyles();
  const { fields, pane } = useWords();
  const { logContact: words } = pane;
  const { customers } = assessed.book;
  const [draft, setDraft] = useState(() => newDraft(presetOf(assessed, whom), form, clock()));
  const [tried, setTried] = useState(false);
  const now = clock();
  const problems = tried ? problemsOf(draft, now) : {};
  const change = (some: Partial<Draft>) => {
    setDraft({ ...draft, ...some });
  };
  const has = (field: LogField) => !form.missing.includes(field);
  const text = (field: "content" | "feedback" | "nextStep", rows: number) =>
    has(field) && (
      <Field label={words[field]}>
        <Textarea
          value={draft[field]}
          rows={rows}
          maxLength={LONGEST_TEXT}
          resize="vertical"
          onChange={(_, { value }) => {
            change({ [field]: value });
          }}
        />
      </Field>
    );
  return (
    <form
      id={id}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const found = problemsOf(draft, clock());
        if (!isBusy && Object.keys(found).length === 0) onSave(entryOf(draft));
      }}
    >
      <CustomerField
        customers={customers}
        customerId={draft.customerId}
        {...(problems.customer && { problem: words.customerMissing })}
        onChoose={(customerId) => {
          change({ customerId });
        }}
      />
      <Field
        label={words.at}
        required
        {...(problems.at === "missing" && { validationMessage: words.atMissing })}
        {...(problems.at === "in-future" && {
          validationMessage: words.atInFuture(minuteText(now)),
        })}
      >
        <Input
          type="datetime-local"
          className={styles.control}
          value={draft.at}
          max={minuteOf(now)}
          onChange={(_, { value }) => {
            change({ at: value });
          }}
        />
      </Field>
      <OutcomeFields form={form} draft={draft} onChange={change} />
      {has("method") && (
        <WordField
          label={words.method}
          words={form.methods}
          isFixed={form.hasFixedMethods}
          value={draft.method}
          onChange={(method) => {
            change({ method });
          }}
        />
      )}
      {text("content", 3)}
      {text("feedback", 2)}
      {text("nextStep", 2)}
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
              change({ nextOn: value });
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
            change({ owner });
          }}
        />
      )}
      {form.missing.length > 0 && (
        <Message
          intent="info"
          actions={
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                onAddColumns(form.missing);
              }}
            >
              {words.addColumns}
            </Button>
          }
        >
          {words.columnsMissing(
            form.sheet,
            form.missing.map((field) => fields[field]),
          )}
        </Message>
      )}
      <Caption1 className={styles.quiet}>{words.willWrite(form.sheet)}</Caption1>
    </form>
  );
}

function clock() {
  return pageNow(location.search, new Date());
}

function presetOf({ book: { customers }, assessment }: AssessedWorkbook, whom: ContactWith) {
  const of = (column: readonly string[]) =>
    whom.customer === undefined ? "" : (column[whom.customer] ?? "");
  return {
    customerId: of(customers.id),
    owner: of(customers.owner),
    kind: whom.kind ?? assessment.policy.followUp.kindOtherwise,
  };
}
