/** What can be wrong with a manifest although the schemas accept it. The codes are permanent. */
export type DefectCode =
  | "unreadable"
  | "unknown-resid"
  | "unused-resource"
  | "icon-size-missing"
  | "icon-missing"
  | "icon-wrong-size"
  | "insecure-address"
  | "duplicate-id"
  | "runtime-mismatch"
  | "unknown-command"
  | "not-associated"
  | "command-without-button"
  | "missing-override"
  | "text-too-long"
  | "version-form"
  | "version-differs";

export interface Defect {
  readonly code: DefectCode;
  /** Only errors fail a validation. */
  readonly severity: "error" | "warning";
  /** 1-based line of the manifest. */
  readonly line: number;
  /** One sentence that says what to change. */
  readonly message: string;
}
