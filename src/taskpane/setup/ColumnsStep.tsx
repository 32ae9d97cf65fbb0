import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { fieldsOf, surveyedRow, usedSheets } from "../../actions/setup/setupDraft";
import type { Survey } from "../../actions/setup/surveyWorkbook";
import type { Setup, SheetSetup, TableRole } from "../../domain/setup/setup";
import { titled } from "../titled";
import { useWords } from "../words";
import { ColumnOfField } from "./ColumnOfField";
import { lackTexts } from "./doubtText";
import type { DraftProps } from "./draft";
import { Note } from "./Note";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  custom: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which column holds what, sheet by sheet; those with something to look at are unfolded. */
export function ColumnsStep(props: DraftProps) {
  const { survey, draft } = props;
  const words = useWords();
  const sheets = usedSheets(draft);
  const [unfolded] = useState(() => rolesToLookAt(survey, draft));
  return (
    <Accordion multiple collapsible defaultOpenItems={unfolded}>
      {sheets.map(({ role, settled }) => (
        <AccordionItem key={role} value={role}>
          <AccordionHeader as="h3">
            {titled(words.roles[role])} · {settled.sheet}
          </AccordionHeader>
          <AccordionPanel>
            <ColumnsOfSheet {...props} role={role} settled={settled} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function rolesToLookAt({ doubts }: Survey, draft: Setup): TableRole[] {
  const doubtful = doubts.flatMap(({ kind, role }) => (kind === "header-gone" ? [role] : []));
  return ["register", ...doubtful.filter((role) => draft.sheets[role] && role !== "register")];
}

interface ColumnsOfSheetProps extends DraftProps {
  readonly role: TableRole;
  readonly settled: SheetSetup;
}

function ColumnsOfSheet({ role, settled, ...draft }: ColumnsOfSheetProps) {
  const styles = useStyles();
  const words = useWords();
  const { setup } = words.pane;
  const headers = surveyedRow(draft.survey, settled)?.headers ?? [];
  const lacks = lackTexts(role, settled, words).filter(({ isError }) => isError);
  return (
    <div className={styles.fields}>
      {lacks.map(({ text }) => (
        <Note key={text} isError>
          {text}
        </Note>
      ))}
      {fieldsOf(role).map((field) => (
        <ColumnOfField
          key={field.field}
          {...draft}
          {...field}
          role={role}
          settled={settled}
          headers={headers}
        />
      ))}
      {settled.otherHeaders.length > 0 && (
        <div className={styles.custom}>
          <Caption1>
            {setup.customFields} · <span className={styles.quiet}>{setup.customHint}</span>
          </Caption1>
          <Caption1 className={styles.quiet}>{settled.otherHeaders.join(setup.comma)}</Caption1>
        </div>
      )}
    </div>
  );
}
