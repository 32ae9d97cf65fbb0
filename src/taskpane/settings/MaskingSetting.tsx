import { Switch } from "@fluentui/react-components";
import { useWords } from "../words";
import { Section } from "./Section";
import type { SettingProps } from "./SettingsView";

export function MaskingSetting({ setup, save, isBusy }: SettingProps) {
  const { title, label, hint } = useWords().pane.settings.masking;
  return (
    <Section title={title} hint={hint} isOfControls>
      <Switch
        label={label}
        checked={setup.maskPersonalData}
        disabledFocusable={isBusy}
        onChange={(_, { checked }) => {
          save({ ...setup, maskPersonalData: checked });
        }}
      />
    </Section>
  );
}
