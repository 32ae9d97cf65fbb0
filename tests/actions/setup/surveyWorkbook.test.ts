import {
  fieldsOf,
  isComplete,
  lackOf,
  usedSheets,
  withColumn,
  withHeaderRow,
  withSheet,
} from "../../../src/actions/setup/setupDraft";
import { saveSetup } from "../../../src/actions/setup/saveSetup";
import { surveyWorkbook, type Survey } from "../../../src/actions/setup/surveyWorkbook";
import { defaultSetup, withModule, type Setup } from "../../../src/domain/setup/setup";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { startExcel, type StandIn } from "../../support/excel";
import { workbookWith, type SheetLiterals } from "../../support/sheets";
import { wildBook } from "../../support/wildBook";

let excel: StandIn;

afterEach(() => {
  excel.dispose();
});

async function surveyOf(sheets: SheetLiterals, before?: Setup): Promise<Survey> {
  excel = startExcel(workbookWith(sheets));
  if (before) await saveSetup(before, "zh-CN");
  return surveyWorkbook();
}

async function surveyOfWild(): Promise<Survey> {
  excel = startExcel(openWorkbook(wildBook()));
  return surveyWorkbook();
}

describe("a workbook that nobody has settled", () => {
  it("is proposed as its headers tell, below a title and groups (headers in row 3)", async () => {
    const { proposal, doubts, stored } = await surveyOfWild();
    expect(stored).toEqual({ kind: "none" });
    expect(doubts).toEqual([]);
    expect(proposal.sheets.register).toEqual({
      sheet: "汇总",
      headerRow: 3,
      columns: {
        id: ["代码"],
        kind: ["性质"],
        phone: ["手机"],
        email: ["邮件"],
        owner: ["业务员"],
        cooperationOn: ["首次成交日期"],
        potential: ["发展潜力"],
      },
      otherHeaders: ["单位全称", "喜好面料"],
    });
    expect(usedSheets(proposal).map(({ role, settled }) => `${role} ${settled.sheet}`)).toEqual([
      "register 汇总",
      "contacts 拜访流水",
      "issues 售后登记",
    ]);
    expect(isComplete(proposal)).toBe(true);
  });

  it("is described by rows that could be headers, not by rows of data", async () => {
    const { sheets } = await surveyOfWild();
    const issues = sheets.find(({ sheet }) => sheet === "售后登记");
    expect(issues?.rows.map(({ headerRow, dataRows }) => [headerRow, dataRows])).toContainEqual([
      1, 2,
    ]);
    expect(issues?.rows[0]?.headers).toEqual([
      "登记号",
      "客户代码",
      "反馈时间",
      "紧急程度",
      "处理状态",
      "办结时间",
    ]);
  });

  it("without a register has a proposal without one", async () => {
    const { proposal, sheets } = await surveyOf({
      杂记: [
        ["甲", "乙"],
        ["一", "二"],
      ],
    });
    expect(proposal).toEqual(defaultSetup);
    expect(isComplete(proposal)).toBe(false);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["杂记"]);
  });

  it("offers neither passwords nor the add-in's own columns", async () => {
    const { sheets } = await surveyOf({
      客户台账: [
        ["客户编号", "客户名称", "登录密码", "客户等级", "跟进状态"],
        ["C1", "锦绣", "x", "★ A", ""],
      ],
    });
    expect(sheets[0]?.rows[0]?.headers).toEqual(["客户编号", "客户名称"]);
  });

  it("reads the tops of its sheets only, whatever the number of rows", async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => [`C${i}`, `客户${i}`]);
    await surveyOf({ 客户台账: [["客户编号", "客户名称"], ...rows] });
    expect(excel.host.counters.cellsRead).toBeLessThan(200);
    expect(excel.host.counters.cellsWritten).toBe(0);
  });

  it("has two sheets in doubt where both could be the register", async () => {
    const list = [
      ["客户编号", "客户名称"],
      ["C1", "锦绣"],
    ];
    const { doubts } = await surveyOf({ 客户名单: list, 客户清单: list });
    expect(doubts).toEqual([
      { kind: "other-sheet", role: "register", sheet: "客户名单", other: "客户清单" },
    ]);
  });
});

describe("a workbook that has changed since it was settled", () => {
  const register = {
    sheet: "一览",
    headerRow: 1,
    columns: { id: ["户号"], name: ["字号"], phone: ["热线"] },
    otherHeaders: ["喜好"],
  } as const;
  const before: Setup = { ...defaultSetup, sheets: { register } };
  const row = ["C1", "锦绣", "13800001001", "真丝"];

  it("has the new header in doubt, preselected by its meaning (热线 → 手机)", async () => {
    const survey = await surveyOf({ 一览: [["户号", "字号", "手机", "喜好"], row] }, before);
    expect(survey.doubts).toEqual([
      {
        kind: "header-gone",
        role: "register",
        sheet: "一览",
        field: "phone",
        header: "热线",
        likely: "手机",
      },
    ]);
    expect(survey.proposal.sheets.register?.columns.phone).toEqual(["手机"]);
  });

  it("has the only new header in doubt for the only one that vanished (字号 → 招牌)", async () => {
    const { doubts } = await surveyOf({ 一览: [["户号", "招牌", "热线", "喜好"], row] }, before);
    expect(doubts).toMatchObject([{ field: "name", header: "字号", likely: "招牌" }]);
  });

  it("has nothing preselected where nothing new could be meant (喜好 was there before)", async () => {
    const { doubts, proposal } = await surveyOf(
      { 一览: [["户号", "字号", "", "喜好"], row] },
      before,
    );
    expect(doubts).toMatchObject([{ field: "phone", header: "热线", likely: undefined }]);
    expect(proposal.sheets.register?.columns).toEqual({ id: ["户号"], name: ["字号"] });
  });

  it("names a sheet that is gone and proposes the one that fits", async () => {
    const { doubts, proposal } = await surveyOf(
      {
        客户台账: [
          ["客户编号", "客户名称"],
          ["C1", "锦绣"],
        ],
      },
      before,
    );
    expect(doubts).toEqual([{ kind: "sheet-gone", role: "register", sheet: "一览" }]);
    expect(proposal.sheets.register?.sheet).toBe("客户台账");
  });

  it("keeps what does not concern sheets, and asks nothing about modules that are off", async () => {
    const orders = { ...register, sheet: "旧订单", columns: { customerId: ["户号"] } };
    const setup: Setup = {
      ...before,
      sheets: { register, orders },
      off: ["orders"],
      language: "en-US",
      maskPersonalData: false,
    };
    const survey = await surveyOf({ 一览: [["户号", "字号", "热线", "喜好"], row] }, setup);
    expect(survey.doubts).toEqual([]);
    expect(survey.proposal).toMatchObject({
      off: ["orders"],
      language: "en-US",
      maskPersonalData: false,
    });
  });
});

describe("a person's corrections", () => {
  it("map a header that no list of names knows (单位全称 → 名称)", async () => {
    const survey = await surveyOfWild();
    const draft = withColumn(survey.proposal, survey, "register", {
      field: "name",
      header: "单位全称",
    });
    expect(draft.sheets.register?.columns.name).toEqual(["单位全称"]);
    expect(draft.sheets.register?.otherHeaders).toEqual(["喜好面料"]);
    expect(lackOf("register", draft.sheets.register?.columns ?? {}).expected).toEqual([]);
  });

  it("take a header away from the field that had it", async () => {
    const survey = await surveyOfWild();
    const draft = withColumn(survey.proposal, survey, "register", {
      field: "name",
      header: "代码",
    });
    expect(draft.sheets.register?.columns).toMatchObject({ name: ["代码"] });
    expect(draft.sheets.register?.columns).not.toHaveProperty("id");
  });

  it("can leave a field out; without id and name the register cannot be confirmed", async () => {
    const survey = await surveyOfWild();
    const draft = withColumn(survey.proposal, survey, "register", {
      field: "id",
      header: undefined,
    });
    expect(lackOf("register", draft.sheets.register?.columns ?? {}).needed).toEqual([
      ["id", "name"],
    ]);
    expect(isComplete(draft)).toBe(false);
  });

  it("give a field of several columns one more (等待客户起)", async () => {
    const survey = await surveyOf({
      客户: [
        ["客户编号", "客户名称"],
        ["C1", "锦绣"],
      ],
      工单: [
        ["工单号", "客户编号", "提出时间", "搁置", "再搁置"],
        ["W1", "C1", "2026-03-02", "", ""],
      ],
    });
    const field = "waitingFrom";
    const first = withColumn(survey.proposal, survey, "issues", { field, header: "搁置" });
    const both = withColumn(first, survey, "issues", { field, position: 1, header: "再搁置" });
    expect(both.sheets.issues?.columns.waitingFrom).toEqual(["搁置", "再搁置"]);
    expect(fieldsOf("issues").find((one) => one.field === field)?.several).toBe(true);
  });

  it("choose another sheet, with the header row and columns that its headers tell", async () => {
    const survey = await surveyOfWild();
    const draft = withSheet(survey.proposal, survey, "orders", "售后登记");
    expect(draft.sheets.orders).toMatchObject({ sheet: "售后登记", headerRow: 1 });
    expect(draft.off).toEqual([]);
  });

  it("say that there is no sheet, which switches the module off until one is chosen", async () => {
    const survey = await surveyOfWild();
    const without = withSheet(survey.proposal, survey, "contacts", undefined);
    expect([without.off, without.sheets.contacts]).toEqual([["contacts"], undefined]);
    expect(withSheet(without, survey, "contacts", "拜访流水").off).toEqual([]);
  });

  it("choose another header row, whose own texts are mapped", async () => {
    const survey = await surveyOfWild();
    const draft = withHeaderRow(survey.proposal, survey, "register", 2);
    expect(draft.sheets.register).toMatchObject({ headerRow: 2 });
    expect(draft.sheets.register?.otherHeaders).toContain("基本信息");
  });

  it("keep the columns of a module that is switched off and on again", async () => {
    const { proposal } = await surveyOfWild();
    const off = withModule(proposal, "issues", false);
    expect(usedSheets(off).map(({ role }) => role)).toEqual(["register", "contacts"]);
    expect(withModule(off, "issues", true)).toEqual(proposal);
  });
});
