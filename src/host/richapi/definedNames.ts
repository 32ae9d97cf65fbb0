import type { Sheet } from "../model/sheet";
import type { DefinedName, Workbook } from "../model/workbook";
import { areaAddress, type Area } from "../model/area";
import { asFlag, asText, invalidArgument, type Arguments } from "./arguments";
import { apiError } from "./errors";
import { requireWritable } from "./guards";
import { hostObject, method, object, property, type HostObject, type Kind } from "./kinds";
import { rangeKind, rangeObject } from "./range";
import { address, rangeOfFormula, sheetPrefix, type RangeTarget } from "./ranges";
import type { Session } from "./session";
import { worksheet } from "./worksheets";

interface Names {
  readonly workbook: Workbook;
  /** Names of this sheet, or those of the whole workbook. */
  readonly sheet: Sheet | null;
}

interface NamedItem {
  readonly workbook: Workbook;
  readonly name: DefinedName;
}

export const namesKind: Kind<Names> = {
  name: "NamedItemCollection",
  since: "1.1",
  item: (names, args) => {
    const item = find(names, args.text(0));
    if (!item) throw apiError("ItemNotFound");
    return item;
  },
  items: (names) => own(names).map((name) => itemObject(names.workbook, name)),
  members: {
    Add: method("1.4", add),
    GetCount: method("1.4", (names) => own(names).length),
    GetItemOrNullObject: method("1.4", (names, args) => find(names, args.text(0))),
  },
};

export const namedItemKind: Kind<NamedItem> = {
  name: "NamedItem",
  since: "1.1",
  id: ({ name }) => name.name,
  members: {
    Comment: property("1.4", ({ name }) => name.comment),
    Formula: property("1.7", ({ name }) => `=${name.formula}`),
    Name: property("1.1", ({ name }) => name.name),
    Scope: property("1.4", ({ name }) => (name.sheet ? "Worksheet" : "Workbook")),
    Type: property("1.1", (item) => (rangeOf(item) ? "Range" : "String")),
    Value: property("1.1", (item) => {
      const range = rangeOf(item);
      return range ? address(range) : item.name.formula;
    }),
    Visible: property(
      "1.1",
      ({ name }) => !name.hidden,
      ({ workbook, name }, value, session) => {
        requireWritable(session);
        workbook.setName({ ...name, hidden: !asFlag(value) });
      },
    ),
    WorksheetOrNullObject: object("1.4", ({ name }) => name.sheet && worksheet(name.sheet)),
    Delete: method("1.4", ({ workbook, name }, _, session) => {
      requireWritable(session);
      workbook.removeName(name);
    }),
    GetRange: method("1.1", (item) => {
      const range = rangeOf(item);
      if (!range) throw apiError("InvalidArgument");
      return rangeObject(range);
    }),
    GetRangeOrNullObject: method("1.4", (item) => {
      const range = rangeOf(item);
      return range && rangeObject(range);
    }),
  },
};

export function names(workbook: Workbook, sheet: Sheet | null): HostObject {
  return hostObject(namesKind, { workbook, sheet });
}

function itemObject(workbook: Workbook, name: DefinedName): HostObject {
  return hostObject(namedItemKind, { workbook, name });
}

function own({ workbook, sheet }: Names): readonly DefinedName[] {
  return workbook.names.filter((name) => name.sheet === sheet);
}

function find(names: Names, text: string): HostObject | null {
  const name = own(names).find((item) => item.name.toLowerCase() === text.toLowerCase());
  return name ? itemObject(names.workbook, name) : null;
}

function rangeOf({ workbook, name }: NamedItem): RangeTarget | null {
  return rangeOfFormula(workbook, name.formula);
}

/** Excel's rules for names: a letter or `_` first, then letters, digits, `_` and `.`; not the look of an address. */
const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const looksLikeAddress = /^(?:[a-z]{1,3}\d+|r\d*c\d*|[rc])$/i;

function add(names: Names, args: Arguments, session: Session): HostObject {
  requireWritable(session);
  const name = args.text(0);
  if (!validName.test(name) || looksLikeAddress.test(name)) throw invalidArgument();
  if (find(names, name)) throw apiError("ItemAlreadyExists");
  const range = args.object(rangeKind, 1);
  const formula = range ? absoluteReference(range) : asText(args.at(1)).replace(/^=/, "");
  const comment = args.optionalText(2) ?? "";
  const entry: DefinedName = { name, formula, sheet: names.sheet, hidden: false, comment };
  names.workbook.setName(entry);
  return itemObject(names.workbook, entry);
}

/** `Sheet1!$A$1:$B$9`. */
export function absoluteReference({ sheet, area }: RangeTarget): string {
  return `${sheetPrefix(sheet.name)}!${absolute(area)}`;
}

function absolute(area: Area): string {
  const text = areaAddress(area);
  return text.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
