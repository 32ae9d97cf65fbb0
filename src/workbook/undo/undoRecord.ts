import type { Moment } from "../../domain/time";
import type { Cell, StatusRole } from "../status/statusColumns";
import { sameCell, type ColumnPlan, type SheetPlan, type StatusPlan } from "../status/statusPlan";

/** What our columns held before a check, as a plain value: enough to put it back, whatever was sorted since. */
export interface UndoRecord {
  /** The moment that the check took for now. */
  readonly checkedAt: Moment;
  readonly sheets: readonly UndoSheet[];
  /** What the workbook kept of the check before that one. */
  readonly lastCheck: string | undefined;
}

export interface UndoSheet extends SheetSurroundings {
  readonly role: StatusRole;
  readonly sheet: string;
  readonly headerRow: number;
  readonly keyHeader: string;
  /** The rows that the check changed: entry i is the key of sheet row `rows[i]`, from 1. */
  readonly rows: readonly number[];
  readonly keys: readonly string[];
  readonly columns: readonly UndoColumn[];
}

export interface UndoColumn {
  readonly key: string;
  readonly header: string;
  /** From 0. */
  readonly column: number;
  /** The check made the column. */
  readonly created: boolean;
  /** Entry i stood, and stands since the check, in sheet row `rows[i]`. */
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
}

/** What a plan does not say of a sheet as it was. */
export interface SheetSurroundings {
  /** Excel's own name of the sheet, which stays when a person renames it. */
  readonly sheetId: string;
  readonly hadFilter: boolean;
  /** By column, from 0: in points, where the check makes a column. */
  readonly widths: Readonly<Record<number, number>>;
}

/** @param surroundings of each sheet of the plan */
export function undoSheetsOf(
  { sheets }: StatusPlan,
  surroundings: readonly SheetSurroundings[],
): UndoSheet[] {
  return sheets.flatMap((plan, i) => {
    const around = surroundings[i];
    return around && plan.changes > 0 ? [undoSheetOf(plan, around)] : [];
  });
}

function undoSheetOf(plan: SheetPlan, around: SheetSurroundings): UndoSheet {
  const changed = [...plan.keys.keys()].filter((i) =>
    plan.columns.some(({ before, after }) => !sameCell(before[i] ?? "", after[i] ?? "")),
  );
  return {
    ...around,
    role: plan.role,
    sheet: plan.sheet,
    headerRow: plan.headerRow,
    keyHeader: plan.key.header,
    rows: changed.map((i) => plan.rows[i] ?? 0),
    keys: changed.map((i) => plan.keys[i] ?? ""),
    columns: plan.columns.map((column) => undoColumnOf(column, changed)),
  };
}

function undoColumnOf(plan: ColumnPlan, changed: readonly number[]): UndoColumn {
  const { key, header, column, created, before, after } = plan;
  const cells = (all: readonly Cell[]) => changed.map((i) => all[i] ?? "");
  return { key, header, column, created, before: cells(before), after: cells(after) };
}
