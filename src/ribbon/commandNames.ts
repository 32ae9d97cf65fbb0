/**
 * The ribbon buttons that run a function. The names are permanent: manifest.xml calls the functions by them, and a
 * deployed manifest outlives the pages that answer it. 打开面板 is not among them, because Excel itself opens the pane.
 */
export const commandNames = [
  "checkSla",
  "updateStatusColumns",
  "showToday",
  "filterTierA",
  "filterOverdue",
  "filterSlaBreached",
  "clearFilters",
] as const;

export type CommandName = (typeof commandNames)[number];
