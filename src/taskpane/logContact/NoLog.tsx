import { Button } from "@fluentui/react-components";
import { NoteAddRegular } from "@fluentui/react-icons";
import { Empty } from "../Empty";
import { useWords } from "../words";

interface NoLogProps {
  readonly isBusy: boolean;
  readonly onCreate: () => void;
}

export function NoLog({ isBusy, onCreate }: NoLogProps) {
  const { logContact: words } = useWords().pane;
  return (
    <Empty
      icon={<NoteAddRegular />}
      action={
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onCreate}>
          {words.createLog}
        </Button>
      }
    >
      {words.noLog}
    </Empty>
  );
}
