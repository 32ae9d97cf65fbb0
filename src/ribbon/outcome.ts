import type { AssessedWorkbook } from "../actions/assessWorkbook";
import type { CheckOutcome } from "../actions/checkOutcome";
import type { Figure } from "../actions/filterByFigure";
import type { clearRegisterFilters, filterRegister } from "../actions/filterRegister";
import type { ExportedFindings } from "../actions/exportFindings";
import type { SavedSetup } from "../actions/saveSetup";
import type { SetUpRegister } from "../actions/setUpRegister";
import type { UndoneCheck } from "../actions/undoCheck";

type Result<Action extends (...given: never[]) => unknown> = Awaited<ReturnType<Action>>;

/** What an order led to, for the pane to tell. */
export type Outcome =
  | {
      readonly kind: "checked";
      readonly check: CheckOutcome;
      readonly assessed: AssessedWorkbook;
    }
  | { readonly kind: "read"; readonly assessed: AssessedWorkbook }
  | ({ readonly kind: "undone" } & UndoneCheck)
  | ({ readonly kind: "filtered"; readonly figure?: Figure } & Result<typeof filterRegister>)
  | {
      readonly kind: "finding-ignored" | "finding-restored";
      readonly assessed: AssessedWorkbook;
    }
  | ({ readonly kind: "findings-exported" } & ExportedFindings)
  | ({ readonly kind: "filters-cleared" } & Result<typeof clearRegisterFilters>)
  | ({ readonly kind: "set-up" } & SetUpRegister)
  | ({ readonly kind: "setup-saved" } & SavedSetup);
