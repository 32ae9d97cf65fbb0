import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { surveyedRow, usedSheets } from "../../actions/setup/setupDraft";
import type { Survey } from "../../actions/setup/surveyWorkbook";
import {
  isOn,
  modules,
  type Setup,
  type SheetSetup,
  type TableRole,
} from "../../domain/setup/setup";
import { titled } from "../titled";
import { Unseen } from "../Unseen";
import { useWords } from "../words";
import { doubtText, lackTexts } from "./doubtText";
import { Note } from "./Note";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // The line above the buttons ends the list.
    ":last-child": { borderBottomStyle: "none" },
  },
  fine: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusSuccessForeground1 },
  look: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusWarningForeground3 },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  absent: { color: tokens.colorNeutralForeground2 },
});

interface FoundSheetsProps {
  readonly survey: Survey;
  readonly draft: Setup;
}

/** Each sheet as it would be read. */
export function FoundSheets({ survey, draft }: FoundSheetsProps) {
  const styles = useStyles();
  const { roles, report, pane } = useWords();
  const absent = modules.filter((role) => isOn(draft, role) && !draft.sheets[role]);
  return (
    <>
      <ul role="list" className={styles.list}>
        {usedSheets(draft).map((used) => (
          <FoundSheet key={used.role} survey={survey} {...used} />
        ))}
      </ul>
      {absent.length > 0 && (
        <Caption1 className={styles.absent}>
          {report.absent(absent.map((role) => roles[role]).join(pane.setup.comma))}
        </Caption1>
      )}
    </>
  );
}

interface FoundSheetProps {
  readonly survey: Survey;
  readonly role: TableRole;
  readonly settled: SheetSetup;
}

function FoundSheet({ survey, role, settled }: FoundSheetProps) {
  const styles = useStyles();
  const words = useWords();
  const { setup } = words.pane;
  const doubts = survey.doubts.filter((doubt) => doubt.role === role);
  const lacks = lackTexts(role, settled, words);
  const { sheet, headerRow, columns, otherHeaders } = settled;
  const isFine = doubts.length + lacks.length === 0;
  const dataRows = surveyedRow(survey, settled)?.dataRows ?? 0;
  const Icon = isFine ? CheckmarkCircleFilled : WarningFilled;
  return (
    <li className={styles.item}>
      <Icon fontSize={20} aria-hidden className={isFine ? styles.fine : styles.look} />
      <div className={styles.text}>
        <Body1Strong>
          {titled(words.roles[role])}
          <Unseen>: {isFine ? setup.fine : setup.look}</Unseen>
        </Body1Strong>
        <Body1>{setup.place(sheet, headerRow)}</Body1>
        <Caption1 className={styles.quiet}>
          {setup.size(dataRows, Object.values(columns).flat().length)}
        </Caption1>
        {otherHeaders.length > 0 && (
          <Caption1 className={styles.quiet}>{setup.custom(otherHeaders)}</Caption1>
        )}
        {doubts.map((doubt) => (
          <Note key={JSON.stringify(doubt)}>{doubtText(doubt, words)}</Note>
        ))}
        {lacks.map(({ text, isError }) => (
          <Note key={text} isError={isError}>
            {text}
          </Note>
        ))}
      </div>
    </li>
  );
}
