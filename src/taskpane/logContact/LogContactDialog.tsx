import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import { addInState } from "../../ribbon/addInState";
import type { Order } from "../../ribbon/order";
import { runOrder } from "../../ribbon/runOrder";
import { useAddInState } from "../useAddInState";
import { useWords } from "../words";
import { Failure } from "./Failure";
import { LogForm } from "./LogForm";
import { NoLog } from "./NoLog";
import { useContactForm } from "./useContactForm";
import type { ContactWith } from "./useLogContact";

interface LogContactDialogProps {
  readonly assessed: AssessedWorkbook;
  readonly whom: ContactWith;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  // The pane is narrow: the dialog takes all of it but a rim.
  surface: {
    width: `calc(100% - 2 * ${tokens.spacingHorizontalS})`,
    padding: tokens.spacingHorizontalL,
    boxSizing: "border-box",
  },
  body: { gap: tokens.spacingVerticalM },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    // Room for the frames that show the focus.
    padding: tokens.spacingHorizontalXXS,
  },
  // Fluent stacks them in a window this narrow; two short words have room side by side.
  actions: { flexDirection: "row", justifyContent: "end", gridColumnStart: 1 },
});

/** 记一笔: a short form that becomes a row of the contact log. */
export function LogContactDialog({ assessed, whom, onClose }: LogContactDialogProps) {
  const styles = useStyles();
  const { logContact: words } = useWords().pane;
  const { running } = useAddInState();
  const [failure, setFailure] = useState<unknown>();
  const state = useContactForm(assessed);
  const formId = useId();
  const isBusy = running !== undefined;
  const order = async (wanted: Order) => {
    setFailure(undefined);
    await runOrder(wanted);
    const { ended, refused } = addInState();
    if (refused === wanted.name || !ended) return;
    if ("error" in ended) setFailure(ended.error);
    else if (ended.outcome.kind === "contact-logged") onClose();
  };
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={() => {
        if (!isBusy) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            {state.kind === "loading" && <Spinner size="small" label={words.loading} />}
            {state.kind === "failed" && <Failure error={state.error} />}
            {state.kind === "no-log" && (
              <NoLog
                isBusy={isBusy}
                onCreate={() => void order({ name: "createContactLog", assessed })}
              />
            )}
            {state.kind === "ready" && (
              <LogForm
                id={formId}
                assessed={assessed}
                form={state.form}
                whom={whom}
                isBusy={isBusy}
                onSave={(entry) => void order({ name: "logContact", entry, assessed })}
                onAddColumns={(fields) => void order({ name: "addLogColumns", fields, assessed })}
              />
            )}
            {failure !== undefined && <Failure error={failure} />}
          </DialogContent>
          <DialogActions className={styles.actions}>
            {state.kind === "ready" && (
              <Button type="submit" form={formId} appearance="primary" disabledFocusable={isBusy}>
                {running?.order === "logContact" ? words.saving : words.save}
              </Button>
            )}
            <Button disabledFocusable={isBusy} onClick={onClose}>
              {words.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
