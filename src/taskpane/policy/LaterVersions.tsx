import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { laterVersions, type LaterVersion } from "../../actions/policy/policyPage";
import { isoDay } from "../../domain/time";
import type { VersionCompared } from "../../ribbon/outcome";
import { runOrder } from "../../ribbon/runOrder";
import { Section } from "../settings/Section";
import { useWords } from "../words";
import { ChangedRules } from "./ChangedRules";
import { Impact } from "./Impact";
import type { PageProps } from "./pageProps";

type LaterVersionsProps = PageProps & { readonly compared: VersionCompared | undefined };

const useStyles = makeStyles({
  version: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  button: { alignSelf: "start" },
});

/** Rules that are written and hold later; what they will change is computed when somebody asks. */
export function LaterVersions({ compared, ...page }: LaterVersionsProps) {
  const { later: words } = useWords().pane.policy.page;
  const versions = laterVersions(page.assessed);
  const known = compared?.assessed === page.assessed ? compared : undefined;
  return (
    <Section title={words.title}>
      {versions.length === 0 && <Body1>{words.none}</Body1>}
      {versions.map((version) => (
        <Version
          key={version.from}
          {...version}
          {...page}
          compared={known?.from === version.from ? known : undefined}
        />
      ))}
    </Section>
  );
}

function Version({
  from,
  rules,
  assessed,
  isBusy,
  goTo,
  compared,
}: LaterVersion & LaterVersionsProps) {
  const styles = useStyles();
  const { later: words } = useWords().pane.policy.page;
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.version}>
      <Subtitle2 as="h4" block id={id} className={styles.title}>
        {words.from(isoDay(from))}
      </Subtitle2>
      <ChangedRules rules={rules} />
      {compared ? (
        <Impact impact={compared.impact} places={assessed.book.places} goTo={goTo} />
      ) : (
        <Button
          size="small"
          className={styles.button}
          aria-label={words.previewOf(isoDay(from))}
          disabledFocusable={isBusy}
          onClick={() => void runOrder({ name: "compareVersion", assessed, from })}
        >
          {words.preview}
        </Button>
      )}
    </section>
  );
}
