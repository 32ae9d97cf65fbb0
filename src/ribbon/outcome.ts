import type { AssessedWorkbook } from "../actions/assessWorkbook";
import type { CheckOutcome } from "../actions/checkOutcome";
import type { clearRegisterFilters, filterRegister } from "../actions/filterRegister";
import type { ExportedFindings } from "../actions/exportFindings";
import type { SetUpResult } from "../actions/setUp";
import type { Setup } from "../domain/setup";

type Result<Action extends (...given: never[]) => unknown> = Awaited<ReturnType<Action>>;

/** What an order led to, for the pane to tell. */
export type Outcome =
  | {
      readonly kind: "checked";
      readonly check: CheckOutcome;
      readonly assessed: AssessedWorkbook;
    }
  | { readonly kind: "read"; readonly assessed: AssessedWorkbook }
  | {
      readonly kind: "finding-ignored" | "finding-restored";
      readonly assessed: AssessedWorkbook;
    }
  | ({ readonly kind: "findings-exported" } & ExportedFindings)
  | ({ readonly kind: "filtered" } & Result<typeof filterRegister>)
  | ({ readonly kind: "filters-cleared" } & Result<typeof clearRegisterFilters>)
  | ({ readonly kind: "set-up" } & SetUpResult)
  | { readonly kind: "setup-saved"; readonly setup: Setup };
