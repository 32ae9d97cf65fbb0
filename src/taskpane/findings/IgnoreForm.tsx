import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import type { Finding } from "../../domain/findings/findings";
import { addInState } from "../../ribbon/addInState";
import { runOrder } from "../../ribbon/runOrder";
import { useWords } from "../words";

interface IgnoreFormProps {
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Longer reasons belong into a document, not into a setting of the workbook. */
const LONGEST_NOTE = 200;

/** Asks for the reason before a finding is set aside. */
export function IgnoreForm({ finding, isBusy, onCancel }: IgnoreFormProps) {
  const styles = useStyles();
  const { findings: words } = useWords().pane;
  const [note, setNote] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { assessed } = addInState();
    if (assessed && !isBusy) void runOrder({ name: "ignoreFinding", assessed, finding, note });
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      <Field label={words.note} hint={words.noteHint}>
        <Input
          autoFocus
          value={note}
          maxLength={LONGEST_NOTE}
          onChange={(_, { value }) => {
            setNote(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {words.ignoreThis}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
