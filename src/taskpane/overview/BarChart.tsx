import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useWords } from "../words";
import type { SharedPart } from "./Distribution";
import { useWidth } from "./useWidth";

interface BarChartProps {
  readonly title: string;
  readonly parts: readonly SharedPart[];
}

/** In CSS pixels. */
const ROW = 26;
const BAR = 14;
const GAP = 10;
const FONT = 12;
const VALUE = 76;

const contrast = "@media (forced-colors: active)";

/** Each at least 3:1 on the pane, in light and dark (WCAG 2.2, 1.4.11). */
const useStyles = makeStyles({
  chart: { display: "block", width: "100%", overflow: "visible" },
  text: {
    ...typographyStyles.caption1,
    fill: tokens.colorNeutralForeground1,
    dominantBaseline: "central",
    [contrast]: { fill: "CanvasText" },
  },
  value: {
    fill: tokens.colorNeutralForeground2,
    textAnchor: "end",
    fontVariantNumeric: "tabular-nums",
  },
  track: { fill: tokens.colorNeutralBackground3, [contrast]: { fill: "Canvas" } },
  alarm: { fill: tokens.colorStatusDangerBorder2, [contrast]: { fill: "CanvasText" } },
  caution: { fill: tokens.colorStatusWarningBorder2, [contrast]: { fill: "CanvasText" } },
  plain: { fill: tokens.colorCompoundBrandBackground, [contrast]: { fill: "CanvasText" } },
  apart: { fill: tokens.colorPaletteGrapeBorderActive, [contrast]: { fill: "CanvasText" } },
  aside: { fill: tokens.colorNeutralStrokeAccessible, [contrast]: { fill: "CanvasText" } },
});

/** Bars of one scale with their words beside them; read out as one picture. */
export function BarChart({ title, parts }: BarChartProps) {
  const styles = useStyles();
  const { charts } = useWords().pane.overview;
  const [place, width] = useWidth();
  const spoken = parts.map(({ label, count, share }) => charts.part(label, count, share));
  const left = Math.max(...parts.map(({ label }) => widthOf(label))) + GAP;
  const height = parts.length * ROW;
  const rows = scaleBand({ domain: parts.map(({ label }) => label), range: [0, height] });
  const lengths = scaleLinear({
    domain: [0, Math.max(1, ...parts.map(({ count }) => count))],
    range: [0, Math.max(0, width - left - VALUE)],
  });
  return (
    <svg
      ref={place}
      role="img"
      aria-label={charts.named(title, spoken)}
      height={height}
      className={styles.chart}
    >
      {parts.map((part) => (
        <Group key={part.label} top={rows(part.label) ?? 0}>
          <Row part={part} left={left} right={width} lengthOf={lengths} />
        </Group>
      ))}
    </svg>
  );
}

interface RowProps {
  readonly part: SharedPart;
  /** Where bars begin, and where the numbers end. */
  readonly left: number;
  readonly right: number;
  readonly lengthOf: (count: number) => number;
}

function Row({ part: { label, count, share, tone }, left, right, lengthOf }: RowProps) {
  const styles = useStyles();
  const bar = { x: left, y: (ROW - BAR) / 2, height: BAR, rx: 2 };
  return (
    <>
      <text y={ROW / 2} className={styles.text}>
        {label}
      </text>
      <Bar {...bar} width={Math.max(0, right - left - VALUE)} className={styles.track} />
      {count > 0 && <Bar {...bar} width={Math.max(2, lengthOf(count))} className={styles[tone]} />}
      <text x={right} y={ROW / 2} className={mergeClasses(styles.text, styles.value)}>
        {`${count} · ${share}`}
      </text>
    </>
  );
}

/** About as wide as a label is drawn: a Chinese character is as wide as it is high. */
function widthOf(label: string): number {
  const widths = Array.from(label, (character) => (character > "\u2e80" ? FONT : 0.55 * FONT));
  return widths.reduce((sum, one) => sum + one, 0);
}
