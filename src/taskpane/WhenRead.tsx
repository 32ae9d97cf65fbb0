import { Button, Spinner } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useEffect, type ReactNode } from "react";
import type { AssessedWorkbook } from "../actions/check/assessWorkbook";
import type { AddInState } from "../ribbon/addInState";
import { runOrder } from "../ribbon/runOrder";
import { Empty } from "./Empty";
import { useWords } from "./words";

interface WhenReadProps {
  readonly state: AddInState;
  readonly children: (assessed: AssessedWorkbook) => ReactNode;
}

/**
 * A view of rows: reads the workbook when it is opened before a check. Where that failed or was cancelled, it waits
 * for the person.
 */
export function WhenRead({ state: { assessed, running, ended }, children }: WhenReadProps) {
  const { pane } = useWords();
  const isIdle = !assessed && !running;
  const tried = ended !== undefined && "error" in ended;
  useEffect(() => {
    if (isIdle && !tried) void runOrder({ name: "read" });
  }, [isIdle, tried]);
  if (assessed) return children(assessed);
  if (running || !tried) return <Empty icon={<Spinner size="medium" />}>{pane.reading}</Empty>;
  return (
    <Empty
      icon={<DocumentSearchRegular />}
      action={<Button onClick={() => void runOrder({ name: "read" })}>{pane.orders.read}</Button>}
    >
      {pane.notRead}
    </Empty>
  );
}
