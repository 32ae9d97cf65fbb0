import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { GoTo } from "../useGoTo";

/** What every part of the page of the rules is drawn from. */
export interface PageProps extends Pick<GoTo, "goTo"> {
  readonly assessed: AssessedWorkbook;
  /** Something runs that has to end before another order. */
  readonly isBusy: boolean;
}
