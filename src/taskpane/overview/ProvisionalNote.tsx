import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import { provisionalDate } from "../../actions/policy/provisionalDate";
import { changeState } from "../../ribbon/addInState";
import { Provisional } from "../policy/Provisional";
import { useWords } from "../words";

/** That due dates hang on holidays nobody has announced, and where the notice is pasted. */
export function ProvisionalNote({ assessed }: { readonly assessed: AssessedWorkbook }) {
  const { overview: words } = useWords().pane.policy.page;
  const date = useMemo(() => provisionalDate(assessed), [assessed]);
  if (!date) return null;
  return (
    <Provisional
      date={date}
      action={
        <Button
          size="small"
          onClick={() => {
            changeState({ view: "policy" });
          }}
        >
          {words.paste}
        </Button>
      }
    />
  );
}
