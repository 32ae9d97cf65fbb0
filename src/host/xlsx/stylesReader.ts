import type { FormatChange } from "../model/conditionalFormats";
import {
  defaultStyle,
  noBorders,
  type BorderLine,
  type Borders,
  type CellStyle,
} from "../model/styles";
import { builtinFormat } from "./builtinFormats";
import { readColor, type Palette } from "./colors";
import type { XmlElement } from "./xmlTree";

export interface StyleSheet {
  /** One for each `xf` of `cellXfs`. */
  readonly cellStyles: CellStyle[];
  /** One for each `dxf`. */
  readonly formatChanges: FormatChange[];
}

type FontFacts = Pick<
  CellStyle,
  "fontColor" | "bold" | "italic" | "underline" | "strikethrough" | "fontName" | "fontSize"
>;

/** Reads the styles part (ECMA-376 18.8); a file without one has the default style only. */
export function readStyleSheet(root: XmlElement | null, palette: Palette): StyleSheet {
  const formats = readNumberFormats(root);
  const items = (name: string, item: string) => root?.child(name)?.all(item) ?? [];
  const fonts = items("fonts", "font").map((font) => readFont(font, palette));
  const fills = items("fills", "fill").map((fill) => readFill(fill, palette));
  const borders = items("borders", "border").map((border) => readBorders(border, palette));
  const cellStyles = items("cellXfs", "xf").map((xf): CellStyle => {
    const number = (name: string) => xf.number(name) ?? 0;
    return {
      ...defaultStyle,
      numberFormat: formats(number("numFmtId")),
      fill: fills[number("fillId")] ?? null,
      borders: borders[number("borderId")] ?? noBorders,
      ...fonts[number("fontId")],
      ...readAlignment(xf.child("alignment")),
      locked: xf.child("protection")?.flag("locked", true) ?? true,
      quotePrefix: xf.flag("quotePrefix"),
    };
  });
  return {
    cellStyles: cellStyles.length > 0 ? cellStyles : [{ ...defaultStyle, ...fonts[0] }],
    formatChanges: items("dxfs", "dxf").map((dxf) => readFormatChange(dxf, palette)),
  };
}

function readNumberFormats(root: XmlElement | null): (id: number) => string {
  const own = new Map<number, string>();
  for (const format of root?.child("numFmts")?.all("numFmt") ?? []) {
    own.set(format.number("numFmtId") ?? -1, format.attribute("formatCode") ?? "General");
  }
  return (id) => own.get(id) ?? builtinFormat(id) ?? "General";
}

function readFont(font: XmlElement, palette: Palette): FontFacts {
  const on = (name: string) => font.child(name)?.flag("val", true) ?? false;
  const underline = font.child("u");
  return {
    fontColor: readColor(font.child("color"), palette),
    bold: on("b"),
    italic: on("i"),
    strikethrough: on("strike"),
    underline: underline !== undefined && underline.attribute("val") !== "none",
    fontName: font.child("name")?.attribute("val") ?? defaultStyle.fontName,
    fontSize: font.child("sz")?.number("val") ?? defaultStyle.fontSize,
  };
}

/** A solid fill shows its foreground colour, other patterns their background; gradients are not interpreted. */
function readFill(fill: XmlElement, palette: Palette): string | null {
  const pattern = fill.child("patternFill");
  const type = pattern?.attribute("patternType") ?? "none";
  if (!pattern || type === "none") return null;
  return readColor(pattern.child(type === "solid" ? "fgColor" : "bgColor"), palette);
}

function readBorders(border: XmlElement, palette: Palette): Borders {
  const line = (...names: string[]): BorderLine | null => {
    const element = names.map((name) => border.child(name)).find(Boolean);
    const style = element?.attribute("style") ?? "none";
    return style === "none" ? null : { style, color: readColor(element?.child("color"), palette) };
  };
  return {
    left: line("left", "start"),
    right: line("right", "end"),
    top: line("top"),
    bottom: line("bottom"),
  };
}

function readAlignment(
  alignment: XmlElement | undefined,
): Pick<CellStyle, "horizontal" | "vertical" | "wrap"> {
  return {
    horizontal: readHorizontal(alignment?.attribute("horizontal")),
    vertical: capitalised(alignment?.attribute("vertical") ?? "bottom"),
    wrap: alignment?.flag("wrapText") ?? false,
  };
}

function readHorizontal(word = "general"): string {
  return word === "centerContinuous" ? "CenterAcrossSelection" : capitalised(word);
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** In a differential format the colour of a solid fill is the background colour (Excel's own habit). */
function readFormatChange(dxf: XmlElement, palette: Palette): FormatChange {
  const pattern = dxf.child("fill")?.child("patternFill");
  const fill =
    pattern?.attribute("patternType") === "none"
      ? null
      : (readColor(pattern?.child("bgColor"), palette) ??
        readColor(pattern?.child("fgColor"), palette));
  const font = dxf.child("font");
  const fontColor = readColor(font?.child("color"), palette);
  const numberFormat = dxf.child("numFmt")?.attribute("formatCode");
  const flag = (name: string) => font?.child(name)?.flag("val", true);
  const underline = font?.child("u");
  return withoutUndefined({
    fill: fill ?? undefined,
    fontColor: fontColor ?? undefined,
    bold: flag("b"),
    italic: flag("i"),
    strikethrough: flag("strike"),
    underline: underline && underline.attribute("val") !== "none",
    numberFormat,
  });
}

function withoutUndefined(change: { [K in keyof FormatChange]?: FormatChange[K] | undefined }) {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as FormatChange;
}
