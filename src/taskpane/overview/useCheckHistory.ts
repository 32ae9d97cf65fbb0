import { useEffect, useState } from "react";
import { readCheckHistory, type CheckHistory } from "../../actions/check/checkHistory";
import type { AddInState } from "../../ribbon/addInState";

const none: CheckHistory = { last: undefined, undoable: undefined };

/**
 * What the workbook keeps of its checks, read anew after every order: the workbook is the truth, not the pane.
 * @returns undefined until it is known; nothing where Excel does not answer
 */
export function useCheckHistory({ running, ended }: AddInState): CheckHistory | undefined {
  const [history, setHistory] = useState<CheckHistory>();
  const isIdle = running === undefined;
  useEffect(() => {
    if (!isIdle) return undefined;
    let isCurrent = true;
    void readCheckHistory()
      .catch(() => none)
      .then((found) => {
        if (isCurrent) setHistory(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [isIdle, ended]);
  return history;
}
