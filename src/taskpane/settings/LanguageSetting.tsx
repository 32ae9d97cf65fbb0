import { Radio, RadioGroup } from "@fluentui/react-components";
import { languageChoices } from "../../domain/setup/setup";
import { useWords } from "../words";
import { Section } from "./Section";
import type { SettingProps } from "./SettingsView";

export function LanguageSetting({ setup, save, isBusy }: SettingProps) {
  const { title, hint, choices } = useWords().pane.settings.language;
  return (
    <Section title={title} hint={hint} isOfControls>
      <RadioGroup
        aria-label={title}
        value={setup.language}
        onChange={(_, { value }) => {
          const language = languageChoices.find((choice) => choice === value);
          if (language && !isBusy) save({ ...setup, language });
        }}
      >
        {languageChoices.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={{ children: choices[choice], ...(choice !== "follow" && { lang: choice }) }}
          />
        ))}
      </RadioGroup>
    </Section>
  );
}
