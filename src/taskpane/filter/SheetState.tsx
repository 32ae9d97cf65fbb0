import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { failureText } from "../../actions/failureText";
import { useWords, type Words } from "../words";
import type { SheetFilter } from "./useSheetFilter";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How many rows the sheet shows now, and by whose filters. */
export function SheetState({ sheet }: { readonly sheet: SheetFilter }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div role="status">
      {linesOf(sheet, words).map((line) => (
        <Body1 key={line} as="p" block className={styles.line}>
          {line}
        </Body1>
      ))}
    </div>
  );
}

function linesOf(sheet: SheetFilter, { pane, language }: Words): readonly string[] {
  const { filter: words } = pane;
  if (sheet.kind === "reading") return [words.reading];
  if (sheet.kind === "failed") return [failureText(sheet.error, language) ?? words.notRead];
  const { shown, total, others } = sheet.filter;
  return [rowsText(words, shown, total), ...(others.length > 0 ? [words.others(others)] : [])];
}

function rowsText(words: Words["pane"]["filter"], shown: number, total: number): string {
  if (shown === total) return words.showsAll(total);
  return shown === 0 ? words.showsNone : words.shows(shown, total);
}
