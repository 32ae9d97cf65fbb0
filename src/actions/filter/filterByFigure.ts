import { dayOf, endOfWeek, type Moment } from "../../domain/time";
import type { FilteredRows } from "../../workbook/filter/columnFilters";
import { filterRegisterOnlyBy } from "../../workbook/filter/filterStatus";
import { followUpText, slaText, tierText } from "../../workbook/status/statusWords";
import type { Wanted } from "../../workbook/find/wanted";

/** A figure of the overview whose customers can be shown in the register. */
export const figures = [
  "tier-a",
  "tier-b",
  "tier-c",
  "tier-d",
  "overdue",
  "due-this-week",
  "sla-breached",
  "sla-at-risk",
  "data-problems",
] as const;
export type Figure = (typeof figures)[number];

/**
 * Shows in the register those customers that a figure counts, by the status columns as the last check wrote them.
 * @param checkedAt the moment that the check took for now: its week is meant, not this one
 * @throws WorkbookError `no-register`, `no-status-columns`, `filter-elsewhere`, `sheet-protected`,
 *   `cell-being-edited`
 */
export async function filterByFigure(figure: Figure, checkedAt: Moment): Promise<FilteredRows> {
  const { key, wanted } = selectionOf(figure, checkedAt);
  return filterRegisterOnlyBy(key, wanted);
}

interface Selection {
  readonly key: string;
  readonly wanted: Wanted;
}

function selectionOf(figure: Figure, checkedAt: Moment): Selection {
  const today = dayOf(checkedAt);
  switch (figure) {
    case "tier-a":
      return words("tier", () => tierText("A"));
    case "tier-b":
      return words("tier", () => tierText("B"));
    case "tier-c":
      return words("tier", () => tierText("C"));
    case "tier-d":
      return words("tier", () => tierText("D"));
    case "overdue":
      return words("follow-up", (language) => followUpText("overdue", language));
    case "due-this-week":
      return { key: "next-contact", wanted: { kind: "days", from: today, to: endOfWeek(today) } };
    case "sla-breached":
      return words("sla", (language) => slaText("breached", language));
    case "sla-at-risk":
      return words("sla", (language) => slaText("at-risk", language));
    case "data-problems":
      return { key: "findings", wanted: { kind: "count", least: 1 } };
  }
}

/** A sheet is written in one of the languages. */
function words(key: string, wordIn: (language: "zh-CN" | "en-US") => string): Selection {
  return { key, wanted: { kind: "words", words: [wordIn("zh-CN"), wordIn("en-US")] } };
}
