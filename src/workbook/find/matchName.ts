import type { Role } from "../../domain/records";
import { roleNames, sheetNamesOfPolicy } from "../aliases/roleNames";
import type { FieldNames, TableRole } from "../aliases/fieldNames";
import { nameKey } from "./headerText";

/** A header recognised as a field. */
export interface NameMatch {
  readonly names: FieldNames;
  /** 0 = the field's own name, 1 = a looser one. */
  readonly rank: 0 | 1;
}

interface Lookup {
  readonly byKey: ReadonlyMap<string, NameMatch>;
  readonly subjects: readonly string[];
}

export const tableRoles = Object.keys(roleNames) as readonly TableRole[];

const lookups = new Map(tableRoles.map((role) => [role, lookupOf(role)]));

function lookupOf(role: TableRole): Lookup {
  const byKey = new Map<string, NameMatch>();
  const add = (names: FieldNames, list: string | undefined, rank: 0 | 1) => {
    for (const key of keysOf(list)) if (!byKey.has(key)) byKey.set(key, { names, rank });
  };
  for (const names of roleNames[role].fields) add(names, names.names, 0);
  for (const names of roleNames[role].fields) add(names, names.looseNames, 1);
  return { byKey, subjects: keysOf(roleNames[role].subjects) };
}

function keysOf(list: string | undefined): readonly string[] {
  return list ? list.split(",").map(nameKey) : [];
}

/**
 * @param keys of the header, see `nameKeysOf`
 * @returns undefined for a header that names no field of the role
 */
export function matchHeader(role: TableRole, keys: readonly string[]): NameMatch | undefined {
  const lookup = lookups.get(role);
  if (!lookup) return undefined;
  for (const key of keys) {
    const match = lookup.byKey.get(key) ?? afterSubject(lookup, key) ?? numbered(lookup, key);
    if (match) return match;
  }
  return undefined;
}

/** 订单备注日期 is not 日期: the subject must be all that stands before the name. */
function afterSubject({ byKey, subjects }: Lookup, key: string): NameMatch | undefined {
  for (const subject of subjects) {
    if (!key.startsWith(subject)) continue;
    const match = byKey.get(key.slice(subject.length));
    if (match) return match;
  }
  return undefined;
}

/** 等待客户起2, 第2次等待客户起. */
function numbered({ byKey }: Lookup, key: string): NameMatch | undefined {
  const match = byKey.get(key.replace(/第?[\d一二三四五]次?/g, ""));
  return match?.names.several ? match : undefined;
}

interface SheetLookup {
  readonly role: Role;
  readonly whole: ReadonlySet<string>;
  readonly parts: readonly string[];
}

const sheetLookups: readonly SheetLookup[] = [
  ...tableRoles.map((role) => sheetLookupOf(role, roleNames[role])),
  sheetLookupOf("policy", { sheetNames: sheetNamesOfPolicy }),
];

function sheetLookupOf(
  role: Role,
  names: { sheetNames: string; wholeSheetNames?: string },
): SheetLookup {
  const parts = keysOf(names.sheetNames);
  return { role, parts, whole: new Set([...parts, ...keysOf(names.wholeSheetNames)]) };
}

/** How clearly a sheet's name says its role: 0 = not at all, 30 = it is the role's name. */
export function nameHint(role: Role, sheet: string): number {
  const key = nameKey(sheet).replace(/\d+[年月]?|^sheet|^工作表/g, "");
  const lookup = sheetLookups.find((entry) => entry.role === role);
  if (!lookup) return 0;
  if (lookup.whole.has(key)) return 30;
  return lookup.parts.some((part) => key.includes(part)) ? 18 : 0;
}
