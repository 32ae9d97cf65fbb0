/**
 * Is each row of the range hidden, by a filter or by hand?
 * @param rows with `rowHidden` loaded
 */
export async function readHiddenRows(
  context: Excel.RequestContext,
  rows: Excel.Range,
  count: number,
): Promise<boolean[]> {
  // null where rows differ, which the types do not say
  const alike = rows.rowHidden as boolean | null;
  if (alike !== null) return Array.from({ length: count }, () => alike);
  const each = rows.getRowProperties({ rowHidden: true });
  await context.sync();
  return each.value.map(({ rowHidden }) => rowHidden === true);
}
