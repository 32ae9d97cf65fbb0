import type { Arguments } from "./arguments";
import { clearRange } from "./clearing";
import { conditionalFormatsOf } from "./conditionalFormatCollection";
import { apiError } from "./errors";
import { hostObject, method, object, property, type HostObject, type Kind } from "./kinds";
import { rangeObject } from "./range";
import { formatKind } from "./rangeFormat";
import {
  address,
  cellCount,
  isEntireColumn,
  isEntireRow,
  wholeSheet,
  type RangeTarget,
} from "./ranges";
import { worksheet } from "./worksheets";

type Areas = readonly RangeTarget[];

/** Several ranges of one sheet, at least one. */
export const rangeAreasKind: Kind<Areas> = {
  name: "RangeAreas",
  since: "1.9",
  members: {
    Address: property("1.9", (areas) => areas.map(address).join(",")),
    AddressLocal: property("1.9", (areas) => areas.map(address).join(",")),
    AreaCount: property("1.9", (areas) => areas.length),
    CellCount: property("1.9", (areas) =>
      areas.reduce((sum, { area }) => sum + cellCount(area), 0),
    ),
    IsEntireColumn: property("1.9", (areas) => areas.every(({ area }) => isEntireColumn(area))),
    IsEntireRow: property("1.9", (areas) => areas.every(({ area }) => isEntireRow(area))),
    Areas: object("1.9", (areas) => hostObject(rangeCollectionKind, areas)),
    ConditionalFormats: object("1.9", (areas) => conditionalFormatsOf(areas)),
    Format: object("1.9", (areas) => hostObject(formatKind, areas)),
    Worksheet: object("1.9", (areas) => worksheet(first(areas).sheet)),
    Clear: method("1.9", (areas, args, session) => {
      for (const range of areas) clearRange(range, args.optionalText(0) ?? "All", session);
    }),
    GetEntireColumn: method("1.9", (areas) =>
      rangeAreas(
        areas.map(({ sheet, area }) => ({
          sheet,
          area: { ...area, top: wholeSheet.top, bottom: wholeSheet.bottom },
        })),
      ),
    ),
    GetEntireRow: method("1.9", (areas) =>
      rangeAreas(
        areas.map(({ sheet, area }) => ({
          sheet,
          area: { ...area, left: wholeSheet.left, right: wholeSheet.right },
        })),
      ),
    ),
  },
};

export const rangeCollectionKind: Kind<Areas> = {
  name: "RangeCollection",
  since: "1.9",
  items: (areas) => areas.map(rangeObject),
  members: {
    GetCount: method("1.9", (areas) => areas.length),
    GetItemAt: method("1.9", (areas, args) => rangeObject(itemAt(areas, args))),
  },
};

export function rangeAreas(areas: Areas): HostObject {
  return hostObject(rangeAreasKind, areas);
}

function itemAt(areas: Areas, args: Arguments): RangeTarget {
  const range = areas[args.integer(0)];
  if (!range) throw apiError("ItemNotFound");
  return range;
}

function first(areas: Areas): RangeTarget {
  const [range] = areas;
  if (!range) throw apiError("ItemNotFound");
  return range;
}
