import type { Workbook } from "../model/workbook";
import type { Arguments } from "./arguments";
import { applicationKind } from "./application";
import { functionsKind } from "./functions";
import { hostObject, method, object, property, type Kind } from "./kinds";
import { names } from "./definedNames";
import { apiError } from "./errors";
import { rangeObject } from "./range";
import { findRange, type RangeTarget } from "./ranges";
import { runtimeKind } from "./runtime";
import { settingsKind } from "./settings";
import { tables } from "./tableCollections";
import { worksheetsKind } from "./worksheets";

export const workbookKind: Kind<Workbook> = {
  name: "Workbook",
  since: "1.1",
  members: {
    Name: property("1.7", (_, session) => session.workbookName),
    ReadOnly: property("1.8", (workbook) => workbook.readOnly),
    Application: object("1.1", (workbook) => hostObject(applicationKind, workbook)),
    Functions: object("1.2", (workbook) => hostObject(functionsKind, workbook)),
    Names: object("1.1", (workbook) => names(workbook, null)),
    Settings: object("1.4", (workbook) => hostObject(settingsKind, workbook)),
    Tables: object("1.1", (workbook) => tables(workbook.sheets)),
    Worksheets: object("1.1", (workbook) => hostObject(worksheetsKind, workbook)),
    GetSelectedRange: method("1.1", (_, __, session) => rangeObject(session.selection)),
    GetActiveCell: method("1.7", (_, __, session) => {
      const { sheet, area } = session.selection;
      return rangeObject({ sheet, area: { ...area, bottom: area.top, right: area.left } });
    }),
    _Runtime: object("1.5", () => hostObject(runtimeKind, null)),
    _GetRangeForEventByReferenceId: method("1.1", (workbook, args) =>
      rangeObject(eventRange(workbook, args) ?? gone()),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: method("1.1", (workbook, args) => {
      const range = eventRange(workbook, args);
      return range && rangeObject(range);
    }),
    _RemoveReference: method("1.1", (_, args, session) => {
      session.release(args.text(0));
    }),
    _RemoveAllReferences: method("1.1", (_, __, session) => {
      session.releaseAll();
    }),
    _GetReferenceCount: method("1.1", (_, __, session) => session.referenceCount),
  },
};

/** An event's range travels as its address; a sheet that is gone by now has none. */
function eventRange(workbook: Workbook, args: Arguments): RangeTarget | null {
  return findRange(workbook, args.text(0), workbook.activeSheet);
}

function gone(): never {
  throw apiError("ItemNotFound");
}
