import type { Setup } from "../../domain/setup/setup";
import { addInState } from "../../ribbon/addInState";
import { runOrder } from "../../ribbon/runOrder";

/** Keeps the setup and, if it was kept, checks by it at once. */
export async function confirmAndCheck(setup: Setup): Promise<void> {
  await runOrder({ name: "saveSetup", setup });
  const { ended } = addInState();
  if (ended?.order === "saveSetup" && "outcome" in ended) await runOrder({ name: "checkSla" });
}

export function saveOnly(setup: Setup): void {
  void runOrder({ name: "saveSetup", setup });
}
