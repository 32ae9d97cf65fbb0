import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { isOfRuleSheets, ruleSheetFindings } from "../../actions/policy/policyPage";
import { sentenceOf } from "../../text/sentences";
import { FindingLines } from "../findings/FindingItem";
import { Rows } from "../Rows";
import { Section } from "../settings/Section";
import { SeverityBadge } from "../SeverityBadge";
import { useWords } from "../words";
import type { PageProps } from "./pageProps";

/** A sheet with more mistakes is not one of rules. */
const FIRST = 50;

const useStyles = makeStyles({
  none: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  icon: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorStatusSuccessForeground1,
  },
});

/** What is wrong on the sheets of rules and calendar, each with the way to its cell; or that nothing is. */
export function SheetMistakes({ assessed, goTo }: PageProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const { mistakes: words } = pane.policy.page;
  const id = useId();
  const { book, assessment } = assessed;
  const findings = ruleSheetFindings(assessed);
  const ignored = assessment.ignoredFindings.filter(isOfRuleSheets).length;
  return (
    <Section title={words.title(findings.length)} titleId={id}>
      {findings.length === 0 && (
        <Body1 className={styles.none}>
          <CheckmarkCircleRegular className={styles.icon} aria-hidden />
          {words.none}
        </Body1>
      )}
      <Rows
        items={findings}
        first={FIRST}
        labelledBy={id}
        show={(finding) => (
          <FindingLines
            finding={finding}
            book={book}
            name=""
            sentence={sentenceOf(finding, language)}
            tabIndex={0}
            goTo={goTo}
          >
            <SeverityBadge severity={finding.severity} />
          </FindingLines>
        )}
      />
      {ignored > 0 && <Body1>{words.ignored(ignored)}</Body1>}
    </Section>
  );
}
