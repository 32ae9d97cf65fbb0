import type {
  Contacts,
  Customers,
  Issues,
  Orders,
  Plans,
  Surveys,
  Table,
  Waits,
} from "../../domain/records";
import { SECONDS_PER_DAY } from "../../domain/time";
import { issueLifeColumns } from "./issueLifeColumns";
import type { ReadTable } from "./readTable";
import { numbersOf, textsOf } from "./tableColumns";

function rowsOf({ rows }: ReadTable): Table {
  return { count: rows.length, row: rows };
}

export function customersOf(table: ReadTable): Customers {
  return {
    ...rowsOf(table),
    id: textsOf(table, "id"),
    name: textsOf(table, "name"),
    kind: textsOf(table, "kind"),
    phone: textsOf(table, "phone"),
    email: textsOf(table, "email"),
    creditCode: textsOf(table, "creditCode"),
    region: textsOf(table, "region"),
    owner: textsOf(table, "owner"),
    createdOn: numbersOf(table, "createdOn"),
    cooperationOn: numbersOf(table, "cooperationOn"),
    potential: textsOf(table, "potential"),
    dependence: textsOf(table, "dependence"),
  };
}

export function contactsOf(table: ReadTable): Contacts {
  return {
    ...rowsOf(table),
    id: textsOf(table, "id"),
    customerId: textsOf(table, "customerId"),
    at: numbersOf(table, "at"),
    enteredAt: numbersOf(table, "enteredAt"),
    method: textsOf(table, "method"),
    kind: textsOf(table, "kind"),
    outcome: textsOf(table, "outcome"),
    owner: textsOf(table, "owner"),
    nextOn: numbersOf(table, "nextOn"),
  };
}

export function ordersOf(table: ReadTable): Orders {
  return {
    ...rowsOf(table),
    id: textsOf(table, "id"),
    customerId: textsOf(table, "customerId"),
    orderedAt: numbersOf(table, "orderedAt"),
    amount: numbersOf(table, "amount"),
  };
}

export function issuesOf(table: ReadTable): Issues {
  const raisedAt = numbersOf(table, "raisedAt");
  const [first, ...moreWaits] = waitsOf(table);
  return {
    ...rowsOf(table),
    id: textsOf(table, "id"),
    customerId: textsOf(table, "customerId"),
    raisedAt,
    channel: textsOf(table, "channel"),
    severity: textsOf(table, "severity"),
    category: textsOf(table, "category"),
    status: textsOf(table, "status"),
    owner: textsOf(table, "owner"),
    respondedAt: numbersOf(table, "respondedAt"),
    waitingFrom: first?.from ?? numbersOf(table, "waitingFrom"),
    waitingTo: first?.to ?? numbersOf(table, "waitingTo"),
    moreWaits,
    resolvedAt: numbersOf(table, "resolvedAt"),
    // An issue is hardly ever raised in the very second of midnight; a cell shows a date alone as that.
    raisedWithoutTime: Uint8Array.from(raisedAt, (at) => (at % SECONDS_PER_DAY === 0 ? 1 : 0)),
    life: issueLifeColumns(table),
  };
}

/** The pairs of waiting columns, from left to right; a start without its end stays open. */
function waitsOf(table: ReadTable): readonly Waits[] {
  const columns = (field: "waitingFrom" | "waitingTo") =>
    table.columns.filter((column) => column.field === field);
  const ends = columns("waitingTo");
  return columns("waitingFrom").map(({ numbers }, i) => ({
    from: numbers,
    to: ends[i]?.numbers ?? new Float64Array(numbers.length).fill(NaN),
  }));
}

export function surveysOf(table: ReadTable): Surveys {
  return {
    ...rowsOf(table),
    customerId: textsOf(table, "customerId"),
    issueId: textsOf(table, "issueId"),
    score: numbersOf(table, "score"),
    answeredAt: numbersOf(table, "answeredAt"),
  };
}

export function plansOf(table: ReadTable): Plans {
  return {
    ...rowsOf(table),
    customerId: textsOf(table, "customerId"),
    method: textsOf(table, "method"),
    owner: textsOf(table, "owner"),
    nextOn: numbersOf(table, "nextOn"),
  };
}
