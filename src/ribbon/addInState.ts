import type { AssessedWorkbook, CheckProgress } from "../actions/check/assessWorkbook";
import type { CheckOutcome } from "../actions/check/checkOutcome";
import type { StoredSetup } from "../domain/setup/setup";
import type { PaneTexts } from "../text/zhPane";
import type { OrderName } from "./order";
import type { Checked, Outcome, PolicyChanged, VersionCompared } from "./outcome";

/** What the add-in does and what came of it: one value for the ribbon's buttons and the pane. */
export interface AddInState {
  readonly running: Running | undefined;
  /** Another order came meanwhile and was not carried out. */
  readonly refused: OrderName | undefined;
  /** What became of the last order. */
  readonly ended: Ended | undefined;
  /** The last check, whatever was ordered since. */
  readonly check: CheckOutcome | undefined;
  /** The rules have changed, and a check waits for the person's yes. */
  readonly policyChanged: PolicyChanged | undefined;
  /** What a later version of the rules was last seen to change. */
  readonly compared: VersionCompared | undefined;
  /** Somebody has changed a sheet since that check read it. */
  readonly isOutdated: boolean;
  /** What the last 检查 SLA prepared for the meeting. */
  readonly meeting: Checked["meeting"];
  /** The workbook as it was last read, by a check or for a list. */
  readonly assessed: AssessedWorkbook | undefined;
  /** What is settled for the workbook; undefined until it has been looked up. */
  readonly setup: StoredSetup | undefined;
  readonly view: View;
}

export type View = keyof PaneTexts["views"];

export interface Running {
  readonly order: OrderName;
  readonly progress: CheckProgress | undefined;
  /** The person has asked to stop it. */
  readonly cancelling: boolean;
}

export type Ended =
  | { readonly order: OrderName; readonly outcome: Outcome }
  | { readonly order: OrderName; readonly error: unknown };

let state: AddInState = {
  running: undefined,
  refused: undefined,
  ended: undefined,
  check: undefined,
  policyChanged: undefined,
  compared: undefined,
  isOutdated: false,
  meeting: undefined,
  assessed: undefined,
  setup: undefined,
  view: "overview",
};
const listeners = new Set<() => void>();

export function addInState(): AddInState {
  return state;
}

export function changeState(change: Partial<AddInState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** @returns what ends the subscription */
export function onStateChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
