import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import product from "../../../package.json";
import { useWords } from "../words";
import { Licences } from "./Licences";
import { Section } from "./Section";

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2 },
  packages: { marginTop: tokens.spacingVerticalXS },
  summary: { cursor: "pointer" },
});

export function About() {
  const styles = useStyles();
  const { about } = useWords().pane.settings;
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={about.title}>
      <Body1>{about.version(product.version)}</Body1>
      <Caption1 className={styles.line}>{about.privacy}</Caption1>
      <Caption1 className={styles.line}>{about.ownLicence}</Caption1>
      <Caption1 className={styles.line}>{about.officeJs}</Caption1>
      <details
        className={styles.packages}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary className={styles.summary}>{about.packages}</summary>
        {isOpen && <Licences />}
      </details>
    </Section>
  );
}
