import { Button, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { VersionCompared } from "../../ribbon/outcome";
import { runOrder } from "../../ribbon/runOrder";
import { minuteText } from "../minuteText";
import { useFocusWhenLost } from "../useFocusWhenLost";
import { useGoTo } from "../useGoTo";
import { useWords } from "../words";
import { CalendarPart, isCalendarUsed } from "./CalendarPart";
import { LaterVersions } from "./LaterVersions";
import { NoticeForm } from "./NoticeForm";
import { RulesInForce } from "./RulesInForce";
import { SheetMistakes } from "./SheetMistakes";

interface PolicyPageProps {
  readonly assessed: AssessedWorkbook;
  readonly compared: VersionCompared | undefined;
  readonly isBusy: boolean;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0, lineHeight: 0, ":focus-visible": { outlineStyle: "none" } },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

/** Which rules hold, which will, what is wrong with them, and the working calendar. */
export function PolicyPage({ assessed, compared, isBusy }: PolicyPageProps) {
  const styles = useStyles();
  const { page } = useWords().pane.policy;
  const { goTo, message } = useGoTo();
  const title = useFocusWhenLost(assessed);
  const part = { assessed, isBusy, goTo };
  return (
    <>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          <Subtitle1>{page.title}</Subtitle1>
        </h2>
        <div className={styles.line}>
          <Caption1 className={styles.quiet}>
            {page.readAt(minuteText(assessed.assessment.now))}
          </Caption1>
          <Button
            size="small"
            className={styles.button}
            disabledFocusable={isBusy}
            onClick={() => void runOrder({ name: "read" })}
          >
            {page.readAgain}
          </Button>
        </div>
      </div>
      <RulesInForce {...part} />
      <SheetMistakes {...part} />
      {assessed.book.policySheet && <LaterVersions {...part} compared={compared} />}
      <CalendarPart {...part} />
      {isCalendarUsed(assessed) && <NoticeForm {...part} />}
      {message}
    </>
  );
}
