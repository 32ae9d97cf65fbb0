import { Button } from "@fluentui/react-components";
import { Message } from "./Message";
import { ErrorDetail } from "./ErrorDetail";
import { useWords } from "./words";

interface BugMessageProps {
  readonly error: unknown;
  readonly onTryAgain: () => void;
}

/** In place of a view that failed. */
export function BugMessage({ error, onTryAgain }: BugMessageProps) {
  const { shell } = useWords().pane;
  return (
    <div role="alert">
      <Message
        intent="error"
        title={shell.viewFailed.title}
        actions={
          <Button size="small" onClick={onTryAgain}>
            {shell.tryAgain}
          </Button>
        }
      >
        {shell.viewFailed.hint}
        <ErrorDetail error={error} />
      </Message>
    </div>
  );
}
