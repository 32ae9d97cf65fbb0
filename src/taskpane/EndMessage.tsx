import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { failureCode, failureText } from "../actions/failureText";
import { changeState, type AddInState, type Ended } from "../ribbon/addInState";
import type { OrderName } from "../ribbon/order";
import type { Outcome } from "../ribbon/outcome";
import { ErrorDetail } from "./ErrorDetail";
import { DismissContext, Message } from "./Message";
import { opensSetup } from "./setup/opensSetup";
import { Unseen } from "./Unseen";
import { useWords, type Words } from "./words";
import { writtenText } from "./writtenText";

/** What became of the last order, where its result does not say so itself. */
export function EndMessage({ ended, refused, running, policyChanged, view }: AddInState) {
  const { pane } = useWords();
  const [dismissed, setDismissed] = useState<Ended>();
  return (
    <div role="status">
      {refused && running && (
        <Message intent="warning">
          {pane.busy(pane.orders[running.order], pane.orders[refused])}
        </Message>
      )}
      {policyChanged && view !== "policy" && <PolicyNews />}
      {ended && ended !== dismissed && (
        <DismissContext.Provider
          value={() => {
            setDismissed(ended);
          }}
        >
          <EndOf ended={ended} />
        </DismissContext.Provider>
      )}
    </div>
  );
}

/** Stays until the question is answered, wherever the person is. */
function PolicyNews() {
  const { news, show } = useWords().pane.policy.question;
  const open = (
    <Button
      size="small"
      onClick={() => {
        changeState({ view: "policy" });
      }}
    >
      {show}
    </Button>
  );
  return (
    <Message intent="warning" actions={open}>
      {news}
    </Message>
  );
}

function EndOf({ ended }: { readonly ended: Ended }) {
  const words = useWords();
  if ("outcome" in ended) return <OutcomeOf {...ended} />;
  const { order, error } = ended;
  if (failureCode(error) === "cancelled")
    return <Message intent="info">{failureText(error, words.language)}</Message>;
  const reason = failureText(error, words.language);
  if (opensSetup(error)) return <Unseen>{reason}</Unseen>;
  return (
    <Message intent="error" title={words.pane.failed(words.pane.orders[order])}>
      {reason ?? (
        <>
          {words.pane.unexpected}
          <ErrorDetail error={error} />
        </>
      )}
    </Message>
  );
}

/** A check and the list of the day are seen in full below, so that only their news is told. */
function OutcomeOf({ order, outcome }: Extract<Ended, { outcome: unknown }>) {
  const words = useWords();
  const { pane } = words;
  switch (outcome.kind) {
    case "checked":
      return <Unseen>{writtenText(outcome.check, words)}</Unseen>;
    case "policy-changed":
      return <Unseen>{pane.policy.question.news}</Unseen>;
    case "read":
      return <Unseen>{pane.read}</Unseen>;
    case "contact-logged":
      return <LoggedMessage {...outcome} />;
    case "log-created":
      return <Message intent="success">{pane.logContact.logCreated(outcome.sheet)}</Message>;
    case "log-completed":
      return (
        <Message intent="success">
          {pane.logContact.columnsAdded(outcome.sheet, outcome.headers)}
        </Message>
      );
    case "meeting-prepared":
      return <Unseen>{pane.sla.prepared}</Unseen>;
    case "undone":
      return <Message intent="success">{undoneText(pane, outcome)}</Message>;
    case "filtered":
      return <Message intent="success">{filteredText(pane, order, outcome)}</Message>;
    case "filters-cleared":
      return (
        <Message intent="success">{pane.filtersCleared(outcome.shown, outcome.total)}</Message>
      );
    // What the sheet shows now is told by the view.
    case "customers-filtered":
    case "customer-filter-cleared":
      return null;
    case "finding-ignored":
      return <Unseen>{pane.findings.wasIgnored}</Unseen>;
    case "finding-restored":
      return <Unseen>{pane.findings.wasRestored}</Unseen>;
    case "findings-exported":
      return (
        <Message intent="success">
          {pane.findings.wasExported(outcome.findings, outcome.sheet)}
        </Message>
      );
    case "rules-written": {
      const { inForce, calendar } = pane.policy.page;
      const { created } = order === "createCalendarSheet" ? calendar : inForce;
      return <Message intent="success">{created(outcome.sheet)}</Message>;
    }
    case "notice-added":
      return <Message intent="success">{noticeText(pane, outcome)}</Message>;
    case "version-compared":
      return <Unseen>{pane.policy.page.later.compared}</Unseen>;
    case "set-up":
      return (
        <Message intent="success">
          {pane.setUpDone(outcome.sheets.length, order === "setUpSample")}
        </Message>
      );
    case "setup-saved":
      return <SavedMessage notShown={outcome.notShown} />;
  }
}

/** The row stands even where the status could not be brought up to date. */
function LoggedMessage({
  customer,
  sheet,
  row,
  wasThere,
  checked,
}: Extract<Outcome, { kind: "contact-logged" }>) {
  const { pane, language } = useWords();
  const { logged, wasThere: stood } = pane.logContact;
  const said = (wasThere ? stood : logged)(customer, sheet, row);
  const trouble = troubleOf(checked);
  if (!(trouble instanceof Error)) return <Message intent="success">{said}</Message>;
  const reason = failureText(trouble, language) ?? pane.unexpected;
  return (
    <Message intent="warning" title={said}>
      {pane.logContact.notChecked(reason)}
    </Message>
  );
}

/** That a changed policy is asked about first is told by itself. */
function troubleOf(checked: Extract<Outcome, { kind: "contact-logged" }>["checked"]): unknown {
  if ("error" in checked) return checked.error;
  return checked.kind === "policy-changed" ? undefined : checked.check.written;
}

function noticeText(
  { policy: { page } }: Words["pane"],
  { sheet, rows }: Extract<Outcome, { kind: "notice-added" }>,
): string {
  const { notice } = page;
  return rows ? notice.added(sheet, rows.firstRow, rows.lastRow) : notice.nothingAdded(sheet);
}

/** Which sheets and columns stands in the overview. */
function undoneText(
  { overview: { undone } }: Words["pane"],
  { outcome, perSheet }: Extract<Outcome, { kind: "undone" }>,
): string {
  const cells = perSheet.reduce((sum, sheet) => sum + sheet.cells, 0);
  return outcome === "cancelled" ? undone.cancelledMessage(cells) : undone.message(cells);
}

function filteredText(
  { filtered, noneFound, orders, overview }: Words["pane"],
  order: OrderName,
  { figure, shown, matching, total }: Extract<Outcome, { kind: "filtered" }>,
): string {
  const filter = figure === undefined ? orders[order] : overview.filters[figure];
  return matching === 0 ? noneFound(filter) : filtered(filter, shown, matching, total);
}

/** The setup is kept even where the sheet could not show it. */
function SavedMessage({ notShown }: { readonly notShown: unknown }) {
  const { pane, language } = useWords();
  const reason = notShown === undefined ? undefined : failureText(notShown, language);
  if (reason === undefined) return <Message intent="success">{pane.setupSaved}</Message>;
  return (
    <Message intent="warning" title={pane.setupSaved}>
      {pane.setup.notShown(reason)}
    </Message>
  );
}
