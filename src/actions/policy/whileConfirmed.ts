import { confirmedWhenUndone, type ConfirmedPolicy } from "../../domain/policy/confirmedPolicy";
import {
  forgetConfirmedPolicy,
  storeConfirmedPolicy,
} from "../../workbook/policy/confirmedPolicyStore";
import { WorkbookError } from "../../workbook/workbookError";

/**
 * Keeps rules as confirmed, and then writes what follows from them: whatever comes in between, no result stands whose
 * rules could change unasked. Where it is certain that nothing was written, it is as after undoing.
 * @param toConfirm undefined where the rules are kept already, or the workbook is to keep nothing
 * @param hasWritten of what `write` gives: may anything stand by these rules?
 * @throws WorkbookError as `write` does
 */
export async function whileConfirmed<Result>(
  toConfirm: ConfirmedPolicy | undefined,
  write: () => Promise<Result>,
  hasWritten: (result: Result) => boolean,
): Promise<Result> {
  if (!toConfirm) return write();
  const isKept = await storeConfirmedPolicy(toConfirm);
  const result = await write();
  if (!hasWritten(result)) await withdraw(toConfirm);
  else if (!isKept) await storeConfirmedPolicy(toConfirm);
  return result;
}

/** @returns whether a failure leaves it open that something was written */
export function mayHaveWritten(failure: WorkbookError): boolean {
  return failure.outcome !== "nothing-written";
}

/**
 * Takes back what a check confirmed of which nothing stands. Should that fail, the next check asks at worst a question
 * that is not needed.
 */
export async function withdraw(confirmed: ConfirmedPolicy): Promise<void> {
  try {
    const left = confirmedWhenUndone(confirmed);
    await (left ? storeConfirmedPolicy(left) : forgetConfirmedPolicy());
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
}
