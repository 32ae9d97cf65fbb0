import { failureCode } from "../../actions/failureText";

/** Failures that the set-up mends: it opens by itself, says what is the matter and offers what to do. */
export function opensSetup(error: unknown): boolean {
  const code = failureCode(error);
  return code === "no-register" || code === "setup-outdated";
}
