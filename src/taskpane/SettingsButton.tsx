import { ToggleButton, Tooltip } from "@fluentui/react-components";
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
    <Tooltip content={shell.settings} relationship="label">
      <ToggleButton
        appearance="subtle"
        size="large"
        icon={<SettingsRegular />}
        checked={isOpen}
        onClick={() => {
          changeState({ view: isOpen ? before.current : "settings" });
          if (!isOpen) before.current = view;
        }}
      />
    </Tooltip>
  );
}
