import { Body1, Button, Link, makeStyles } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import { documentFacts, inForceSince, type DocumentFact } from "../../actions/policy/policyPage";
import { isoDay } from "../../domain/time";
import { FactList } from "../customer/FactList";
import { Section } from "../settings/Section";
import type { GoTo } from "../useGoTo";
import { useWords } from "../words";
import { ChoosePreset } from "./ChoosePreset";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({ open: { alignSelf: "start" } });

/** Where the rules stand, and what they say of themselves. */
export function RulesInForce({ assessed, isBusy, goTo }: PageProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const { inForce: words } = pane.policy.page;
  const { policySheet } = assessed.book;
  if (!policySheet) {
    return (
      <Section title={words.title}>
        <ChoosePreset isBusy={isBusy} />
      </Section>
    );
  }
  const { sheet, headerRow } = policySheet;
  const since = inForceSince(assessed);
  return (
    <Section title={words.title}>
      <Body1>{words.sheet(sheet)}</Body1>
      <FactList
        facts={[
          ...documentFacts(assessed, language).map(
            (fact) => [fact.name, <Fact key={fact.name} {...fact} goTo={goTo} />] as const,
          ),
          [words.since, since > -Infinity && isoDay(since)],
        ]}
      />
      <Button
        size="small"
        icon={<OpenRegular />}
        className={styles.open}
        onClick={() => {
          goTo({ sheet, row: headerRow });
        }}
      >
        {words.openSheet(sheet)}
      </Button>
    </Section>
  );
}

function Fact({ name, value, place, goTo }: DocumentFact & Pick<GoTo, "goTo">) {
  const { inForce: words } = useWords().pane.policy.page;
  const text = value === "" ? words.notWritten : value;
  if (!place) return text;
  return (
    <Link
      as="button"
      title={words.goToCell(name)}
      onClick={() => {
        goTo(place);
      }}
    >
      {text}
    </Link>
  );
}
