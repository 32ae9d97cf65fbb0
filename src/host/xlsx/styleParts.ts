import type { FormatChange } from "../model/conditionalFormats";
import type { BorderLine, Borders, CellStyle } from "../model/styles";
import { attributesText } from "./xmlText";
import type { XmlElement } from "./xmlTree";

/** `#RRGGBB` → the opaque colour of a file. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** A cell's fill; the second colour is the one Excel always writes with a solid pattern. */
export function fillXml(p: string, fill: string | null): string {
  if (fill === null) return `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`;
  const colors = `<${p}fgColor rgb="${argb(fill)}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`;
}

type FontKey =
  "bold" | "italic" | "underline" | "strikethrough" | "fontColor" | "fontName" | "fontSize";
export type FontFacts = Pick<CellStyle, FontKey>;

/** The order in which Excel writes a font's members. */
const fontSequence = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"],
  ...["sz", "color", "name", "family", "charset", "scheme"],
];

/** The font of the file with the differences between two styles put into it; the rest stays as written. */
export function fontXml(
  p: string,
  base: XmlElement | undefined,
  before: FontFacts,
  after: FontFacts,
): string {
  const members = new Map<string, string>();
  for (const child of base?.children ?? []) members.set(child.name, child.outer);
  const set = (name: string, xml: string | null) => {
    if (xml === null) members.delete(name);
    else members.set(name, xml);
  };
  const differs = (key: FontKey) => before[key] !== after[key] || !base;
  const flag = (key: FontKey, name: string) => {
    if (differs(key)) set(name, after[key] ? `<${p}${name}/>` : null);
  };
  flag("bold", "b");
  flag("italic", "i");
  flag("strikethrough", "strike");
  flag("underline", "u");
  if (differs("fontSize")) set("sz", `<${p}sz val="${after.fontSize}"/>`);
  if (differs("fontColor")) {
    set("color", after.fontColor === null ? null : `<${p}color rgb="${argb(after.fontColor)}"/>`);
  }
  if (differs("fontName")) {
    set("name", `<${p}name${attributesText({ val: after.fontName })}/>`);
    // Family, character set and theme slot belong to the font that was replaced.
    for (const name of ["family", "charset", "scheme"]) set(name, null);
  }
  const ordered = fontSequence.flatMap((name) => members.get(name) ?? []);
  return `<${p}font>${ordered.join("")}</${p}font>`;
}

export function bordersXml(p: string, borders: Borders): string {
  const line = (name: keyof Borders) => {
    const border: BorderLine | null = borders[name];
    if (!border) return `<${p}${name}/>`;
    const color = border.color === null ? 'auto="1"' : `rgb="${argb(border.color)}"`;
    return `<${p}${name} style="${border.style}"><${p}color ${color}/></${p}${name}>`;
  };
  const lines = [line("left"), line("right"), line("top"), line("bottom")].join("");
  return `<${p}border>${lines}<${p}diagonal/></${p}border>`;
}

/** The file's words are Office.js' words in lower camel case, but for one. */
export function alignmentWord(word: string): string {
  if (word === "CenterAcrossSelection") return "centerContinuous";
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}

/** A differential format, in the schema's order: font, number format, fill. */
export function formatChangeXml(
  p: string,
  change: FormatChange,
  numberFormatId: (format: string) => number,
): string {
  const font = changedFontXml(p, change);
  const { numberFormat, fill } = change;
  const format =
    numberFormat === undefined
      ? ""
      : `<${p}numFmt${attributesText({ numFmtId: numberFormatId(numberFormat), formatCode: numberFormat })}/>`;
  const pattern =
    fill === undefined
      ? ""
      : `<${p}fill><${p}patternFill><${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill>`;
  return `<${p}dxf>${font}${format}${pattern}</${p}dxf>`;
}

function changedFontXml(p: string, change: FormatChange): string {
  const flag = (name: string, on: boolean | undefined) =>
    on === undefined ? "" : `<${p}${name}${on ? "" : ' val="0"'}/>`;
  const underline =
    change.underline === undefined ? "" : `<${p}u${change.underline ? "" : ' val="none"'}/>`;
  const color =
    change.fontColor === undefined ? "" : `<${p}color rgb="${argb(change.fontColor)}"/>`;
  const members =
    flag("b", change.bold) +
    flag("i", change.italic) +
    flag("strike", change.strikethrough) +
    underline +
    color;
  return members && `<${p}font>${members}</${p}font>`;
}
