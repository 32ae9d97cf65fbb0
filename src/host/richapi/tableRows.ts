import type { Arguments } from "./arguments";
import { readValues } from "./cellReading";
import { writeContents } from "./cellWriting";
import { apiError } from "./errors";
import { hostObject, method, property, type HostObject, type Kind } from "./kinds";
import { rangeObject } from "./range";
import type { RangeTarget } from "./ranges";
import type { TableTarget } from "./table";
import { addTableRow } from "./tableRowAdding";

export const tableRowsKind: Kind<TableTarget> = {
  name: "TableRowCollection",
  since: "1.1",
  items: (target) => Array.from({ length: rowCount(target) }, (_, index) => row(target, index)),
  members: {
    Count: property("1.1", rowCount),
    Add: method("1.1", (target, args, session) => row(target, addTableRow(target, args, session))),
    GetCount: method("1.4", rowCount),
    GetItemAt: method("1.1", itemAt),
  },
};

/** A position in the table, not the data that stand there now (MS docs of `TableRow`). */
interface RowTarget extends TableTarget {
  readonly index: number;
}

export const tableRowKind: Kind<RowTarget> = {
  name: "TableRow",
  since: "1.1",
  members: {
    Index: property("1.1", ({ index }) => index),
    Values: property(
      "1.1",
      (target, session) => readValues(rangeOf(target), session),
      (target, value, session) => {
        writeContents(rangeOf(target), value, session);
      },
    ),
    GetRange: method("1.1", (target) => rangeObject(rangeOf(target))),
  },
};

function rowCount({ table }: TableTarget): number {
  const body = table.bodyArea();
  return body ? body.bottom - body.top + 1 : 0;
}

function row({ sheet, table }: TableTarget, index: number): HostObject {
  return hostObject(tableRowKind, { sheet, table, index });
}

function itemAt(target: TableTarget, args: Arguments): HostObject {
  const index = args.integer(0);
  if (index < 0 || index >= rowCount(target)) throw apiError("ItemNotFound");
  return row(target, index);
}

function rangeOf({ sheet, table, index }: RowTarget): RangeTarget {
  const body = table.bodyArea();
  if (!body || body.top + index > body.bottom) throw apiError("ItemNotFound");
  return { sheet, area: { ...body, top: body.top + index, bottom: body.top + index } };
}
