import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { FindingGroup } from "../../actions/findings/findingGroups";
import { placeToGo } from "../../actions/findings/findingRows";
import type { CellPlace } from "../../actions/goTo";
import type { Finding } from "../../domain/findings/findings";
import type { Book } from "../../domain/records";
import { sentenceOf } from "../../text/sentences";
import { Disclosure } from "../Disclosure";
import { LongList } from "../LongList";
import { useWords } from "../words";
import { FindingItem } from "./FindingItem";
import { SeverityBadge } from "../SeverityBadge";

interface GroupProps {
  readonly group: FindingGroup;
  readonly book: Book;
  readonly nameOf: (finding: Finding) => string;
  readonly isBusy: boolean;
  readonly goTo: (place: CellPlace) => void;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const useStyles = makeStyles({
  title: {
    display: "flex",
    flexGrow: 1,
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  kind: { flexGrow: 1, overflowWrap: "anywhere" },
  inside: { paddingInlineStart: tokens.spacingHorizontalXXL },
  advice: { color: tokens.colorNeutralForeground2 },
});

export function Group({ group, book, nameOf, isBusy, goTo, isOpen, onToggle }: GroupProps) {
  const styles = useStyles();
  const { pane, findingKinds, language } = useWords();
  const id = useId();
  const { code, severity, findings } = group;
  const kind = findingKinds[code];
  const common = useMemo(() => commonSentence(findings, language), [findings, language]);
  return (
    <Disclosure
      id={id}
      isOpen={isOpen}
      onToggle={onToggle}
      title={
        <span className={styles.title}>
          <SeverityBadge severity={severity} />
          <span className={styles.kind}>{pane.findings.group(kind.title, findings.length)}</span>
        </span>
      }
    >
      <div className={styles.inside}>
        <Caption1 className={styles.advice}>{common ?? kind.advice}</Caption1>
        <LongList
          items={findings}
          labelledBy={id}
          keyOf={keyOf}
          onEnter={(finding) => {
            const place = placeToGo(finding, book);
            if (place) goTo(place);
          }}
          show={(finding, tabIndex) => (
            <FindingItem
              finding={finding}
              book={book}
              name={nameOf(finding)}
              sentence={common === undefined ? sentenceOf(finding, language) : undefined}
              tabIndex={tabIndex}
              isBusy={isBusy}
              goTo={goTo}
            />
          )}
        />
      </div>
    </Disclosure>
  );
}

/** The place and what is wrong there: several findings of one kind may concern one cell. */
function keyOf(finding: Finding): string {
  return JSON.stringify(finding);
}

/** What all findings of the group say alike is said once, above them. */
function commonSentence(
  findings: readonly Finding[],
  language: "zh-CN" | "en-US",
): string | undefined {
  const [first] = findings;
  if (!first || findings.length === 1) return undefined;
  const sentence = sentenceOf(first, language);
  return findings.every((one) => sentenceOf(one, language) === sentence) ? sentence : undefined;
}
