import { Body1, Button, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { presetNames, type PresetName } from "../../domain/policy/policy";
import { runOrder } from "../../ribbon/runOrder";
import { useWords } from "../words";

const useStyles = makeStyles({ create: { alignSelf: "start" } });

/** For a workbook without rules of its own: one of the texts, written down as a sheet. */
export function ChoosePreset({ isBusy }: { readonly isBusy: boolean }) {
  const styles = useStyles();
  const { inForce: words } = useWords().pane.policy.page;
  const [preset, setPreset] = useState<PresetName>("default");
  return (
    <>
      <Body1>{words.builtIn}</Body1>
      <RadioGroup
        aria-label={words.choose}
        value={preset}
        onChange={(_, { value }) => {
          setPreset(presetNames.find((name) => name === value) ?? preset);
        }}
      >
        {presetNames.map((name) => (
          <Radio key={name} value={name} label={words.presets[name]} />
        ))}
      </RadioGroup>
      <Button
        icon={<TableAddRegular />}
        className={styles.create}
        disabledFocusable={isBusy}
        onClick={() => void runOrder({ name: "createPolicySheet", preset })}
      >
        {words.create}
      </Button>
    </>
  );
}
