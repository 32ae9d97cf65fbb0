import type { Workbook } from "../model/workbook";
import { applicationKind } from "./application";
import { functionsKind } from "./functions";
import { hostObject, method, object, property, type Kind } from "./kinds";
import { names } from "./definedNames";
import { rangeObject } from "./range";
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
    _RemoveReference: method("1.1", (_, args, session) => {
      session.release(args.text(0));
    }),
    _RemoveAllReferences: method("1.1", (_, __, session) => {
      session.releaseAll();
    }),
    _GetReferenceCount: method("1.1", (_, __, session) => session.referenceCount),
  },
};
