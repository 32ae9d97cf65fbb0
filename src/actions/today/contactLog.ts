import type { Policy } from "../../domain/policy/policy";
import type { Book, SheetPlace } from "../../domain/records";
import type { Language } from "../../text/language";
import { addColumns } from "../../workbook/write/addColumns";
import { setUpSheets } from "../../workbook/setup/setUpSheets";
import type { LogField } from "./contactForm";
import { headerLanguage } from "../headerLanguage";
import { layoutColumn, sheetOf } from "../setup/sheetLayouts";

/**
 * Creates an empty contact log.
 * @returns the sheet's name
 * @throws WorkbookError `sheet-exists`, `workbook-read-only`, `excel-failed`, `cell-being-edited`
 */
export async function createContactLog(policy: Policy, language: Language): Promise<string> {
  const sheet = sheetOf("contacts", [], policy, language);
  await setUpSheets([sheet]);
  return sheet.name;
}

export interface AddedColumns {
  readonly sheet: string;
  readonly headers: readonly string[];
}

/**
 * Gives the contact log columns for these fields, headed in the language of its other headers.
 * @throws WorkbookError as `addColumns` does
 */
export async function addLogColumns(
  book: Book,
  fields: readonly LogField[],
  policy: Policy,
): Promise<AddedColumns> {
  const place = book.places.get("contacts");
  if (!place) throw new Error("Columns are added where there is no contact log.");
  const columns = columnsFor(place, fields, policy);
  await addColumns(place, columns);
  return { sheet: place.sheet, headers: columns.map(({ header }) => header) };
}

function columnsFor(place: SheetPlace, fields: readonly LogField[], policy: Policy) {
  const language = headerLanguage(place);
  return fields.flatMap((field) => layoutColumn("contacts", field, policy, language) ?? []);
}
