import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Workbench } from "../workbench";

export interface MessageLineProps {
  readonly workbench: Workbench;
  readonly message: string;
}

export function MessageLine({ workbench, message }: MessageLineProps) {
  const dismiss = (
    <Button
      appearance="transparent"
      aria-label="×"
      icon={<DismissRegular />}
      onClick={() => {
        workbench.say(null);
      }}
    />
  );
  return (
    <MessageBar intent="warning" shape="square">
      <MessageBarBody>{message}</MessageBarBody>
      <MessageBarActions containerAction={dismiss} />
    </MessageBar>
  );
}
