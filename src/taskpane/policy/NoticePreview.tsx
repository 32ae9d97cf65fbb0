import { Badge, Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import {
  AddCircleRegular,
  BuildingRegular,
  CheckmarkCircleRegular,
  ErrorCircleRegular,
} from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import type {
  NoticeDay,
  NoticeDayState,
  NoticePreview as Preview,
} from "../../actions/policy/notice";
import type { NoticeProblem } from "../../domain/notice/noticeProblems";
import { dayFromIso, weekdayIndex } from "../../domain/time";
import { explainWords } from "../../text/explain/explainWords";
import { noticeSentence } from "../../text/noticeSentences";
import { Rows } from "../Rows";
import { useWords } from "../words";

type NoticePreviewProps = Preview & { readonly isBusy: boolean; readonly onAdd: () => void };

/** More than the holidays of a year. */
const FIRST = 100;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  add: { alignSelf: "start" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  wrap: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What a notice was understood to say and what becomes of each day; what was refused comes first. */
export function NoticePreview({ notice, sheet, days, isBusy, onAdd }: NoticePreviewProps) {
  const styles = useStyles();
  const { notice: words } = useWords().pane.policy.page;
  const [refusedId, daysId] = [useId(), useId()];
  const { problems } = notice;
  const added = days.filter(({ state }) => state === "new" || state === "company-differs").length;
  return (
    <>
      {problems.length > 0 && (
        <div className={styles.part}>
          <Body1 id={refusedId}>{words.refused(problems.length)}</Body1>
          <Rows
            items={problems}
            first={FIRST}
            labelledBy={refusedId}
            show={(problem) => <Refused problem={problem} />}
          />
        </div>
      )}
      <div className={styles.part}>
        <Body1 id={daysId} role="status">
          {days.length > 0 ? words.understood(days.length, added, sheet) : words.nothing}
        </Body1>
        {added > 0 && sheet === "" && <Caption1>{words.newSheet}</Caption1>}
        {added > 0 && (
          <Button
            appearance="primary"
            className={styles.add}
            disabledFocusable={isBusy}
            onClick={onAdd}
          >
            {words.add}
          </Button>
        )}
        <Rows items={days} first={FIRST} labelledBy={daysId} show={(day) => <DayLine {...day} />} />
      </div>
    </>
  );
}

/** The notice's own sentence, then why nothing was made of it. */
function Refused({ problem }: { readonly problem: NoticeProblem }) {
  const styles = useStyles();
  const { language } = useWords();
  return (
    <>
      {problem.sentence !== "" && (
        <Body1 className={styles.wrap} lang="zh-CN">
          {problem.sentence}
        </Body1>
      )}
      <Caption1 className={styles.quiet}>{noticeSentence(problem, language)}</Caption1>
    </>
  );
}

const looks = {
  new: { color: "success", icon: <AddCircleRegular /> },
  listed: { color: "informative", icon: <CheckmarkCircleRegular /> },
  contradicted: { color: "danger", icon: <ErrorCircleRegular /> },
  "company-differs": { color: "warning", icon: <BuildingRegular /> },
} as const satisfies Readonly<Record<NoticeDayState, { color: string; icon: ReactElement }>>;

function DayLine({ day, state, existing }: NoticeDay) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const { notice: words } = pane.policy.page;
  const weekday = explainWords(language).weekdays[weekdayIndex(dayFromIso(day.on))] ?? "";
  const isTold = existing?.row !== undefined && state !== "listed";
  return (
    <>
      <div className={styles.line}>
        <Body1 className={styles.wrap}>
          {[day.on, weekday, words.types[day.type], day.name].filter(Boolean).join(" ")}
        </Body1>
        <Badge appearance="tint" {...looks[state]}>
          {words.states[state]}
        </Badge>
      </div>
      {isTold && (
        <Caption1 className={styles.quiet}>
          {words.existing(existing.row ?? 0, words.types[existing.type], existing.name)}
        </Caption1>
      )}
    </>
  );
}
