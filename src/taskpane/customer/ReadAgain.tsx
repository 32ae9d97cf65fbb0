import { Button } from "@fluentui/react-components";
import { runOrder } from "../../ribbon/runOrder";
import { useWords } from "../words";

/** Where the sheets have changed since they were read. */
export function ReadAgain() {
  const { readAgain } = useWords().pane.customer;
  return (
    <Button size="small" onClick={() => void runOrder({ name: "read" })}>
      {readAgain}
    </Button>
  );
}
