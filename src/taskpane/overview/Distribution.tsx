import { makeStyles, Subtitle2, ToggleButton, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { useWords } from "../words";
import { BarChart } from "./BarChart";
import { PartsTable } from "./PartsTable";

/** A part of all customers. */
export interface Part {
  readonly label: string;
  readonly count: number;
  readonly tone: "alarm" | "caution" | "plain" | "apart" | "aside";
}

interface DistributionProps {
  readonly title: string;
  readonly parts: readonly Part[];
}

const useStyles = makeStyles({
  figure: { margin: 0 },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    marginBottom: tokens.spacingVerticalXS,
  },
  title: { margin: 0 },
});

/** A small chart, or the same as a table. */
export function Distribution({ title, parts }: DistributionProps) {
  const styles = useStyles();
  const { charts } = useWords().pane.overview;
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  const shared = sharedParts(parts);
  return (
    <section aria-labelledby={id} className={styles.figure}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {title}
        </Subtitle2>
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<TableRegular />}
          checked={isTable}
          onClick={() => {
            setIsTable(!isTable);
          }}
        >
          {charts.asTable}
        </ToggleButton>
      </div>
      {isTable ? (
        <PartsTable labelledBy={id} parts={shared} />
      ) : (
        <BarChart title={title} parts={shared} />
      )}
    </section>
  );
}

export interface SharedPart extends Part {
  /** `37%` */
  readonly share: string;
}

function sharedParts(parts: readonly Part[]): SharedPart[] {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  return parts.map((part) => ({
    ...part,
    share: `${all === 0 ? 0 : Math.round((part.count / all) * 100)}%`,
  }));
}
