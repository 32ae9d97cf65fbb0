import { openWorkbook, type OpenOptions } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import type { TableFacts } from "../../../src/host/model/tables";
import type { Workbook } from "../../../src/host/model/workbook";
import {
  contentTypes,
  firstSheet,
  fixture,
  mainNamespace,
  officeRelationships,
  packageParts,
  relationships,
  textsOf,
  worksheet,
  zipped,
  type Parts,
} from "../../support/xlsxPackages";

const areaOf = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});
const open = (content: string, parts: Parts = {}, options: OpenOptions = {}) =>
  openWorkbook(zipped(packageParts(worksheet(content), parts)), options);
const again = (workbook: Workbook) => openWorkbook(saveWorkbook(workbook));
const sheetText = (workbook: Workbook) =>
  textsOf(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"] ?? "";

describe("columns", () => {
  const cols =
    '<cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="3" max="16384" width="9" hidden="1" outlineLevel="1"/></cols>';

  it("are read with their widths and visibility", () => {
    const { columns } = firstSheet(
      open(`<sheetFormatPr defaultColWidth="10"/>${cols}<sheetData/>`),
    );
    expect([0, 1, 2, 500].map((column) => columns.width(column))).toEqual([12.5, 10, 9, 9]);
    expect([1, 2, 16_383].map((column) => columns.hidden(column))).toEqual([false, true, true]);
  });

  it("get a width; the others keep their text and what the model does not know", () => {
    const workbook = open(`${cols}<sheetData/>`);
    firstSheet(workbook).columns.setWidth(3, 20);
    expect(sheetText(workbook)).toContain(
      '<cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="3" max="3" width="9" hidden="1" customWidth="1" outlineLevel="1"/>' +
        '<col min="4" max="4" width="20" hidden="1" customWidth="1" outlineLevel="1"/><col min="5" max="16384" width="9" hidden="1" customWidth="1" outlineLevel="1"/></cols><sheetData/>',
    );
  });
});

describe("panes", () => {
  it("are frozen and freed", () => {
    const workbook = open(
      '<sheetViews><sheetView topLeftCell="A50" workbookViewId="0"><selection sqref="B2"/></sheetView></sheetViews><sheetData/>',
    );
    firstSheet(workbook).frozen = { rows: 2, columns: 0 };
    expect(sheetText(workbook)).toContain(
      '<sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView>',
    );
    const frozen = again(workbook);
    expect(firstSheet(frozen).frozen).toEqual({ rows: 2, columns: 0 });
    firstSheet(frozen).frozen = null;
    expect(firstSheet(again(frozen)).frozen).toBeNull();
  });

  it("are frozen in a sheet without a view", () => {
    const workbook = open("<dimension ref='A1'/><sheetData/>");
    firstSheet(workbook).frozen = { rows: 1, columns: 1 };
    expect(firstSheet(again(workbook)).frozen).toEqual({ rows: 1, columns: 1 });
  });
});

describe("protection", () => {
  it("is read as what is still allowed", () => {
    const { protection } = firstSheet(
      open(
        '<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1" sheet="1" autoFilter="0" selectLockedCells="1"/>',
      ),
    );
    expect(protection).toMatchObject({
      protected: true,
      hasPassword: true,
      options: {
        allowAutoFilter: true,
        allowSort: false,
        allowEditObjects: true,
        selectionMode: "Unlocked",
      },
    });
  });

  it("keeps its password when an option changes and is taken away as a whole", () => {
    const workbook = open('<sheetData/><sheetProtection password="CC1A" sheet="1"/>');
    const sheet = firstSheet(workbook);
    sheet.protection = {
      ...sheet.protection,
      options: { ...sheet.protection.options, allowSort: true },
    };
    expect(sheetText(workbook)).toContain('<sheetProtection password="CC1A" sheet="1" sort="0"/>');
    sheet.protection = { ...sheet.protection, protected: false };
    expect(sheetText(workbook)).not.toContain("sheetProtection");
  });
});

describe("a filter", () => {
  const criteria =
    '<autoFilter ref="A1:D9"><filterColumn colId="0"><filters blank="1"><filter val="甲"/></filters></filterColumn>' +
    '<filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="5"/><customFilter operator="lessThan" val="9"/></customFilters></filterColumn>' +
    '<filterColumn colId="2"><top10 val="3"/></filterColumn><sortState ref="A2:D9"><sortCondition ref="B2:B9"/></sortState></autoFilter>';

  it("is read with its criteria; those of other kinds are kept as they are", () => {
    const filter = firstSheet(open(`<sheetData/>${criteria}`)).autoFilter;
    expect(filter?.area).toEqual(areaOf(0, 0, 8, 3));
    expect([...(filter?.criteria ?? [])]).toEqual([
      [0, { kind: "values", values: ["甲"], blanks: true }],
      [
        1,
        {
          kind: "custom",
          all: true,
          conditions: [
            { operator: "greaterThan", value: "5" },
            { operator: "lessThan", value: "9" },
          ],
        },
      ],
      [2, { kind: "opaque", type: "top10", source: '<top10 val="3"/>' }],
    ]);
  });

  it("is written with Excel's hidden name for its area and the mark of a filtered sheet", () => {
    const workbook = open(
      "<sheetData/><mergeCells count='1'><mergeCell ref='F1:G1'/></mergeCells>",
    );
    firstSheet(workbook).autoFilter = {
      area: areaOf(0, 0, 8, 3),
      criteria: new Map([[3, { kind: "values", values: ["● 逾期"], blanks: false }]]),
    };
    const texts = textsOf(saveWorkbook(workbook));
    expect(texts["xl/worksheets/sheet1.xml"]).toContain(
      '<sheetPr filterMode="1"></sheetPr><sheetData/><autoFilter ref="A1:D9"><filterColumn colId="3"><filters><filter val="● 逾期"/></filters></filterColumn></autoFilter><mergeCells',
    );
    expect(texts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'客户'!$A$1:$D$9</definedName>`,
    );
  });

  it("that is changed keeps its other criteria and its order of rows", () => {
    const workbook = open(`<sheetData/>${criteria}`);
    const sheet = firstSheet(workbook);
    const kept = new Map(sheet.autoFilter?.criteria);
    kept.delete(0);
    sheet.autoFilter = { area: areaOf(0, 0, 8, 3), criteria: kept };
    expect(sheetText(workbook)).toContain(
      criteria.replace(/<filterColumn colId="0">.*?<\/filterColumn>/, ""),
    );
  });

  it("that is taken away takes its name with it", () => {
    const workbook = openWorkbook(fixture("openpyxl.xlsx"));
    expect(workbook.names.map(({ name }) => name)).toContain("_xlnm._FilterDatabase");
    firstSheet(workbook).autoFilter = null;
    const saved = again(workbook);
    expect(firstSheet(saved).autoFilter).toBeNull();
    expect(saved.names.map(({ name }) => name)).toEqual(["服务时限"]);
  });
});

describe("merged cells, tab colour and visibility", () => {
  it("come back as they were set", () => {
    const workbook = emptyWorkbook();
    const second = workbook.addSheet("计划");
    second.merges = [areaOf(0, 0, 0, 3)];
    second.tabColor = "#70AD47";
    second.visibility = "VeryHidden";
    const [, read] = again(workbook).sheets;
    expect(read).toMatchObject({
      merges: [areaOf(0, 0, 0, 3)],
      tabColor: "#70AD47",
      visibility: "VeryHidden",
    });
  });
});

describe("the active sheet", () => {
  it("is the only selected one", () => {
    const workbook = open(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>',
    );
    const added = workbook.addSheet("计划");
    workbook.activeSheet = added;
    const texts = textsOf(saveWorkbook(workbook));
    expect(texts["xl/worksheets/sheet1.xml"]).toContain('<sheetView workbookViewId="0"/>');
    expect(texts["xl/worksheets/sheet2.xml"]).toContain(
      '<sheetView workbookViewId="0" tabSelected="1"/>',
    );
    expect(again(workbook).activeSheet.name).toBe("计划");
  });

  it("is counted among all tabs, chart sheets included", () => {
    const parts = packageParts(worksheet("<sheetData/>"), {
      "xl/workbook.xml":
        `<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelationships}"><bookViews><workbookView activeTab="1"/></bookViews>` +
        '<sheets><sheet name="图" sheetId="3" r:id="rId8"/><sheet name="客户" sheetId="1" r:id="rId1"/></sheets>' +
        '<definedNames><definedName name="区" localSheetId="1">客户!$A$1</definedName></definedNames></workbook>',
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId8", "chartsheet", "chartsheets/sheet1.xml"],
      ),
    });
    const workbook = openWorkbook(zipped(parts));
    expect([workbook.activeSheet.name, workbook.names[0]?.sheet?.name]).toEqual(["客户", "客户"]);
    const added = workbook.addSheet("新");
    workbook.setName({
      name: "新区",
      formula: "新!$A$1",
      sheet: added,
      hidden: false,
      comment: "说明",
    });
    const text = textsOf(saveWorkbook(workbook))["xl/workbook.xml"];
    expect(text).toContain('<sheet name="新" sheetId="4" r:id="rId3"/>');
    expect(text).toContain(
      '<definedName name="区" localSheetId="1">客户!$A$1</definedName><definedName name="新区" comment="说明" localSheetId="2">新!$A$1</definedName>',
    );
  });
});

describe("tables", () => {
  const facts: TableFacts = {
    name: "沟通表",
    area: areaOf(0, 0, 2, 1),
    columns: [
      { id: 1, name: "客户编号" },
      { id: 2, name: "方式\n备注" },
    ],
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    autoFilter: { area: areaOf(0, 0, 2, 1), criteria: new Map() },
  };

  it("that are added get a part, a content type, a link and an id that no other table has", () => {
    const workbook = openWorkbook(fixture("openpyxl.xlsx"));
    firstSheet(workbook).addTable(facts);
    const file = saveWorkbook(workbook);
    const texts = textsOf(file);
    expect(texts["[Content_Types].xml"]).toContain("/xl/tables/table2.xml");
    expect(texts["xl/tables/table2.xml"]).toContain(
      'id="2" name="沟通表" displayName="沟通表" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/>',
    );
    expect(firstSheet(openWorkbook(file)).tables.map((table) => table.all())).toEqual([facts]);
  });

  it("that grow keep the elements of their columns", () => {
    const table =
      `<table xmlns="${mainNamespace}" id="5" name="表1" displayName="表1" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2">` +
      '<tableColumn id="1" name="甲" dataDxfId="3"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn><tableColumn id="2" name="乙"/></tableColumns>' +
      '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';
    const workbook = open(
      '<sheetData/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
      {
        "xl/tables/table1.xml": table,
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([
          "rId4",
          "table",
          "../tables/table1.xml",
        ]),
      },
    );
    const [read] = firstSheet(workbook).tables;
    read?.change({
      area: areaOf(0, 0, 4, 2),
      columns: [...read.columns, { id: 3, name: "客户等级" }],
      autoFilter: { area: areaOf(0, 0, 4, 2), criteria: new Map() },
    });
    const texts = textsOf(saveWorkbook(workbook));
    expect(texts["xl/tables/table1.xml"]).toBe(
      table
        .replaceAll("A1:B3", "A1:C5")
        .replace('count="2"', 'count="3"')
        .replace('name="乙"/>', 'name="乙"/><tableColumn id="3" name="客户等级"/>'),
    );
    expect(texts["xl/worksheets/sheet1.xml"]).toBe(
      packageParts(
        worksheet('<sheetData/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>'),
      )["xl/worksheets/sheet1.xml"],
    );
  });
});

describe("the add-in's settings", () => {
  const addIn = { id: "5f0b2f6e-1111-4222-8333-444455556666", version: "1.0.0.0" };
  const other =
    '<we:webextension xmlns:we="urn:we" id="{9}"><we:reference id="wa104" version="1" store="zh-CN" storeType="OMEX"/><we:properties><we:property name="k" value="1"/></we:properties></we:webextension>';

  it("are kept in a web extension part of their own", () => {
    const workbook = emptyWorkbook({ addIn });
    workbook.settings.set("policy", JSON.stringify({ tier: 'A"<' }));
    const file = saveWorkbook(workbook);
    expect(JSON.parse(openWorkbook(file, { addIn }).settings.get("policy") ?? "")).toEqual({
      tier: 'A"<',
    });
    expect(openWorkbook(file).settings.size).toBe(0);
    expect(textsOf(file)["_rels/.rels"]).toContain("webextensiontaskpanes");
  });

  it("change and disappear without touching those of other add-ins", () => {
    const workbook = openWorkbook(
      zipped(
        packageParts(worksheet("<sheetData/>"), {
          "[Content_Types].xml": contentTypes({
            "/xl/webextensions/webextension1.xml": "application/vnd.ms-office.webextension+xml",
          }),
          "_rels/.rels": relationships(
            ["rId1", "officeDocument", "xl/workbook.xml"],
            [
              "rId2",
              "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
              "/xl/webextensions/taskpanes.xml",
            ],
          ),
          "xl/webextensions/taskpanes.xml":
            '<wetp:taskpanes xmlns:wetp="urn:t"><wetp:taskpane/></wetp:taskpanes>',
          "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
            "rId1",
            "http://schemas.microsoft.com/office/2011/relationships/webextension",
            "webextension1.xml",
          ]),
          "xl/webextensions/webextension1.xml": other,
        }),
      ),
      { addIn },
    );
    expect(workbook.settings.size).toBe(0);
    workbook.settings.set("a", "1");
    const file = saveWorkbook(workbook);
    expect(textsOf(file)["xl/webextensions/webextension1.xml"]).toBe(other);
    const second = openWorkbook(file, { addIn });
    expect([...second.settings]).toEqual([["a", "1"]]);
    second.settings.delete("a");
    second.settings.set("b", "2");
    expect([...openWorkbook(saveWorkbook(second), { addIn }).settings]).toEqual([["b", "2"]]);
  });
});
