import { z } from "zod";
import { fields } from "../records";
import {
  languageChoices,
  modules,
  SETUP_VERSION,
  tableRoles,
  type Setup,
  type StoredSetup,
} from "./setup";

const sheetSetup = z.strictObject({
  sheet: z.string().min(1),
  headerRow: z.int().min(1),
  columns: z.partialRecord(z.enum(fields), z.array(z.string().min(1)).min(1)),
  otherHeaders: z.array(z.string()),
});

const setupSchema: z.ZodType<Setup> = z.strictObject({
  version: z.literal(SETUP_VERSION),
  sheets: z.partialRecord(z.enum(tableRoles), sheetSetup),
  off: z.array(z.enum(modules)),
  language: z.enum(languageChoices),
  maskPersonalData: z.boolean(),
});

/** @param stored JSON text as the workbook kept it; undefined where it kept nothing */
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
