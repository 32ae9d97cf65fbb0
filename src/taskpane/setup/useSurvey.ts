import { useCallback, useEffect, useState } from "react";
import { surveyWorkbook, type Survey } from "../../actions/setup/surveyWorkbook";

export type Surveyed =
  | { readonly kind: "surveying" }
  /** `time` tells one survey from the next. */
  | { readonly kind: "surveyed"; readonly survey: Survey; readonly time: number }
  | { readonly kind: "failed"; readonly error: unknown };

/**
 * The workbook as it was looked through when the view was opened, and how to do that again.
 * @param reason another value of it makes what is known out of date
 */
export function useSurvey(reason: unknown): readonly [Surveyed, again: () => void] {
  const [surveyed, setSurveyed] = useState<Surveyed>({ kind: "surveying" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const show = (result: Surveyed) => {
      if (isWanted) setSurveyed(result);
    };
    surveyWorkbook().then(
      (survey) => {
        show({ kind: "surveyed", survey, time: performance.now() });
      },
      (error: unknown) => {
        show({ kind: "failed", error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [tries, reason]);
  const again = useCallback(() => {
    setSurveyed({ kind: "surveying" });
    setTries((before) => before + 1);
  }, []);
  return [surveyed, again];
}
