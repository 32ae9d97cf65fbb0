/** A mistake of the person at the keyboard: said in one line, without a stack. */
export class UsageError extends Error {}

const isArgumentError = (error: unknown): error is Error =>
  error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

/** Runs a command; its number is the exit code, 2 a command line or file that cannot be used. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError) && !isArgumentError(error)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
