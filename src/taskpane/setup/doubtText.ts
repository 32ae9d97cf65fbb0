import { lackOf } from "../../actions/setup/setupDraft";
import type { Doubt } from "../../actions/setup/surveyWorkbook";
import type { Field } from "../../domain/records";
import type { SheetSetup, TableRole } from "../../domain/setup/setup";
import type { Words } from "../words";

export function doubtText(doubt: Doubt, { pane: { setup } }: Words): string {
  switch (doubt.kind) {
    case "sheet-gone":
      return setup.sheetGone(doubt.sheet);
    case "header-gone":
      return setup.headerGone(doubt.header, doubt.likely);
    case "other-sheet":
      return setup.otherSheet(doubt.other);
  }
}

/** What a settled sheet lacks, worst first. */
export function lackTexts(
  role: TableRole,
  { columns }: SheetSetup,
  words: Words,
): readonly { readonly text: string; readonly isError: boolean }[] {
  const { setup } = words.pane;
  const { needed, expected } = lackOf(role, columns);
  const names = (fields: readonly Field[], between: string) =>
    fields.map((field) => words.fields[field]).join(between);
  return [
    ...needed.map((line) => ({ text: setup.lacksNeeded(names(line, setup.or)), isError: true })),
    ...(expected.length > 0
      ? [{ text: setup.lacksExpected(names(expected, setup.comma)), isError: false }]
      : []),
  ];
}
