import { useEffect, useRef } from "react";
import { failureCode } from "../../actions/failureText";
import { isConfirmed, setupIn } from "../../domain/setup";
import { changeState, type AddInState } from "../../ribbon/addInState";

/**
 * Opens the set-up by itself: at the start of a workbook that nobody has settled, unless something else was asked for
 * by then, and where an order could not find what it needs.
 */
export function useSetupWhenNeeded(state: AddInState): void {
  const { setup, ended } = state;
  const isUntouched = !state.running && !ended && !state.check && state.view === "overview";
  const isDecided = useRef(false);
  useEffect(() => {
    if (!setup || isDecided.current) return;
    isDecided.current = true;
    if (isUntouched && !isConfirmed(setupIn(setup))) changeState({ view: "setup" });
  }, [setup, isUntouched]);
  useEffect(() => {
    const code = ended && "error" in ended ? failureCode(ended.error) : undefined;
    if (code === "no-register" || code === "setup-outdated") changeState({ view: "setup" });
  }, [ended]);
}
