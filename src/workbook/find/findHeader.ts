import type { Field } from "../../domain/records";
import type { Content, TableRole } from "../aliases/fieldNames";
import { roleNames } from "../aliases/roleNames";
import { unitOfHeader } from "../cells/numbers";
import { cleanText } from "../cells/texts";
import { covers, endColumn, endRow, textAt, type Area, type Grid } from "../grid";
import { namesPassword } from "./headerText";
import { matchHeader, type NameMatch } from "./matchName";

export interface HeaderColumn {
  readonly field: Field;
  readonly content: Content;
  /** From 0. */
  readonly column: number;
  readonly header: string;
  /** What one unit of a plain number is worth: 10000 under 金额（万元）. */
  readonly unit: number;
}

/** A role's header, as found in one sheet. */
export interface Header {
  readonly role: TableRole;
  /** The last header row, from 0. */
  readonly row: number;
  /** The columns to read, from left to right; a field of several columns has several entries. */
  readonly columns: readonly HeaderColumn[];
  /** Columns that name a field again and are not read. */
  readonly duplicates: readonly { readonly used: HeaderColumn; readonly other: HeaderColumn }[];
  readonly passwords: readonly { readonly column: number; readonly header: string }[];
  readonly score: number;
}

/** One row of a sheet's top, to be tried as a header. */
export interface HeaderRow {
  readonly grid: Grid;
  /** Merged areas of the sheet's top. */
  readonly merges: readonly Area[];
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** `nameKeysOf`, remembered: the same texts are tried for every role. */
  readonly keysOf: (text: string) => readonly string[];
}

type Texts = ReturnType<typeof textsOver>;

interface Found extends HeaderColumn {
  readonly rank: number;
  /** Named by this row itself, not by the row above. */
  readonly own: boolean;
  readonly otherwise: Field | undefined;
}

/** Longer texts are remarks; a cell can hold 32,767 characters. */
export const LONGEST_HEADER = 100;

const POINTS = { needed: 8, plain: 4, loose: 2 };

/**
 * Reads one row, with the group row above it, as the header of a role.
 * @param ignored keys of headers that are never input: our own status columns
 */
export function headerIn(
  at: HeaderRow,
  role: TableRole,
  ignored: ReadonlySet<string>,
): Header | undefined {
  const found: Found[] = [];
  const passwords: { column: number; header: string }[] = [];
  for (let column = at.firstColumn; column <= at.lastColumn; column++) {
    const texts = textsOver(at, column);
    const header = texts.own || texts.above;
    const [key = ""] = header.length > LONGEST_HEADER ? [] : at.keysOf(header);
    if (key === "" || ignored.has(key)) continue;
    if (namesPassword(key)) passwords.push({ column, header });
    else {
      const match = matchOf(at, role, texts);
      if (match) found.push(columnOf(match, column, header, texts.own !== ""));
    }
  }
  return namesItself(at, found) ? headerOf(role, at.row, found, passwords) : undefined;
}

/** The texts that head a column: its own, one that reaches down from above, and its group's. */
export function textsOver({ grid, merges, row }: HeaderRow, column: number) {
  const own = textAt(grid, row, column);
  const merge = merges.find((area) => covers(area, row, column));
  if (own === "" && merge) {
    const above = merge.column === column ? textAt(grid, merge.row, column) : "";
    return { own, above, group: "", isGroupHead: false };
  }
  const mergeAbove = merges.find((area) => covers(area, row - 1, column));
  if (mergeAbove) {
    const group = textAt(grid, mergeAbove.row, mergeAbove.column);
    return { own, above: "", group, isGroupHead: mergeAbove.column === column };
  }
  const group = groupOver(grid, row - 1, column);
  return { own, above: textAt(grid, row - 1, column), group, isGroupHead: false };
}

/** Without merged cells a group's name stands over its first column only. */
function groupOver(grid: Grid, row: number, column: number): string {
  for (let at = column; at >= grid.column; at--) {
    const text = textAt(grid, row, at);
    if (text !== "") return text;
  }
  return "";
}

function matchOf(
  at: HeaderRow,
  role: TableRole,
  { own, above, group, isGroupHead }: Texts,
): NameMatch | undefined {
  if (own === "") return matchHeader(role, at.keysOf(above));
  const match =
    (group === "" ? undefined : matchHeader(role, at.keysOf(group + own))) ??
    matchHeader(role, at.keysOf(own));
  // 白天 and 夜间 under 联系电话: the group tells the field where its parts do not.
  return (
    match ?? (isGroupHead && isTiedToAbove(at) ? matchHeader(role, at.keysOf(group)) : undefined)
  );
}

function columnOf({ names, rank }: NameMatch, column: number, header: string, own: boolean): Found {
  const { field, content, otherwise } = names;
  return {
    field,
    content,
    column,
    header: cleanText(header),
    unit: unitOfHeader(header),
    rank,
    own,
    otherwise,
  };
}

/** Merged cells of the rows above reach into this one: both are one header. */
export function isTiedToAbove({ merges, row, firstColumn, lastColumn }: HeaderRow): boolean {
  return merges.some(
    (area) =>
      area.row < row &&
      endRow(area) >= row &&
      area.column <= lastColumn &&
      endColumn(area) >= firstColumn,
  );
}

/** A row that only inherits names from above is no header row of its own, unless merges tie them. */
function namesItself(at: HeaderRow, found: readonly Found[]): boolean {
  return found.filter(({ own }) => own).length >= 2 || (found.length > 0 && isTiedToAbove(at));
}

/** 接单时间 tells when an issue was raised where nothing tells it better. */
function standingIn(found: readonly Found[]): readonly Found[] {
  const isNamed = (field: Field) => found.some((one) => one.field === field && one.rank === 0);
  return found.map((one) =>
    one.otherwise === undefined || isNamed(one.otherwise)
      ? one
      : { ...one, field: one.otherwise, rank: 1 },
  );
}

function headerOf(
  role: TableRole,
  row: number,
  all: readonly Found[],
  passwords: Header["passwords"],
): Header {
  const columns: HeaderColumn[] = [];
  const duplicates: { used: HeaderColumn; other: HeaderColumn }[] = [];
  let score = 0;
  const found = standingIn(all);
  for (const names of roleNames[role].fields) {
    const ofField = found.filter(({ field }) => field === names.field);
    const bestRank = Math.min(...ofField.map(({ rank }) => rank));
    const [used, ...others] = ofField.filter(({ rank }) => rank === bestRank);
    if (!used) continue;
    columns.push(used);
    score += pointsOf(role, used);
    if (names.several) columns.push(...others);
    else duplicates.push(...others.map((other) => ({ used, other })));
  }
  columns.sort((a, b) => a.column - b.column);
  return { role, row, columns, duplicates, passwords, score };
}

function pointsOf(role: TableRole, { field, rank }: Found): number {
  const needed = roleNames[role].needs.some((line) => line.includes(field));
  return needed ? POINTS.needed - rank * 2 : rank === 0 ? POINTS.plain : POINTS.loose;
}

/** The fields that a header lacks to be its role's; of a line of alternatives the first. */
export function lackingFields(header: Header): readonly Field[] {
  const has = (field: Field) => header.columns.some((column) => column.field === field);
  return roleNames[header.role].needs
    .filter((line) => !line.some(has))
    .flatMap(([first]) => first ?? []);
}

/** Two fields at least: a lone 编号 or 名称 heads all kinds of lists. */
export function isUsable(header: Header): boolean {
  return (
    lackingFields(header).length === 0 &&
    new Set(header.columns.map(({ field }) => field)).size >= 2
  );
}
