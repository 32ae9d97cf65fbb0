import type { ColumnRun } from "../model/columns";
import type { ConditionalFormat } from "../model/conditionalFormats";
import type { DataValidation } from "../model/dataValidations";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/tables";
import type { DefinedName, Workbook } from "../model/workbook";
import type { AddIn, SettingsSource } from "./addInSettings";
import type { Package } from "./package";
import type { SharedMasters } from "./rowsReader";
import type { SharedStrings } from "./sharedStrings";

/** Where a sheet came from and what its part said, in the order of the part's elements. */
export interface SheetSource {
  readonly part: string;
  /** Place among all tabs, chart sheets included. */
  readonly tab: number;
  readonly columnRuns: ReadonlyMap<ColumnRun, string>;
  readonly masters: SharedMasters;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataValidations: readonly DataValidation[];
  readonly tableParts: ReadonlyMap<Table, string>;
  /** The part with the sheet's pictures, shapes and charts. */
  readonly drawingPart: string | null;
}

/** The file a workbook was opened from; saving starts from it. */
export interface WorkbookSource {
  readonly file: Package;
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly strings: SharedStrings;
  readonly sheets: ReadonlyMap<Sheet, SheetSource>;
  /** Number of tabs, chart sheets included. */
  readonly tabs: number;
  /** The names' elements as written. */
  readonly names: ReadonlyMap<DefinedName, string>;
  readonly activeSheet: Sheet | null;
  readonly addIn: AddIn;
  readonly settings: SettingsSource;
}

const sources = new WeakMap<Workbook, WorkbookSource>();

export function rememberSource(workbook: Workbook, source: WorkbookSource): void {
  sources.set(workbook, source);
}

export function sourceOf(workbook: Workbook): WorkbookSource {
  const source = sources.get(workbook);
  if (!source) throw new RangeError("Only a workbook that was opened or made here can be saved.");
  return source;
}
