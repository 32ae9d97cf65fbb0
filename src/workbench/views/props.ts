import type { WorkbenchTexts } from "../../text/workbench";
import type { Workbench, WorkbenchState } from "../workbench";

/** What every part of the window is given. */
export interface PartProps {
  readonly workbench: Workbench;
  readonly state: WorkbenchState;
  readonly texts: WorkbenchTexts;
}
