import type { Setup } from "../../domain/setup/setup";
import type { Survey } from "../../actions/setup/surveyWorkbook";

/** What every step of the set-up works on. */
export interface DraftProps {
  readonly survey: Survey;
  readonly draft: Setup;
  readonly onChange: (draft: Setup) => void;
}
