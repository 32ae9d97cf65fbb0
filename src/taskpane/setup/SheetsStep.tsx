import { Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import {
  surveyedRow,
  surveyedSheet,
  withHeaderRow,
  withSheet,
} from "../../actions/setup/setupDraft";
import { isUsed, modules, type TableRole } from "../../domain/setup/setup";
import { titled } from "../titled";
import { useWords } from "../words";
import { doubtText } from "./doubtText";
import type { DraftProps } from "./draft";
import { Note } from "./Note";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  role: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which sheet holds what, and where its header is. */
export function SheetsStep(props: DraftProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {(["register", ...modules] as const).map((role) => (
        <SheetOfRole key={role} role={role} {...props} />
      ))}
    </div>
  );
}

function SheetOfRole({ survey, draft, onChange, role }: DraftProps & { readonly role: TableRole }) {
  const styles = useStyles();
  const words = useWords();
  const { setup } = words.pane;
  const settled = isUsed(draft, role) ? draft.sheets[role] : undefined;
  const isMissing = role === "register" && !settled;
  const doubts = survey.doubts.filter(
    (doubt) => doubt.role === role && doubt.kind !== "header-gone",
  );
  return (
    <div className={styles.role}>
      <Field
        label={titled(words.roles[role])}
        required={role === "register"}
        {...(isMissing && { validationMessage: setup.chooseSheet })}
      >
        <Select
          value={settled?.sheet ?? ""}
          onChange={(_, { value }) => {
            onChange(withSheet(draft, survey, role, value === "" ? undefined : value));
          }}
        >
          <option value="">{setup.noSheet}</option>
          {survey.sheets.map(({ sheet, isHidden }) => (
            <option key={sheet} value={sheet}>
              {isHidden ? setup.hidden(sheet) : sheet}
            </option>
          ))}
        </Select>
      </Field>
      {doubts.map((doubt) => (
        <Note key={JSON.stringify(doubt)}>{doubtText(doubt, words)}</Note>
      ))}
      {settled && <HeaderRow survey={survey} draft={draft} onChange={onChange} role={role} />}
      {settled && (
        <Caption1 className={styles.quiet}>
          {setup.rows(surveyedRow(survey, settled)?.dataRows ?? 0)}
        </Caption1>
      )}
    </div>
  );
}

function HeaderRow({ survey, draft, onChange, role }: DraftProps & { readonly role: TableRole }) {
  const { pane, roles } = useWords();
  const settled = draft.sheets[role];
  if (!settled) return null;
  return (
    <Select
      size="small"
      aria-label={pane.setup.headerRow(roles[role])}
      value={String(settled.headerRow)}
      onChange={(_, { value }) => {
        onChange(withHeaderRow(draft, survey, role, Number(value)));
      }}
    >
      {surveyedSheet(survey, settled.sheet)?.rows.map(({ headerRow, headers }) => (
        <option key={headerRow} value={headerRow}>
          {pane.setup.headerRowChoice(headerRow, firstOf(headers, pane.setup.comma))}
        </option>
      ))}
    </Select>
  );
}

/** Enough to know the row by. */
const HEADERS_SHOWN = 5;

function firstOf(headers: readonly string[], comma: string): string {
  const shown = headers.slice(0, HEADERS_SHOWN).join(comma);
  return headers.length > HEADERS_SHOWN ? `${shown} …` : shown;
}
