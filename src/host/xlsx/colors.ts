import type { XmlElement } from "./xmlTree";

/** The colours that elements of a workbook refer to by number; all `#RRGGBB`. */
export interface Palette {
  /** In the order that cells count them: light 1, dark 1, light 2, dark 2, accents 1–6, links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Colours 0–7 repeat 8–15 (ECMA-376 18.8.27). */
const eight = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

const standardIndexed = [
  ...eight,
  ...eight,
  ...["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"],
  ...["9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"],
  ...["000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"],
  ...["00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"],
  ...["3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
].map((hex) => `#${hex}`);

/** The colours of the Office theme 2013–2022, for files without a theme part. */
const officeTheme = [
  ...["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31"],
  ...["A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"],
].map((hex) => `#${hex}`);

/** Cells count light before dark; the theme part lists dark before light. */
const themeOrder = [
  ...["lt1", "dk1", "lt2", "dk2", "accent1", "accent2"],
  ...["accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"],
];

export function readPalette(styles: XmlElement | null, theme: XmlElement | null): Palette {
  const scheme = theme?.descendants("clrScheme")[0];
  const own = styles?.child("colors")?.child("indexedColors")?.all("rgbColor") ?? [];
  return {
    theme: themeOrder.map((name, i) => {
      const color = scheme?.child(name)?.children[0];
      const hex = color?.attribute("lastClr") ?? color?.attribute("val");
      return hexColor(hex) ?? officeTheme[i] ?? "#000000";
    }),
    indexed: standardIndexed.map((color, i) => hexColor(own[i]?.attribute("rgb")) ?? color),
  };
}

/** @returns null for the automatic colour, for none, and for colours that no palette has */
export function readColor(element: XmlElement | undefined, palette: Palette): string | null {
  if (!element || element.flag("auto")) return null;
  const theme = element.number("theme");
  const indexed = element.number("indexed");
  const base =
    hexColor(element.attribute("rgb")) ??
    (theme === undefined ? undefined : palette.theme[theme]) ??
    (indexed === undefined ? undefined : palette.indexed[indexed]);
  return base === undefined ? null : tinted(base, element.number("tint") ?? 0);
}

/** `FFRRGGBB` or `RRGGBB` → `#RRGGBB`. */
function hexColor(hex: string | undefined): string | undefined {
  return hex !== undefined && /^([\da-f]{2})?[\da-f]{6}$/i.test(hex)
    ? `#${hex.slice(-6).toUpperCase()}`
    : undefined;
}

/** Lightens (tint > 0) or darkens (tint < 0) in the HLS model, as ECMA-376 18.8.19 defines it. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, lightness, saturation] = toHls(color);
  const lit = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHls(hue, Math.min(1, Math.max(0, lit)), saturation);
}

function toHls(color: string): [hue: number, lightness: number, saturation: number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const delta = max - min;
  if (delta === 0) return [0, lightness, 0];
  const saturation = delta / (1 - Math.abs(2 * lightness - 1));
  const sector =
    max === r ? ((g - b) / delta) % 6 : max === g ? (b - r) / delta + 2 : (r - g) / delta + 4;
  return [(sector * 60 + 360) % 360, lightness, saturation];
}

function fromHls(hue: number, lightness: number, saturation: number): string {
  const strength = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    const level = lightness - strength * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(level * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}
