import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import { rowNames } from "../../actions/findings/findingRows";
import type { CellPlace } from "../../actions/goTo";
import { ignoredWithNotes } from "../../actions/findings/ignoreFinding";
import { runOrder } from "../../ribbon/runOrder";
import { sentenceOf } from "../../text/sentences";
import { Disclosure } from "../Disclosure";
import { LongList } from "../LongList";
import { useWords } from "../words";
import { FindingLines } from "./FindingItem";

interface IgnoredFindingsProps {
  readonly assessed: AssessedWorkbook;
  readonly isBusy: boolean;
  readonly goTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  inside: { paddingInlineStart: tokens.spacingHorizontalXXL },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // Its word ends where the lines below end.
  action: {
    flexShrink: 0,
    minWidth: 0,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

/** What was set aside, with its notes; nothing where there is nothing. */
export function IgnoredFindings({ assessed, isBusy, goTo }: IgnoredFindingsProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const words = pane.findings;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const items = useMemo(() => ignoredWithNotes(assessed), [assessed]);
  const nameOf = useMemo(() => rowNames(assessed.book), [assessed.book]);
  if (items.length === 0) return null;
  return (
    <Disclosure
      id={id}
      title={words.ignored(items.length)}
      isOpen={isOpen}
      onToggle={() => {
        setOpen(!isOpen);
      }}
    >
      <div className={styles.inside}>
        <Caption1 className={styles.quiet}>{words.ignoredHint}</Caption1>
        <LongList
          items={items}
          labelledBy={id}
          keyOf={({ finding }) => JSON.stringify(finding)}
          show={({ finding, kept }, tabIndex) => (
            <>
              <FindingLines
                finding={finding}
                book={assessed.book}
                name={nameOf(finding)}
                sentence={sentenceOf(finding, language)}
                tabIndex={tabIndex}
                goTo={goTo}
              >
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.action}
                  tabIndex={tabIndex}
                  disabledFocusable={isBusy}
                  onClick={() => void runOrder({ name: "restoreFinding", assessed, finding })}
                >
                  {words.restore}
                </Button>
              </FindingLines>
              <Caption1 block className={styles.quiet}>
                {[kept.note, words.ignoredOn(kept.ignoredOn)].filter(Boolean).join(" · ")}
              </Caption1>
            </>
          )}
        />
      </div>
    </Disclosure>
  );
}
