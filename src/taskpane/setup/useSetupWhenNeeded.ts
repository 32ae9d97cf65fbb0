import { useEffect, useLayoutEffect, useRef } from "react";
import { isConfirmed, setupIn } from "../../domain/setup/setup";
import { changeState, type AddInState } from "../../ribbon/addInState";
import { opensSetup } from "./opensSetup";

/**
 * Opens the set-up by itself: at the start of a workbook that nobody has settled, unless something else was asked for
 * by then, and where an order could not find what it needs.
 */
export function useSetupWhenNeeded(state: AddInState): void {
  const { setup, ended } = state;
  const isUntouched = !state.running && !ended && !state.check && state.view === "overview";
  const isDecided = useRef(false);
  // Before anybody can press a tab that is drawn with it: an effect that comes later would take that view away again.
  useLayoutEffect(() => {
    if (!setup || isDecided.current) return;
    isDecided.current = true;
    if (isUntouched && !isConfirmed(setupIn(setup))) changeState({ view: "setup" });
  }, [setup, isUntouched]);
  useEffect(() => {
    if (ended && "error" in ended && opensSetup(ended.error)) changeState({ view: "setup" });
  }, [ended]);
}
