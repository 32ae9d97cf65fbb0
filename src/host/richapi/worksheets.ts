import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { invalidArgument, type Arguments } from "./arguments";
import { apiError } from "./errors";
import { eventType, wholeWorkbook } from "./events";
import { requireWritable } from "./guards";
import { hostObject, method, type HostObject, type Kind } from "./kinds";
import { byAddIn, raiseSheetAdded } from "./raising";
import { eventMembers, type EventMember } from "./registering";
import type { Session } from "./session";
import { worksheetKind } from "./worksheet";

const events: readonly EventMember[] = [
  ["Activated", "1.7", eventType.worksheetActivated],
  ["Deactivated", "1.7", eventType.worksheetDeactivated],
  ["Added", "1.7", eventType.worksheetAdded],
  ["DataChanged", "1.9", eventType.worksheetChanged],
  ["SelectionChanged", "1.9", eventType.worksheetSelectionChanged],
  ["RowSorted", "1.10", eventType.worksheetRowSorted],
  ["RowHiddenChanged", "1.11", eventType.worksheetRowHiddenChanged],
];

export const worksheetsKind: Kind<Workbook> = {
  name: "WorksheetCollection",
  since: "1.1",
  item: (workbook, args) => {
    const sheet = find(workbook, args);
    if (!sheet) throw apiError("ItemNotFound");
    return worksheet(sheet);
  },
  items: (workbook) => workbook.sheets.map(worksheet),
  members: {
    ...eventMembers<Workbook>(events, () => wholeWorkbook),
    Add: method("1.1", (workbook, args, session) => worksheet(add(workbook, args, session))),
    GetActiveWorksheet: method("1.1", (workbook) => worksheet(workbook.activeSheet)),
    GetCount: method("1.4", (workbook, args) => shown(workbook, args).length),
    GetFirst: method("1.5", (workbook, args) => worksheet(existing(shown(workbook, args)[0]))),
    GetItemOrNullObject: method("1.4", (workbook, args) => {
      const sheet = find(workbook, args);
      return sheet ? worksheet(sheet) : null;
    }),
    GetLast: method("1.5", (workbook, args) => worksheet(existing(shown(workbook, args).at(-1)))),
  },
};

export function worksheet(sheet: Sheet): HostObject {
  return hostObject(worksheetKind, sheet);
}

function find(workbook: Workbook, args: Arguments): Sheet | undefined {
  const key = args.text(0);
  return workbook.sheets.find((sheet) => sheet.id === key) ?? workbook.sheet(key);
}

function existing(sheet: Sheet | undefined): Sheet {
  if (!sheet) throw apiError("ItemNotFound");
  return sheet;
}

function shown(workbook: Workbook, args: Arguments): readonly Sheet[] {
  if (!args.flag(0)) return workbook.sheets;
  return workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
}

function add(workbook: Workbook, args: Arguments, session: Session): Sheet {
  requireWritable(session);
  const name = args.optionalText(0) ?? unusedName(workbook);
  requireSheetName(name);
  if (workbook.sheet(name)) throw apiError("ItemAlreadyExists");
  const sheet = workbook.addSheet(name);
  raiseSheetAdded(session, sheet, byAddIn);
  return sheet;
}

function unusedName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheet(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Excel's rules for sheet names: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at the ends. */
function requireSheetName(name: string): void {
  const allowed = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name);
  if (!allowed) throw invalidArgument();
}
