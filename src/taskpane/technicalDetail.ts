/**
 * What an engineer needs of an error, to be sent by a person: name, code, message and the places in the program. Of the
 * message only what programs write is kept; quoted texts, Chinese words, long numbers and addresses may be a customer's.
 */
export function technicalDetail(error: unknown): string {
  if (!(error instanceof Error)) return withoutData(String(error));
  const { code, debugInfo } = error as Error & {
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  const facts = [code, debugInfo?.errorLocation].filter((fact) => typeof fact === "string");
  const head = `${error.name}: ${withoutData(error.message)}`;
  return [head, ...facts, ...placesOf(error.stack ?? "")].join("\n");
}

/** A quoted name of the program, such as 'sheets' of "Cannot read properties of undefined (reading 'sheets')". */
const programName = /^[A-Za-z_$][\w$.]*$/;

function withoutData(message: string): string {
  return message
    .replace(/"([^"]*)"|'([^']*)'|“([^”]*)”|「([^」]*)」/g, (quoted, ...[a, b]) => {
      const name = String(a ?? b ?? "");
      return programName.test(name) ? quoted : "“…”";
    })
    .replace(/[^\s<>"]+@[^\s<>"]+/g, "…")
    .replace(/\d[\d\s-]{4,}\d/g, "…")
    .replace(/[\u3400-\u9fff\u3007]+/g, "…");
}

/** Lines such as `at check (https://…/taskpane.js:1:200)`, or `check@https://…` in Safari. */
function placesOf(stack: string): string[] {
  return stack.split("\n").filter((line) => /^\s*at\s|^[^\s:]*@\S+:\d+/.test(line));
}
