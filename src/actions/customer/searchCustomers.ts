import type { Customers } from "../../domain/records";
import { giveWay } from "../../workbook/longWork";
import { fit, fitAt, letterBit, nameUnit, type NameUnit } from "./pinyinMatch";

/** By what a customer can be found, from the best to the worst. */
const ways = [
  "id",
  "name",
  "phone",
  "name-start",
  "id-start",
  "phone-tail",
  "pinyin-start",
  "name-inside",
  "pinyin-inside",
  "pinyin-rare", // 重 read chong
  "id-inside",
] as const;
export type FoundBy = (typeof ways)[number];

export interface CustomerHit {
  /** Index into `book.customers`. */
  readonly customer: number;
  readonly by: FoundBy;
}

export interface CustomerHits {
  /** The best first; among equals in the order of the register. */
  readonly hits: readonly CustomerHit[];
  /** How many there are, those beyond the limit included. */
  readonly total: number;
}

export interface CustomerSearch {
  /**
   * @param query any part of a name, its pinyin or initials, an id, or the last four or more digits of a phone
   * @param limit how many hits are wanted
   */
  readonly find: (query: string, limit: number) => CustomerHits;
}

const rank = Object.fromEntries(ways.map((way, i) => [way, i])) as Readonly<
  Record<FoundBy, number>
>;
const NOT_FOUND: number = ways.length;

/** Fewer digits of a phone say nothing. */
const FEWEST_DIGITS = 4;
/** No name is longer; what is pasted by mistake can be. */
const LONGEST_QUERY = 60;
/** The index of so many customers takes about a tenth of a second on an office machine. */
const CUSTOMERS_PER_PART = 4_000;

/** What of a customer is searched, folded. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly units: readonly NameUnit[];
  /** The digits of each number in the cell. */
  readonly phones: readonly string[];
}

const searches = new WeakMap<Customers, Promise<CustomerSearch>>();

/** The search over a book's customers; its index is built once, in parts, with the pinyin of their names. */
export function customerSearch(customers: Customers): Promise<CustomerSearch> {
  const known = searches.get(customers);
  if (known) return known;
  const built = builtSearch(customers);
  searches.set(customers, built);
  // What could not be loaded is asked for again the next time.
  built.catch(() => searches.delete(customers));
  return built;
}

async function builtSearch(customers: Customers): Promise<CustomerSearch> {
  const { pinyinReadings } = await import(/* webpackChunkName: "pinyin" */ "./pinyinReadings");
  const unitOf = rememberedUnits(pinyinReadings);
  const entries: Entry[] = [];
  for (let i = 0; i < customers.count; i++) {
    entries.push(entryOf(customers, i, unitOf));
    if (entries.length % CUSTOMERS_PER_PART === 0) await giveWay({});
  }
  return { find: (query, limit) => find(entries, query, limit) };
}

function rememberedUnits(readingsOf: (character: string) => readonly string[]) {
  const units = new Map<string, NameUnit>();
  return (character: string): NameUnit => {
    const unit = units.get(character) ?? nameUnit(character, readingsOf(character));
    units.set(character, unit);
    return unit;
  };
}

function entryOf(
  { id, name, phone }: Customers,
  i: number,
  unitOf: (character: string) => NameUnit,
): Entry {
  const folded = foldedText(name[i] ?? "");
  return {
    id: foldedText(id[i] ?? ""),
    name: folded,
    units: Array.from(folded, unitOf),
    phones: (phone[i] ?? "").split(/[/,;、，；|]/).map(digitsOf),
  };
}

/** Letters and digits alone, half-width and lower-case; ü as people type it. */
function foldedText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function digitsOf(text: string): string {
  return text.normalize("NFKC").replace(/\D/g, "");
}

function find(entries: readonly Entry[], query: string, limit: number): CustomerHits {
  const wanted = foldedText(query).slice(0, LONGEST_QUERY);
  if (wanted === "") return { hits: [], total: 0 };
  const digits = /^[\d\s+()-]+$/.test(query.normalize("NFKC")) ? digitsOf(query) : "";
  const found = ways.map((): number[] => []);
  let total = 0;
  entries.forEach((entry, i) => {
    const place = Math.min(
      idRank(entry.id, wanted),
      nameRank(entry, wanted),
      digits.length < FEWEST_DIGITS ? NOT_FOUND : phoneRank(entry.phones, digits),
    );
    found[place]?.push(i);
    if (place < NOT_FOUND) total++;
  });
  const hits = ways.flatMap(
    (by, place) => found[place]?.slice(0, limit).map((customer) => ({ customer, by })) ?? [],
  );
  return { hits: hits.slice(0, limit), total };
}

function idRank(id: string, wanted: string): number {
  const at = id.indexOf(wanted);
  if (at < 0) return NOT_FOUND;
  if (at > 0) return rank["id-inside"];
  return id.length === wanted.length ? rank.id : rank["id-start"];
}

function phoneRank(phones: readonly string[], digits: string): number {
  if (phones.includes(digits)) return rank.phone;
  return phones.some((phone) => phone.endsWith(digits)) ? rank["phone-tail"] : NOT_FOUND;
}

function nameRank({ name, units }: Entry, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at === 0) return name.length === wanted.length ? rank.name : rank["name-start"];
  if (at > 0) return rank["name-inside"];
  return pinyinRank(units, wanted);
}

function pinyinRank(units: readonly NameUnit[], wanted: string): number {
  const letter = letterBit(wanted);
  let best = NOT_FOUND;
  for (let start = 0; start < units.length; start++) {
    const canBegin = letter === 0 || ((units[start]?.letters ?? 0) & letter) !== 0;
    if (!canBegin) continue;
    const found = fitAt(units, start, wanted);
    if (found === fit.common) return start === 0 ? rank["pinyin-start"] : rank["pinyin-inside"];
    if (found === fit.rare) best = rank["pinyin-rare"];
  }
  return best;
}
