import type { TableRole } from "../aliases/fieldNames";
import { nameKey } from "../find/headerText";
import { statusHeaders, type StatusRole } from "./statusColumns";

const ownHeaders: ReadonlyMap<TableRole, ReadonlySet<string>> = new Map(
  (["register", "issues"] as const satisfies readonly StatusRole[]).map((role) => [
    role,
    new Set(Array.from(statusHeaders[role], nameKey)),
  ]),
);
const noHeaders: ReadonlySet<string> = new Set();

/** Keys of the headers that the add-in writes itself on a role's sheet and never reads as input. */
export function ownHeaderKeys(role: TableRole): ReadonlySet<string> {
  return ownHeaders.get(role) ?? noHeaders;
}
