import type { CellStyle } from "../model/styles";
import { asFlag, asNumber, asText, asWord } from "./arguments";
import { bordersKind } from "./borders";
import { colorText } from "./colors";
import { requireAllowed } from "./guards";
import { hostObject, method, object, property, type Kind, type Property } from "./kinds";
import type { RangeTarget } from "./ranges";
import type { Session } from "./session";
import { commonStyle, restyle, type FormatTarget } from "./styling";
import { autofitColumns, columnWidth, rowHeight, setColumnWidth, setRowHeight } from "./sizes";

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** A property of the cells' style: null when the cells differ, as Excel says it. */
function styleProperty(
  since: string,
  read: (style: CellStyle) => unknown,
  change: (value: unknown) => Partial<CellStyle>,
): Property<FormatTarget> {
  return property(
    since,
    (ranges) => commonStyle(ranges, read),
    (ranges, value, session) => {
      restyle(ranges, session, change(value));
    },
  );
}

export const formatKind: Kind<FormatTarget> = {
  name: "RangeFormat",
  since: "1.1",
  members: {
    ColumnWidth: property("1.2", columnWidth, setColumnWidth),
    RowHeight: property("1.2", rowHeight, setRowHeight),
    HorizontalAlignment: styleProperty(
      "1.1",
      (style) => style.horizontal,
      (value) => ({ horizontal: asWord(value, horizontals) }),
    ),
    VerticalAlignment: styleProperty(
      "1.1",
      (style) => style.vertical,
      (value) => ({ vertical: asWord(value, verticals) }),
    ),
    WrapText: styleProperty(
      "1.1",
      (style) => style.wrap,
      (value) => ({ wrap: asFlag(value) }),
    ),
    Borders: object("1.1", (ranges) => hostObject(bordersKind, ranges)),
    Fill: object("1.1", (ranges) => hostObject(fillKind, ranges)),
    Font: object("1.1", (ranges) => hostObject(fontKind, ranges)),
    Protection: object("1.2", (ranges) => hostObject(cellProtectionKind, ranges)),
    AutofitColumns: method("1.2", autofitColumnsOf),
    /** Rows without a height of their own fit themselves when Excel draws them. */
    AutofitRows: method("1.2", () => null),
  },
};

function autofitColumnsOf(ranges: FormatTarget, _: unknown, session: Session): void {
  for (const range of ranges) autofitAllowed(range, session);
}

function autofitAllowed(range: RangeTarget, session: Session): void {
  requireAllowed(range.sheet, session, "allowFormatColumns");
  autofitColumns(range);
}

/** Excel says white for a cell without a fill. */
export const fillKind: Kind<FormatTarget> = {
  name: "RangeFill",
  since: "1.1",
  members: {
    Color: styleProperty(
      "1.1",
      (style) => style.fill ?? "#FFFFFF",
      (value) => ({ fill: colorText(value) }),
    ),
    Clear: method("1.1", (ranges, _, session) => {
      restyle(ranges, session, { fill: null });
    }),
  },
};

export const fontKind: Kind<FormatTarget> = {
  name: "RangeFont",
  since: "1.1",
  members: {
    Bold: styleProperty(
      "1.1",
      (style) => style.bold,
      (value) => ({ bold: asFlag(value) }),
    ),
    Color: styleProperty(
      "1.1",
      (style) => style.fontColor ?? "#000000",
      (value) => ({ fontColor: colorText(value) }),
    ),
    Italic: styleProperty(
      "1.1",
      (style) => style.italic,
      (value) => ({ italic: asFlag(value) }),
    ),
    Name: styleProperty(
      "1.1",
      (style) => style.fontName,
      (value) => ({ fontName: asText(value) }),
    ),
    Size: styleProperty(
      "1.1",
      (style) => style.fontSize,
      (value) => ({ fontSize: asNumber(value) }),
    ),
    Strikethrough: styleProperty(
      "1.9",
      (style) => style.strikethrough,
      (value) => ({ strikethrough: asFlag(value) }),
    ),
    Underline: styleProperty(
      "1.1",
      (style) => (style.underline ? "Single" : "None"),
      (value) => ({ underline: asWord(value, ["None", "Single"]) === "Single" }),
    ),
  },
};

export const cellProtectionKind: Kind<FormatTarget> = {
  name: "FormatProtection",
  since: "1.2",
  members: {
    Locked: styleProperty(
      "1.2",
      (style) => style.locked,
      (value) => ({ locked: asFlag(value) }),
    ),
  },
};
