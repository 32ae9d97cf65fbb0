import { ToggleButton } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { changeState, type View } from "../ribbon/addInState";
import { useWords } from "./words";

/** Opens the settings, and closes them again: what was shown before comes back. */
export function SettingsButton({ view }: { readonly view: View }) {
  const { shell } = useWords().pane;
  const before = useRef<View>("overview");
  const isOpen = view === "settings";
  return (
    <ToggleButton
      appearance="subtle"
      size="large"
      icon={<SettingsRegular />}
      aria-label={shell.settings}
      title={shell.settings}
      checked={isOpen}
      onClick={() => {
        changeState({ view: isOpen ? before.current : "settings" });
        if (!isOpen) before.current = view;
      }}
    />
  );
}
