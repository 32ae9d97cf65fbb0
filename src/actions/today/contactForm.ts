import { contactKindOf } from "../../domain/customers/contactHistory";
import { contactKinds, type ContactKind, type Policy } from "../../domain/policy/policy";
import type { Book, Contacts, Field } from "../../domain/records";
import { readChoices } from "../../workbook/read/readChoices";
import type { AssessedWorkbook } from "../check/assessWorkbook";
import { headerLanguage } from "../headerLanguage";
import { layoutColumn } from "../setup/sheetLayouts";

/** What a contact is recorded by, besides whom it was with and when. */
export const logFields = [
  "enteredAt",
  "outcome",
  "kind",
  "method",
  "content",
  "feedback",
  "nextStep",
  "nextOn",
  "owner",
] as const satisfies readonly Field[];
export type LogField = (typeof logFields)[number];

/** What the contact log can take, in the sheet's own words. */
export interface ContactForm {
  readonly sheet: string;
  /** Fields for which the sheet has no column. */
  readonly missing: readonly LogField[];
  readonly methods: readonly string[];
  /** The sheet's own drop-down says what may stand in the column. */
  readonly hasFixedMethods: boolean;
  readonly kinds: readonly KindWord[];
  readonly outcomes: readonly OutcomeWord[];
  /** Who recorded contacts before, most of them first. */
  readonly owners: readonly string[];
  readonly hasFixedOwners: boolean;
}

export interface KindWord {
  readonly word: string;
  readonly kind: ContactKind;
  /** The clocks that a contact of this kind sets anew. */
  readonly resets: readonly ContactKind[];
}

export interface OutcomeWord {
  readonly word: string;
  /** It counts as an attempt, which sets no clock anew. */
  readonly isAttempt: boolean;
}

/** More words than this are no choice any more. */
const MOST_WORDS = 12;

/**
 * @returns undefined where the workbook has no contact log
 * @throws WorkbookError `sheet-not-found`, `cell-being-edited`, `excel-failed`
 */
export async function contactForm({
  book,
  assessment,
}: AssessedWorkbook): Promise<ContactForm | undefined> {
  const place = book.places.get("contacts");
  const { contacts } = book;
  if (!place || !contacts) return undefined;
  const { followUp } = assessment.policy;
  const row = contacts.row.at(-1) ?? place.firstRow;
  const offered = await readChoices(place, row, ["method", "kind", "outcome", "owner"]);
  const defaults = (field: LogField) =>
    layoutColumn("contacts", field, assessment.policy, headerLanguage(place))?.choices ?? [];
  const kindWords = offered.get("kind") ?? withDefaults("kind", contacts, defaults, followUp);
  const outcomeWords =
    offered.get("outcome") ?? withDefaults("outcome", contacts, defaults, followUp);
  const methods = wordsByUse(contacts.method).slice(0, MOST_WORDS);
  return {
    sheet: place.sheet,
    missing: logFields.filter((field) => !place.columns.has(field)),
    methods: offered.get("method") ?? (methods.length > 0 ? methods : defaults("method")),
    hasFixedMethods: offered.has("method"),
    kinds: kindWords.map((word) => kindWord(word, followUp)),
    outcomes: outcomeWords.map((word) => ({ word, isAttempt: isAttempt(word, followUp) })),
    owners: offered.get("owner") ?? ownersOf(book, contacts),
    hasFixedOwners: offered.has("owner"),
  };
}

function kindWord(word: string, policy: Policy["followUp"]): KindWord {
  const kind = kindOf({ kind: word }, policy) ?? policy.kindOtherwise;
  return { word, kind, resets: contactKinds.filter((one) => policy.resetBy[one].includes(kind)) };
}

function isAttempt(word: string, policy: Policy["followUp"]): boolean {
  return kindOf({ outcome: word }, policy) === undefined;
}

/** As the check will read it. */
function kindOf(
  { kind = "", outcome = "" }: { readonly kind?: string; readonly outcome?: string },
  policy: Policy["followUp"],
): ContactKind | undefined {
  return contactKindOf({ kind: [kind], method: [""], outcome: [outcome] }, 0, policy);
}

/**
 * The word that the log uses most for each meaning; where it has none, the word of the sheets that this add-in makes.
 */
function withDefaults(
  field: "kind" | "outcome",
  contacts: Contacts,
  defaults: (field: LogField) => readonly string[],
  policy: Policy["followUp"],
): readonly string[] {
  const words = new Map<unknown, string>();
  for (const word of [...wordsByUse(contacts[field]), ...defaults(field)]) {
    const meaning = field === "kind" ? kindOf({ kind: word }, policy) : isAttempt(word, policy);
    if (!words.has(meaning)) words.set(meaning, word);
  }
  const known = defaults(field).map((word) =>
    field === "kind" ? kindOf({ kind: word }, policy) : isAttempt(word, policy),
  );
  return known.flatMap((meaning) => words.get(meaning) ?? []);
}

function ownersOf({ customers }: Book, { owner }: Contacts): readonly string[] {
  return Array.from(new Set([...wordsByUse(owner), ...wordsByUse(customers.owner)]));
}

/** The different texts of a column, the most frequent first. */
function wordsByUse(column: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of column) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts.keys()).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}
