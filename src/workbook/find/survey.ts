import type { Field } from "../../domain/records";
import type {
  ColumnMapping,
  Setup,
  SheetSetup,
  StoredSetup,
  TableRole,
} from "../../domain/setup/setup";

/** A workbook as a person is asked about it: plain values, and no row of data. */
export interface Survey {
  readonly stored: StoredSetup;
  /** Every sheet with a row that could be a header, in the workbook's order. */
  readonly sheets: readonly SurveyedSheet[];
  /** What a person would settle by agreeing: what was settled as far as it holds, the rest found by headers. */
  readonly proposal: Setup;
  readonly doubts: readonly Doubt[];
}

export interface SurveyedSheet {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly rows: readonly SurveyedRow[];
}

/** A row that could be the header. */
export interface SurveyedRow {
  /** From 1. */
  readonly headerRow: number;
  /** Rows below, as far as the sheet or the table reaches; some may be empty. */
  readonly dataRows: number;
  /** Unique in the row; without passwords and the add-in's own columns. */
  readonly headers: readonly string[];
  /** By role: the fields that its headers name. */
  readonly guesses: Readonly<Partial<Record<TableRole, ColumnMapping>>>;
}

/** What a person should look at before agreeing. */
export type Doubt = { readonly role: TableRole; readonly sheet: string } & (
  | { readonly kind: "sheet-gone" }
  /** `likely` is the header that the proposal takes in its place. */
  | {
      readonly kind: "header-gone";
      readonly field: Field;
      readonly header: string;
      readonly likely: string | undefined;
    }
  /** Another sheet could as well be meant. */
  | { readonly kind: "other-sheet"; readonly other: string }
);

/** The settled form of a row; headers that are mapped to nothing stay as custom fields. */
export function sheetSetupOf(
  sheet: string,
  { headerRow, headers }: Pick<SurveyedRow, "headerRow" | "headers">,
  columns: ColumnMapping,
): SheetSetup {
  const mapped = new Set(Object.values(columns).flat());
  return {
    sheet,
    headerRow,
    columns,
    otherHeaders: headers.filter((header) => !mapped.has(header)),
  };
}
