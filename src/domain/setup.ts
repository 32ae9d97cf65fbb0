import { z } from "zod";
import { fields, type Field, type Role } from "./records";

/** What a person has settled for one workbook: its sheets and columns, what is used, how it is shown. */

/** Roles whose sheets are lists with a header; the policy is found by its name and read in its own way. */
export const tableRoles = [
  "register",
  "contacts",
  "orders",
  "issues",
  "surveys",
  "plans",
  "calendar",
] as const satisfies readonly Role[];
export type TableRole = (typeof tableRoles)[number];

/** What can be switched off (S3-08): everything but the register, without which there is nothing. */
export const modules = [
  "contacts",
  "plans",
  "issues",
  "orders",
  "surveys",
  "calendar",
] as const satisfies readonly TableRole[];
export type Module = (typeof modules)[number];

/** Header texts by field, as `headerLabels` tells them apart; several only where a field has several columns. */
export type ColumnMapping = Readonly<Partial<Record<Field, readonly string[]>>>;

const columns = z.partialRecord(z.enum(fields), z.array(z.string().min(1)).min(1));

const sheetSetup = z.strictObject({
  sheet: z.string().min(1),
  /** The last header row, from 1; where rows were inserted above, it is found again by its texts. */
  headerRow: z.int().min(1),
  columns,
  /** The sheet's other headers when it was settled, the custom fields: a header that is in neither list is new. */
  otherHeaders: z.array(z.string()),
});
export type SheetSetup = Readonly<z.infer<typeof sheetSetup>>;

export const languageChoices = ["follow", "zh-CN", "en-US"] as const;
export type LanguageChoice = (typeof languageChoices)[number];

export const SETUP_VERSION = 1;

const setupSchema = z.strictObject({
  version: z.literal(SETUP_VERSION),
  /** Roles that are not named here are found by their headers. */
  sheets: z.partialRecord(z.enum(tableRoles), sheetSetup),
  /** Their sheets are not read and their parts of the screen not shown; what is settled for them stays. */
  off: z.array(z.enum(modules)),
  /** `follow`: the language of Office. */
  language: z.enum(languageChoices),
  /** Phones and other personal data in the pane are covered until somebody asks for them. */
  maskPersonalData: z.boolean(),
});
export type Setup = Readonly<z.infer<typeof setupSchema>>;

/** What holds in a workbook where nobody has settled anything. */
export const defaultSetup: Setup = {
  version: SETUP_VERSION,
  sheets: {},
  off: [],
  language: "follow",
  maskPersonalData: true,
};

/** What a workbook keeps: a setup, none, or something that this version cannot use. */
export type StoredSetup =
  | { readonly kind: "none" }
  | { readonly kind: "settled"; readonly setup: Setup }
  | { readonly kind: "unusable"; readonly reason: "newer-version" | "damaged" };

/** @param stored JSON text as it was kept; undefined where nothing was */
export function storedSetupFrom(stored: unknown): StoredSetup {
  if (stored === undefined) return { kind: "none" };
  const value = jsonOf(stored);
  const parsed = setupSchema.safeParse(value);
  if (parsed.success) return { kind: "settled", setup: parsed.data };
  const version = z.object({ version: z.number() }).safeParse(value).data?.version ?? 0;
  return { kind: "unusable", reason: version > SETUP_VERSION ? "newer-version" : "damaged" };
}

function jsonOf(stored: unknown): unknown {
  if (typeof stored !== "string") return undefined;
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}

/** The setup to work with: the defaults where none is kept or usable. */
export function setupIn(stored: StoredSetup | undefined): Setup {
  return stored?.kind === "settled" ? stored.setup : defaultSetup;
}

export function isOn(setup: Pick<Setup, "off">, module: Module): boolean {
  return !setup.off.includes(module);
}

export function withModule(setup: Setup, module: Module, on: boolean): Setup {
  const off = modules.filter((one) => (one === module ? !on : !isOn(setup, one)));
  return { ...setup, off };
}

/** Has a person confirmed where the customers are? */
export function isConfirmed(setup: Setup): boolean {
  return setup.sheets.register !== undefined;
}
