import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, TableArrowUpRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import { findingGroups } from "../../actions/findings/findingGroups";
import type { AddInState } from "../../ribbon/addInState";
import { runOrder } from "../../ribbon/runOrder";
import { Empty } from "../Empty";
import { useFocusWhenLost } from "../useFocusWhenLost";
import { useGoTo } from "../useGoTo";
import { WhenRead } from "../WhenRead";
import { useWords } from "../words";
import { Groups } from "./Groups";
import { IgnoredFindings } from "./IgnoredFindings";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0, lineHeight: 0, ":focus-visible": { outlineStyle: "none" } },
});

export function FindingsView(state: AddInState) {
  return (
    <WhenRead state={state}>
      {(assessed) => <Findings assessed={assessed} isBusy={state.running !== undefined} />}
    </WhenRead>
  );
}

interface FindingsProps {
  readonly assessed: AssessedWorkbook;
  readonly isBusy: boolean;
}

function Findings({ assessed, isBusy }: FindingsProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const { goTo, message } = useGoTo();
  const { findings } = assessed.assessment;
  const groups = useMemo(() => findingGroups(findings), [findings]);
  const title = useFocusWhenLost(assessed);
  return (
    <>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          <Subtitle2>{pane.findings.title(findings.length)}</Subtitle2>
        </h2>
        {findings.length > 0 && <ExportButton assessed={assessed} isBusy={isBusy} />}
      </div>
      {findings.length === 0 && (
        <Empty icon={<CheckmarkCircleRegular />} title={pane.findings.none.title}>
          {assessed.assessment.ignoredFindings.length > 0
            ? pane.findings.allIgnored
            : pane.findings.none.hint}
        </Empty>
      )}
      <Groups groups={groups} assessed={assessed} isBusy={isBusy} goTo={goTo} />
      <IgnoredFindings assessed={assessed} isBusy={isBusy} goTo={goTo} />
      {message}
    </>
  );
}

function ExportButton({ assessed: { assessment }, isBusy }: FindingsProps) {
  const { pane, language } = useWords();
  return (
    <Button
      size="small"
      icon={<TableArrowUpRegular />}
      disabledFocusable={isBusy}
      onClick={() => void runOrder({ name: "exportFindings", assessment, language })}
    >
      {pane.findings.export}
    </Button>
  );
}
