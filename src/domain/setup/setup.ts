import type { Field, Role } from "../records";

/** What a person has settled for one workbook: its sheets and columns, what is used, how it is shown. */
export interface Setup {
  readonly version: typeof SETUP_VERSION;
  /** Roles that are not named here are found by their headers. */
  readonly sheets: Readonly<Partial<Record<TableRole, SheetSetup>>>;
  /** Their sheets are not read and their parts of the screen not shown; what is settled for them stays. */
  readonly off: readonly Module[];
  /** `follow`: the language of Office. */
  readonly language: LanguageChoice;
  /** Phones and other personal data in the pane are covered until somebody asks for them. */
  readonly maskPersonalData: boolean;
}

export const SETUP_VERSION = 1;

export interface SheetSetup {
  readonly sheet: string;
  /** The last header row, from 1; where rows were inserted above, it is found again by its texts. */
  readonly headerRow: number;
  readonly columns: ColumnMapping;
  /** The sheet's other headers when it was settled, the custom fields: a header that is in neither list is new. */
  readonly otherHeaders: readonly string[];
}

/** Header texts by field, unique within their row; several only where a field has several columns. */
export type ColumnMapping = Readonly<Partial<Record<Field, readonly string[]>>>;

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

export const languageChoices = ["follow", "zh-CN", "en-US"] as const;
export type LanguageChoice = (typeof languageChoices)[number];

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

/** The setup to work with: the defaults where none is kept or usable. */
export function setupIn(stored: StoredSetup | undefined): Setup {
  return stored?.kind === "settled" ? stored.setup : defaultSetup;
}

export function isOn(setup: Pick<Setup, "off">, module: Module): boolean {
  return !setup.off.includes(module);
}

/** Is the role's sheet read? */
export function isUsed(setup: Pick<Setup, "off">, role: TableRole): boolean {
  return role === "register" || isOn(setup, role);
}

export function withModule(setup: Setup, module: Module, on: boolean): Setup {
  const off = modules.filter((one) => (one === module ? !on : !isOn(setup, one)));
  return { ...setup, off };
}

/** Has a person confirmed where the customers are? */
export function isConfirmed(setup: Setup): boolean {
  return setup.sheets.register !== undefined;
}

/** Does a workbook read alike by both? Language and covering concern the pane alone. */
export function readsAlike(a: Setup, b: Setup): boolean {
  const facts = ({ sheets, off }: Setup) => JSON.stringify([sheets, off.toSorted()]);
  return facts(a) === facts(b);
}
