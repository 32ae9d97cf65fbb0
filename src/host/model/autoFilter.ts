import type { Area } from "./area";
import type { CompareOperator } from "./conditionalFormats";

/** Why a filter column hides rows. */
export type FilterCriteria =
  | { readonly kind: "values"; readonly values: readonly string[]; readonly blanks: boolean }
  | {
      readonly kind: "custom";
      readonly all: boolean;
      readonly conditions: readonly {
        readonly operator: CompareOperator;
        readonly value: string;
      }[];
    }
  /** Top 10, colours, dates, icons: kept as the file has them. */
  | { readonly kind: "opaque"; readonly type: string; readonly source: string };

/** A filter over an area whose first row is the header. Which rows it hides stands in the rows themselves. */
export interface AutoFilter {
  readonly area: Area;
  /** By the column's distance from the area's left edge. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}
