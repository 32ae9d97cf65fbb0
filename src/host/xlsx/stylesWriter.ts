import type { FormatChange } from "../model/conditionalFormats";
import type { CellStyle, Styles } from "../model/styles";
import { builtinFormatId, firstCustomFormat } from "./builtinFormats";
import { alignmentWord, bordersXml, fillXml, fontXml, formatChangeXml } from "./styleParts";
import { attributesText } from "./xmlText";
import { parseXml, type XmlElement } from "./xmlTree";
import { XmlEdits } from "./xmlEdits";

/** Order of a styles part's children (ECMA-376 CT_Stylesheet). */
const sequence = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  ...["tableStyles", "colors", "extLst"],
];

type SectionName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** One list of the styles part; items are only ever added at its end. */
class Section {
  readonly added: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    readonly name: SectionName,
    readonly element: XmlElement | undefined,
    /** A list that is not there yet begins with these. */
    private readonly initial: readonly string[] = [],
  ) {
    const items = element ? element.children.map((child) => child.outer) : initial;
    items.forEach((xml, i) => {
      if (!this.numbers.has(xml)) this.numbers.set(xml, i);
    });
    this.count = items.length;
  }

  count: number;

  /** @returns the number of an item with the same text, or of the new one */
  numberOf(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.count);
    this.added.push(xml);
    return this.count++;
  }

  write(edits: XmlEdits, root: XmlElement): void {
    if (this.added.length === 0) return;
    if (this.element) {
      edits.append(this.element, this.added.join(""));
      edits.setAttribute(this.element, "count", String(this.count));
      return;
    }
    const tag = root.prefix + this.name;
    const items = [...this.initial, ...this.added].join("");
    edits.insertInOrder(
      root,
      this.name,
      `<${tag} count="${this.count}">${items}</${tag}>`,
      sequence,
    );
  }
}

/** Adds the styles and differential formats that a workbook's changes need to its styles part. */
export class StylesWriter {
  private readonly root: XmlElement;
  private readonly edits: XmlEdits;
  private readonly sections = new Map<SectionName, Section>();
  private readonly cellNumbers = new Map<number, number>();
  private readonly p: string;

  constructor(
    source: string,
    partName: string,
    private readonly styles: Styles,
  ) {
    this.root = parseXml(source, partName);
    this.edits = new XmlEdits(source);
    this.p = this.root.prefix;
  }

  /** The file's number (its index in `cellXfs`) of a style of the model. */
  styleNumber(id: number): number {
    if (id < this.styles.loaded) return id;
    let number = this.cellNumbers.get(id);
    if (number === undefined) this.cellNumbers.set(id, (number = this.addStyle(id)));
    return number;
  }

  /** The file's number (its index in `dxfs`) of a conditional format's look. */
  formatNumber(change: FormatChange): number {
    const xml = formatChangeXml(this.p, change, (format) => this.numberFormatId(format));
    return this.section("dxfs").numberOf(xml);
  }

  /** The part's new text; null when nothing was added. */
  text(): string | null {
    for (const section of this.sections.values()) section.write(this.edits, this.root);
    return this.edits.isEmpty ? null : this.edits.text();
  }

  private addStyle(id: number): number {
    const origin = this.styles.originOf(id);
    const before = this.styles.get(origin);
    const after = this.styles.get(id);
    const base = this.section("cellXfs").element?.all("xf")[origin];
    const changes = this.changedAttributes(base, before, after);
    const source = base?.outer ?? `<${this.p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    return this.section("cellXfs").numberOf(this.cloneXf(source, changes, before, after));
  }

  private changedAttributes(
    base: XmlElement | undefined,
    before: CellStyle,
    after: CellStyle,
  ): Record<string, string> {
    const font = this.fontId(base, before, after);
    const sameBorders = JSON.stringify(before.borders) === JSON.stringify(after.borders);
    return {
      ...(before.numberFormat !== after.numberFormat && {
        numFmtId: String(this.numberFormatId(after.numberFormat)),
        applyNumberFormat: "1",
      }),
      ...(font !== null && { fontId: String(font), applyFont: "1" }),
      ...(before.fill !== after.fill && {
        fillId: String(this.section("fills").numberOf(fillXml(this.p, after.fill))),
        applyFill: "1",
      }),
      ...(!sameBorders && {
        borderId: String(this.section("borders").numberOf(bordersXml(this.p, after.borders))),
        applyBorder: "1",
      }),
      ...(before.quotePrefix !== after.quotePrefix && {
        quotePrefix: after.quotePrefix ? "1" : "0",
      }),
    };
  }

  private cloneXf(
    source: string,
    attributes: Readonly<Record<string, string>>,
    before: CellStyle,
    after: CellStyle,
  ): string {
    const xf = parseXml(source, "xf");
    const edits = new XmlEdits(source);
    for (const [name, value] of Object.entries(attributes)) edits.setAttribute(xf, name, value);
    const alignment = this.changedAlignment(xf, before, after);
    const protection = this.changedProtection(xf, before, after);
    const kept = (name: string) => xf.child(name)?.outer ?? "";
    if (alignment === null && protection === null) return edits.text();
    if (alignment !== null) edits.setAttribute(xf, "applyAlignment", "1");
    if (protection !== null) edits.setAttribute(xf, "applyProtection", "1");
    // CT_Xf: alignment, protection, extLst
    const children = [
      alignment ?? kept("alignment"),
      protection ?? kept("protection"),
      kept("extLst"),
    ];
    const tag = edits.text(0, xf.openEnd).replace(/\/?>$/, "");
    return `${tag}>${children.join("")}</${this.p}xf>`;
  }

  private changedAlignment(xf: XmlElement, before: CellStyle, after: CellStyle): string | null {
    const changes = {
      ...(before.horizontal !== after.horizontal && {
        horizontal: alignmentWord(after.horizontal),
      }),
      ...(before.vertical !== after.vertical && { vertical: alignmentWord(after.vertical) }),
      ...(before.wrap !== after.wrap && { wrapText: after.wrap ? "1" : "0" }),
    };
    return this.changedChild(xf.child("alignment"), "alignment", changes);
  }

  private changedProtection(xf: XmlElement, before: CellStyle, after: CellStyle): string | null {
    const changes = { ...(before.locked !== after.locked && { locked: after.locked ? "1" : "0" }) };
    return this.changedChild(xf.child("protection"), "protection", changes);
  }

  private changedChild(
    base: XmlElement | undefined,
    name: string,
    changes: Readonly<Record<string, string>>,
  ): string | null {
    if (Object.keys(changes).length === 0) return null;
    const before = Object.fromEntries((base?.attributes ?? []).map((one) => [one.name, one.value]));
    return `<${this.p}${name}${attributesText({ ...before, ...changes })}/>`;
  }

  private fontId(base: XmlElement | undefined, before: CellStyle, after: CellStyle): number | null {
    const fonts = this.section("fonts");
    const font = fonts.element?.all("font")[base?.number("fontId") ?? 0];
    const written = fontXml(this.p, font, before, after);
    if (font && written === fontXml(this.p, font, before, before)) return null;
    return fonts.numberOf(written);
  }

  private numberFormatId(format: string): number {
    const builtin = builtinFormatId(format);
    if (builtin !== undefined) return builtin;
    const section = this.section("numFmts");
    const own = section.element?.all("numFmt") ?? [];
    const known = own.find((one) => one.attribute("formatCode") === format)?.number("numFmtId");
    if (known !== undefined) return known;
    const code = attributesText({ formatCode: format });
    const earlier = section.added.find((xml) => xml.includes(`${code}/>`));
    if (earlier) return Number(/numFmtId="(\d+)"/.exec(earlier)?.[1]);
    const highest = Math.max(
      firstCustomFormat - 1,
      ...own.map((one) => one.number("numFmtId") ?? 0),
    );
    const id = highest + 1 + section.added.length;
    section.numberOf(`<${this.p}numFmt numFmtId="${id}"${code}/>`);
    return id;
  }

  private section(name: SectionName): Section {
    let section = this.sections.get(name);
    if (!section) {
      section = new Section(name, this.root.child(name), this.initialItems(name));
      this.sections.set(name, section);
    }
    return section;
  }

  /** Excel expects a default font, its two reserved fills, a border and a cell format. */
  private initialItems(name: SectionName): string[] {
    const p = this.p;
    switch (name) {
      case "fonts":
        return [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`];
      case "fills":
        return ["none", "gray125"].map(
          (type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`,
        );
      case "borders":
        return [`<${p}border/>`];
      case "cellXfs":
        return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`];
      case "numFmts":
      case "dxfs":
        return [];
    }
  }
}
