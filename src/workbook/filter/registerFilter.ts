import { facets, type Facet, type FacetChoice } from "../../domain/customers/customerFacets";
import {
  bringToFront,
  clearColumn,
  filterColumns,
  filteredColumns,
  filtering,
  registerOf,
  shownRows,
  type FilteredRows,
  type ShownRows,
} from "./columnFilters";
import { chosenBy, isStatusFacet, optionsOfText, textsToShow } from "./facetCells";
import { clearOwnColumns } from "./filterStatus";
import { registerColumns } from "../status/statusColumns";
import {
  findStatusLists,
  ownColumnOf,
  readColumnTexts,
  type StatusList,
} from "../status/statusList";
import { WorkbookError } from "../workbookError";

/** What the register's filter shows now. */
export interface RegisterFilter extends ShownRows {
  readonly choice: FacetChoice;
  /** The facets whose columns are there. */
  readonly facets: readonly Facet[];
  /** Headers of the columns that select something else, in the order of the sheet. */
  readonly others: readonly string[];
}

/** @throws WorkbookError `no-register`, `setup-outdated`, `unreadable-range`, `cell-being-edited`, `excel-failed` */
export async function readRegisterFilter(): Promise<RegisterFilter> {
  return filtering(async (context) => {
    const list = registerOf(await findStatusLists(context, ["register"]));
    return filterNow(context, list, await readFacets(context, list, facets));
  });
}

/**
 * Filters the register by facets and shows it. A facet that is given without options lets everything through; one that
 * is not given, and every other column of the person's, keeps what it selects.
 * @throws WorkbookError `no-register`, `no-status-columns`, `filter-elsewhere`, `sheet-protected`,
 *   `cell-being-edited`
 */
export async function filterRegister(choice: FacetChoice): Promise<RegisterFilter & FilteredRows> {
  return filtering(async (context) => {
    const list = registerOf(await findStatusLists(context, ["register"]));
    const columns = await readFacets(context, list, facets);
    const wanted = wantedOf(list, columns, choice);
    await clearFacets(context, list, columns, choice);
    const filtered = filterColumns(list, wanted);
    await bringToFront(context, list);
    const now = await filterNow(context, filtered, columns);
    return { ...now, matching: matchingRows(columns, choice) };
  });
}

/**
 * Lets everything through in the columns of all facets and in our other columns; what else the person selects stays.
 * @throws WorkbookError `no-register`, `sheet-protected`, `cell-being-edited`
 */
export async function clearRegisterFilter(): Promise<RegisterFilter> {
  return filtering(async (context) => {
    const list = registerOf(await findStatusLists(context, ["register"]));
    const columns = await readFacets(context, list, facets);
    const nothing = Object.fromEntries(facets.map((facet) => [facet, []]));
    await clearFacets(context, list, columns, nothing);
    await clearOwnColumns(context, list);
    await bringToFront(context, list);
    return filterNow(context, list, columns);
  });
}

interface FacetColumn {
  /** From 0. */
  readonly column: number;
  /** What it shows, row by row. */
  readonly texts: readonly string[];
  readonly present: ReadonlySet<string>;
}

type FacetColumns = ReadonlyMap<Facet, FacetColumn>;

async function readFacets(
  context: Excel.RequestContext,
  list: StatusList,
  wanted: readonly Facet[],
): Promise<FacetColumns> {
  const columns = new Map<Facet, FacetColumn>();
  for (const facet of wanted) {
    const found = await readFacet(context, list, facet);
    if (found) columns.set(facet, { ...found, present: new Set(found.texts) });
  }
  return columns;
}

async function readFacet(
  context: Excel.RequestContext,
  list: StatusList,
  facet: Facet,
): Promise<Omit<FacetColumn, "present"> | undefined> {
  if (isStatusFacet(facet)) {
    const status = registerColumns.find(({ key }) => key === facet);
    const own = status && (await ownColumnOf(context, list, status));
    return own && { column: own.column, texts: own.cells.map(String) };
  }
  const column = list.fieldColumns.get(facet);
  if (column === undefined) return undefined;
  return { column, texts: await readColumnTexts(context, list, column) };
}

function wantedOf(list: StatusList, columns: FacetColumns, choice: FacetChoice) {
  return facets.flatMap((facet) => {
    const chosen = new Set(choice[facet]);
    if (chosen.size === 0) return [];
    const found = columns.get(facet);
    if (!found) throw new WorkbookError("no-status-columns", { sheet: list.sheet });
    const values = [...textsToShow(facet, chosen, found.present)];
    return [{ column: found.column, criteria: { filterOn: Excel.FilterOn.values, values } }];
  });
}

/** Takes away what is selected in the facets that are given without options. */
async function clearFacets(
  context: Excel.RequestContext,
  list: StatusList,
  columns: FacetColumns,
  choice: FacetChoice,
): Promise<void> {
  const filtered = await filteredColumns(context, list);
  for (const [facet, { column }] of columns) {
    if (choice[facet]?.length === 0 && filtered.has(column)) clearColumn(list, column);
  }
}

async function filterNow(
  context: Excel.RequestContext,
  list: StatusList,
  columns: FacetColumns,
): Promise<RegisterFilter> {
  const filtered = await filteredColumns(context, list);
  const choice: Partial<Record<Facet, readonly string[]>> = {};
  const known = new Set<number>();
  for (const [facet, { column, present }] of columns) {
    const criteria = filtered.get(column);
    const shown = criteria && textsShownBy(criteria);
    const chosen = shown && chosenBy(facet, shown, present);
    if (!chosen) continue;
    choice[facet] = chosen;
    known.add(column);
  }
  const others = Array.from(filtered.keys())
    .filter((column) => !known.has(column))
    .sort((a, b) => a - b)
    .map((column) => list.headers[column] ?? "");
  return { choice, facets: [...columns.keys()], others, ...(await shownRows(context, list)) };
}

/**
 * The texts that a filter lets through; undefined where it is no choice of texts. Excel may answer one or two chosen
 * values as conditions, as it does in VBA; `=` alone stands for empty cells there.
 */
function textsShownBy(criteria: Excel.FilterCriteria): ReadonlySet<string> | undefined {
  const { filterOn, values = [], criterion1, criterion2, operator } = criteria;
  if (filterOn === "Values") {
    const texts = values.filter((value) => typeof value === "string");
    if (texts.length < values.length) return undefined;
    return new Set(texts.map((text) => (text === "=" ? "" : text)));
  }
  const conditions = [criterion1, criterion2].flatMap((one) => one ?? []);
  const isChoice = conditions.length === 1 || (conditions.length === 2 && operator === "Or");
  if (filterOn !== "Custom" || !isChoice) return undefined;
  if (!conditions.every((one) => /^=[^*?~]*$/.test(one))) return undefined;
  return new Set(conditions.map((one) => one.slice(1)));
}

/** Rows that have what is chosen, whatever else hides some of them. */
function matchingRows(columns: FacetColumns, choice: FacetChoice): number {
  const tests = Array.from(columns).flatMap(([facet, { texts }]) => {
    const chosen = new Set(choice[facet]);
    if (chosen.size === 0) return [];
    return [(row: number) => optionsOfText(facet, texts[row] ?? "").some((one) => chosen.has(one))];
  });
  const rows = Math.max(0, ...Array.from(columns.values(), ({ texts }) => texts.length));
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    tests.every((test) => test(row)),
  ).length;
}
