import { BooleanNumber, BorderStyleTypes } from "@univerjs/core";
import type { IRangeThemeStyleJSON } from "@univerjs/preset-sheets-core";
import { contains } from "../../host/model/area";
import type { Sheet } from "../../host/model/sheet";
import type { TableFacts } from "../../host/model/tables";
import { rangeOf } from "./ranges";

/** Text 1 and accents 1 to 6 of the Office theme, each with its tint of 80 % as bands have it. */
const accents = [
  ["#000000", "#D9D9D9"],
  ["#4472C4", "#D9E2F3"],
  ["#ED7D31", "#FBE4D5"],
  ["#A5A5A5", "#EDEDED"],
  ["#FFC000", "#FFF2CC"],
  ["#5B9BD5", "#DEEAF6"],
  ["#70AD47", "#E2EFD9"],
] as const;

/** Whether a table paints the cell where it has no look of its own. */
export function isPainted(sheet: Sheet, row: number, column: number): boolean {
  return sheet.tables.some(({ style, area }) => style !== null && contains(area, row, column));
}

/** The resource of the grid that paints tables: themes by name, and where each is laid. */
export function tableThemes(unitId: string, sheets: readonly Sheet[]) {
  const styled = sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => (table.style === null ? [] : [{ sheet, facts: table.all() }])),
  );
  const rules = styled.map(({ sheet, facts }) => [
    `${sheet.id}-${facts.name}`,
    {
      themeName: themeName(facts),
      rangeInfo: { unitId, subUnitId: sheet.id, range: rangeOf(facts.area) },
    },
  ]);
  const themes = styled.map(({ facts }) => [themeName(facts), theme(facts)]);
  return {
    rangeThemeStyleRuleMap: Object.fromEntries(rules) as object,
    rangeThemeStyleMapJson: Object.fromEntries(themes) as object,
  };
}

/** Names that begin with "table" belong to the grid's own tables. */
function themeName(facts: TableFacts): string {
  const { style, showHeaders, showTotals, showBandedRows } = facts;
  return `excel-${style ?? ""}-${[showHeaders, showTotals, showBandedRows].map(Number).join("")}`;
}

/** Excel's light styles rule the header off, the medium and dark ones fill it. */
function theme(facts: TableFacts): IRangeThemeStyleJSON {
  const number = Number(/\d+$/.exec(facts.style ?? "")?.[0] ?? "2");
  const [accent, band] = accents[(number - 1) % accents.length] ?? accents[1];
  const filled = !/Light[1-7]$/.test(facts.style ?? "");
  const edge = { s: BorderStyleTypes.THIN, cl: { rgb: accent } };
  const header = filled
    ? { bg: { rgb: accent }, cl: { rgb: "#FFFFFF" }, bl: BooleanNumber.TRUE }
    : { bd: { t: edge, b: edge }, bl: BooleanNumber.TRUE };
  return {
    name: themeName(facts),
    ...(facts.showHeaders ? { headerRowStyle: header } : {}),
    ...(facts.showBandedRows ? { firstRowStyle: { bg: { rgb: band } } } : {}),
    ...(facts.showTotals ? { lastRowStyle: { bd: { t: edge }, bl: BooleanNumber.TRUE } } : {}),
  };
}
