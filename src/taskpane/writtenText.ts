import type { CheckOutcome } from "../actions/check/checkOutcome";
import { failureText } from "../actions/failureText";
import type { Words } from "./words";

/** What a check did to the sheets, or why it could not. */
export function writtenText({ written }: CheckOutcome, { pane, language }: Words): string {
  if (written instanceof Error) return failureText(written, language) ?? written.message;
  switch (written.outcome) {
    case "written":
      return pane.written(written.sheets, written.cells);
    case "unchanged":
      return pane.unchanged;
    case "cancelled":
      return pane.writingCancelled(written.cells);
  }
}
