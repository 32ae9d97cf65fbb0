import type { SharedStrings } from "./sharedStrings";
import { encodeEscapes, escapeText, spaceAttribute } from "./xmlText";
import type { XmlElement } from "./xmlTree";

/** Gives texts their numbers in the shared strings: those of equal plain texts, or new ones at the end. */
export class StringTable {
  private readonly added: string[] = [];
  private numbers: Map<string, number> | undefined;
  private references = 0;

  constructor(private readonly strings: SharedStrings) {}

  /** @returns the text's number; counts one more cell that refers to it */
  numberOf(text: string): number {
    this.references += 1;
    this.numbers ??= this.plainTexts();
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.strings.texts.length + this.added.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }

  /** Says that a cell no longer refers to a shared string. */
  release(): void {
    this.references -= 1;
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  /**
   * The part's text with the new strings at its end. Only the end and the counts of the root are touched: the part can
   * be larger than a tree should be.
   */
  write(source: string): string {
    const open = /<((?:[^\s:/>"'<!?]+:)?)sst(?=[\s/>])[^>]*>/.exec(source);
    if (!open) throw new RangeError("The shared strings have no root.");
    const prefix = open[1] ?? "";
    const items = this.added.map(
      (text) => `<${prefix}si>${textElement(prefix, text)}</${prefix}si>`,
    );
    const start = this.counted(open[0]);
    const openEnd = open.index + open[0].length;
    if (start.endsWith("/>")) {
      const filled = `${start.slice(0, -2)}>${items.join("")}</${prefix}sst>`;
      return source.slice(0, open.index) + filled + source.slice(openEnd);
    }
    const close = source.lastIndexOf(`</${prefix}sst`);
    return (
      source.slice(0, open.index) +
      start +
      source.slice(openEnd, close) +
      items.join("") +
      source.slice(close)
    );
  }

  private counted(startTag: string): string {
    const unique = this.strings.texts.length + this.added.length;
    return startTag
      .replace(
        /(\scount\s*=\s*["'])(\d+)/,
        (_, head: string, count: string) =>
          head + String(Math.max(0, Number(count) + this.references)),
      )
      .replace(/(\suniqueCount\s*=\s*["'])\d+/, (_, head: string) => head + String(unique));
  }

  private plainTexts(): Map<string, number> {
    const numbers = new Map<string, number>();
    this.strings.texts.forEach((text, i) => {
      if (!this.strings.formatted.has(i) && !numbers.has(text)) numbers.set(text, i);
    });
    return numbers;
  }
}

/** `<t>` with everything escaped that XML or Excel would read otherwise. */
export function textElement(prefix: XmlElement["prefix"], text: string): string {
  return `<${prefix}t${spaceAttribute(text)}>${escapeText(encodeEscapes(text))}</${prefix}t>`;
}
