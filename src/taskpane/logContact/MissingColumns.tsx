import { Button } from "@fluentui/react-components";
import type { ContactForm, LogField } from "../../actions/today/contactForm";
import { Message } from "../Message";
import { useWords } from "../words";

interface MissingColumnsProps {
  readonly form: ContactForm;
  readonly isBusy: boolean;
  readonly onAdd: (fields: readonly LogField[]) => void;
}

/** What the sheet cannot take, and the offer to make room for it. */
export function MissingColumns({ form, isBusy, onAdd }: MissingColumnsProps) {
  const { fields, pane } = useWords();
  const { logContact: words } = pane;
  const { sheet, missing } = form;
  if (missing.length === 0) return null;
  return (
    <Message
      intent="info"
      actions={
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onAdd(missing);
          }}
        >
          {words.addColumns}
        </Button>
      }
    >
      {words.columnsMissing(
        sheet,
        missing.map((field) => fields[field]),
      )}
    </Message>
  );
}
