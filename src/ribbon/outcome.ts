import type { CheckOutcome } from "../actions/checkOutcome";
import type { RegisterFilter } from "../actions/filterRegister";
import type { SetUpResult } from "../actions/setUp";
import type { TodayList } from "../actions/todayList";

interface Rows {
  readonly sheet: string;
  readonly shown: number;
  readonly total: number;
}

/** What an order led to, for the pane to tell. */
export type Outcome =
  | { readonly kind: "checked"; readonly check: CheckOutcome; readonly today: TodayList }
  | { readonly kind: "listed"; readonly today: TodayList }
  | ({ readonly kind: "filtered"; readonly filter: RegisterFilter } & Rows)
  | ({ readonly kind: "filters-cleared" } & Rows)
  | ({ readonly kind: "set-up" } & SetUpResult);
