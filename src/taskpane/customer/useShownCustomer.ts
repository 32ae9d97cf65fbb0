import { useCallback, useEffect, useState } from "react";
import {
  followSelectedCustomer,
  type SelectedCustomer,
} from "../../actions/customer/selectedCustomer";
import type { Book } from "../../domain/records";

/** Why the selected row shows no customer. */
export type NotShown = Extract<SelectedCustomer, { kind: "unknown" | "changed" }>;

export interface ShownCustomer {
  /** Index into `book.customers`; undefined until one is chosen. */
  readonly customer: number | undefined;
  readonly notShown: NotShown | undefined;
  readonly choose: (customer: number) => void;
}

interface Shown {
  readonly book: Book;
  readonly customer: number | undefined;
  readonly notShown: NotShown | undefined;
}

/**
 * The customer whose row is selected, or the one who was searched for last: whichever came later. A selection that is
 * nobody's leaves him on screen, and so does reading the workbook again.
 */
export function useShownCustomer(book: Book): ShownCustomer {
  const [shown, setShown] = useState<Shown>();
  useEffect(
    () =>
      followSelectedCustomer(book, (selected) => {
        if (selected.kind === "nobody") return;
        if (selected.kind === "customer") {
          setShown({ book, customer: selected.customer, notShown: undefined });
        } else {
          setShown({ book, customer: undefined, notShown: selected });
        }
      }),
    [book],
  );
  const choose = useCallback(
    (customer: number) => {
      setShown({ book, customer, notShown: undefined });
    },
    [book],
  );
  const notShown = shown?.book === book ? shown.notShown : undefined;
  return { customer: shown && customerIn(book, shown), notShown, choose };
}

/** The same customer in a book that was read since. */
function customerIn(book: Book, { book: before, customer }: Shown): number | undefined {
  if (customer === undefined || before === book) return customer;
  const [column, key] = before.customers.id[customer]
    ? [book.customers.id, before.customers.id[customer]]
    : [book.customers.name, before.customers.name[customer] ?? ""];
  const found = column.indexOf(key);
  return found < 0 ? undefined : found;
}
