import { makeStyles, Switch } from "@fluentui/react-components";
import { isOn, modules, withModule } from "../../domain/setup/setup";
import { titled } from "../titled";
import { useWords } from "../words";
import { Section } from "./Section";
import type { SettingProps } from "./SettingsView";

const useStyles = makeStyles({
  switches: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))" },
});

/** S3-08: what a company does not use disappears from the screen. */
export function ModulesSetting({ setup, save, isBusy }: SettingProps) {
  const styles = useStyles();
  const { pane, roles } = useWords();
  const { title, hint } = pane.settings.modules;
  return (
    <Section title={title} hint={hint} isOfControls>
      <div className={styles.switches}>
        {modules.map((module) => (
          <Switch
            key={module}
            label={titled(roles[module])}
            checked={isOn(setup, module)}
            disabledFocusable={isBusy}
            onChange={(_, { checked }) => {
              save(withModule(setup, module, checked));
            }}
          />
        ))}
      </div>
    </Section>
  );
}
