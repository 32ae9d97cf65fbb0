import { WorkbookFileError } from "./errors";
import { decodeContent, decodeEntities } from "./xmlText";

export interface XmlAttribute {
  /** With its prefix, as written. */
  readonly name: string;
  readonly value: string;
  /** Where it stands in the source, without the space before it. */
  readonly start: number;
  readonly end: number;
}

/**
 * An element that knows where it stands in its source, so that a part is changed by replacing pieces of its text and
 * everything else stays as it was written. Names are local names: a part may use any prefix.
 */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Where the end tag begins; equal to `end` for `<a/>`. */
  closeStart = 0;
  end = 0;

  constructor(
    /** The text of the whole part. */
    readonly source: string,
    /** With the colon, or empty. */
    readonly prefix: string,
    readonly name: string,
    readonly parent: XmlElement | null,
    readonly attributes: readonly XmlAttribute[],
    readonly start: number,
    /** Behind the `>` of the start tag. */
    readonly openEnd: number,
  ) {}

  get selfClosed(): boolean {
    return this.source[this.openEnd - 2] === "/";
  }

  /** Value of an attribute without a prefix. */
  attribute(name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.name === name)?.value;
  }

  /** `1` and `true` are true (xsd:boolean); absent gives the schema's default. */
  flag(name: string, absent = false): boolean {
    const value = this.attribute(name);
    return value === undefined ? absent : value === "1" || value === "true";
  }

  number(name: string): number | undefined {
    const value = Number(this.attribute(name) ?? NaN);
    return Number.isFinite(value) ? value : undefined;
  }

  /** Value of the attribute `id` under whatever prefix stands for the relationships namespace. */
  get relationshipId(): string | undefined {
    return this.attributes.find((attribute) => /^[^:]+:id$/.test(attribute.name))?.value;
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** Every element of that name below this one, in document order. */
  descendants(name: string): XmlElement[] {
    return this.children.flatMap((child) => [
      ...(child.name === name ? [child] : []),
      ...child.descendants(name),
    ]);
  }

  /** The element as it is written. */
  get outer(): string {
    return this.source.slice(this.start, this.end);
  }

  get inner(): string {
    return this.source.slice(this.openEnd, this.closeStart);
  }

  /** The text of an element without children. */
  get text(): string {
    return this.children.length > 0 ? "" : decodeContent(this.inner);
  }
}

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE|<\/([^\s>]+)\s*>|<((?:[^\s:/>"'<]+:)?)([^\s:/>"'<]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Parses a small part. Document type definitions are refused: nothing outside the part is ever read. */
export function parseXml(source: string, partName: string): XmlElement {
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  for (const match of source.matchAll(markup)) {
    const [token, closing, prefix = "", name, attributes = ""] = match;
    if (token === "<!DOCTYPE") throw damagedXml(partName);
    if (closing !== undefined) {
      if (!open || open.prefix + open.name !== closing) throw damagedXml(partName);
      open.closeStart = match.index;
      open.end = match.index + token.length;
      open = open.parent;
    } else if (name !== undefined) {
      const openEnd = match.index + token.length;
      const attributesStart = match.index + 1 + prefix.length + name.length;
      const list = readAttributes(attributes, attributesStart);
      const element: XmlElement = new XmlElement(
        source,
        prefix,
        name,
        open,
        list,
        match.index,
        openEnd,
      );
      if (open) open.children.push(element);
      else root ??= element;
      if (element.selfClosed) element.closeStart = element.end = openEnd;
      else open = element;
    }
  }
  if (!root || open) throw damagedXml(partName);
  return root;
}

function readAttributes(text: string, offset: number): XmlAttribute[] {
  return Array.from(text.matchAll(attributePattern), (match) => ({
    name: match[1] ?? "",
    value: decodeEntities(match[2] ?? match[3] ?? ""),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function damagedXml(partName: string): WorkbookFileError {
  return new WorkbookFileError("damaged", `The part ${partName} of the file is not readable XML.`);
}
