import type { Policy } from "../policy/policy";
import type { Book, Role } from "../records";
import { modules } from "./setup";

/**
 * The workbook without the sheets that the policy does not use (S3-08): neither checked nor missed. A setup kept in
 * the workbook has said already what is used, and the policy does not add to it.
 */
export function bookInUse(book: Book, policy: Policy): Book {
  if (book.isSetUp) return book;
  const off = new Set<Role | null>(modules.filter((module) => !policy.modules[module]));
  if (off.size === 0) return book;
  const used = <Part>(role: Role, part: Part): Part | undefined =>
    off.has(role) ? undefined : part;
  return {
    ...book,
    places: new Map(Array.from(book.places).filter(([role]) => !off.has(role))),
    contacts: used("contacts", book.contacts),
    orders: used("orders", book.orders),
    issues: used("issues", book.issues),
    surveys: used("surveys", book.surveys),
    plans: used("plans", book.plans),
    calendarDays: used("calendar", book.calendarDays) ?? [],
    unused: new Set([...(book.unused ?? []), ...modules.filter((module) => off.has(module))]),
    readFindings: book.readFindings.filter(({ role }) => !off.has(role)),
  };
}
