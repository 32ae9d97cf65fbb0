import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { CellPlace } from "../../actions/goTo";
import type { BrokenLedger, RecordedCheck } from "../../actions/check/verdictLedger";
import type { LedgerChange } from "../../domain/ledger/ledger";
import { Message } from "../Message";
import { Rows } from "../Rows";
import { useWords } from "../words";

interface LedgerSectionProps {
  readonly ledger: RecordedCheck;
  readonly goTo: (place: CellPlace) => void;
}

/** More changes of mind than a meeting talks over; the sheet has them all. */
const FIRST = 50;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  wrap: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What was written down, what became another verdict, and whether somebody has changed the record. */
export function LedgerSection({ ledger, goTo }: LedgerSectionProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const id = useId();
  const words = pane.sla;
  const { added, sheet = "", isPast, broken, overturned } = ledger;
  const said = added > 0 ? words.ledgerAdded(added, sheet) : words.ledgerUnchanged;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle2 as="h2" block id={id} className={styles.title}>
        {words.ledger}
      </Subtitle2>
      {broken && <Broken broken={broken} goTo={goTo} />}
      <Body1>{isPast ? words.ledgerPast : said}</Body1>
      {overturned.length > 0 && <Body1>{words.overturned(overturned.length)}</Body1>}
      <Rows
        items={overturned}
        first={FIRST}
        show={(change) => <Overturned change={change} />}
        labelledBy={id}
      />
    </section>
  );
}

interface BrokenProps {
  readonly broken: BrokenLedger;
  readonly goTo: (place: CellPlace) => void;
}

function Broken({ broken, goTo }: BrokenProps) {
  const { pane } = useWords();
  const words = pane.sla;
  switch (broken.kind) {
    case "deleted":
      return <Message intent="error">{words.ledgerDeleted(broken.lines)}</Message>;
    case "shortened":
      return (
        <Message intent="error">{words.ledgerShortened(broken.sheet, broken.missing)}</Message>
      );
    case "changed": {
      const { sheet, row } = broken;
      const jump = (
        <Button
          size="small"
          onClick={() => {
            goTo({ sheet, row });
          }}
        >
          {words.goToLine}
        </Button>
      );
      return (
        <Message intent="error" actions={jump}>
          {words.ledgerChanged(sheet, row)}
        </Message>
      );
    }
  }
}

function Overturned({ change }: { readonly change: LedgerChange }) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.sla;
  const { entry, before, causes, changedFacts } = change;
  const said = (outcome: readonly string[]) =>
    outcome.length > 0 ? outcome.join(" · ") : words.noVerdict;
  const facts = changedFacts.map(
    (fact) => `${fact.name} ${fact.before || "—"} → ${fact.after || "—"}`,
  );
  return (
    <>
      <Body1 className={styles.wrap}>
        {words.subjects[entry.subject]} {entry.id}
      </Body1>
      <Caption1 className={styles.wrap}>
        {words.then} {said(before)}
      </Caption1>
      <Caption1 className={styles.wrap}>
        {words.now} {said(entry.outcome)}
      </Caption1>
      <Caption1 className={styles.quiet}>
        {[...causes.map((cause) => words.causes[cause]), ...facts].join(" · ")}
      </Caption1>
    </>
  );
}
