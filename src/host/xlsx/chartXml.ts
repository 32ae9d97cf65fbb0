import { areaAddress, type Area } from "../model/area";
import type { ChartFacts, ChartSeries, ChartType, LegendPosition } from "../model/charts";
import type { Sheet } from "../model/sheet";
import { encodeEscapes, escapeText } from "./xmlText";

const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

interface Plot {
  readonly element: "barChart" | "lineChart" | "pieChart" | "doughnutChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "stacked" | "standard";
}

const plots: Readonly<Record<ChartType, Plot>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  Line: { element: "lineChart", grouping: "standard" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};

const legendWords: Readonly<Record<LegendPosition, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
};

/** A chart part (ECMA-376 21.2), with the values as they are now for programs that do not look them up. */
export function chartXml(chart: ChartFacts, sheet: Sheet): string {
  const title = chart.title === null ? "" : titleXml(chart.title);
  const legend =
    chart.legend === null
      ? ""
      : `<c:legend><c:legendPos val="${legendWords[chart.legend]}"/><c:overlay val="0"/></c:legend>`;
  return (
    `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingMain}"><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:autoTitleDeleted val="${chart.title === null ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, sheet)}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml(title: string): string {
  const text = escapeText(encodeEscapes(title));
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr sz="1200" b="1"/><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function plotXml({ type, series }: ChartFacts, sheet: Sheet): string {
  const { element, direction, grouping } = plots[type];
  const isRound = element === "pieChart" || element === "doughnutChart";
  const parts = [
    direction && `<c:barDir val="${direction}"/>`,
    grouping && `<c:grouping val="${grouping}"/>`,
    `<c:varyColors val="${isRound ? 1 : 0}"/>`,
    ...series.map((one, i) => seriesXml(one, i, sheet)),
    direction && '<c:gapWidth val="80"/>',
    grouping === "stacked" && '<c:overlap val="100"/>',
    element === "lineChart" && '<c:marker val="1"/>',
    element === "doughnutChart" && '<c:holeSize val="55"/>',
    !isRound && `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`,
  ];
  const axes = isRound ? "" : axesXml(direction === "bar");
  return `<c:${element}>${parts.filter(Boolean).join("")}</c:${element}>${axes}`;
}

/** Bars that lie down begin at the top, in the order of their rows. */
function axesXml(lying: boolean): string {
  const [categories, values] = lying ? ["l", "t"] : ["b", "l"];
  const order = lying ? "maxMin" : "minMax";
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${order}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${categories}"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${values}"/><c:majorGridlines/>` +
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/></c:valAx>`
  );
}

function seriesXml(series: ChartSeries, index: number, sheet: Sheet): string {
  const { name, categories, values, color } = series;
  const fill =
    color === null
      ? ""
      : `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></c:spPr>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (name ? `<c:tx>${textReference(name, sheet)}</c:tx>` : "") +
    fill +
    (categories ? `<c:cat>${textReference(categories, sheet)}</c:cat>` : "") +
    `<c:val>${numberReference(values, sheet)}</c:val></c:ser>`
  );
}

function textReference(area: Area, sheet: Sheet): string {
  const points = cellsOf(area).map(([row, column], i) => {
    const text = escapeText(encodeEscapes(sheet.text(row, column)));
    return `<c:pt idx="${i}"><c:v>${text}</c:v></c:pt>`;
  });
  return `<c:strRef><c:f>${reference(area, sheet)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numberReference(area: Area, sheet: Sheet): string {
  const cells = cellsOf(area);
  const points = cells.flatMap(([row, column], i) => {
    const value = sheet.value(row, column);
    return typeof value === "number" ? [`<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`] : [];
  });
  return `<c:numRef><c:f>${reference(area, sheet)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${cells.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function cellsOf({ top, left, bottom, right }: Area): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push([row, column]);
  return cells;
}

function reference(area: Area, sheet: Sheet): string {
  const cells = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return escapeText(`'${sheet.name.replaceAll("'", "''")}'!${cells}`);
}
