import { Button } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { Empty } from "./Empty";
import { useWords } from "./words";

interface ViewNotLoadedProps {
  readonly onTryAgain: () => void;
}

/** In place of a view whose file did not come: offers another try, and makes it when the network is back. */
export function ViewNotLoaded({ onTryAgain }: ViewNotLoadedProps) {
  const { shell } = useWords().pane;
  useEffect(() => {
    window.addEventListener("online", onTryAgain);
    return () => {
      window.removeEventListener("online", onTryAgain);
    };
  }, [onTryAgain]);
  return (
    <div role="alert">
      <Empty
        icon={<PlugDisconnectedRegular />}
        title={shell.viewNotLoaded.title}
        action={<Button onClick={onTryAgain}>{shell.tryAgain}</Button>}
      >
        {shell.viewNotLoaded.hint}
      </Empty>
    </div>
  );
}
