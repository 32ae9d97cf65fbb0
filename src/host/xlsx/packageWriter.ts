import type { ZipCodec } from "./codec";
import type { Package } from "./package";
import { relationshipsPartOf, targetFor } from "./partNames";
import { attributesText } from "./xmlText";
import { parseXml, type XmlElement } from "./xmlTree";
import { XmlEdits } from "./xmlEdits";
import { pack, writeZip } from "./zipWriter";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = "[Content_Types].xml";
const noRelationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

/** Collects changed, new and removed parts; everything else is written back as it was packed. */
export class PackageWriter {
  private readonly texts = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly file: Package) {}

  get changed(): boolean {
    return this.texts.size > 0 || this.removed.size > 0;
  }

  /** The part's text with the changes made so far; null when there is no such part. */
  text(part: string): string | null {
    return this.texts.get(part) ?? this.file.text(part);
  }

  has(part: string): boolean {
    return this.texts.has(part) || this.file.has(part);
  }

  setText(part: string, text: string): void {
    this.texts.set(this.file.entry(part)?.name ?? part, text);
  }

  /** Applies edits to a part that exists. */
  edit(part: string, change: (root: XmlElement, edits: XmlEdits) => void): void {
    const text = this.text(part);
    if (text === null) throw new RangeError(`There is no part ${part}.`);
    const edits = new XmlEdits(text);
    change(parseXml(text, part), edits);
    if (!edits.isEmpty) this.setText(part, edits.text());
  }

  /** Adds a part of its own content type. */
  add(part: string, content: string, contentType: string): void {
    this.setText(part, declaration + content);
    this.edit(contentTypes, (root, edits) => {
      const attributes = attributesText({ PartName: `/${part}`, ContentType: contentType });
      edits.append(root, `<${root.prefix}Override${attributes}/>`);
    });
  }

  /** The first free name of the form `xl/tables/table3.xml`. */
  freeName(stem: string, extension = ".xml"): string {
    for (let i = 1; ; i++)
      if (!this.has(`${stem}${i}${extension}`)) return `${stem}${i}${extension}`;
  }

  /** Links a part (`""` for the package) to another. @returns the new relationship's id */
  link(sourcePart: string, type: string, part: string): string {
    const name = relationshipsPartOf(sourcePart);
    if (!this.has(name)) this.setText(name, noRelationships);
    let id = "";
    this.edit(name, (root, edits) => {
      const taken = new Set(root.children.map((one) => one.attribute("Id")));
      for (let i = root.children.length + 1; ; i++) if (!taken.has((id = `rId${i}`))) break;
      const attributes = attributesText({
        Id: id,
        Type: type,
        Target: targetFor(sourcePart, part),
      });
      edits.append(root, `<${root.prefix}Relationship${attributes}/>`);
    });
    return id;
  }

  /** Removes the part of a kind that a part links to, its content type and the link. */
  remove(sourcePart: string, kind: string): void {
    const link = this.file.relationships(sourcePart).find((one) => one.kind === kind);
    if (link) this.removeLinked(sourcePart, link.id);
  }

  /** Removes the part that a link of the opened file leads to, its content type and the link. */
  removeLinked(sourcePart: string, id: string): void {
    const link = this.file.relationships(sourcePart).find((one) => one.id === id);
    if (!link) return;
    this.edit(relationshipsPartOf(sourcePart), (root, edits) => {
      edits.removeAll(root.children.filter((one) => one.attribute("Id") === link.id));
    });
    const entry = link.part === null ? undefined : this.file.entry(link.part);
    if (!entry) return;
    this.removed.add(entry.name);
    this.edit(contentTypes, (root, edits) => {
      const name = `/${entry.name}`.toLowerCase();
      edits.removeAll(
        root.children.filter((one) => one.attribute("PartName")?.toLowerCase() === name),
      );
    });
  }

  /** The whole file; the input's own bytes when nothing was changed. */
  bytes(codec: ZipCodec): Uint8Array {
    if (!this.changed) return this.file.bytes;
    const known = new Set(this.file.entries.map((entry) => entry.name));
    const kept = this.file.entries
      .filter((entry) => !this.removed.has(entry.name))
      .map((entry) => {
        const text = this.texts.get(entry.name);
        return text === undefined
          ? entry
          : { ...entry, ...pack(entry.name, encodeXml(text), codec) };
      });
    const added = [...this.texts]
      .filter(([name]) => !known.has(name))
      .map(([name, text]) => pack(name, encodeXml(text), codec));
    return writeZip([...kept, ...added]);
  }
}

/** Changed parts are written in UTF-8, whatever they were read in. */
function encodeXml(text: string): Uint8Array {
  const utf16 = /^(\uFEFF?<\?xml[^>]*encoding\s*=\s*["'])utf-16(?:le|be)?/i;
  return new TextEncoder().encode(text.replace(utf16, "$1UTF-8"));
}
