import { Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { ContactForm, LogField } from "../../actions/today/contactForm";
import type { ContactEntry } from "../../actions/today/logContact";
import { pageNow } from "../../ribbon/pageNow";
import { minuteText } from "../minuteText";
import { useWords } from "../words";
import { CustomerField } from "./CustomerField";
import { DetailFields } from "./DetailFields";
import { entryOf, minuteOf, newDraft, problemsOf, type Draft } from "./draft";
import { MissingColumns } from "./MissingColumns";
import { OutcomeFields } from "./OutcomeFields";
import type { ContactWith } from "./useLogContact";

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

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  control: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function LogForm(props: LogFormProps) {
  const { id, assessed, form, whom, isBusy, onSave, onAddColumns } = props;
  const styles = useStyles();
  const { logContact: words } = useWords().pane;
  const [draft, setDraft] = useState(() => newDraft(presetOf(assessed, whom), form, clock()));
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(draft, clock()) : {};
  const change = (some: Partial<Draft>) => {
    setDraft({ ...draft, ...some });
  };
  const save = () => {
    setTried(true);
    const isSound = Object.keys(problemsOf(draft, clock())).length === 0;
    if (isSound && !isBusy) onSave(entryOf(draft));
  };
  return (
    <form
      id={id}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <CustomerField
        customers={assessed.book.customers}
        customerId={draft.customerId}
        {...(problems.customer && { problem: words.customerMissing })}
        onChoose={(customerId) => {
          change({ customerId });
        }}
      />
      <AtField at={draft.at} problem={problems.at} onChange={change} />
      <OutcomeFields form={form} draft={draft} onChange={change} />
      <DetailFields form={form} draft={draft} problems={problems} onChange={change} />
      <MissingColumns form={form} isBusy={isBusy} onAdd={onAddColumns} />
      <Caption1 className={styles.quiet}>{words.willWrite(form.sheet)}</Caption1>
    </form>
  );
}

interface AtFieldProps {
  readonly at: string;
  readonly problem: "missing" | "in-future" | undefined;
  readonly onChange: (some: Partial<Draft>) => void;
}

function AtField({ at, problem, onChange }: AtFieldProps) {
  const styles = useStyles();
  const { logContact: words } = useWords().pane;
  const now = clock();
  const said = { missing: words.atMissing, "in-future": words.atInFuture(minuteText(now)) };
  return (
    <Field label={words.at} required {...(problem && { validationMessage: said[problem] })}>
      <Input
        type="datetime-local"
        className={styles.control}
        value={at}
        max={minuteOf(now)}
        onChange={(_, { value }) => {
          onChange({ at: value });
        }}
      />
    </Field>
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
