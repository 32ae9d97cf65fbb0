import type { Policy } from "../policy/policy";
import type { Contacts } from "../records";
import { SECONDS_PER_DAY, type Moment } from "../time";

/** How soon the contacts of a period were entered into the log (S3-22). */
export interface EntryTimes {
  readonly onTime: number;
  /** Indexes into the contacts, in their order. */
  readonly late: readonly number[];
  /** Without an entry time, or with dates alone that leave it open: neither kept nor broken. */
  readonly unknown: number;
}

const SECONDS_PER_HOUR = 3_600;

/**
 * @param from the period's begin; it ends with `now`, because a later entry is a contact that is only planned
 * @param isWanted by index; all entries unless given
 */
export function entryTimesOf(
  { at, enteredAt }: Pick<Contacts, "at" | "enteredAt">,
  { recordWithinHours }: Pick<Policy["followUp"], "recordWithinHours">,
  from: Moment,
  now: Moment,
  isWanted: (index: number) => boolean = () => true,
): EntryTimes {
  const allowed = recordWithinHours * SECONDS_PER_HOUR;
  const late: number[] = [];
  let onTime = 0;
  let unknown = 0;
  for (let i = 0; i < at.length; i++) {
    const met = spanOf(at[i] ?? NaN);
    if (!(met.first >= from && met.first <= now) || !isWanted(i)) continue;
    const entered = spanOf(enteredAt[i] ?? NaN);
    if (entered.first - met.last > allowed) late.push(i);
    else if (entered.first >= met.first && entered.last - met.first <= allowed) onTime++;
    else unknown++;
  }
  return { onTime, late, unknown };
}

/** A cell at midnight holds a date without a time: it may have been any moment of that day. */
function spanOf(at: Moment): { readonly first: Moment; readonly last: Moment } {
  return { first: at, last: at % SECONDS_PER_DAY === 0 ? at + SECONDS_PER_DAY - 1 : at };
}
