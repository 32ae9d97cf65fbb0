import { contactKinds, type ContactKind, type Policy } from "../policy/policy";
import type { Contacts } from "../records";
import type { InParts } from "../inParts";
import { remembered } from "../remembered";
import { dayOf, type Day, type Moment } from "../time";
import { containsAny, longestWordIn, saysAny } from "../words";

export interface ContactHistory {
  /** Per entry of `contactKinds`: when its clock was last reset by a real contact; NaN = never. */
  readonly lastReset: readonly Float64Array[];
  /** Last real contact of any kind up to now; NaN = never. */
  readonly lastAt: Float64Array;
  /** Day of the earliest contact arranged after now; NaN = none. */
  readonly plannedOn: Float64Array;
}

/** An attempt (未接通) or a mailing (群发): it resets no clock (S0-14, decision 33). */
const NO_CONTACT = contactKinds.length;
const UNTOLD = -1;

/** An entry after `now` is not yet a contact; it and the log's next dates are arranged (decision 34). */
export function* contactHistoryOf(
  contacts: Contacts | undefined,
  links: Int32Array,
  customers: number,
  policy: Policy["followUp"],
  now: Moment,
): InParts<ContactHistory> {
  const last = new Float64Array(contactKinds.length * customers).fill(NaN);
  const plannedOn = new Float64Array(customers).fill(NaN);
  if (contacts) {
    const kinds = realKindsOf(contacts, policy);
    yield;
    keepLast(contacts.at, kinds, links, customers, now, last);
    keepPlanned(contacts, kinds, links, now, plannedOn);
  }
  const lastOfKind = contactKinds.map((_, kind) =>
    last.subarray(kind * customers, (kind + 1) * customers),
  );
  const lastReset = contactKinds.map((kind) => {
    const resets = policy.resetBy[kind];
    return latestOf(
      lastOfKind.filter((_, other) => resets.some((one) => one === contactKinds[other])),
      customers,
    );
  });
  return { lastReset, lastAt: latestOf(lastOfKind, customers), plannedOn };
}

/** What kind of contact an entry of the log is; undefined for an attempt or a mailing. */
export function contactKindOf(
  { kind, method, outcome }: Pick<Contacts, "kind" | "method" | "outcome">,
  entry: number,
  policy: Policy["followUp"],
): ContactKind | undefined {
  const at = (column: readonly string[]) => column.slice(entry, entry + 1);
  const one = { count: 1, kind: at(kind), method: at(method), outcome: at(outcome) };
  return contactKinds[realKindsOf(one, policy)[0] ?? NO_CONTACT];
}

/** @returns per entry of the log the index of its kind in `contactKinds`, or NO_CONTACT */
function realKindsOf(
  { count, kind, method, outcome }: Pick<Contacts, "count" | "kind" | "method" | "outcome">,
  { attemptWords, kindByMethod, kindNames, kindOtherwise, mailingWords }: Policy["followUp"],
): Int8Array {
  const isAttempt = remembered(saysAny(attemptWords));
  const writtenKind = remembered(kindReader(kindWords(kindNames), mailingWords));
  const methodKind = remembered(kindReader(Object.entries(kindByMethod), mailingWords));
  const otherwise = contactKinds.indexOf(kindOtherwise);
  const kinds = new Int8Array(count);
  for (let i = 0; i < kinds.length; i++) {
    const written = writtenKind(kind[i] ?? "");
    const byMethod = methodKind(method[i] ?? "");
    const isMailing = written === NO_CONTACT || byMethod === NO_CONTACT;
    if (isMailing || isAttempt(outcome[i] ?? "")) kinds[i] = NO_CONTACT;
    else if (written !== UNTOLD) kinds[i] = written;
    else kinds[i] = byMethod === UNTOLD ? otherwise : byMethod;
  }
  return kinds;
}

/** Reads a text as an index into `contactKinds`, as NO_CONTACT for a mailing, or as UNTOLD. */
function kindReader(
  words: Iterable<readonly [string, ContactKind]>,
  mailingWords: readonly string[],
): (text: string) => number {
  const kindIn = longestWordIn(words);
  const isMailing = containsAny(mailingWords);
  return (text) => {
    if (isMailing(text)) return NO_CONTACT;
    const kind = kindIn(text);
    return kind === undefined ? UNTOLD : contactKinds.indexOf(kind);
  };
}

function kindWords(names: Policy["followUp"]["kindNames"]): [string, ContactKind][] {
  return contactKinds.flatMap((kind) =>
    names[kind].map((name): [string, ContactKind] => [name, kind]),
  );
}

function keepLast(
  at: Float64Array,
  kinds: Int8Array,
  links: Int32Array,
  customers: number,
  now: Moment,
  last: Float64Array,
): void {
  for (let i = 0; i < links.length; i++) {
    const customer = links[i] ?? -1;
    const kind = kinds[i] ?? NO_CONTACT;
    const when = at[i] ?? NaN;
    if (customer < 0 || kind === NO_CONTACT || !(when <= now)) continue;
    const slot = kind * customers + customer;
    if (!((last[slot] ?? NaN) >= when)) last[slot] = when;
  }
}

function keepPlanned(
  { at, nextOn }: Contacts,
  kinds: Int8Array,
  links: Int32Array,
  now: Moment,
  plannedOn: Float64Array,
): void {
  const today = dayOf(now);
  for (let i = 0; i < links.length; i++) {
    const when = at[i] ?? NaN;
    const next = nextOn[i] ?? NaN;
    if (when > now && kinds[i] !== NO_CONTACT) keepEarlier(plannedOn, links[i] ?? -1, dayOf(when));
    if (next > today) keepEarlier(plannedOn, links[i] ?? -1, next);
  }
}

function keepEarlier(earliest: Float64Array, customer: number, on: Day): void {
  if (customer >= 0 && !((earliest[customer] ?? NaN) <= on)) earliest[customer] = on;
}

/** @returns the column itself where it is the only one */
function latestOf(columns: readonly Float64Array[], count: number): Float64Array {
  const [first, ...others] = columns;
  if (!first) return new Float64Array(count).fill(NaN);
  if (others.length === 0) return first;
  const latest = first.slice();
  for (const column of others) {
    for (let i = 0; i < count; i++) {
      const value = column[i] ?? NaN;
      if (!Number.isNaN(value) && !((latest[i] ?? NaN) >= value)) latest[i] = value;
    }
  }
  return latest;
}
