import { commonCorner, contains, without, type Area } from "./area";
import type { CompareOperator } from "./conditionalFormats";
import { shiftFormula } from "./formulas";
import { movedReferences, type ReferenceScope } from "./movedReferences";
import { movedAreas, type RowEdit } from "./rowEdit";
import { sameFacts } from "./sameFacts";

export type ValidationType =
  "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";

/** What may be typed into the cells of some areas. */
export interface DataValidation {
  readonly areas: readonly Area[];
  readonly type: ValidationType;
  readonly operator: CompareOperator;
  /** Without `=`; for a list either `"A,B,C"` with its quotes or a reference. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly ignoreBlanks: boolean;
  readonly inCellDropDown: boolean;
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

export const openValidation: Omit<DataValidation, "areas"> = {
  type: "none",
  operator: "between",
  formula1: null,
  formula2: null,
  ignoreBlanks: true,
  inCellDropDown: true,
  errorAlert: { show: true, style: "stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
};

/** A sheet's data validations; a cell has at most one. Entries are values: a change puts new objects in their place. */
export class DataValidations {
  changed = false;

  constructor(private list: readonly DataValidation[] = []) {}

  all(): readonly DataValidation[] {
    return this.list;
  }

  at(row: number, column: number): DataValidation | undefined {
    return this.list.find((entry) => entry.areas.some((area) => contains(area, row, column)));
  }

  /** Puts a validation on an area in place of whatever was there; null only clears. */
  set(area: Area, validation: Omit<DataValidation, "areas"> | null): void {
    const entry = validation && { ...validation, areas: [area] };
    if (this.list.some((other) => sameFacts(other, entry))) return;
    const rest = this.list.flatMap((other) => {
      const areas = other.areas.flatMap((piece) => without(piece, area));
      const untouched =
        areas.length === other.areas.length && areas.every((a) => other.areas.includes(a));
      if (areas.length === 0) return [];
      return [untouched ? other : cutTo(other, areas)];
    });
    if (!entry && rest.length === this.list.length && rest.every((e) => this.list.includes(e)))
      return;
    this.list = entry ? [...rest, entry] : rest;
    this.changed = true;
  }

  /**
   * Lets every validation follow inserted or deleted rows; those whose cells were all deleted disappear.
   * @param concerns which of a validation's references mean the edited sheet
   */
  moveRows(edit: RowEdit, concerns: ReferenceScope["concerns"], ownSheet: boolean): void {
    const next = this.list.flatMap((entry) => {
      const areas = ownSheet ? movedAreas(entry.areas, edit) : entry.areas;
      if (areas.length === 0) return [];
      const followed = areas === entry.areas ? entry : cutTo(entry, areas);
      const moved = withFormulas(followed, (text) =>
        movedReferences(text, edit, { concerns, fixedRowsOnly: true }),
      );
      return [sameFacts(moved, entry) ? entry : moved];
    });
    const same = next.length === this.list.length && next.every((e, i) => e === this.list[i]);
    if (same) return;
    this.list = next;
    this.changed = true;
  }
}

/** The validation over what is left of its areas, its references as seen from their corner. */
function cutTo(entry: DataValidation, areas: readonly Area[]): DataValidation {
  const from = commonCorner(entry.areas);
  const to = commonCorner(areas);
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  return withFormulas({ ...entry, areas }, (text) => shiftFormula(text, rows, columns));
}

function withFormulas(entry: DataValidation, change: (text: string) => string): DataValidation {
  const changed = (text: string | null) => (text === null ? null : change(text));
  return { ...entry, formula1: changed(entry.formula1), formula2: changed(entry.formula2) };
}
