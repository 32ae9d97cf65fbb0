import { isOn, setupIn, type Module } from "../domain/setup/setup";
import { useAddInState } from "./useAddInState";

/** Which modules are used (S3-08): what belongs to another is not shown. */
export function useIsOn(): (module: Module) => boolean {
  const setup = setupIn(useAddInState().setup);
  return (module) => isOn(setup, module);
}
