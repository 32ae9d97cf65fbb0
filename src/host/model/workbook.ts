import { Sheet, type SheetParts } from "./sheet";
import { Styles } from "./styles";

/** A defined name; `formula` is without `=`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** The sheet it belongs to, null for the whole workbook. */
  readonly sheet: Sheet | null;
  readonly hidden: boolean;
  readonly comment: string;
}

/** An open workbook in memory; it knows nothing of files or of Office.js. */
export class Workbook {
  readonly styles: Styles;
  readonly date1904: boolean;
  /** The add-in's settings of this workbook: name → JSON text. */
  readonly settings: Map<string, string>;
  /** Set by whoever opened the workbook when changes may not be saved. */
  readOnly = false;
  /** Whether names were added, changed or removed since the workbook was opened. */
  namesChanged = false;

  private readonly sheetList: Sheet[] = [];
  private nameList: readonly DefinedName[] = [];
  private active: Sheet | undefined;
  private highestSheetId = 0;
  private highestTableId = 0;

  constructor(
    options: { styles?: Styles; date1904?: boolean; settings?: ReadonlyMap<string, string> } = {},
  ) {
    this.styles = options.styles ?? new Styles();
    this.date1904 = options.date1904 ?? false;
    this.settings = new Map(options.settings);
  }

  /** Worksheets in the order of their tabs; chart sheets are not among them. */
  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  get names(): readonly DefinedName[] {
    return this.nameList;
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheetList[0];
    if (!sheet) throw new RangeError("The workbook has no worksheet.");
    return sheet;
  }
  set activeSheet(sheet: Sheet) {
    this.active = sheet;
  }

  /** Finds a sheet as Excel does, without regard to upper and lower case. */
  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheetList.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Adds an empty sheet behind the last one. The caller has checked that the name is allowed and free. */
  addSheet(name: string): Sheet {
    return this.loadSheet(this.highestSheetId + 1, name);
  }

  /** Adds a sheet of a file; `sheetId` is the file's number for it (1 or higher). */
  loadSheet(sheetId: number, name: string, parts: SheetParts = {}): Sheet {
    const sheet = new Sheet(
      excelSheetId(sheetId),
      name,
      {
        styles: this.styles,
        date1904: this.date1904,
        nextTableId: () => (this.highestTableId += 1),
      },
      parts,
    );
    this.highestSheetId = Math.max(this.highestSheetId, sheetId);
    for (const table of sheet.tables) {
      this.highestTableId = Math.max(this.highestTableId, table.id);
    }
    this.sheetList.push(sheet);
    return sheet;
  }

  /** Numbers of sheets that the model does not hold, such as chart sheets, are never given again. */
  reserveSheetId(sheetId: number): void {
    this.highestSheetId = Math.max(this.highestSheetId, sheetId);
  }

  /** Sets the names of a file; does not count as a change. */
  loadNames(names: readonly DefinedName[]): void {
    this.nameList = names;
  }

  /** Adds a name, or replaces the one of the same spelling and scope. */
  setName(name: DefinedName): void {
    const others = this.nameList.filter((other) => !sameName(other, name));
    const index = this.nameList.findIndex((other) => sameName(other, name));
    const at = index < 0 ? others.length : index;
    this.nameList = [...others.slice(0, at), name, ...others.slice(at)];
    this.namesChanged = true;
  }

  removeName(name: DefinedName): void {
    if (!this.nameList.some((other) => sameName(other, name))) return;
    this.nameList = this.nameList.filter((other) => !sameName(other, name));
    this.namesChanged = true;
  }
}

function sameName(a: DefinedName, b: DefinedName): boolean {
  return a.sheet === b.sheet && a.name.toLowerCase() === b.name.toLowerCase();
}

/** Excel shows sheet n as {00000000-0001-0000-XXXX-…} with n - 1 in little-endian hexadecimal. */
function excelSheetId(sheetId: number): string {
  const hex = (n: number) => (n & 0xff).toString(16).toUpperCase().padStart(2, "0");
  const index = sheetId - 1;
  return `{00000000-0001-0000-${hex(index)}${hex(index >> 8)}-000000000000}`;
}
