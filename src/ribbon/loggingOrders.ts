import type { LogField } from "../actions/today/contactForm";
import { assessWorkbook, type AssessedWorkbook } from "../actions/check/assessWorkbook";
import { addLogColumns, createContactLog } from "../actions/today/contactLog";
import { logContact, type ContactEntry, type Sending } from "../actions/today/logContact";
import type { Language } from "../text/language";
import type { Means } from "./carryOut";
import type { Checked, Outcome, PolicyChanged } from "./outcome";

/** The contact that was sent last. Sent once more while its answer is missing, it is not written a second time. */
let last: { readonly entry: ContactEntry; readonly sending: Sending } | undefined;

function sendingOf(entry: ContactEntry): Sending {
  const isSame = JSON.stringify(last?.entry) === JSON.stringify(entry);
  const sending = (isSame && last?.sending) || {};
  last = { entry, sending };
  return sending;
}

/** The row stands once it is written; that the check after it failed is told beside it. */
export async function logAndCheck(
  entry: ContactEntry,
  { book }: AssessedWorkbook,
  means: Means,
  check: () => Promise<Checked | PolicyChanged>,
): Promise<Outcome> {
  const logged = await logContact(entry, book, means.now, sendingOf(entry), means);
  const customer = book.customers.name[book.customers.id.indexOf(entry.customerId)];
  return {
    kind: "contact-logged",
    ...logged,
    customer: customer === undefined || customer === "" ? entry.customerId : customer,
    checked: await check().catch((error: unknown) => ({ error })),
  };
}

export async function createLog(
  { assessment }: AssessedWorkbook,
  language: Language,
  means: Means,
): Promise<Outcome> {
  const sheet = await createContactLog(assessment.policy, language);
  return { kind: "log-created", sheet, assessed: await assessWorkbook(means) };
}

export async function completeLog(
  fields: readonly LogField[],
  { book, assessment }: AssessedWorkbook,
  means: Means,
): Promise<Outcome> {
  const added = await addLogColumns(book, fields, assessment.policy);
  return { kind: "log-completed", ...added, assessed: await assessWorkbook(means) };
}
