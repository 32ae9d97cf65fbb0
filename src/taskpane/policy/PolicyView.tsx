import type { AddInState } from "../../ribbon/addInState";
import { WhenRead } from "../WhenRead";
import { PolicyPage } from "./PolicyPage";
import { Question } from "./Question";

/** The rules, or the question that a change of them asks: that comes first, because a check waits for its answer. */
export function PolicyView(state: AddInState) {
  const { policyChanged, running, compared } = state;
  const isBusy = running !== undefined;
  if (policyChanged) return <Question {...policyChanged} isBusy={isBusy} />;
  return (
    <WhenRead state={state}>
      {(assessed) => <PolicyPage assessed={assessed} compared={compared} isBusy={isBusy} />}
    </WhenRead>
  );
}
