import { Button } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons";
import { runOrder } from "../../ribbon/runOrder";
import { Empty } from "../Empty";
import { useWords } from "../words";

interface NoRegisterProps {
  /** Absent where the workbook has no sheet to choose. */
  readonly onChoose: (() => void) | undefined;
}

/** Where no sheet looks like a register: create one, or say which sheet it is. */
export function NoRegister({ onChoose }: NoRegisterProps) {
  const { pane } = useWords();
  const { title, hint, empty, sample } = pane.noRegister;
  return (
    <Empty
      icon={<TableSearchRegular />}
      title={title}
      action={
        <>
          <Button appearance="primary" onClick={() => void runOrder({ name: "setUpEmpty" })}>
            {empty}
          </Button>
          <Button onClick={() => void runOrder({ name: "setUpSample" })}>{sample}</Button>
          {onChoose && <Button onClick={onChoose}>{pane.setup.choose}</Button>}
        </>
      }
    >
      {hint}
    </Empty>
  );
}
