import type { ZipCodec } from "./codec";
import { relationshipsPartOf, resolveTarget } from "./partNames";
import { parseXml, type XmlElement } from "./xmlTree";
import { unpack, type ZipEntry } from "./zipReader";

/** A link from one part to another. Types are compared by their last word, which strict and transitional files share. */
export interface Relationship {
  readonly id: string;
  /** `worksheet`, `styles`, `sharedStrings`, … */
  readonly kind: string;
  /** The target's part name; null for a target outside the package. */
  readonly part: string | null;
}

/** The parts of an opened file, still packed. Part names are without a leading slash. */
export class Package {
  private readonly byName = new Map<string, ZipEntry>();
  private contentTypesRoot: XmlElement | undefined;

  constructor(
    /** The file as it was read. */
    readonly bytes: Uint8Array,
    readonly entries: readonly ZipEntry[],
    private readonly codec: ZipCodec,
  ) {
    for (const entry of entries) this.byName.set(entry.name.toLowerCase(), entry);
  }

  /** The entry of a part; names are compared as the packaging conventions say, without regard to case. */
  entry(part: string): ZipEntry | undefined {
    return this.byName.get(part.toLowerCase()) ?? this.byName.get(decoded(part).toLowerCase());
  }

  has(part: string): boolean {
    return this.entry(part) !== undefined;
  }

  /** The part's text, null when the file has no such part. */
  text(part: string): string | null {
    const entry = this.entry(part);
    return entry ? decodeXml(unpack(entry, this.codec)) : null;
  }

  xml(part: string): XmlElement | null {
    const text = this.text(part);
    return text === null ? null : parseXml(text, part);
  }

  /** What the part links to; `""` stands for the package itself. */
  relationships(part: string): Relationship[] {
    const root = this.xml(relationshipsPartOf(part));
    return (root?.all("Relationship") ?? []).map((element) => ({
      id: element.attribute("Id") ?? "",
      kind: (element.attribute("Type") ?? "").split("/").at(-1) ?? "",
      part:
        element.attribute("TargetMode") === "External"
          ? null
          : resolveTarget(part, element.attribute("Target") ?? ""),
    }));
  }

  contentType(part: string): string {
    this.contentTypesRoot ??= this.xml("[Content_Types].xml") ?? undefined;
    const types = this.contentTypesRoot?.children ?? [];
    const wanted = `/${part}`.toLowerCase();
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const own = types.find((type) => type.attribute("PartName")?.toLowerCase() === wanted);
    const general = types.find((type) => type.attribute("Extension")?.toLowerCase() === extension);
    return (own ?? general)?.attribute("ContentType") ?? "";
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** XML parts are UTF-8 or, with a byte order mark, UTF-16; the mark stays part of the text. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}
