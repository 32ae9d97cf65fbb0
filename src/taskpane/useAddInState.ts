import { useSyncExternalStore } from "react";
import { addInState, onStateChange, type AddInState } from "../ribbon/addInState";

export function useAddInState(): AddInState {
  return useSyncExternalStore(onStateChange, addInState);
}
