import type { Defect } from "./defect";

export interface Report {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

/** One line for each defect and one for the whole; `identity` says which add-in was read. */
export function defectReport(file: string, identity: string, defects: readonly Defect[]): Report {
  const errors = defects.filter(({ severity }) => severity === "error").length;
  const lines = defects.map(
    ({ line, severity, code, message }) => `${file}:${line}: ${severity} ${code}: ${message}`,
  );
  const total = `${file}: ${identity}: ${errors} errors, ${defects.length - errors} warnings`;
  return { output: [...lines, total].join("\n"), exitCode: errors > 0 ? 1 : 0 };
}
