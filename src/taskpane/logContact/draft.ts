import type { ContactForm } from "../../actions/today/contactForm";
import type { ContactEntry } from "../../actions/today/logContact";
import type { ContactKind } from "../../domain/policy/policy";
import { dayFromIso, dayOf, isoMoment, momentFromIso, type Moment } from "../../domain/time";

/** What the person has filled in so far; dates as the page's fields hold them. */
export interface Draft {
  readonly customerId: string;
  /** `2026-03-02T10:00` */
  readonly at: string;
  readonly outcome: string;
  readonly kind: string;
  readonly method: string;
  readonly content: string;
  readonly feedback: string;
  readonly nextStep: string;
  /** `2026-03-02` */
  readonly nextOn: string;
  readonly owner: string;
}

/** What has to be put right before it can be saved. */
export interface Problems {
  readonly customer?: "missing";
  readonly at?: "missing" | "in-future";
  readonly nextOn?: "before-contact";
}

interface Preset {
  readonly customerId: string;
  readonly owner: string;
  /** What the customer is due for. */
  readonly kind: ContactKind;
}

/** A contact that has just taken place; the words are the sheet's first for each meaning. */
export function newDraft(
  { customerId, owner, kind }: Preset,
  form: ContactForm,
  now: Moment,
): Draft {
  return {
    customerId,
    at: minuteOf(now),
    outcome: form.outcomes.find(({ isAttempt }) => !isAttempt)?.word ?? "",
    kind: (form.kinds.find((one) => one.kind === kind) ?? form.kinds[0])?.word ?? "",
    method: form.methods[0] ?? "",
    content: "",
    feedback: "",
    nextStep: "",
    nextOn: "",
    owner: form.owners.includes(owner) || !form.hasFixedOwners ? owner : "",
  };
}

/** As a field of date and time takes it. */
export function minuteOf(at: Moment): string {
  return isoMoment(at).slice(0, 16);
}

export function problemsOf({ customerId, at, nextOn }: Draft, now: Moment): Problems {
  const met = momentFromIso(at);
  return {
    ...(customerId === "" && { customer: "missing" as const }),
    ...(Number.isNaN(met) && { at: "missing" as const }),
    ...(met > now && { at: "in-future" as const }),
    ...(dayFromIso(nextOn) < dayOf(met) && { nextOn: "before-contact" as const }),
  };
}

export function entryOf({ at, nextOn, ...texts }: Draft): ContactEntry {
  const on = dayFromIso(nextOn);
  return { ...texts, at: momentFromIso(at), nextOn: Number.isNaN(on) ? undefined : on };
}
