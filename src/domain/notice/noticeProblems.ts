import type { DateProblem } from "./noticeDates";
import type { Day } from "../time";

/** Why a sentence of a notice was not taken over. The codes are permanent; `text` turns each into a sentence. */
export type NoticeProblem = {
  /** "" where it concerns the whole text. */
  readonly holiday: string;
  readonly sentence: string;
} & (
  | DateProblem
  | { readonly code: "nothing-found" }
  | { readonly code: "no-year" }
  | { readonly code: "year-differs"; readonly written: number; readonly given: number }
  | { readonly code: "not-understood" }
  | { readonly code: "advice" }
  | { readonly code: "count-differs"; readonly stated: number; readonly counted: number }
  | { readonly code: "work-on-weekday"; readonly on: Day }
  | { readonly code: "off-and-work"; readonly on: Day }
  | { readonly code: "not-beside-weekend"; readonly on: Day }
  | { readonly code: "nothing-to-extend" }
);

/** Problems that tell something and leave the holiday as it is. */
const harmless: ReadonlySet<NoticeProblem["code"]> = new Set(["advice", "year-differs"]);

export function isHarmless({ code }: NoticeProblem): boolean {
  return harmless.has(code);
}
