import { Subtitle1 } from "@fluentui/react-components";
import { useWords } from "../words";

export function SettingsView() {
  const { pane } = useWords();
  return (
    <Subtitle1 as="h2" block>
      {pane.views.settings}
    </Subtitle1>
  );
}
