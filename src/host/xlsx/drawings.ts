import type { Area } from "../model/area";
import { Chart, chartId, Charts } from "../model/charts";
import type { Sheet } from "../model/sheet";
import { chartNamespace, chartXml } from "./chartXml";
import { relationshipAttribute, type Namespaces } from "./namespaces";
import type { Package } from "./package";
import type { PackageWriter } from "./packageWriter";
import { worksheetSequence } from "./worksheetSequence";
import { attributesText } from "./xmlText";
import type { XmlEdits } from "./xmlEdits";
import { parseXml, type XmlElement } from "./xmlTree";

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

const anchorNames = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];

/** The part that holds a sheet's pictures, shapes and charts; null when it has none. */
export function drawingPartOf(file: Package, root: XmlElement, sheetPart: string): string | null {
  const id = root.child("drawing")?.relationshipId;
  if (id === undefined) return null;
  return file.relationships(sheetPart).find((link) => link.id === id)?.part ?? null;
}

/** The charts of a drawing part by name and place. */
export function readCharts(file: Package, drawingPart: string | null): Charts {
  const root = drawingPart === null ? null : file.xml(drawingPart);
  if (!root) return new Charts();
  return new Charts(
    chartAnchors(root).map((anchor, i) => {
      const name = anchor.descendants("cNvPr")[0]?.attribute("name") ?? `Chart ${i + 1}`;
      return new Chart(chartId(i), null, { name, anchor: areaOf(anchor) });
    }),
  );
}

function chartAnchors(root: XmlElement): XmlElement[] {
  const anchors = root.children.filter(({ name }) => anchorNames.includes(name));
  return anchors.filter((anchor) => anchor.descendants("chart").length > 0);
}

function areaOf(anchor: XmlElement): Area {
  const cell = (corner: string, part: string) =>
    Number(anchor.child(corner)?.child(part)?.text ?? 0);
  const [top, left] = [cell("from", "row"), cell("from", "col")];
  return {
    top,
    left,
    bottom: Math.max(top, cell("to", "row") - 1),
    right: Math.max(left, cell("to", "col") - 1),
  };
}

/** Writes a sheet's new charts and takes deleted ones out; pictures and shapes stay as they are. */
export function writeCharts(
  writer: PackageWriter,
  edits: XmlEdits,
  root: XmlElement,
  sheet: Sheet,
  source: { readonly part: string; readonly drawingPart: string | null },
  namespaces: Namespaces,
): void {
  if (!sheet.charts.changed) return;
  const part = source.drawingPart ?? addDrawing(writer, edits, root, source.part, namespaces);
  removeCharts(writer, part, sheet.charts);
  const added = sheet.charts.added.map((chart) =>
    anchorXml(writer, part, chart, sheet, namespaces),
  );
  if (added.length === 0) return;
  writer.edit(part, (drawing, drawingEdits) => {
    drawingEdits.append(drawing, added.join(""));
  });
}

function addDrawing(
  writer: PackageWriter,
  edits: XmlEdits,
  root: XmlElement,
  sheetPart: string,
  namespaces: Namespaces,
): string {
  const folder = sheetPart.replace(/[^/]+\/[^/]+$/, "");
  const part = writer.freeName(`${folder}drawings/drawing`);
  const xml = `<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${drawingMain}"></xdr:wsDr>`;
  writer.add(part, xml, drawingType);
  const id = writer.link(sheetPart, `${namespaces.relationships}/drawing`, part);
  const link = `<${root.prefix}drawing${relationshipAttribute(root, namespaces, id)}/>`;
  edits.insertInOrder(root, "drawing", link, worksheetSequence);
  return part;
}

/** In the order of the file, as `readCharts` has read them. */
function removeCharts(writer: PackageWriter, part: string, charts: Charts): void {
  const { removed } = charts;
  if (removed.length === 0) return;
  const text = writer.text(part);
  if (text === null) return;
  const anchors = chartAnchors(parseXml(text, part));
  const gone = anchors.filter((_anchor, i) => removed.some(({ id }) => id === chartId(i)));
  for (const anchor of gone) {
    const id = anchor.descendants("chart")[0]?.relationshipId;
    if (id !== undefined) writer.removeLinked(part, id);
  }
  const starts = new Set(gone.map(({ start }) => start));
  writer.edit(part, (drawing, edits) => {
    for (const anchor of drawing.children) if (starts.has(anchor.start)) edits.replace(anchor, "");
  });
}

function anchorXml(
  writer: PackageWriter,
  drawingPart: string,
  { facts, id }: Chart,
  sheet: Sheet,
  namespaces: Namespaces,
): string {
  if (!facts) return "";
  const folder = drawingPart.replace(/[^/]+\/[^/]+$/, "");
  const chartPart = writer.freeName(`${folder}charts/chart`);
  writer.add(chartPart, chartXml(facts, sheet), chartType);
  const link = writer.link(drawingPart, `${namespaces.relationships}/chart`, chartPart);
  const { top, left, bottom, right } = facts.anchor;
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  // 1 is the drawing itself.
  const number = Number(id.slice(-13, -1)) + 1;
  return (
    `<xdr:twoCellAnchor>${corner("from", top, left)}${corner("to", bottom + 1, right + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr${attributesText({ id: number, name: facts.name, descr: facts.title ?? undefined })}/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${chartNamespace}">` +
    `<c:chart xmlns:c="${chartNamespace}" xmlns:r="${namespaces.relationships}" r:id="${link}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
