import { strictProtection, noProtection, type ProtectionOptions } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { asFlag, asWord, type Arguments } from "./arguments";
import { apiError } from "./errors";
import { requireWritable } from "./guards";
import { method, property, type Kind } from "./kinds";
import type { Session } from "./session";

export const protectionKind: Kind<Sheet> = {
  name: "WorksheetProtection",
  since: "1.2",
  members: {
    Options: property("1.2", (sheet) =>
      sheet.protection.protected ? sheet.protection.options : null,
    ),
    Protected: property("1.2", (sheet) => sheet.protection.protected),
    Protect: method("1.2", protect),
    Unprotect: method("1.2", unprotect),
  },
};

function protect(sheet: Sheet, args: Arguments, session: Session): void {
  requireWritable(session);
  if (sheet.protection.protected) throw apiError("AccessDenied");
  const given = Object.entries(args.optionalRecord(0));
  const options = given.reduce(withOption, strictProtection);
  const hasPassword = args.optionalText(1) !== undefined;
  if (hasPassword) throw apiError("NotImplemented", "Passwords are not played.");
  sheet.protection = { protected: true, hasPassword: false, options };
}

const selectionModes = ["Normal", "Unlocked", "None"] as const;

function withOption(
  options: ProtectionOptions,
  [name, value]: readonly [string, unknown],
): ProtectionOptions {
  if (value === undefined || value === null) return options;
  if (name === "selectionMode") return { ...options, selectionMode: asWord(value, selectionModes) };
  if (!Object.hasOwn(options, name)) throw apiError("InvalidArgument");
  return { ...options, [name]: asFlag(value) };
}

/** Without the password a sheet that has one stays protected. */
function unprotect(sheet: Sheet, _: Arguments, session: Session): void {
  requireWritable(session);
  if (!sheet.protection.protected) return;
  if (sheet.protection.hasPassword) throw apiError("AccessDenied");
  sheet.protection = noProtection;
}
