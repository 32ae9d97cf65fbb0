import type { Finding, FindingPlace } from "../../domain/findings/findings";
import type { TableRole } from "../aliases/fieldNames";
import { columnLetters } from "../columnLetters";
import { lackingFields, type Header } from "./findHeader";
import { nameKey } from "./headerText";
import { nameHint } from "./matchName";

interface Placed {
  readonly sheet: string;
  readonly header: Header;
}

/** What is wrong with a header that is used: columns named twice, passwords, missing columns. */
export function layoutFindings({ sheet, header }: Placed): readonly Finding[] {
  const place = (at: { column: number; header: string } | null): FindingPlace => ({
    role: header.role,
    sheet,
    row: header.row + 1,
    column: at && columnLetters(at.column),
    header: at && at.header,
  });
  return [
    ...header.duplicates.map(({ used, other }): Finding => ({
      ...place(used),
      code: "duplicate-header",
      field: used.field,
      otherColumn: columnLetters(other.column),
      severity: nameKey(used.header) === nameKey(other.header) ? "warning" : "info",
    })),
    ...header.passwords.map((column): Finding => ({
      ...place(column),
      code: "password-column",
      severity: "warning",
    })),
    ...lackingFields(header).map((field): Finding => ({
      ...place(null),
      code: "missing-column",
      field,
      severity: "warning",
    })),
  ];
}

/** A sheet that bears a role's name, but lacks a column without which its rows tell nothing. */
export function lackingFindings(
  candidates: readonly Placed[],
  used: ReadonlyMap<TableRole, Placed>,
): readonly Finding[] {
  const sheets = new Set(Array.from(used.values(), ({ sheet }) => sheet));
  return candidates
    .filter(
      ({ sheet, header }) =>
        !sheets.has(sheet) && !used.has(header.role) && nameHint(header.role, sheet) > 0,
    )
    .flatMap(layoutFindings)
    .filter(({ code }) => code === "missing-column");
}
