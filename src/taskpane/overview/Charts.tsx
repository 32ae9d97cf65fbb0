import { makeStyles, tokens } from "@fluentui/react-components";
import { followUpStatuses, type Summary } from "../../domain/assessment";
import type { LastCheck } from "../../domain/lastCheck";
import { tierNames } from "../../domain/policy/policy";
import { titled } from "../titled";
import { useIsOn } from "../useIsOn";
import { useWords, type Words } from "../words";
import { Distribution, type Part } from "./Distribution";

const useStyles = makeStyles({
  charts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** How the customers are spread over tiers and follow-up. */
export function Charts({ summary }: LastCheck) {
  const styles = useStyles();
  const words = useWords();
  const { charts } = words.pane.overview;
  const isOn = useIsOn();
  return (
    <div className={styles.charts}>
      <Distribution title={charts.tiers} parts={tierParts(summary, words)} />
      {(isOn("contacts") || isOn("plans")) && (
        <Distribution title={charts.followUps} parts={followUpParts(summary, words)} />
      )}
    </div>
  );
}

function tierParts({ tiers, customers }: Summary, { pane, report }: Words): Part[] {
  const { figures } = pane.overview;
  const labels = {
    A: figures["tier-a"],
    B: figures["tier-b"],
    C: figures["tier-c"],
    D: figures["tier-d"],
  };
  const unrated = customers - tierNames.reduce((sum, tier) => sum + tiers[tier], 0);
  return [
    ...tierNames.map((tier): Part => ({ label: labels[tier], count: tiers[tier], tone: "plain" })),
    ...(unrated > 0 ? [{ label: report.unrated, count: unrated, tone: "aside" } as const] : []),
  ];
}

const tones = {
  overdue: "alarm",
  "due-soon": "caution",
  "on-track": "plain",
  never: "apart",
  none: "aside",
} as const;

function followUpParts({ followUps }: Summary, words: Words): Part[] {
  return followUpStatuses
    .filter((status) => status !== "none" || followUps.none > 0)
    .map((status) => ({
      label: titled(words.followUps[status]),
      count: followUps[status],
      tone: tones[status],
    }));
}
