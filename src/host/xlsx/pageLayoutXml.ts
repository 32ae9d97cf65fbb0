import {
  normalMargins,
  paperSizes,
  type Margins,
  type PageLayout,
  type PaperSize,
} from "../model/pageLayout";
import { worksheetSequence } from "./worksheetSequence";
import { attributesText, encodeEscapes, escapeText } from "./xmlText";
import type { XmlEdits } from "./xmlEdits";
import type { XmlElement } from "./xmlTree";

/** Reads how a worksheet is printed (ECMA-376 18.3.1.46, .62, .63, .65, .70), as far as it is played. */
export function readPageLayout(root: XmlElement): PageLayout {
  const setup = root.child("pageSetup");
  const margins = root.child("pageMargins");
  const isFitted = root.child("sheetPr")?.child("pageSetUpPr")?.flag("fitToPage") ?? false;
  const margin = (side: keyof Margins) => margins?.number(side) ?? normalMargins[side];
  return {
    orientation: setup?.attribute("orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperSizeOf(setup?.number("paperSize")),
    fitPages: isFitted
      ? { wide: pages(setup?.number("fitToWidth")), high: pages(setup?.number("fitToHeight")) }
      : null,
    centerHorizontally: root.child("printOptions")?.flag("horizontalCentered") ?? false,
    margins: {
      left: margin("left"),
      right: margin("right"),
      top: margin("top"),
      bottom: margin("bottom"),
      header: margin("header"),
      footer: margin("footer"),
    },
    footer: footerOf(root.child("headerFooter")?.child("oddFooter")?.text ?? ""),
  };
}

function paperSizeOf(number: number | undefined): PaperSize | null {
  const names = Object.keys(paperSizes) as PaperSize[];
  return names.find((name) => paperSizes[name] === number) ?? null;
}

/** 0 = as many as it takes; absent = 1 (ECMA-376 18.3.1.63). */
function pages(stated: number | undefined): number | null {
  return stated === 0 ? null : (stated ?? 1);
}

function footerOf(text: string): PageLayout["footer"] {
  const part = (letter: string) =>
    new RegExp(`&${letter}((?:(?!&[LCR])[\\s\\S])*)`).exec(text)?.[1] ?? "";
  return { left: part("L"), center: part("C"), right: part("R") };
}

/**
 * Writes what of the layout the model holds; other attributes of its elements stay. That the print is fitted to pages
 * stands in the sheet's properties.
 */
export function writePageLayout(edits: XmlEdits, root: XmlElement, layout: PageLayout): void {
  const { orientation, paperSize, fitPages, centerHorizontally, margins, footer } = layout;
  setAttributes(edits, root, "printOptions", {
    horizontalCentered: centerHorizontally ? 1 : undefined,
  });
  const { left, right, top, bottom, header } = margins;
  setAttributes(edits, root, "pageMargins", {
    left,
    right,
    top,
    bottom,
    header,
    footer: margins.footer,
  });
  setAttributes(edits, root, "pageSetup", {
    paperSize: paperSize === null ? undefined : paperSizes[paperSize],
    orientation: orientation.toLowerCase(),
    fitToWidth: fitPages ? (fitPages.wide ?? 0) : undefined,
    fitToHeight: fitPages ? (fitPages.high ?? 0) : undefined,
  });
  writeFooter(edits, root, footer);
}

function setAttributes(
  edits: XmlEdits,
  root: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): void {
  const element = root.child(name);
  if (element) {
    for (const [attribute, value] of Object.entries(attributes))
      edits.setAttribute(element, attribute, value === undefined ? null : String(value));
    return;
  }
  const written = attributesText(attributes);
  if (written)
    edits.insertInOrder(root, name, `<${root.prefix}${name}${written}/>`, worksheetSequence);
}

function writeFooter(edits: XmlEdits, root: XmlElement, footer: PageLayout["footer"]): void {
  const parts = [`&L${footer.left}`, `&C${footer.center}`, `&R${footer.right}`];
  const text = parts.filter((part) => part.length > 2).join("");
  const p = root.prefix;
  const xml =
    text === "" ? "" : `<${p}oddFooter>${escapeText(encodeEscapes(text))}</${p}oddFooter>`;
  const element = root.child("headerFooter");
  const before = element?.child("oddFooter");
  if (before) edits.replace(before, xml);
  else if (element) edits.append(element, xml);
  else if (xml)
    edits.insertInOrder(
      root,
      "headerFooter",
      `<${p}headerFooter>${xml}</${p}headerFooter>`,
      worksheetSequence,
    );
}
