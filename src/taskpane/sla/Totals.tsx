import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { meetingColumns } from "../../actions/meeting/slaMeetingText";
import type { SlaMeeting } from "../../actions/meeting/slaMeeting";
import { meetingTexts } from "../../text/meeting/meetingTexts";
import { titled } from "../titled";
import { useWords } from "../words";

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  entry: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export function Totals({ meeting }: { readonly meeting: SlaMeeting }) {
  const { totals, overdueFollowUps } = meeting;
  const styles = useStyles();
  const { pane, language } = useWords();
  const id = useId();
  const texts = meetingTexts(language);
  const entries: readonly (readonly [name: string, count: number])[] = [
    [texts.open, totals.open],
    ...meetingColumns(meeting, language).map(({ key, name }) => [name, totals[key]] as const),
    [texts.overdueFollowUps, overdueFollowUps],
  ];
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h2" block id={id} className={styles.title}>
        {pane.sla.totals}
      </Subtitle2>
      <dl className={styles.list}>
        {entries.map(([name, count]) => (
          <div key={name} className={styles.entry}>
            <dt>{titled(name)}</dt>
            <dd className={styles.figure}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
