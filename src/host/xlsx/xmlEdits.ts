import { escapeAttribute } from "./xmlText";
import type { XmlElement } from "./xmlTree";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in the source text of one part; everything between them stays as it was written. */
export class XmlEdits {
  private readonly edits: Edit[] = [];

  constructor(private readonly source: string) {}

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  replace(element: XmlElement, text: string): void {
    this.edits.push({ start: element.start, end: element.end, text });
  }

  insert(at: number, text: string): void {
    if (text) this.edits.push({ start: at, end: at, text });
  }

  /** Removes elements, and their parents as far as they hold nothing else. */
  removeAll(elements: readonly XmlElement[]): void {
    const gone = new Set(elements);
    const outermost = new Set(elements.map((element) => outermostEmptied(element, gone)));
    for (const element of outermost) this.replace(element, "");
  }

  /** Sets or, with null, removes an attribute; an attribute that has the value already is left as written. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const before = element.attributes.find((attribute) => attribute.name === name);
    if (before?.value === value || (!before && value === null)) return;
    const written = value === null ? "" : `${name}="${escapeAttribute(value)}"`;
    if (before) {
      const start = value === null ? before.start - 1 : before.start;
      this.edits.push({ start, end: before.end, text: written });
    } else {
      const last = element.attributes.at(-1)?.end;
      const at = last ?? element.start + 1 + element.prefix.length + element.name.length;
      this.insert(at, ` ${written}`);
    }
  }

  /** Adds text behind the last child; call it once for one element. */
  append(element: XmlElement, text: string): void {
    if (!element.selfClosed) this.insert(element.closeStart, text);
    else if (text) {
      const closing = `</${element.prefix}${element.name}>`;
      this.edits.push({ start: element.openEnd - 2, end: element.end, text: `>${text}${closing}` });
    }
  }

  /** Puts a child where the schema's sequence wants it; names outside the sequence are passed over. */
  insertInOrder(parent: XmlElement, name: string, text: string, sequence: readonly string[]): void {
    const rank = sequence.indexOf(name);
    const next = parent.children.find((child) => sequence.indexOf(child.name) > rank);
    if (next) this.insert(next.start, text);
    else this.append(parent, text);
  }

  /** The source between two places with the edits in it; an edit belongs to the piece that it begins in. */
  text(from = 0, to = this.source.length): string {
    const inside = this.edits
      .map((edit, order) => ({ ...edit, order }))
      .filter((edit) => edit.start >= from && (edit.start < to || to === this.source.length))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let result = "";
    let at = from;
    for (const edit of inside) {
      if (edit.start < at) throw new RangeError("Two changes of the same piece of XML.");
      result += this.source.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return result + this.source.slice(at, to);
  }
}

/** Climbs to the highest ancestor below the root that is left without children. */
function outermostEmptied(element: XmlElement, gone: Set<XmlElement>): XmlElement {
  const parent = element.parent;
  if (!parent?.parent || !parent.children.every((child) => gone.has(child))) return element;
  gone.add(parent);
  return outermostEmptied(parent, gone);
}
