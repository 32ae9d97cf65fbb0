import { isHeader } from "../write/newColumns";
import type { SheetPlan } from "../status/statusPlan";

/**
 * Puts filter buttons on a header row that has none, or widens the filter that is there as the plan says.
 * @param onWriting called right before the workbook is changed
 */
export async function switchOnFilter(plan: SheetPlan, onWriting: () => void): Promise<void> {
  const { sheet, filter, headerRow, lastRow, key } = plan;
  if (!filter) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    if (filter.kind === "table") {
      worksheet.tables.getItem(filter.table).showFilterButton = true;
    } else {
      const { left, right } = filter;
      const header = worksheet.getCell(headerRow - 1, key.column).load("values");
      await context.sync();
      if (!isHeader(header, plan)) return;
      const first = header.getOffsetRange(0, left - key.column);
      const rows = lastRow - headerRow + 1;
      worksheet.autoFilter.apply(first.getAbsoluteResizedRange(rows, right - left + 1));
    }
    onWriting();
    await context.sync();
  });
}
