import type { CheckOutcome } from "../actions/checkOutcome";
import type { clearRegisterFilters, filterRegister } from "../actions/filterRegister";
import type { SetUpResult } from "../actions/setUp";
import type { TodayList } from "../actions/todayList";

type Result<Action extends (...given: never[]) => unknown> = Awaited<ReturnType<Action>>;

/** What an order led to, for the pane to tell. */
export type Outcome =
  | { readonly kind: "checked"; readonly check: CheckOutcome; readonly today: TodayList }
  | { readonly kind: "listed"; readonly today: TodayList }
  | ({ readonly kind: "filtered" } & Result<typeof filterRegister>)
  | ({ readonly kind: "filters-cleared" } & Result<typeof clearRegisterFilters>)
  | ({ readonly kind: "set-up" } & SetUpResult);
