import { findingSeverity } from "./findingSeverity";
import type { Finding, FindingDetail } from "./findings";
import type { Field, SheetPlace } from "../records";

/** Gathers what is wrong on one sheet and knows where each row and column of it stands. */
export class SheetFindings {
  readonly found: Finding[] = [];

  /**
   * @param rows sheet row of each row of the table
   * @param countByRow where the findings of severity error or warning are counted, per row of the table
   */
  constructor(
    readonly place: SheetPlace,
    private readonly rows: Int32Array,
    private readonly countByRow?: Int32Array,
  ) {}

  /** @param field null where the whole row is meant */
  add(index: number, field: Field | null, detail: FindingDetail): void {
    if (this.countByRow && findingSeverity[detail.code] !== "info") {
      this.countByRow[index] = (this.countByRow[index] ?? 0) + 1;
    }
    this.push(this.sheetRow(index), field, detail);
  }

  addForSheet(detail: FindingDetail): void {
    this.push(null, null, detail);
  }

  sheetRow(index: number): number {
    return this.rows[index] ?? NaN;
  }

  private push(row: number | null, field: Field | null, detail: FindingDetail): void {
    const cell = field === null ? undefined : this.place.columns.get(field);
    this.found.push({
      role: this.place.role,
      sheet: this.place.sheet,
      row,
      column: cell?.column ?? null,
      header: cell?.header ?? null,
      severity: findingSeverity[detail.code],
      ...detail,
    });
  }
}
