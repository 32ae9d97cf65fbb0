import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { AddInState } from "../../ribbon/addInState";
import { CheckResult } from "./CheckResult";
import { Figures } from "./Figures";
import { FirstCheck } from "./FirstCheck";
import { LastChecked } from "./LastChecked";
import { LateCharts } from "./LateCharts";
import { ProvisionalNote } from "./ProvisionalNote";
import { UndoButton } from "./UndoButton";
import { UndoResult } from "./UndoResult";
import { useCheckHistory } from "./useCheckHistory";

const useStyles = makeStyles({
  overview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** The answers to a manager's first questions, of this check or of the last one that the workbook knows. */
export function Overview(state: AddInState) {
  const styles = useStyles();
  const { assessed, check, ended, isOutdated } = state;
  const history = useCheckHistory(state);
  const last = check?.figures ?? history?.last;
  const undone = ended && "outcome" in ended && ended.outcome.kind === "undone" && ended.outcome;
  if (!history && !last) return <Spinner size="small" />;
  const undo = history?.undoable !== undefined && (
    <UndoButton
      checkedAt={history.undoable}
      isOfThisCheck={check?.figures.now === history.undoable}
    />
  );
  return (
    <div className={styles.overview}>
      {undone && <UndoResult {...undone} />}
      {last && <LastChecked {...last} isOutdated={isOutdated} isSeen={check !== undefined} />}
      {assessed && <ProvisionalNote assessed={assessed} />}
      {check ? <CheckResult check={check} undo={undo} /> : undo && <div>{undo}</div>}
      {last ? <Figures {...last} /> : <FirstCheck />}
      {last && <LateCharts {...last} />}
    </div>
  );
}
