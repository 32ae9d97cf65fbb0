import type { Book, Field, Role } from "../../domain/records";
import type { Day } from "../../domain/time";
import type { FreeColumn } from "../../workbook/write/freeColumns";
import { readRows, type LiveCell, type LiveRow, type WantedRow } from "../../workbook/read/readRow";
import type { CustomerCard } from "./customerCard";
import type { RowPlace } from "../rowPlace";

export type { FreeColumn } from "../../workbook/write/freeColumns";

/** What staff wrote about a customer in words: read from the sheets when the card is opened. */
export interface CustomerNotes {
  /** Where his row is now; undefined where it is gone or the register's columns have changed since reading. */
  readonly row: number | undefined;
  /** What the card does not show otherwise: the company's own columns, in the order of the sheet. */
  readonly remarks: readonly Remark[];
  /** By `noteKey` of a row of another sheet; no entry for a row that has moved since reading. */
  readonly texts: ReadonlyMap<string, RowTexts>;
}

export interface Remark {
  readonly header: string;
  readonly text: string;
  /** undefined where nothing can be told from the header. */
  readonly about: FreeColumn | undefined;
  /** NaN unless the cell holds a date. */
  readonly on: Day;
}

/** "" where nothing is written. */
export interface RowTexts {
  readonly content: string;
  readonly feedback: string;
  readonly nextStep: string;
  readonly description: string;
  readonly words: string;
}

export function noteKey({ sheet, row }: RowPlace): string {
  return `${row} ${sheet}`;
}

/** Fields that the card's head and sections show. */
const shownFields: ReadonlySet<Field> = new Set([
  "id",
  "name",
  "kind",
  "phone",
  "email",
  "region",
  "owner",
]);

/**
 * Reads the customer's row as it stands now and the texts of the rows on his card.
 * @throws WorkbookError `unreadable-range`, `cell-being-edited`, `excel-failed`
 */
export async function readNotes(book: Book, card: CustomerCard): Promise<CustomerNotes> {
  const key = card.id === "" ? card.name : card.id;
  const own = wantedRow(book, "register", card.place, key, isOnly(book, card));
  const others = rowsOnCard(card).map(([role, place]) => ({
    place,
    wanted: wantedRow(book, role, place, card.id, false),
  }));
  const wanted = [own, ...others.map((other) => other.wanted)];
  const known = wanted.filter((one) => one !== undefined);
  const rows = await readRows(known);
  const rowOf = (one: WantedRow | undefined) => one && rows[known.indexOf(one)];
  const register = rowOf(own);
  return {
    row: register?.row,
    remarks: register?.cells.filter(isRemark).map(remarkOf) ?? [],
    texts: new Map(
      others.flatMap(({ place, wanted: one }): [string, RowTexts][] => {
        const row = rowOf(one);
        return row ? [[noteKey(place), textsIn(row)]] : [];
      }),
    ),
  };
}

/** Can the customer's row be looked for by its key? */
function isOnly({ customers }: Book, { id, name }: CustomerCard): boolean {
  const [column, key] = id === "" ? [customers.name, name] : [customers.id, id];
  return column.indexOf(key) === column.lastIndexOf(key);
}

function wantedRow(
  { places }: Book,
  role: Role,
  { row }: RowPlace,
  key: string,
  unique: boolean,
): WantedRow | undefined {
  const place = places.get(role);
  return place && { place, row, key, unique };
}

function rowsOnCard({ contacts, issues, scores, plans }: CustomerCard): [Role, RowPlace][] {
  const issueRows = [...(issues?.open ?? []), ...(issues?.last ? [issues.last] : [])];
  const of = (role: Role, rows: readonly { readonly place: RowPlace }[] = []) =>
    rows.map(({ place }): [Role, RowPlace] => [role, place]);
  return [
    ...of("contacts", contacts),
    ...of("issues", issueRows),
    ...of("surveys", scores),
    ...of("plans", plans),
  ];
}

function isRemark({ field, header }: LiveCell): boolean {
  return header !== "" && (field === undefined || !shownFields.has(field));
}

function remarkOf({ header, text, about, on }: LiveCell): Remark {
  return { header, text, about, on };
}

function textsIn({ cells }: LiveRow): RowTexts {
  const text = (name: string) =>
    cells.find(({ field, about }) => field === name || about === name)?.text ?? "";
  return {
    content: text("content"),
    feedback: text("feedback"),
    nextStep: text("nextStep"),
    description: text("description"),
    words: text("words"),
  };
}
