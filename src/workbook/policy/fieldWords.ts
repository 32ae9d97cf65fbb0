import { fields, type Field } from "../../domain/records";
import { roleNames } from "../aliases/roleNames";
import type { TableRole } from "../aliases/fieldNames";
import { nameKeysOf } from "../find/headerText";
import { matchHeader } from "../find/matchName";
import type { SheetLanguage } from "../status/statusWords";

const isChinese = (name: string): boolean => /[\u4e00-\u9fff]/.test(name);

/** A field as its column is usually headed; the same names are understood in headers. */
export function fieldText(role: TableRole, field: Field, language: SheetLanguage): string {
  const names = roleNames[role].fields.find((one) => one.field === field)?.names.split(",") ?? [];
  return names.find((name) => isChinese(name) === (language === "zh-CN")) ?? field;
}

export function fieldFromText(role: TableRole, text: string): Field | undefined {
  const field = matchHeader(role, nameKeysOf(text))?.names.field;
  return field ?? fields.find((one) => one === text.trim());
}
