import type { Area } from "../model/area";
import type { Borders, BorderLine, CellStyle } from "../model/styles";
import { asWord, type Arguments } from "./arguments";
import { colorText } from "./colors";
import { apiError } from "./errors";
import { requireAllowed, requireBounded } from "./guards";
import { hostObject, method, property, type HostObject, type Kind } from "./kinds";
import type { Session } from "./session";
import { styleCells, type FormatTarget } from "./styling";

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Edge = (typeof edges)[number];

interface BorderTarget {
  readonly ranges: FormatTarget;
  readonly edge: Edge;
}

export const bordersKind: Kind<FormatTarget> = {
  name: "RangeBorderCollection",
  since: "1.1",
  item: (ranges, args) => border(ranges, asWord(args.at(0), edges)),
  items: (ranges) => edges.map((edge) => border(ranges, edge)),
  members: {
    Count: property("1.1", () => edges.length),
    GetItemAt: method("1.1", (ranges, args) => border(ranges, edgeAt(args))),
  },
};

function border(ranges: FormatTarget, edge: Edge): HostObject {
  return hostObject(borderKind, { ranges, edge });
}

function edgeAt(args: Arguments): Edge {
  const edge = edges[args.integer(0)];
  if (!edge) throw apiError("ItemNotFound");
  return edge;
}

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** A border of a range: one line for all cells of that edge, null where they differ. */
export const borderKind: Kind<BorderTarget> = {
  name: "RangeBorder",
  since: "1.1",
  id: ({ edge }) => edge,
  members: {
    SideIndex: property("1.1", ({ edge }) => edge),
    Color: property(
      "1.1",
      (target) => lineOf(target, (line) => line?.color ?? "#000000"),
      setColor,
    ),
    Style: property("1.1", (target) => lineOf(target, styleWord), setStyle),
    Weight: property("1.1", (target) => lineOf(target, weightWord), setWeight),
  },
};

/** Excel's two words for a line and the file's one (ECMA-376 ST_BorderStyle). */
const fileWords: Readonly<Record<string, string>> = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Continuous Thick": "thick",
  "Dash Thin": "dashed",
  "Dash Medium": "mediumDashed",
  "DashDot Thin": "dashDot",
  "DashDot Medium": "mediumDashDot",
  "DashDotDot Thin": "dashDotDot",
  "DashDotDot Medium": "mediumDashDotDot",
  "Dot Thin": "dotted",
  "Double Thick": "double",
};

function words(line: BorderLine | null): readonly string[] {
  if (!line) return ["None", "Thin"];
  const entry = Object.entries(fileWords).find(([, word]) => word === line.style);
  return (entry?.[0] ?? "Continuous Thin").split(" ");
}

function styleWord(line: BorderLine | null): string {
  return words(line)[0] ?? "None";
}

function weightWord(line: BorderLine | null): string {
  return words(line)[1] ?? "Thin";
}

function setStyle(target: BorderTarget, value: unknown, session: Session): void {
  const style = asWord(value, lineStyles);
  changeLines(target, session, (line) => {
    if (style === "None") return null;
    return { color: line?.color ?? null, style: fileWord(style, weightWord(line)) };
  });
}

function setWeight(target: BorderTarget, value: unknown, session: Session): void {
  const weight = asWord(value, weights);
  changeLines(target, session, (line) => {
    const style = styleWord(line);
    return {
      color: line?.color ?? null,
      style: fileWord(style === "None" ? "Continuous" : style, weight),
    };
  });
}

function setColor(target: BorderTarget, value: unknown, session: Session): void {
  const color = colorText(value);
  changeLines(target, session, (line) => ({ style: line?.style ?? "thin", color }));
}

/** A weight that a style does not have in files gives way to the one it has. */
function fileWord(style: string, weight: string): string {
  const exact = fileWords[`${style} ${weight}`];
  const any = Object.entries(fileWords).find(([pair]) => pair.startsWith(`${style} `));
  return exact ?? any?.[1] ?? "thin";
}

interface Stretch {
  readonly area: Area;
  readonly side: keyof Borders;
}

/** The cells at an edge and the side of theirs that lies on it; inner lines belong to the cell above or to the left. */
function stretches(area: Area, edge: Edge): Stretch[] {
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, side: "right" }];
    case "InsideVertical":
      if (area.left === area.right) return [];
      return [{ area: { ...area, right: area.right - 1 }, side: "right" }];
    case "InsideHorizontal":
      if (area.top === area.bottom) return [];
      return [{ area: { ...area, bottom: area.bottom - 1 }, side: "bottom" }];
  }
}

type LineChange = (line: BorderLine | null) => BorderLine | null;

function changeLines({ ranges, edge }: BorderTarget, session: Session, change: LineChange): void {
  for (const { sheet, area } of ranges) {
    requireAllowed(sheet, session, "allowFormatCells");
    requireBounded(area);
    for (const stretch of stretches(area, edge)) {
      const changes = new Map<CellStyle, Pick<CellStyle, "borders">>();
      styleCells({ sheet, area: stretch.area }, session, (row, column) => {
        const style = sheet.style(row, column);
        const known = changes.get(style) ?? changedSide(style, stretch.side, change);
        changes.set(style, known);
        return known;
      });
    }
  }
}

function changedSide(
  { borders }: CellStyle,
  side: keyof Borders,
  change: LineChange,
): Pick<CellStyle, "borders"> {
  return { borders: { ...borders, [side]: change(borders[side]) } };
}

function lineOf(
  { ranges, edge }: BorderTarget,
  read: (line: BorderLine | null) => unknown,
): unknown {
  let common: unknown;
  for (const { sheet, area } of ranges) {
    requireBounded(area);
    for (const stretch of stretches(area, edge)) {
      for (let row = stretch.area.top; row <= stretch.area.bottom; row++) {
        for (let column = stretch.area.left; column <= stretch.area.right; column++) {
          const value = read(sheet.style(row, column).borders[stretch.side]);
          if (common === undefined) common = value;
          else if (common !== value) return null;
        }
      }
    }
  }
  return common ?? null;
}
