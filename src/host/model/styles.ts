/** One edge of a cell; `style` is `thin`, `medium`, `dashed`, … (ECMA-376 ST_BorderStyle). */
export interface BorderLine {
  readonly style: string;
  /** `#RRGGBB`, or null for the automatic colour. */
  readonly color: string | null;
}

export interface Borders {
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
}

/** What a cell looks like. Colours are `#RRGGBB`; null is no fill, or the automatic colour. */
export interface CellStyle {
  /** In Excel's invariant notation: `General`, `yyyy-mm-dd`, `#,##0.00`. */
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  /** `General`, `Left`, `Center`, `Right`, `Fill`, `Justify`, `CenterAcrossSelection`, `Distributed`. */
  readonly horizontal: string;
  /** `Top`, `Center`, `Bottom`, `Justify`, `Distributed`. */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly locked: boolean;
  /** The text was typed with a leading apostrophe and stays text when the cell is edited. */
  readonly quotePrefix: boolean;
  readonly borders: Borders;
}

export const noBorders: Borders = { left: null, right: null, top: null, bottom: null };

export const defaultStyle: CellStyle = {
  numberFormat: "General",
  fill: null,
  fontColor: null,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontName: "Calibri",
  fontSize: 11,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  locked: true,
  quotePrefix: false,
  borders: noBorders,
};

interface StyleEntry {
  readonly style: CellStyle;
  /** The style of the file it was derived from; what the model does not know (gradients, rotation …) is there. */
  readonly origin: number;
}

/** The workbook's cell styles by number. Style 0 is the default. Numbers are never reused or renumbered. */
export class Styles {
  private readonly entries: StyleEntry[] = [];
  private readonly ids = new Map<string, number>();

  /** How many styles came from the file; later ones were derived and are still to be saved. */
  readonly loaded: number;

  constructor(styles: readonly CellStyle[] = [defaultStyle]) {
    for (const [origin, style] of styles.entries()) this.register({ style, origin });
    this.loaded = styles.length;
  }

  get count(): number {
    return this.entries.length;
  }

  /** A number that no style has gives the default, as readers do with a damaged file. */
  get(id: number): CellStyle {
    return (this.entries[id] ?? this.entries[0])?.style ?? defaultStyle;
  }

  /** The style of the file that this one was derived from (itself when it came from the file). */
  originOf(id: number): number {
    return this.entries[id]?.origin ?? 0;
  }

  /** @returns the number of the style that differs from `id` by `change` only; a new one when there is none yet */
  derive(id: number, change: Partial<CellStyle>): number {
    const style = { ...this.get(id), ...change };
    const origin = this.originOf(id);
    return this.ids.get(keyOf(origin, style)) ?? this.register({ style, origin });
  }

  private register(entry: StyleEntry): number {
    const id = this.entries.push(entry) - 1;
    const key = keyOf(entry.origin, entry.style);
    if (!this.ids.has(key)) this.ids.set(key, id);
    return id;
  }
}

function keyOf(origin: number, style: CellStyle): string {
  const sorted = Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([origin, sorted]);
}
