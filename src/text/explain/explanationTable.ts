import type { RuleCell } from "../../domain/explain/writtenRules";
import type { Role } from "../../domain/records";

/** An explanation as a small table of words: what the pane shows and what is copied. */
export interface ExplanationTable {
  readonly title: string;
  /** The result in one sentence. */
  readonly answer: string;
  readonly columns: readonly string[];
  readonly rows: readonly ExplanationRow[];
  /** How the rows give the result. */
  readonly arithmetic: readonly string[];
  /** The lines of the policy that decided. */
  readonly rules: readonly ExplanationRule[];
  readonly notes: readonly string[];
}

export interface ExplanationRow {
  readonly cells: readonly string[];
  /** Does it add to the result, or is it shown to say that it does not? */
  readonly counts: boolean;
  /** Rows of a sheet that decided it, to jump to; counted from 1. */
  readonly places: readonly { readonly role: Role; readonly row: number }[];
}

export interface ExplanationRule {
  readonly text: string;
  /** Where it is written, to jump to; none where the built-in value holds. */
  readonly cells: readonly RuleCell[];
}

/** As lines of text, to paste into a message or a mail. */
export function plainExplanation(table: ExplanationTable): string {
  const { title, answer, columns, rows, arithmetic, rules, notes } = table;
  const line = (cells: readonly string[]) => cells.filter((cell) => cell !== "").join(" | ");
  return [
    title,
    answer,
    "",
    ...(rows.length > 0 ? [line(columns), ...rows.map(({ cells }) => line(cells)), ""] : []),
    ...arithmetic,
    ...rules.map(({ text }) => text),
    ...notes,
  ]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
