import { intersection, type Area } from "../model/area";
import type { ConditionalRule } from "../model/conditionalFormats";
import type { Sheet } from "../model/sheet";
import { asWord, type Arguments } from "./arguments";
import { conditionalFormatKind } from "./conditionalFormat";
import { apiError } from "./errors";
import { requireAllowed } from "./guards";
import { hostObject, method, type HostObject, type Kind } from "./kinds";
import type { RangeTarget } from "./ranges";
import type { Session } from "./session";

type Ranges = readonly RangeTarget[];

/** The rules that touch a range, the one that wins first. */
export const conditionalFormatsKind: Kind<Ranges> = {
  name: "ConditionalFormatCollection",
  since: "1.6",
  item: (ranges, args) => existing(byId(ranges, args)),
  items: (ranges) => rulesOf(ranges),
  members: {
    Add: method("1.6", add),
    ClearAll: method("1.6", (ranges, _, session) => {
      for (const { sheet, area } of ranges) {
        requireAllowed(sheet, session, "allowFormatCells");
        sheet.conditionalFormats.clear(area);
      }
    }),
    GetCount: method("1.6", (ranges) => rulesOf(ranges).length),
    GetItemAt: method("1.6", (ranges, args) => existing(rulesOf(ranges)[args.integer(0)])),
    GetItemOrNullObject: method("1.14", (ranges, args) => byId(ranges, args) ?? null),
  },
};

export function conditionalFormatsOf(ranges: Ranges): HostObject {
  return hostObject(conditionalFormatsKind, ranges);
}

function rulesOf(ranges: Ranges): HostObject[] {
  const [first] = ranges;
  if (!first) return [];
  const touching = first.sheet.conditionalFormats
    .all()
    .filter(({ areas }) => areas.some((area) => touches(area, ranges)));
  return touching.map(({ id }) => ruleObject(first.sheet, id));
}

function touches(area: Area, ranges: Ranges): boolean {
  return ranges.some((range) => intersection(range.area, area) !== null);
}

function ruleObject(sheet: Sheet, id: string): HostObject {
  return hostObject(conditionalFormatKind, { sheet, id });
}

function byId(ranges: Ranges, args: Arguments): HostObject | undefined {
  const id = args.text(0);
  return rulesOf(ranges).find((rule) => rule.id() === id);
}

function existing(rule: HostObject | undefined): HostObject {
  if (!rule) throw apiError("ItemNotFound");
  return rule;
}

const types = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** What a new rule tests until the add-in sets its rule; nothing is highlighted so far. */
const emptyRules: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: "expression", formula: "FALSE" },
  ContainsText: { kind: "text", operator: "contains", text: "" },
  CellValue: { kind: "cell", operator: "equal", formulas: ["NA()"] },
};

/** A new rule gets the highest priority (MS docs of `ConditionalFormatCollection.add`). */
function add(ranges: Ranges, args: Arguments, session: Session): HostObject {
  const type = asWord(args.at(0), types);
  const rule = emptyRules[type];
  if (!rule) throw apiError("NotImplemented", `Rules of type ${type} are not played.`);
  const [first] = ranges;
  if (!first) throw apiError("InvalidArgument");
  requireAllowed(first.sheet, session, "allowFormatCells");
  const areas = ranges.map(({ area }) => area);
  const format = first.sheet.conditionalFormats.add({ areas, rule, format: {}, stopIfTrue: false });
  return ruleObject(first.sheet, format.id);
}
