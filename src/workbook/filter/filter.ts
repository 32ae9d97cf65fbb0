import type { SheetPlan } from "../status/statusPlan";

/** Puts filter buttons on a header row that has none. A filter that is there is never touched. */
export async function switchOnFilter({
  sheet,
  filter,
  headerRow,
  lastRow,
}: SheetPlan): Promise<void> {
  if (!filter) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    if (filter.kind === "table") {
      worksheet.tables.getItem(filter.table).showFilterButton = true;
    } else {
      const { left, right } = filter;
      const rows = lastRow - headerRow + 1;
      worksheet.autoFilter.apply(
        worksheet.getRangeByIndexes(headerRow - 1, left, rows, right - left + 1),
      );
    }
    await context.sync();
  });
}
