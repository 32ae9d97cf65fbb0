import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { writeSettings } from "./addInSettingsWriter";
import { portableCodec, type ZipCodec } from "./codec";
import { writeNames, workbookSequence } from "./definedNamesWriter";
import { emptySheet, emptyStyles, contentTypes } from "./emptyParts";
import { namespacesOf, relationshipAttribute, type Namespaces } from "./namespaces";
import { PackageWriter } from "./packageWriter";
import { writeSheet } from "./sheetWriter";
import { sourceOf, type SheetSource, type WorkbookSource } from "./source";
import { StringTable } from "./stringTable";
import { StylesWriter } from "./stylesWriter";
import { attributesText } from "./xmlText";
import { parseXml, type XmlElement } from "./xmlTree";
import type { XmlEdits } from "./xmlEdits";

/**
 * The workbook as an .xlsx file: the file it was opened from with its changes. Parts that no change concerns keep their
 * packed bytes; a workbook without any change gives the bytes it was opened from.
 */
export function saveWorkbook(workbook: Workbook, codec: ZipCodec = portableCodec): Uint8Array {
  return new WorkbookSaver(workbook, sourceOf(workbook)).save(codec);
}

const visibilityWords = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

class WorkbookSaver {
  private readonly writer: PackageWriter;
  private readonly namespaces: Namespaces;
  private readonly strings: StringTable;
  private readonly stylesPart: string;
  private readonly styles: StylesWriter;
  private readonly tabs = new Map<Sheet, number>();

  constructor(
    private readonly workbook: Workbook,
    private readonly source: WorkbookSource,
  ) {
    this.writer = new PackageWriter(source.file);
    const root = parseXml(this.writer.text(source.workbookPart) ?? "", source.workbookPart);
    this.namespaces = namespacesOf(root);
    this.strings = new StringTable(source.strings);
    this.stylesPart = source.stylesPart ?? "xl/styles.xml";
    const text = source.stylesPart === null ? null : this.writer.text(source.stylesPart);
    const styles = text ?? emptyStyles(this.namespaces);
    this.styles = new StylesWriter(styles, this.stylesPart, workbook.styles);
  }

  save(codec: ZipCodec): Uint8Array {
    const sources = this.workbook.sheets.map((sheet) => this.sheetSource(sheet));
    this.workbook.sheets.forEach((sheet, i) => {
      const source = sources[i];
      if (source) this.writeSheet(sheet, source);
    });
    this.writeStyles();
    this.writeStrings();
    this.writeWorkbookPart();
    writeSettings(this.writer, this.workbook, this.source);
    return this.writer.bytes(codec);
  }

  private sheetSource(sheet: Sheet): SheetSource {
    const source = this.source.sheets.get(sheet) ?? this.addSheet(sheet);
    this.tabs.set(sheet, source.tab);
    return source;
  }

  private writeSheet(sheet: Sheet, source: SheetSource): void {
    const { activeSheet } = this.source;
    const active = this.workbook.activeSheet;
    const selection =
      active === activeSheet
        ? null
        : sheet === active
          ? true
          : sheet === activeSheet
            ? false
            : null;
    const hasStrings = this.source.stringsPart !== null;
    writeSheet(sheet, source, {
      writer: this.writer,
      namespaces: this.namespaces,
      selected: selection,
      styleNumber: (style) => this.styles.styleNumber(style),
      formatNumber: (change) => this.styles.formatNumber(change),
      stringNumber: hasStrings ? (text) => this.strings.numberOf(text) : null,
      onStringReleased: () => {
        this.strings.release();
      },
    });
  }

  private addSheet(sheet: Sheet): SheetSource {
    const { workbookPart, tabs } = this.source;
    const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
    const part = this.writer.freeName(`${folder}worksheets/sheet`);
    this.writer.add(part, emptySheet(this.namespaces), contentTypes.sheet);
    const id = this.writer.link(workbookPart, `${this.namespaces.relationships}/worksheet`, part);
    const added = [...this.tabs.keys()].filter((one) => !this.source.sheets.has(one)).length;
    this.writer.edit(workbookPart, (root, edits) => {
      const list = root.child("sheets");
      if (!list) return;
      const sheetId = 1 + Math.max(0, ...list.children.map((one) => one.number("sheetId") ?? 0));
      const attributes = attributesText({ name: sheet.name, sheetId });
      const link = relationshipAttribute(root, this.namespaces, id);
      edits.append(list, `<${root.prefix}sheet${attributes}${link}/>`);
    });
    return {
      part,
      tab: tabs + added,
      columnRuns: new Map(),
      masters: new Map(),
      conditionalFormats: [],
      dataValidations: [],
      tableParts: new Map(),
      drawingPart: null,
    };
  }

  private writeStyles(): void {
    const text = this.styles.text();
    if (text === null) return;
    if (this.source.stylesPart === null) {
      this.writer.add(this.stylesPart, text, contentTypes.styles);
      const type = `${this.namespaces.relationships}/styles`;
      this.writer.link(this.source.workbookPart, type, this.stylesPart);
    } else this.writer.setText(this.stylesPart, text);
  }

  private writeStrings(): void {
    const part = this.source.stringsPart;
    if (part === null || !this.strings.changed) return;
    this.writer.setText(part, this.strings.write(this.writer.text(part) ?? ""));
  }

  private writeWorkbookPart(): void {
    const { workbook, source } = this;
    this.writer.edit(source.workbookPart, (root, edits) => {
      this.writeVisibility(root, edits);
      this.writeActiveTab(root, edits);
      writeNames(edits, root, workbook, source, (sheet) => this.tabs.get(sheet) ?? 0);
      this.writeCalculation(root, edits);
    });
    if (workbook.sheets.some((sheet) => sheet.cells.formulasChanged)) {
      this.writer.remove(source.workbookPart, "calcChain");
    }
  }

  private writeVisibility(root: XmlElement, edits: XmlEdits): void {
    const elements = root.child("sheets")?.children ?? [];
    for (const sheet of this.workbook.sheets.filter((one) => one.changes.visibility)) {
      const element = elements[this.tabs.get(sheet) ?? -1];
      if (element) edits.setAttribute(element, "state", visibilityWords[sheet.visibility]);
    }
  }

  private writeActiveTab(root: XmlElement, edits: XmlEdits): void {
    const active = this.workbook.activeSheet;
    if (active === this.source.activeSheet) return;
    const tab = this.tabs.get(active) ?? 0;
    const view = root.child("bookViews")?.child("workbookView");
    if (view) edits.setAttribute(view, "activeTab", String(tab));
    else {
      const p = root.prefix;
      const xml = `<${p}bookViews><${p}workbookView activeTab="${tab}"/></${p}bookViews>`;
      edits.insertInOrder(root, "bookViews", xml, workbookSequence);
    }
  }

  /**
   * The stored results of formulas are out of date once a formula or a value that one may refer to was changed; the
   * next program that opens the file then calculates everything.
   */
  private writeCalculation(root: XmlElement, edits: XmlEdits): void {
    const { sheets } = this.workbook;
    const hasFormulas = sheets.some((sheet) => sheet.cells.hasFormulas);
    const stale = sheets.some(
      ({ cells }) => cells.formulasChanged || (cells.valuesChanged && hasFormulas),
    );
    if (!stale) return;
    const element = root.child("calcPr");
    if (element) edits.setAttribute(element, "fullCalcOnLoad", "1");
    else {
      const xml = `<${root.prefix}calcPr calcId="0" fullCalcOnLoad="1"/>`;
      edits.insertInOrder(root, "calcPr", xml, workbookSequence);
    }
  }
}
