import type { Sheet } from "../model/sheet";
import type { Arguments } from "./arguments";
import { invalidArgument } from "./arguments";
import { apiError } from "./errors";
import { requireWritable } from "./guards";
import { method, type HostObject, type Kind } from "./kinds";
import { rangeArgument, rangeObject } from "./range";
import { wholeSheet } from "./ranges";
import type { Session } from "./session";

export const freezePanesKind: Kind<Sheet> = {
  name: "WorksheetFreezePanes",
  since: "1.7",
  members: {
    FreezeAt: method("1.7", freezeAt),
    FreezeColumns: method("1.7", (sheet, args, session) => {
      freeze(sheet, 0, args.optionalInteger(0) ?? 1, session);
    }),
    FreezeRows: method("1.7", (sheet, args, session) => {
      freeze(sheet, args.optionalInteger(0) ?? 1, 0, session);
    }),
    GetLocation: method("1.7", (sheet) => {
      const location = frozenRange(sheet);
      if (!location) throw apiError("ItemNotFound");
      return location;
    }),
    GetLocationOrNullObject: method("1.7", frozenRange),
    Unfreeze: method("1.7", (sheet, _, session) => {
      requireWritable(session);
      sheet.frozen = null;
    }),
  },
};

/** The frozen cells are those from A1 to the range's last cell, whole rows or columns when the range is such. */
function freezeAt(sheet: Sheet, args: Arguments, session: Session): void {
  const { area } = rangeArgument(args, 0, session, sheet);
  const rows = area.bottom === wholeSheet.bottom ? 0 : area.bottom + 1;
  const columns = area.right === wholeSheet.right ? 0 : area.right + 1;
  freeze(sheet, rows, columns, session);
}

function freeze(sheet: Sheet, rows: number, columns: number, session: Session): void {
  requireWritable(session);
  if (rows < 0 || columns < 0 || rows + columns === 0) throw invalidArgument();
  sheet.frozen = { rows, columns };
}

function frozenRange(sheet: Sheet): HostObject | null {
  const { frozen } = sheet;
  if (!frozen) return null;
  const bottom = frozen.rows === 0 ? wholeSheet.bottom : frozen.rows - 1;
  const right = frozen.columns === 0 ? wholeSheet.right : frozen.columns - 1;
  return rangeObject({ sheet, area: { top: 0, left: 0, bottom, right } });
}
