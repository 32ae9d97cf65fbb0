/** What an engineer needs of an error; no cell of the workbook is in it. */
export function technicalDetail(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, debugInfo } = error as Error & {
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  const facts = [code, debugInfo?.errorLocation].filter((fact) => typeof fact === "string");
  return [`${error.name}: ${error.message}`, ...facts, error.stack ?? ""].join("\n");
}
