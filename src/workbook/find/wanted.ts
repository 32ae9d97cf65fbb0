import { startOfDay, type Day } from "../../domain/time";
import { serialFromMoment, type DateSystem } from "../read/dateSystem";
import type { Cell } from "../status/statusColumns";

/** What a status column has to hold in the rows that a filter lets through. */
export type Wanted =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "count"; readonly least: number }
  /** Both days included. */
  | { readonly kind: "days"; readonly from: Day; readonly to: Day };

export function criteriaOf(wanted: Wanted, system: DateSystem): Excel.FilterCriteria {
  if (wanted.kind === "words") {
    return { filterOn: Excel.FilterOn.values, values: [...wanted.words] };
  }
  const { from, to } = rangeOf(wanted, system);
  const criterion1 = `>=${from}`;
  if (to === Infinity) return { filterOn: Excel.FilterOn.custom, criterion1 };
  return {
    filterOn: Excel.FilterOn.custom,
    criterion1,
    criterion2: `<=${to}`,
    operator: Excel.FilterOperator.and,
  };
}

export function fits(wanted: Wanted, system: DateSystem, cell: Cell): boolean {
  if (wanted.kind === "words") return wanted.words.includes(String(cell));
  const { from, to } = rangeOf(wanted, system);
  return typeof cell === "number" && cell >= from && cell <= to;
}

type Numbers = Exclude<Wanted, { readonly kind: "words" }>;

function rangeOf(wanted: Numbers, system: DateSystem): { from: number; to: number } {
  if (wanted.kind === "count") return { from: wanted.least, to: Infinity };
  const serial = (on: Day) => serialFromMoment(startOfDay(on), system);
  return { from: serial(wanted.from), to: serial(wanted.to) };
}
