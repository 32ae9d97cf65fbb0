import type { AssessedWorkbook } from "../actions/check/assessWorkbook";
import type { CheckOutcome } from "../actions/check/checkOutcome";
import type { Figure, filterByFigure } from "../actions/filter/filterByFigure";
import type {
  clearCustomerFilter,
  clearStatusColumns,
  filterCustomers,
} from "../actions/filter/filterCustomers";
import type { ExportedFindings } from "../actions/findings/exportFindings";
import type { PreparedMeeting, WorkbookFailure } from "../actions/meeting/prepareMeeting";
import type { AddedNotice } from "../actions/policy/notice";
import type { PolicyQuestion } from "../actions/policy/policyQuestion";
import type { AddedColumns } from "../actions/today/contactLog";
import type { AppendedRow } from "../actions/today/logContact";
import type { SavedSetup } from "../actions/setup/saveSetup";
import type { SetUpRegister } from "../actions/setup/setUpRegister";
import type { UndoneCheck } from "../actions/check/undoCheck";
import type { PolicyImpact } from "../domain/policy/policyImpact";
import type { Day } from "../domain/time";
import type { HeldOrder } from "./order";

type Result<Action extends (...given: never[]) => unknown> = Awaited<ReturnType<Action>>;

export interface Checked {
  readonly kind: "checked";
  readonly check: CheckOutcome;
  readonly assessed: AssessedWorkbook;
  /** What the weekly meeting gets, or why it could not be prepared; undefined where nobody asked for it. */
  readonly meeting?: PreparedMeeting | WorkbookFailure;
}

/** Nothing was written: the rules are others than the ones confirmed. */
export interface PolicyChanged {
  readonly kind: "policy-changed";
  readonly question: PolicyQuestion;
  /** What is carried out once the person says yes. */
  readonly held: HeldOrder;
}

/** What a later version of the rules changes, in the workbook as it was read. */
export interface VersionCompared {
  readonly assessed: AssessedWorkbook;
  /** The version's first day. */
  readonly from: Day;
  readonly impact: PolicyImpact;
}

interface ReadAfter {
  /** The workbook with what was written; undefined where reading it failed: what was written stands all the same. */
  readonly assessed: AssessedWorkbook | undefined;
}

/** What an order led to, for the pane to tell. */
export type Outcome =
  | Checked
  | PolicyChanged
  | { readonly kind: "read"; readonly assessed: AssessedWorkbook }
  | { readonly kind: "meeting-prepared"; readonly meeting: PreparedMeeting | WorkbookFailure }
  | ({ readonly kind: "undone" } & UndoneCheck)
  | ({ readonly kind: "filtered"; readonly figure?: Figure } & Result<typeof filterByFigure>)
  | {
      readonly kind: "finding-ignored" | "finding-restored";
      readonly assessed: AssessedWorkbook;
    }
  | ({ readonly kind: "findings-exported" } & ExportedFindings)
  | ({ readonly kind: "filters-cleared" } & Result<typeof clearStatusColumns>)
  | { readonly kind: "customers-filtered"; readonly filter: Result<typeof filterCustomers> }
  | {
      readonly kind: "customer-filter-cleared";
      readonly filter: Result<typeof clearCustomerFilter>;
    }
  | ({
      readonly kind: "contact-logged";
      readonly customer: string;
      /** The check that followed, or why there was none. */
      readonly checked: Checked | PolicyChanged | { readonly error: unknown };
    } & AppendedRow)
  | { readonly kind: "log-created"; readonly sheet: string; readonly assessed: AssessedWorkbook }
  | ({ readonly kind: "log-completed"; readonly assessed: AssessedWorkbook } & AddedColumns)
  | ({ readonly kind: "rules-written"; readonly sheet: string } & ReadAfter)
  | ({ readonly kind: "notice-added" } & Pick<AddedNotice, "sheet" | "rows"> & ReadAfter)
  | ({ readonly kind: "version-compared" } & VersionCompared)
  | ({ readonly kind: "set-up" } & SetUpRegister)
  | ({ readonly kind: "setup-saved" } & SavedSetup);
