import type { FindingsTexts } from "./findingsZh";

const problems = (count: number) => (count === 1 ? "1 data problem" : `${count} data problems`);

export const findingsEn: FindingsTexts = {
  title: problems,
  none: {
    title: "No data problems",
    hint: "Everything on the sheets can be read, and nothing contradicts itself.",
  },
  allIgnored: "All others are ignored.",
  group: (kind, count) => `${kind} (${count})`,
  goTo: "Go to",
  goToPlace: (place) => `Go to ${place}`,
  ignore: "Ignore",
  ignoreThis: "Ignore this one",
  note: "Note",
  noteHint: "Why it can be ignored (optional)",
  cancel: "Cancel",
  ignored: (count) => `${count} ignored`,
  ignoredHint:
    "Left out of the status columns and totals. They come back when the content of their cells changes.",
  ignoredOn: (day) => `ignored on ${day}`,
  restore: "Bring back",
  export: "Export to a sheet",
  exportTitle: (at, count) => `${problems(count)}, as of ${at}`,
  wasIgnored:
    "Ignored, and noted in the workbook; the counts in the status columns follow with the next check.",
  wasRestored: "Brought back; the counts in the status columns follow with the next check.",
  wasExported: (count, sheet) => `Wrote ${problems(count)} to the sheet “${sheet}”.`,
};
