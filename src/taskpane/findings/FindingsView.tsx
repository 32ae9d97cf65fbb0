import { Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { worstFirst } from "../../actions/worstFirst";
import type { Finding, FindingSeverity } from "../../domain/findings";
import type { AddInState } from "../../ribbon/addInState";
import { sentenceOf } from "../../text/sentences";
import { Rows } from "../Rows";
import { WhenRead } from "../WhenRead";
import { useWords } from "../words";

/** Enough to work on; the sheets carry a count for every row. */
const FIRST = 50;

const badgeColours = {
  error: "danger",
  warning: "warning",
  info: "informative",
} as const satisfies Record<FindingSeverity, string>;

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  sentence: { overflowWrap: "anywhere" },
});

export function FindingsView(state: AddInState) {
  return (
    <WhenRead state={state}>
      {({ assessment }) => <List findings={worstFirst(assessment.findings)} />}
    </WhenRead>
  );
}

function List({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { report, pane } = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h2" block id={id} className={styles.title}>
        {report.findings(findings.length)}
      </Subtitle2>
      {findings.length === 0 && <Body1>{pane.noFindings}</Body1>}
      <Rows
        items={findings}
        first={FIRST}
        show={(finding) => <OneFinding finding={finding} />}
        labelledBy={id}
      />
    </section>
  );
}

function OneFinding({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { severities, place, language } = useWords();
  return (
    <>
      <span>
        <Badge appearance="tint" color={badgeColours[finding.severity]}>
          {severities[finding.severity]}
        </Badge>{" "}
        <Caption1 className={styles.place}>{place(finding)}</Caption1>
      </span>
      <Body1 className={styles.sentence}>{sentenceOf(finding, language)}</Body1>
    </>
  );
}
