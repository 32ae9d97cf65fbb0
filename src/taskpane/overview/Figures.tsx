import { Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { Figure } from "../../actions/filter/filterByFigure";
import type { LastCheck } from "../../domain/lastCheck";
import { changeState, type View } from "../../ribbon/addInState";
import { runOrder } from "../../ribbon/runOrder";
import { useIsOn } from "../useIsOn";
import { useWords } from "../words";
import { FigureTile, type Tone } from "./FigureTile";

const useStyles = makeStyles({
  figures: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  head: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    marginBottom: tokens.spacingVerticalXS,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  four: {
    display: "grid",
    gridTemplateColumns: "repeat(4, 1fr)",
    gap: tokens.spacingHorizontalSNudge,
  },
  // Rows without a gap: two figures and three, or three alone.
  six: {
    display: "grid",
    gridTemplateColumns: "repeat(6, 1fr)",
    gap: tokens.spacingHorizontalSNudge,
    "& > *": { gridColumn: "span 2" },
  },
  firstTwoWide: { "& > :nth-child(-n + 2)": { gridColumn: "span 3" } },
});

interface Shown {
  readonly figure: Figure;
  readonly count: number;
  readonly tone?: Tone;
  /** Where its customers or issues are listed, or chosen further. */
  readonly view: View;
}

/** Each figure leads to its list and shows its customers in the register. */
export function Figures(last: LastCheck) {
  const styles = useStyles();
  const { overview } = useWords().pane;
  const { now, summary } = last;
  const isOn = useIsOn();
  const attention = attentionFigures(last, isOn("contacts") || isOn("plans"));
  return (
    <div className={styles.figures}>
      <Group title={overview.tiers} aside={overview.customers(summary.customers)}>
        <div className={styles.four}>
          {tierFigures(last).map((shown) => (
            <Tile key={shown.figure} {...shown} checkedAt={now} />
          ))}
        </div>
      </Group>
      <Group title={overview.attention}>
        <div className={mergeClasses(styles.six, attention.length === 5 && styles.firstTwoWide)}>
          {attention.map((shown) => (
            <Tile key={shown.figure} {...shown} checkedAt={now} />
          ))}
        </div>
      </Group>
      <Caption1 className={styles.quiet}>{overview.clickFigure}</Caption1>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

function Group({ title, aside, children }: GroupProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {title}
        </Subtitle2>
        {aside !== undefined && <Caption1 className={styles.quiet}>{aside}</Caption1>}
      </div>
      {children}
    </section>
  );
}

function Tile({ figure, count, tone, view, checkedAt }: Shown & { readonly checkedAt: number }) {
  const { figures } = useWords().pane.overview;
  return (
    <FigureTile
      label={figures[figure]}
      count={count}
      tone={tone}
      onClick={() => {
        changeState({ view });
        void runOrder({ name: "filterByFigure", figure, checkedAt });
      }}
    />
  );
}

function tierFigures({ summary: { tiers } }: LastCheck): Shown[] {
  return [
    { figure: "tier-a", count: tiers.A, tone: "prize", view: "filter" },
    { figure: "tier-b", count: tiers.B, view: "filter" },
    { figure: "tier-c", count: tiers.C, view: "filter" },
    { figure: "tier-d", count: tiers.D, view: "filter" },
  ];
}

/** @param isFollowedUp nothing is due where contacts are neither logged nor planned */
function attentionFigures({ summary, hasIssues }: LastCheck, isFollowedUp: boolean): Shown[] {
  const { followUps, dueThisWeek, openSla, findings } = summary;
  return [
    ...(isFollowedUp
      ? ([
          { figure: "overdue", count: followUps.overdue, tone: "alarm", view: "today" },
          { figure: "due-this-week", count: dueThisWeek, tone: "caution", view: "today" },
        ] as const)
      : []),
    ...(hasIssues
      ? ([
          { figure: "sla-breached", count: openSla.breached, tone: "alarm", view: "today" },
          { figure: "sla-at-risk", count: openSla["at-risk"], tone: "caution", view: "today" },
        ] as const)
      : []),
    { figure: "data-problems", count: findings, view: "findings" },
  ];
}
