import type { CheckProgress } from "../actions/check/assessWorkbook";
import { readsAlike, setupIn, type Setup } from "../domain/setup/setup";
import { addInState, changeState, type AddInState } from "./addInState";
import type { Order, OrderName } from "./order";
import type { Outcome } from "./outcome";
import { pageNow } from "./pageNow";

let stop: AbortController | undefined;

/** The rules, the reader and the writer: fetched when first needed, so that ribbon and pane are there at once. */
export const loadActions = () => import(/* webpackChunkName: "actions" */ "./carryOut");

/**
 * Carries out an order unless another one runs. What comes of it, failure included, is told by the state;
 * the promise never fails.
 */
export async function runOrder(order: Order): Promise<void> {
  const { name } = order;
  if (addInState().running) {
    changeState({ refused: name });
    return;
  }
  const running = { order: name, progress: undefined, cancelling: false };
  stop = new AbortController();
  const { signal } = stop;
  changeState({ running, refused: undefined, ended: undefined });
  try {
    const now = pageNow(location.search, new Date());
    const { carryOut } = await loadActions();
    const outcome = await carryOut(order, { now, signal, onProgress });
    changeState({ ended: { order: name, outcome }, ...shownBy(name, outcome) });
  } catch (error) {
    changeState({ ended: { order: name, error } });
  } finally {
    changeState({ running: undefined });
  }
}

/** Looks up once what is settled for the workbook; where Excel does not answer, it counts as nothing. */
export async function lookUpSetup(): Promise<void> {
  try {
    const { readSetup } = await import("../actions/setup/readSetup");
    const setup = await readSetup();
    if (!addInState().setup) changeState({ setup });
  } catch (error) {
    console.warn("The setup could not be looked up.", error);
  }
}

/** Asks the running order to stop at its next chunk. */
export function cancelOrder(): void {
  const { running } = addInState();
  if (running) changeState({ running: { ...running, cancelling: true } });
  stop?.abort();
}

function onProgress(progress: CheckProgress): void {
  const { running } = addInState();
  if (running) changeState({ running: { ...running, progress } });
}

/** What the pane shows after an outcome: filters leave the last results where they are. */
function shownBy(name: OrderName, outcome: Outcome): Partial<AddInState> {
  switch (outcome.kind) {
    case "checked":
      return {
        check: outcome.check,
        isOutdated: false,
        assessed: outcome.assessed,
        policyChanged: undefined,
        ...(outcome.meeting && { meeting: outcome.meeting }),
        view: "overview",
      };
    case "contact-logged": {
      const { checked } = outcome;
      if ("error" in checked) return { isOutdated: true };
      if (checked.kind === "policy-changed") return { isOutdated: true, policyChanged: checked };
      return { check: checked.check, isOutdated: false, assessed: checked.assessed };
    }
    // What is logged from now on counts, and where there was no log nothing was due: the figures are of before.
    case "log-created":
    case "log-completed":
      return { assessed: outcome.assessed, isOutdated: true };
    case "rules-written":
      return { assessed: outcome.assessed, isOutdated: true };
    case "notice-added":
      return outcome.rows ? { assessed: outcome.assessed, isOutdated: true } : {};
    case "version-compared":
      return { compared: outcome };
    case "policy-changed":
      return { policyChanged: outcome, isOutdated: true, view: "policy" };
    case "meeting-prepared":
      return { meeting: outcome.meeting, policyChanged: undefined, view: "sla" };
    case "undone":
      return { check: undefined, isOutdated: false, view: "overview" };
    case "read":
      return { assessed: outcome.assessed, ...(name === "showToday" && { view: "today" }) };
    case "finding-ignored":
    case "finding-restored":
      return { assessed: outcome.assessed };
    case "set-up":
      return {
        check: undefined,
        assessed: undefined,
        policyChanged: undefined,
        view: "overview",
        ...(outcome.setup && { setup: { kind: "settled", setup: outcome.setup } }),
      };
    case "setup-saved":
      return savedSetup(outcome.setup);
    case "filtered":
    case "filters-cleared":
    case "findings-exported":
    case "customers-filtered":
    case "customer-filter-cleared":
      return {};
  }
}

/** Rows that were read by another setup are not shown any more. */
function savedSetup(setup: Setup): Partial<AddInState> {
  const isAlike = readsAlike(setupIn(addInState().setup), setup);
  return {
    setup: { kind: "settled", setup },
    ...(!isAlike && { check: undefined, assessed: undefined }),
    ...(addInState().view === "setup" && { view: "overview" }),
  };
}
