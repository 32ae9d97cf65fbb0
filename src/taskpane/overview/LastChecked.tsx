import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { LastCheck } from "../../domain/lastCheck";
import { changeState } from "../../ribbon/addInState";
import { minuteText } from "../minuteText";
import { useWords } from "../words";

type LastCheckedProps = Pick<LastCheck, "now" | "policy"> & {
  /** Somebody has changed a sheet since. */
  readonly isOutdated: boolean;
  /** The pane was there when it was checked. */
  readonly isSeen: boolean;
};

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  rules: { fontSize: "inherit", lineHeight: "inherit" },
  outdated: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorStatusWarningForeground1,
  },
});

/** When, by which rules, and whether the figures still hold. */
export function LastChecked({ now, policy, isOutdated, isSeen }: LastCheckedProps) {
  const styles = useStyles();
  const { overview, policy: policyWords } = useWords().pane;
  const rules = `${policy.name} ${policy.version}`;
  return (
    <div className={styles.lines}>
      <Caption1 className={styles.quiet}>
        {overview.checkedAt(minuteText(now))} ·{" "}
        <Link
          as="button"
          className={styles.rules}
          title={policyWords.page.overview.open(rules)}
          onClick={() => {
            changeState({ view: "policy" });
          }}
        >
          {rules}
        </Link>
      </Caption1>
      {!isSeen && <Caption1 className={styles.quiet}>{overview.unseen}</Caption1>}
      <div role="status">
        {isOutdated && (
          <Caption1 className={styles.outdated}>
            <WarningRegular className={styles.icon} aria-hidden />
            {overview.outdated}
          </Caption1>
        )}
      </div>
    </div>
  );
}
