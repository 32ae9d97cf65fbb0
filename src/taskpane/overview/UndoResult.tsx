import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { RestoredSheet, UndoneCheck } from "../../actions/check/undoCheck";
import { minuteText } from "../minuteText";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  result: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Which sheets and cells hold again what they held, and what stayed for which reason. */
export function UndoResult({ outcome, checkedAt, perSheet }: UndoneCheck) {
  const styles = useStyles();
  const words = useWords();
  const { undone } = words.pane.overview;
  const place = useFocusFromNowhere();
  const id = useId();
  const title = outcome === "cancelled" ? undone.cancelled : undone.title(minuteText(checkedAt));
  return (
    <section ref={place} tabIndex={-1} aria-labelledby={id} className={styles.result}>
      <Subtitle2 as="h2" block id={id} className={styles.title}>
        {title}
      </Subtitle2>
      <ul role="list" className={styles.list}>
        {perSheet.map((sheet) => (
          <li key={sheet.sheet}>
            <Caption1>{restoredText(sheet, words)}</Caption1>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button that was pressed is gone; its place is taken by what came of it. */
function useFocusFromNowhere() {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}

function restoredText(sheet: RestoredSheet, { pane }: Words): string {
  const { undone, result } = pane.overview;
  const { removedColumns, keptColumns, keptCells, missingRows } = sheet;
  return [
    undone.sheet(sheet.sheet, sheet.cells),
    ...(removedColumns.length > 0 ? [undone.removedColumns(removedColumns)] : []),
    ...(keptCells > 0 ? [undone.keptCells(keptCells)] : []),
    ...(keptColumns.length > 0 ? [undone.keptColumns(keptColumns)] : []),
    ...(missingRows > 0 ? [undone.missingRows(missingRows)] : []),
  ].join(result.separator);
}
