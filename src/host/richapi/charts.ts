import type { Area } from "../model/area";
import {
  chartTypes,
  legendPositions,
  seriesOf,
  type Chart,
  type ChartFacts,
  type ChartSeries,
} from "../model/charts";
import type { Sheet } from "../model/sheet";
import { asFlag, asText, asWord, invalidArgument, type Arguments } from "./arguments";
import { colorText } from "./colors";
import { apiError } from "./errors";
import { requireAllowed } from "./guards";
import { hostObject, method, object, property, type HostObject, type Kind } from "./kinds";
import { rangeArgument, rangeKind } from "./range";
import type { RangeTarget } from "./ranges";
import type { Session } from "./session";
import { worksheet } from "./worksheets";

interface Placed {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

interface PlacedSeries extends Placed {
  readonly index: number;
}

/** Where Excel puts a new chart is not known here: nine columns and fifteen rows beside the first cells. */
const firstAnchor: Area = { top: 1, left: 3, bottom: 15, right: 10 };

export const chartsKind: Kind<Sheet> = {
  name: "ChartCollection",
  since: "1.1",
  item: (sheet, args) => {
    const chart = find(sheet, args.text(0));
    if (!chart) throw apiError("ItemNotFound");
    return chart;
  },
  items: (sheet) => sheet.charts.items.map((chart) => hostObject(chartKind, { sheet, chart })),
  members: {
    Count: property("1.1", (sheet) => sheet.charts.items.length),
    Add: method("1.1", add),
    GetCount: method("1.4", (sheet) => sheet.charts.items.length),
    GetItemAt: method("1.1", (sheet, args) => {
      const chart = sheet.charts.items[args.integer(0)];
      if (!chart) throw apiError("ItemNotFound");
      return hostObject(chartKind, { sheet, chart });
    }),
    GetItemOrNullObject: method("1.4", (sheet, args) => find(sheet, args.text(0))),
  },
};

export const chartKind: Kind<Placed> = {
  name: "Chart",
  since: "1.1",
  id: ({ chart }) => chart.id,
  members: {
    ChartType: property("1.7", (placed) => factsOf(placed).type),
    Id: property("1.7", ({ chart }) => chart.id),
    Name: property(
      "1.1",
      ({ chart }) => chart.name,
      (placed, value, session) => {
        change(placed, session, { name: asText(value) });
      },
    ),
    Legend: object("1.1", (placed) => hostObject(chartLegendKind, placed)),
    Series: object("1.1", (placed) => hostObject(chartSeriesCollectionKind, placed)),
    Title: object("1.1", (placed) => hostObject(chartTitleKind, placed)),
    Worksheet: object("1.2", ({ sheet }) => worksheet(sheet)),
    Delete: method("1.1", ({ sheet, chart }, _, session) => {
      requireAllowed(sheet, session, "allowEditObjects");
      sheet.charts.delete(chart);
    }),
    SetPosition: method("1.1", setPosition),
  },
};

export const chartTitleKind: Kind<Placed> = {
  name: "ChartTitle",
  since: "1.1",
  members: {
    Text: property(
      "1.1",
      (placed) => factsOf(placed).title ?? "",
      (placed, value, session) => {
        change(placed, session, { title: asText(value) });
      },
    ),
    Visible: property(
      "1.1",
      (placed) => factsOf(placed).title !== null,
      (placed, value, session) => {
        const title = asFlag(value) ? (factsOf(placed).title ?? "Chart Title") : null;
        change(placed, session, { title });
      },
    ),
  },
};

export const chartLegendKind: Kind<Placed> = {
  name: "ChartLegend",
  since: "1.1",
  members: {
    Position: property(
      "1.1",
      (placed) => factsOf(placed).legend ?? "Bottom",
      (placed, value, session) => {
        change(placed, session, { legend: asWord(value, legendPositions) });
      },
    ),
    Visible: property(
      "1.1",
      (placed) => factsOf(placed).legend !== null,
      (placed, value, session) => {
        change(placed, session, { legend: asFlag(value) ? "Bottom" : null });
      },
    ),
  },
};

export const chartSeriesCollectionKind: Kind<Placed> = {
  name: "ChartSeriesCollection",
  since: "1.1",
  items: (placed) => factsOf(placed).series.map((_one, index) => seriesObject(placed, index)),
  members: {
    Count: property("1.1", (placed) => factsOf(placed).series.length),
    GetItemAt: method("1.1", (placed, args) => {
      const index = args.integer(0);
      if (!factsOf(placed).series[index]) throw invalidArgument();
      return seriesObject(placed, index);
    }),
  },
};

export const chartSeriesKind: Kind<PlacedSeries> = {
  name: "ChartSeries",
  since: "1.1",
  members: {
    Name: property("1.1", (placed) => {
      const { name } = seriesAt(placed);
      return name ? placed.sheet.text(name.top, name.left) : `Series${placed.index + 1}`;
    }),
    Format: object("1.1", (placed) => hostObject(chartSeriesFormatKind, placed)),
  },
};

export const chartSeriesFormatKind: Kind<PlacedSeries> = {
  name: "ChartSeriesFormat",
  since: "1.1",
  members: { Fill: object("1.1", (placed) => hostObject(chartFillKind, placed)) },
};

export const chartFillKind: Kind<PlacedSeries> = {
  name: "ChartFill",
  since: "1.1",
  members: {
    SetSolidColor: method("1.1", (placed, args, session) => {
      const color = colorText(args.at(0));
      const series = factsOf(placed).series.map((one, i) =>
        i === placed.index ? { ...one, color } : one,
      );
      change(placed, session, { series });
    }),
  },
};

function find(sheet: Sheet, name: string): HostObject | null {
  const chart = sheet.charts.items.find(
    (one) => one.id === name || one.name.toLowerCase() === name.toLowerCase(),
  );
  return chart ? hostObject(chartKind, { sheet, chart }) : null;
}

function seriesObject(placed: Placed, index: number): HostObject {
  return hostObject(chartSeriesKind, { ...placed, index });
}

function seriesAt(placed: PlacedSeries): ChartSeries {
  const series = factsOf(placed).series[placed.index];
  if (!series) throw apiError("ItemNotFound");
  return series;
}

/** What a chart of an opened file shows is not read. */
function factsOf({ chart }: Placed): ChartFacts {
  if (!chart.facts) throw apiError("NotImplemented", "Charts of an opened file are not read.");
  return chart.facts;
}

function change(placed: Placed, session: Session, facts: Partial<ChartFacts>): void {
  requireAllowed(placed.sheet, session, "allowEditObjects");
  placed.chart.facts = { ...factsOf(placed), ...facts };
}

function add(sheet: Sheet, args: Arguments, session: Session): HostObject {
  requireAllowed(sheet, session, "allowEditObjects");
  const type = asWord(args.at(0), chartTypes);
  const source = args.object(rangeKind, 1);
  if (source?.sheet !== sheet) throw invalidArgument();
  const seriesBy = asWord(args.at(2) ?? "Auto", ["Auto", "Columns", "Rows"] as const);
  const isText = (row: number, column: number) => typeof sheet.value(row, column) === "string";
  const series = seriesOf({ area: source.area, isText }, seriesBy);
  const [only] = series;
  const title =
    series.length === 1 && only?.name ? sheet.text(only.name.top, only.name.left) : null;
  const chart = sheet.charts.add({ type, series, title, legend: "Bottom", anchor: firstAnchor });
  return hostObject(chartKind, { sheet, chart });
}

/** From the first cell to the last, both covered. */
function setPosition(placed: Placed, args: Arguments, session: Session): void {
  const first = cellsOf(args, 0, placed, session);
  const last = args.at(1) === undefined ? first : cellsOf(args, 1, placed, session);
  const { top, left } = first.area;
  const { bottom, right } = last.area;
  if (bottom < top || right < left) throw invalidArgument();
  change(placed, session, { anchor: { top, left, bottom, right } });
}

function cellsOf(args: Arguments, index: number, { sheet }: Placed, session: Session): RangeTarget {
  const range = rangeArgument(args, index, session, sheet);
  if (range.sheet !== sheet) throw invalidArgument();
  return range;
}

export function charts(sheet: Sheet): HostObject {
  return hostObject(chartsKind, sheet);
}
