import { useCallback, useEffect, useState } from "react";
import { readCustomerFilter, type RegisterFilter } from "../../actions/filter/filterCustomers";
import type { FacetChoice } from "../../domain/customers/customerFacets";
import type { Ended } from "../../ribbon/addInState";

/** What the register's filter shows, as far as it is known. */
export type SheetFilter =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly filter: RegisterFilter }
  | { readonly kind: "failed"; readonly error: unknown };

/**
 * What is chosen in the view: what the sheet's filter shows when the view is opened and after every filter that is set
 * meanwhile, here or by the ribbon, and what a person has changed since.
 */
export function useSheetFilter(ended: Ended | undefined) {
  const [sheet, setSheet] = useState<SheetFilter>({ kind: "reading" });
  const [choice, choose] = useState<FacetChoice>({});
  const show = useCallback((filter: RegisterFilter) => {
    setSheet({ kind: "read", filter });
    choose(filter.choice);
  }, []);
  useEffect(() => {
    if (!ended || !("outcome" in ended)) return;
    const { outcome } = ended;
    if (outcome.kind === "customers-filtered" || outcome.kind === "customer-filter-cleared")
      show(outcome.filter);
  }, [ended, show]);
  const changes = changesOf(ended);
  useEffect(() => {
    let isShown = true;
    readCustomerFilter().then(
      (filter) => {
        if (isShown) show(filter);
      },
      (error: unknown) => {
        if (isShown) setSheet({ kind: "failed", error });
      },
    );
    return () => {
      isShown = false;
    };
  }, [changes, show]);
  return { sheet, choice, choose };
}

/** An order that has changed the sheet's filter or columns without telling what it shows now. */
function changesOf(ended: Ended | undefined): Ended | undefined {
  if (!ended || !("outcome" in ended)) return undefined;
  const { kind } = ended.outcome;
  const changing = ["filtered", "filters-cleared", "checked", "undone"];
  return changing.includes(kind) ? ended : undefined;
}
