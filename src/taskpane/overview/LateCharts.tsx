import { Caption1, makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { LastCheck } from "../../domain/lastCheck";
import { useWords } from "../words";

const useStyles = makeStyles({
  waiting: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  notLoaded: { color: tokens.colorNeutralForeground2 },
});

/** The figures are there at once; what draws the charts is fetched after them. */
const Charts = lazy(() =>
  import("./Charts").then(
    ({ Charts: Loaded }) => ({ default: Loaded }),
    () => ({ default: NotLoaded }),
  ),
);

export function LateCharts(last: LastCheck) {
  const styles = useStyles();
  const waiting = (
    <Skeleton className={styles.waiting}>
      {[0, 1, 2, 3].map((row) => (
        <SkeletonItem key={row} size={20} />
      ))}
    </Skeleton>
  );
  return (
    <Suspense fallback={waiting}>
      <Charts {...last} />
    </Suspense>
  );
}

function NotLoaded() {
  const styles = useStyles();
  const { charts } = useWords().pane.overview;
  return <Caption1 className={styles.notLoaded}>{charts.notLoaded}</Caption1>;
}
