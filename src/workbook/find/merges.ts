import type { Area } from "../grid";

/** Reads the areas of the queries that found any; a query has its `areaCount` loaded. */
export async function readMerges(
  context: Excel.RequestContext,
  queries: readonly Excel.RangeAreas[],
): Promise<readonly (readonly Area[])[]> {
  const found = queries.map((merged) => (merged.isNullObject ? undefined : merged.areas));
  for (const areas of found) {
    areas?.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  }
  if (found.some((areas) => areas !== undefined)) await context.sync();
  return found.map((areas) =>
    (areas?.items ?? []).map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
    })),
  );
}
