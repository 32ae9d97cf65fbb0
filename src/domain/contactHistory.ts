import { contactKinds, type ContactKind, type Policy } from "./policy";
import type { Contacts } from "./records";
import { rememberedByText } from "./remembered";
import { dayOf, type Moment } from "./time";
import { containsAny, longestWordIn, saysAny } from "./words";

export interface ContactHistory {
  /** Per entry of `contactKinds`: the last real contact of that kind up to now; NaN = never. */
  readonly lastOfKind: readonly Float64Array[];
  /** Last real contact of any kind up to now; NaN = never. */
  readonly lastAt: Float64Array;
  /** Earliest Day after today, or moment after now, for which a contact is arranged; NaN = none. */
  readonly plannedOn: Float64Array;
}

/** An attempt (未接通) or a mailing (群发): it resets no clock (S0-14, decision 33). */
const NO_CONTACT = contactKinds.length;

/** An entry after `now` is not yet a contact; it and the log's next dates are arranged (decision 34). */
export function contactHistoryOf(
  contacts: Contacts | undefined,
  links: Int32Array,
  customers: number,
  policy: Policy["followUp"],
  now: Moment,
): ContactHistory {
  const last = new Float64Array(contactKinds.length * customers).fill(NaN);
  const plannedOn = new Float64Array(customers).fill(NaN);
  if (contacts) {
    const kinds = realKindsOf(contacts, policy);
    keepLast(contacts.at, kinds, links, customers, now, last);
    const planned = contacts.at.map((at, i) =>
      at > now && kinds[i] !== NO_CONTACT ? dayOf(at) : NaN,
    );
    keepEarliest(planned, links, plannedOn);
    const today = dayOf(now);
    keepEarliest(
      contacts.nextOn.map((on) => (on > today ? on : NaN)),
      links,
      plannedOn,
    );
  }
  const lastOfKind = contactKinds.map((_, kind) =>
    last.subarray(kind * customers, (kind + 1) * customers),
  );
  return { lastOfKind, lastAt: latestOf(lastOfKind, customers), plannedOn };
}

/** @returns per entry of the log the index of its kind in `contactKinds`, or NO_CONTACT */
function realKindsOf({ kind, method, outcome }: Contacts, policy: Policy["followUp"]): Uint8Array {
  const isMailing = remembered(containsAny(policy.mailingWords));
  const isAttempt = remembered(saysAny(policy.attemptWords));
  const written = kindCode(longestWordIn(kindWords(policy.kindNames)));
  const byMethod = kindCode(longestWordIn(Object.entries(policy.kindByMethod)));
  const otherwise = contactKinds.indexOf(policy.kindOtherwise);
  const kinds = new Uint8Array(kind.length);
  for (let i = 0; i < kinds.length; i++) {
    const [k, m] = [kind[i] ?? "", method[i] ?? ""];
    if (isAttempt(outcome[i] ?? "") + isMailing(m) + isMailing(k) > 0) kinds[i] = NO_CONTACT;
    else {
      const named = written(k);
      const meant = named >= 0 ? named : byMethod(m);
      kinds[i] = meant >= 0 ? meant : otherwise;
    }
  }
  return kinds;
}

function remembered(says: (text: string) => boolean): (text: string) => number {
  return rememberedByText((text) => (says(text) ? 1 : 0));
}

function kindCode(kindIn: (text: string) => ContactKind | undefined): (text: string) => number {
  return rememberedByText((text) => {
    const kind = kindIn(text);
    return kind === undefined ? -1 : contactKinds.indexOf(kind);
  });
}

function kindWords(names: Policy["followUp"]["kindNames"]): [string, ContactKind][] {
  return contactKinds.flatMap((kind) =>
    names[kind].map((name): [string, ContactKind] => [name, kind]),
  );
}

function keepLast(
  at: Float64Array,
  kinds: Uint8Array,
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

function keepEarliest(on: Float64Array, links: Int32Array, earliest: Float64Array): void {
  for (let i = 0; i < links.length; i++) {
    const customer = links[i] ?? -1;
    const day = on[i] ?? NaN;
    if (customer < 0 || day !== day) continue;
    if (!((earliest[customer] ?? NaN) <= day)) earliest[customer] = day;
  }
}

function latestOf(columns: readonly Float64Array[], count: number): Float64Array {
  const latest = new Float64Array(count).fill(NaN);
  for (const column of columns) {
    for (let i = 0; i < count; i++) {
      const value = column[i] ?? NaN;
      if (!((latest[i] ?? NaN) >= value) && value === value) latest[i] = value;
    }
  }
  return latest;
}
