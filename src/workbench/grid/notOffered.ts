/**
 * Commands of the grid whose effect the workbook's model does not keep: they are taken out of the menus and refused
 * where a key or a drag of the mouse starts them, so that the grid never shows what would not be saved.
 */
export const notOffered: ReadonlySet<string> = new Set([
  // Columns and parts of rows do not move; the register has no use for it.
  "sheet.command.insert-col",
  "sheet.command.insert-col-after",
  "sheet.command.insert-col-before",
  "sheet.command.insert-col-by-range",
  "sheet.command.insert-multi-cols-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.remove-col",
  "sheet.command.remove-col-by-range",
  "sheet.command.remove-col-confirm",
  "sheet.command.move-cols",
  "sheet.command.move-rows",
  "sheet.command.insert-range-move-down",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.insert-range-move-right",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.delete-range-move-left",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up",
  "sheet.command.delete-range-move-up-confirm",
  // Sheets stay as they are in the file.
  "sheet.command.insert-sheet",
  "sheet.command.remove-sheet",
  "sheet.command.remove-sheet-confirm",
  "sheet.command.copy-sheet",
  "sheet.command.set-worksheet-name",
  "sheet.operation.rename-sheet",
  "sheet.command.set-worksheet-order",
  "sheet.command.set-worksheet-hidden",
  "sheet.command.set-worksheet-show",
  "sheet.command.set-tab-color",
  // Excel's protection is another than the grid's.
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.contextMenu.permission",
  // Heights are the file's own; texts become numbers only as Excel does it.
  "sheet.command.set-row-is-auto-height",
  "sheet.command.set-col-auto-width",
  "sheet.contextMenu.text-to-number",
  "sheet.command.text-to-number",
  "sheet.command.split-text-to-columns",
]);

/** As the grid's menus want it. */
export const menuWithoutThem = Object.fromEntries(
  [...notOffered].map((id) => [id, { hidden: true }]),
);
