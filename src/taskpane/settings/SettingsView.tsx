import { Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { setupIn, type Setup } from "../../domain/setup/setup";
import type { AddInState } from "../../ribbon/addInState";
import { runOrder } from "../../ribbon/runOrder";
import { useWords } from "../words";
import { About } from "./About";
import { LanguageSetting } from "./LanguageSetting";
import { MappingSetting } from "./MappingSetting";
import { MaskingSetting } from "./MaskingSetting";
import { ModulesSetting } from "./ModulesSetting";
import { RulesSetting } from "./RulesSetting";

/** What a part of the settings shows and changes. */
export interface SettingProps {
  readonly setup: Setup;
  /** Keeps the changed setup in the workbook; the controls show it when it is kept. */
  readonly save: (setup: Setup) => void;
  /** Something runs that has to end before a change can be kept. */
  readonly isBusy: boolean;
}

const useStyles = makeStyles({
  title: { margin: 0 },
  where: { color: tokens.colorNeutralForeground2 },
});

export function SettingsView({ setup: stored, running }: AddInState) {
  const styles = useStyles();
  const { pane } = useWords();
  const setting: SettingProps = {
    setup: setupIn(stored),
    save: (setup) => void runOrder({ name: "saveSetup", setup }),
    isBusy: running !== undefined,
  };
  return (
    <>
      <div>
        <Subtitle1 as="h2" block className={styles.title}>
          {pane.views.settings}
        </Subtitle1>
        <Caption1 block className={styles.where}>
          {pane.settings.where}
        </Caption1>
      </div>
      <MappingSetting {...setting} />
      <RulesSetting />
      <ModulesSetting {...setting} />
      <LanguageSetting {...setting} />
      <MaskingSetting {...setting} />
      <About />
    </>
  );
}
