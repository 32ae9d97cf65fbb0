import { ConditionalFormats } from "../model/conditionalFormats";
import { DataValidations } from "../model/dataValidations";
import type { Sheet, Visibility } from "../model/sheet";
import { Styles } from "../model/styles";
import type { Table } from "../model/tables";
import { Workbook, type DefinedName } from "../model/workbook";
import { readSettings, unnamedAddIn, type AddIn } from "./addInSettings";
import { readAutoFilter } from "./autoFilterReader";
import { portableCodec, type ZipCodec } from "./codec";
import { readPalette, type Palette } from "./colors";
import { byPriority, readConditionalFormats } from "./conditionalFormatsReader";
import { readDataValidations } from "./dataValidationsReader";
import { drawingPartOf, readCharts } from "./drawings";
import { WorkbookFileError } from "./errors";
import { legacyFormat, requireZip } from "./fileKind";
import { Package, type Relationship } from "./package";
import { readRows } from "./rowsReader";
import { readSharedStrings, type SharedStrings } from "./sharedStrings";
import { splitSheet } from "./sheetText";
import {
  readColumnRuns,
  readColumns,
  readFrozen,
  readMerges,
  readProtection,
  readRowDefaults,
  readTabColor,
} from "./sheetPartsReader";
import { readPageLayout } from "./pageLayoutXml";
import { rememberSource, type SheetSource } from "./source";
import { readStyleSheet, type StyleSheet } from "./stylesReader";
import { readTable } from "./tablesReader";
import type { XmlElement } from "./xmlTree";
import { readZip } from "./zipReader";

export interface OpenOptions {
  /** How to unpack; the portable way when not given. */
  readonly codec?: ZipCodec;
  /** Whose settings `Workbook.settings` holds. */
  readonly addIn?: AddIn;
}

/** Opens an .xlsx, .xlsm, .xltx or .xltm file. @throws WorkbookFileError when the bytes are no such file */
export function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Workbook {
  requireZip(bytes);
  const file = new Package(bytes, readZip(bytes), options.codec ?? portableCodec);
  return new WorkbookReader(file, options.addIn ?? unnamedAddIn).read();
}

class WorkbookReader {
  private readonly workbookPart: string;
  private readonly root: XmlElement;
  private readonly links: readonly Relationship[];
  private readonly palette: Palette;
  private readonly styleSheet: StyleSheet;
  private readonly strings: SharedStrings;
  private readonly sources = new Map<Sheet, SheetSource>();

  constructor(
    private readonly file: Package,
    private readonly addIn: AddIn,
  ) {
    this.workbookPart = findWorkbookPart(file);
    this.root = this.required(this.workbookPart);
    this.links = file.relationships(this.workbookPart);
    const styles = this.optional("styles");
    this.palette = readPalette(styles, this.optional("theme"));
    this.styleSheet = readStyleSheet(styles, this.palette);
    const strings = this.partOf("sharedStrings");
    this.strings = readSharedStrings((strings === null ? null : file.text(strings)) ?? "");
  }

  read(): Workbook {
    const settings = readSettings(this.file, this.addIn);
    const workbook = new Workbook({
      styles: new Styles(this.styleSheet.cellStyles),
      date1904: this.root.child("workbookPr")?.flag("date1904") ?? false,
      settings: settings.settings,
    });
    const all = this.readSheets(workbook);
    if (workbook.sheets.length === 0) {
      throw new WorkbookFileError("damaged", "The workbook has no worksheet.");
    }
    const names = this.readNames(all);
    workbook.loadNames([...names.keys()]);
    const activeTab = this.root.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0;
    const active = all[activeTab] ?? null;
    if (active) workbook.activeSheet = active;
    rememberSource(workbook, {
      file: this.file,
      workbookPart: this.workbookPart,
      stylesPart: this.partOf("styles"),
      stringsPart: this.partOf("sharedStrings"),
      strings: this.strings,
      sheets: this.sources,
      tabs: all.length,
      names,
      activeSheet: active,
      addIn: this.addIn,
      settings,
    });
    return workbook;
  }

  /** @returns one entry for each tab; null for chart sheets and the like, which the model does not hold */
  private readSheets(workbook: Workbook): (Sheet | null)[] {
    const elements = this.root.child("sheets")?.all("sheet") ?? [];
    return elements.map((element, tab) => {
      const link = this.links.find(({ id }) => id === element.relationshipId);
      if (link?.kind === "worksheet" && link.part !== null) {
        return this.readSheet(workbook, element, link.part, tab);
      }
      workbook.reserveSheetId(element.number("sheetId") ?? 0);
      return null;
    });
  }

  private readSheet(workbook: Workbook, element: XmlElement, part: string, tab: number): Sheet {
    const text = this.file.text(part);
    if (text === null) throw new WorkbookFileError("damaged", `The worksheet ${part} is missing.`);
    const split = splitSheet(text, part);
    const root = split.root;
    const sheetId = element.number("sheetId") ?? workbook.sheets.length + 1;
    const formats = readConditionalFormats(root, this.styleSheet.formatChanges, String(sheetId));
    const validations = readDataValidations(root);
    const tableParts = this.readTables(root, part);
    const drawingPart = drawingPartOf(this.file, root, part);
    const columnRuns = readColumnRuns(root);
    const sheet = workbook.loadSheet(sheetId, element.attribute("name") ?? "", {
      columns: readColumns(root, columnRuns.keys()),
      rows: readRowDefaults(root),
      conditionalFormats: new ConditionalFormats(String(sheetId), byPriority(root, formats)),
      dataValidations: new DataValidations(validations),
      tables: [...tableParts.keys()],
      merges: readMerges(root),
      autoFilter: readAutoFilter(root.child("autoFilter")),
      frozen: readFrozen(root),
      protection: readProtection(root),
      visibility: readVisibility(element),
      tabColor: readTabColor(root, this.palette),
      charts: readCharts(this.file, drawingPart),
      pageLayout: readPageLayout(root),
    });
    const context = { strings: this.strings.texts, date1904: workbook.date1904 };
    const masters = readRows(text, split, sheet, context);
    this.sources.set(sheet, {
      part,
      tab,
      columnRuns,
      masters,
      conditionalFormats: formats,
      dataValidations: validations,
      tableParts,
      drawingPart,
    });
    return sheet;
  }

  private readTables(root: XmlElement, part: string): Map<Table, string> {
    const ids = (root.child("tableParts")?.all("tablePart") ?? []).map((one) => one.relationshipId);
    const tables = new Map<Table, string>();
    if (ids.length === 0) return tables;
    for (const link of this.file.relationships(part)) {
      if (!ids.includes(link.id) || link.part === null) continue;
      const xml = this.file.xml(link.part);
      const table = xml && readTable(xml);
      if (table) tables.set(table, link.part);
    }
    return tables;
  }

  private readNames(sheets: readonly (Sheet | null)[]): Map<DefinedName, string> {
    const elements = this.root.child("definedNames")?.all("definedName") ?? [];
    return new Map(
      elements.map((element) => {
        const scope = element.number("localSheetId");
        const name: DefinedName = {
          name: element.attribute("name") ?? "",
          formula: element.text,
          sheet: scope === undefined ? null : (sheets[scope] ?? null),
          hidden: element.flag("hidden"),
          comment: element.attribute("comment") ?? "",
        };
        return [name, element.outer];
      }),
    );
  }

  private partOf(kind: string): string | null {
    const part = this.links.find((link) => link.kind === kind)?.part ?? null;
    return part !== null && this.file.has(part) ? part : null;
  }

  private optional(kind: string): XmlElement | null {
    const part = this.partOf(kind);
    return part === null ? null : this.file.xml(part);
  }

  private required(part: string): XmlElement {
    const root = this.file.xml(part);
    if (!root) throw new WorkbookFileError("not-a-workbook", "The file has no workbook in it.");
    return root;
  }
}

const visibilities: Readonly<Record<string, Visibility>> = {
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

function readVisibility(element: XmlElement): Visibility {
  return visibilities[element.attribute("state") ?? ""] ?? "Visible";
}

/** The package's main part, if its content type is that of a workbook in XML. */
function findWorkbookPart(file: Package): string {
  const part = file.relationships("").find((link) => link.kind === "officeDocument")?.part ?? null;
  const type = part === null ? "" : file.contentType(part).toLowerCase();
  if (type.includes("sheet.binary")) throw legacyFormat();
  if (part === null || !/(spreadsheetml|ms-excel).*main\+xml$/.test(type)) {
    throw new WorkbookFileError("not-a-workbook", "The file is not an Excel workbook (.xlsx).");
  }
  return part;
}
