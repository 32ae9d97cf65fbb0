import { Body1, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import { tableRoles } from "../../domain/setup/setup";
import { changeState } from "../../ribbon/addInState";
import { useWords } from "../words";
import { Section } from "./Section";
import type { SettingProps } from "./SettingsView";

const useStyles = makeStyles({
  sheets: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  role: { color: tokens.colorNeutralForeground2 },
  sheet: { margin: 0, overflowWrap: "anywhere" },
  open: { alignSelf: "start", marginTop: tokens.spacingVerticalXS },
});

/** Where the records are, as a person has confirmed it. */
export function MappingSetting({ setup }: Pick<SettingProps, "setup">) {
  const styles = useStyles();
  const { pane, roles } = useWords();
  const { title, none, sheet, open } = pane.settings.mapping;
  const settled = tableRoles.flatMap((role) => {
    const found = setup.sheets[role];
    return found ? [{ role, ...found }] : [];
  });
  return (
    <Section title={title}>
      {settled.length === 0 && <Body1>{none}</Body1>}
      <dl className={styles.sheets}>
        {settled.map((one) => (
          <Fragment key={one.role}>
            <dt className={styles.role}>{roles[one.role]}</dt>
            <dd className={styles.sheet}>{sheet(one.sheet, one.headerRow)}</dd>
          </Fragment>
        ))}
      </dl>
      <Button
        className={styles.open}
        onClick={() => {
          changeState({ view: "setup" });
        }}
      >
        {open}
      </Button>
    </Section>
  );
}
