import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import type { Workbook } from "../../../src/host/model/workbook";
import { startExcel, type StandIn } from "../../support/excel";
import { textsOf } from "../../support/xlsxPackages";

let excel: StandIn;

beforeEach(() => {
  start(emptyWorkbook());
});

afterEach(() => {
  excel.dispose();
});

function start(workbook: Workbook): void {
  excel = startExcel(workbook);
}

function reopen(): void {
  const bytes = saveWorkbook(excel.workbook);
  excel.dispose();
  start(openWorkbook(bytes));
}

const parts = () => textsOf(saveWorkbook(excel.workbook));

async function addChart(type: Excel.ChartType = Excel.ChartType.columnStacked): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const source = sheet.getRange("A1:C3");
    source.values = [
      ["负责人", "超时", "正常"],
      ["甲", 2, 5],
      ["乙 & 丙", 0, 3],
    ];
    const chart = sheet.charts.add(type, source, Excel.ChartSeriesBy.columns);
    chart.name = "工单";
    chart.title.text = "各负责人的<未结>工单";
    chart.legend.position = "Right";
    chart.setPosition("E2", "J12");
    chart.series.getItemAt(0).format.fill.setSolidColor("#C00000");
    await context.sync();
  });
}

async function chartNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getFirst();
    charts.load("items/name");
    await context.sync();
    return charts.items.map(({ name }) => name);
  });
}

it("writes a chart as a part of its own with series, categories, names and their present values", async () => {
  await addChart();
  const chart = parts()["xl/charts/chart1.xml"] ?? "";
  expect(chart).toContain('<c:barDir val="col"/><c:grouping val="stacked"/>');
  expect(chart).toContain("<c:f>'Sheet1'!$B$2:$B$3</c:f>");
  expect(chart).toContain("<c:f>'Sheet1'!$A$2:$A$3</c:f>");
  expect(chart).toContain('<c:pt idx="0"><c:v>甲</c:v></c:pt><c:pt idx="1"><c:v>乙 &amp; 丙</c:v>');
  expect(chart).toContain('<c:pt idx="0"><c:v>2</c:v></c:pt><c:pt idx="1"><c:v>0</c:v></c:pt>');
  expect(chart).toContain("<a:t>各负责人的&lt;未结&gt;工单</a:t>");
  expect(chart.match(/<c:ser>/g)).toHaveLength(2);
  expect(chart.match(/srgbClr val="C00000"/g)).toHaveLength(1);
  expect(chart).toContain('<c:legendPos val="r"/>');
});

it("links sheet, drawing and chart, and places the chart over its cells (E2:J12)", async () => {
  await addChart();
  const files = parts();
  expect(files["xl/worksheets/sheet1.xml"]).toMatch(/<drawing [^>]*r:id="rId1"\/>/);
  expect(files["xl/worksheets/_rels/sheet1.xml.rels"]).toContain("../drawings/drawing1.xml");
  expect(files["xl/drawings/_rels/drawing1.xml.rels"]).toContain("../charts/chart1.xml");
  expect(files["[Content_Types].xml"]).toContain('PartName="/xl/charts/chart1.xml"');
  expect(files["xl/drawings/drawing1.xml"]).toContain(
    "<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>",
  );
  expect(files["xl/drawings/drawing1.xml"]).toContain("<xdr:to><xdr:col>10</xdr:col>");
});

it("finds the charts of an opened file by name and leaves their parts as they are", async () => {
  await addChart();
  const before = parts()["xl/charts/chart1.xml"];
  reopen();
  expect(await chartNames()).toEqual(["工单"]);
  await addChart(Excel.ChartType.doughnut);
  const files = parts();
  expect(files["xl/charts/chart1.xml"]).toBe(before);
  expect(files["xl/charts/chart2.xml"]).toContain("<c:doughnutChart>");
  expect(files["xl/drawings/drawing1.xml"]?.match(/<xdr:twoCellAnchor>/g)).toHaveLength(2);
});

it("takes a deleted chart out of an opened file, with its part and its links", async () => {
  await addChart();
  await addChart(Excel.ChartType.pie);
  reopen();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().charts.getItemAt(0).delete();
    await context.sync();
  });
  const files = parts();
  expect(files["xl/charts/chart1.xml"]).toBeUndefined();
  expect(files["[Content_Types].xml"]).not.toContain("chart1.xml");
  expect(files["xl/drawings/_rels/drawing1.xml.rels"]).not.toContain("chart1.xml");
  expect(files["xl/drawings/drawing1.xml"]?.match(/<xdr:twoCellAnchor>/g)).toHaveLength(1);
  reopen();
  expect(await chartNames()).toEqual(["工单"]);
});

it("refuses to change a chart of an opened file, which is not read", async () => {
  await addChart();
  reopen();
  const rename = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().charts.getItemAt(0).title.text = "新标题";
    await context.sync();
  });
  await expect(rename).rejects.toMatchObject({ code: "NotImplemented" });
});

it("writes how a sheet is printed: A4, one page wide, centred, with page numbers and a print area", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["x"]];
    sheet.tabColor = "#107C41";
    const { pageLayout } = sheet;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 36;
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    pageLayout.setPrintArea("A1:H40");
    pageLayout.setPrintTitleRows("$1:$2");
    await context.sync();
  });
  const files = parts();
  const sheet = files["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toContain(
    '<sheetPr><tabColor rgb="FF107C41"/><pageSetUpPr fitToPage="1"/></sheetPr>',
  );
  expect(sheet).toContain('<printOptions horizontalCentered="1"/><pageMargins left="0.5"');
  expect(sheet).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(sheet).toContain("<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>");
  expect(files["xl/workbook.xml"]).toContain("Sheet1!$A$1:$H$40</definedName>");
  expect(files["xl/workbook.xml"]).toContain("Sheet1!$1:$2</definedName>");
});

it("reads the print set-up of an opened file", async () => {
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.headersFooters.defaultForAllPages.rightFooter = "&A";
    await context.sync();
  });
  reopen();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    const { defaultForAllPages: footer } = pageLayout.headersFooters;
    pageLayout.load("paperSize,orientation,zoom,leftMargin");
    footer.load("rightFooter,centerFooter");
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      paperSize: "A4",
      orientation: "Portrait",
      leftMargin: expect.closeTo(50.4) as number,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
    });
    expect(footer.toJSON()).toMatchObject({ rightFooter: "&A", centerFooter: "" });
  });
});
