import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  isBooleanString,
  isRealNum,
  type IBorderData,
  type ICellData,
  type IStyleData,
} from "@univerjs/core";
import type { BorderLine, Borders, CellStyle } from "../../host/model/styles";
import { isCellError, type CellValue } from "../../host/model/values";

/** Glyphs that the cell's own font lacks come from the font that the page brings along. */
const fallbackFonts = "Noto Sans SC, sans-serif";

/** Every member is said, null where there is nothing: the grid merges a style into the one that is there. */
export function gridStyle(style: CellStyle): IStyleData {
  return {
    ff: `${style.fontName}, ${fallbackFonts}`,
    fs: style.fontSize,
    bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ul: { s: style.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    st: { s: style.strikethrough ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    bg: style.fill === null ? null : { rgb: style.fill },
    cl: style.fontColor === null ? null : { rgb: style.fontColor },
    n: style.numberFormat === "General" ? null : { pattern: style.numberFormat },
    ht: horizontal[style.horizontal] ?? null,
    vt: vertical[style.vertical] ?? VerticalAlign.BOTTOM,
    tb: style.wrap ? WrapStrategy.WRAP : null,
    bd: borders(style.borders),
  };
}

/** What tables paint. */
const painted = ["bg", "cl", "bl", "bd"] as const;

/** The look of a cell in a table: what it shares with the workbook's default style `base` is the table's, as in Excel. */
export function lookInTable(style: CellStyle, base: CellStyle): IStyleData {
  const look = gridStyle(style);
  const standard = gridStyle(base);
  for (const member of painted) {
    if (JSON.stringify(look[member]) === JSON.stringify(standard[member])) {
      Reflect.deleteProperty(look, member);
    }
  }
  return look;
}

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

function borders({ left, right, top, bottom }: Borders): IBorderData {
  return { l: line(left), r: line(right), t: line(top), b: line(bottom) };
}

function line(border: BorderLine | null): IBorderData["l"] {
  if (!border) return null;
  return {
    s: lineStyles[border.style] ?? BorderStyleTypes.THIN,
    cl: { rgb: border.color ?? "#000000" },
  };
}

const lineStyles: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/**
 * A value as the grid holds it; `v: null` empties the cell. Errors are texts to the grid. Only texts that it could take
 * for numbers or truth values are called texts: those that are called so it tries to read as dates, times and numbers
 * whenever it paints them.
 */
export function gridContent(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const text = isCellError(value) ? value.error : value;
  const isMistakable = isRealNum(text) || isBooleanString(text);
  return { v: text, ...(isMistakable && { t: CellValueType.STRING }) };
}
