import { Button, Spinner } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons";
import { failureText } from "../../actions/failureText";
import type { AddInState } from "../../ribbon/addInState";
import { Empty } from "../Empty";
import { ErrorDetail } from "../ErrorDetail";
import { useWords } from "../words";
import { useSurvey } from "./useSurvey";
import { Wizard } from "./Wizard";

/** 设置向导: what the workbook holds, to be confirmed or corrected. */
export function SetupView({ running, ended }: AddInState) {
  const { pane, language } = useWords();
  const { setup, unexpected } = pane;
  const [surveyed, again] = useSurvey(ended && "error" in ended ? ended.error : undefined);
  switch (surveyed.kind) {
    case "surveying":
      return <Spinner size="small" label={setup.surveying} labelPosition="below" />;
    case "surveyed":
      return <Wizard key={surveyed.time} survey={surveyed.survey} isBusy={running !== undefined} />;
    case "failed": {
      const reason = failureText(surveyed.error, language);
      return (
        <Empty
          icon={<ErrorCircleRegular />}
          title={setup.surveyFailed}
          action={<Button onClick={again}>{setup.tryAgain}</Button>}
        >
          {reason ?? (
            <>
              {unexpected}
              <ErrorDetail error={surveyed.error} />
            </>
          )}
        </Empty>
      );
    }
  }
}
