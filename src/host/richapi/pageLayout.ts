import {
  normalMargins,
  paperSizes,
  type Margins,
  type PageLayout,
  type PaperSize,
} from "../model/pageLayout";
import type { Sheet } from "../model/sheet";
import { asFlag, asNumber, asRecord, asText, asWord } from "./arguments";
import { absoluteReference } from "./definedNames";
import { apiError } from "./errors";
import { requireWritable } from "./guards";
import { hostObject, method, object, property, type Kind, type Property } from "./kinds";
import { rangeArgument } from "./range";
import { isEntireRow, sheetPrefix, type RangeTarget } from "./ranges";
import type { Session } from "./session";

const POINTS_PER_INCH = 72;
const sizes = Object.keys(paperSizes) as PaperSize[];

export const pageLayoutKind: Kind<Sheet> = {
  name: "PageLayout",
  since: "1.9",
  members: {
    BottomMargin: margin("bottom"),
    CenterHorizontally: layoutProperty(
      ({ centerHorizontally }) => centerHorizontally,
      (value) => ({ centerHorizontally: asFlag(value) }),
    ),
    FooterMargin: margin("footer"),
    HeaderMargin: margin("header"),
    LeftMargin: margin("left"),
    Orientation: layoutProperty(
      ({ orientation }) => orientation,
      (value) => ({ orientation: asWord(value, ["Portrait", "Landscape"] as const) }),
    ),
    PaperSize: layoutProperty(
      ({ paperSize }) => paperSize,
      (value) => ({ paperSize: asWord(value, sizes) }),
    ),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    Zoom: layoutProperty(
      ({ fitPages }) => ({
        horizontalFitToPages: fitPages?.wide ?? null,
        verticalFitToPages: fitPages?.high ?? null,
        scale: fitPages ? null : 100,
      }),
      (value) => ({ fitPages: fitOf(asRecord(value)) }),
    ),
    HeadersFooters: object("1.9", (sheet) => hostObject(headerFooterGroupKind, sheet)),
    SetPrintArea: method("1.9", (sheet, args, session) => {
      setName(sheet, "_xlnm.Print_Area", rangeArgument(args, 0, session, sheet), session);
    }),
    SetPrintTitleRows: method("1.9", (sheet, args, session) => {
      const rows = rangeArgument(args, 0, session, sheet);
      if (!isEntireRow(rows.area)) throw apiError("InvalidArgument");
      setName(sheet, "_xlnm.Print_Titles", rows, session);
    }),
  },
};

export const headerFooterGroupKind: Kind<Sheet> = {
  name: "HeaderFooterGroup",
  since: "1.9",
  members: {
    DefaultForAllPages: object("1.9", (sheet) => hostObject(headerFooterKind, sheet)),
  },
};

export const headerFooterKind: Kind<Sheet> = {
  name: "HeaderFooter",
  since: "1.9",
  members: {
    CenterFooter: footer("center"),
    LeftFooter: footer("left"),
    RightFooter: footer("right"),
  },
};

function layoutProperty(
  read: (layout: PageLayout) => unknown,
  changeBy: (value: unknown, layout: PageLayout) => Partial<PageLayout>,
): Property<Sheet> {
  return property(
    "1.9",
    (sheet) => read(sheet.pageLayout),
    (sheet, value, session) => {
      requireWritable(session);
      sheet.pageLayout = { ...sheet.pageLayout, ...changeBy(value, sheet.pageLayout) };
    },
  );
}

/** In points on the wire, in inches in the file. */
function margin(side: keyof Margins): Property<Sheet> {
  return layoutProperty(
    ({ margins }) => margins[side] * POINTS_PER_INCH,
    (value, { margins }) => ({
      margins: { ...normalMargins, ...margins, [side]: asNumber(value) / POINTS_PER_INCH },
    }),
  );
}

function footer(place: keyof PageLayout["footer"]): Property<Sheet> {
  return layoutProperty(
    (layout) => layout.footer[place],
    (value, layout) => ({ footer: { ...layout.footer, [place]: asText(value) } }),
  );
}

function fitOf(zoom: Readonly<Record<string, unknown>>): PageLayout["fitPages"] {
  const pages = (value: unknown) =>
    value === undefined || value === null ? null : asNumber(value);
  const wide = pages(zoom["horizontalFitToPages"]);
  const high = pages(zoom["verticalFitToPages"]);
  if (zoom["scale"] !== undefined && zoom["scale"] !== null)
    throw apiError("NotImplemented", "A scale in percent is not played.");
  return wide === null && high === null ? null : { wide, high };
}

/** The file keeps the print area and the rows to repeat as names of the sheet (ECMA-376 18.2.5). */
function setName(sheet: Sheet, name: string, range: RangeTarget, session: Session): void {
  requireWritable(session);
  const { top, bottom } = range.area;
  const formula = isEntireRow(range.area)
    ? `${sheetPrefix(sheet.name)}!$${top + 1}:$${bottom + 1}`
    : absoluteReference(range);
  session.workbook.setName({ name, formula, sheet, hidden: false, comment: "" });
}
