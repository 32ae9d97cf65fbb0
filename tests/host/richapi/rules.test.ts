import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
beforeEach(() => {
  excel = startExcel(workbookOf({ 台账: [["状态"], ["● 逾期"], ["○ 正常"], ["x"]] }));
});
afterEach(() => {
  excel.dispose();
});

async function onRange<T>(
  address: string,
  act: (range: Excel.Range, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) =>
    act(context.workbook.worksheets.getFirst().getRange(address), context),
  );
}

describe("conditional formats", () => {
  it("by text are added on top, with fill and font, and read back", async () => {
    await onRange("A2:A4", async (range, context) => {
      const rule = (text: string, color: string) => {
        const format = range.conditionalFormats.add("ContainsText");
        format.textComparison.format.fill.color = color;
        format.textComparison.format.font.set({ color: "#FFFFFF", italic: true });
        format.textComparison.rule = { operator: "BeginsWith", text };
        return format;
      };
      rule("○", "#00FF00");
      rule("●", "#FF0000").stopIfTrue = true;
      const { conditionalFormats } = range;
      conditionalFormats.load("items/id,items/type,items/priority,items/stopIfTrue");
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      const [first] = conditionalFormats.items;
      expect(
        conditionalFormats.items.map((item) => [item.type, item.priority, item.stopIfTrue]),
      ).toEqual([
        ["ContainsText", 0, true],
        ["ContainsText", 1, false],
      ]);
      const found = conditionalFormats.getItemOrNullObject(first?.id ?? "");
      const text = found.textComparisonOrNullObject.load("rule");
      const fill = text.format.fill.load("color");
      const font = text.format.font.load("color,underline,italic");
      const cell = found.cellValueOrNullObject.load("rule");
      const over = found.getRange().load("address");
      const none = conditionalFormats.getItemOrNullObject("none");
      await context.sync();
      expect(text.rule).toEqual({ operator: "BeginsWith", text: "●" });
      expect([fill.color, font.toJSON()]).toEqual([
        "#FF0000",
        { color: "#FFFFFF", italic: true, underline: null },
      ]);
      expect([cell.isNullObject, none.isNullObject]).toEqual([true, true]);
      expect(over.address).toBe("台账!A2:A4");
    });
  });

  it("by value and by formula keep their rules", async () => {
    await onRange("A2:A4", async (range, context) => {
      const value = range.conditionalFormats.add("CellValue").cellValue;
      value.rule = { formula1: "=1", formula2: "=5", operator: "Between" };
      const { custom } = range.conditionalFormats.add("Custom");
      custom.rule.formula = '=$A2="x"';
      custom.format.fill.color = "#CCCCCC";
      value.load("rule");
      custom.rule.load("formula");
      await context.sync();
      expect(value.rule).toEqual({ formula1: "=1", formula2: "=5", operator: "Between" });
      expect(custom.rule.formula).toBe('=$A2="x"');
    });
    const [custom, cell] = excel.workbook.activeSheet.conditionalFormats.all();
    expect(custom).toMatchObject({
      rule: { kind: "expression", formula: '$A2="x"' },
      format: { fill: "#CCCCCC" },
    });
    expect(cell?.rule).toEqual({ kind: "cell", operator: "between", formulas: ["1", "5"] });
  });

  it("are deleted one by one, moved, and cleared for a part of their range", async () => {
    await onRange("A1:A4", async (range, context) => {
      const last = range.conditionalFormats.add("ContainsText").load("id");
      const middle = range.conditionalFormats.add("ContainsText");
      const first = range.conditionalFormats.add("ContainsText").load("id");
      await context.sync();
      middle.delete();
      last.priority = 0;
      range.conditionalFormats.load("items/id");
      await context.sync();
      expect(range.conditionalFormats.items.map(({ id }) => id)).toEqual([last.id, first.id]);
      last.priority = -1;
      range.conditionalFormats.load("items/id");
      await context.sync();
      expect(range.conditionalFormats.items.map(({ id }) => id)).toEqual([first.id, last.id]);
      context.workbook.worksheets.getFirst().getRange("A1").conditionalFormats.clearAll();
      await context.sync();
    });
    const formats = excel.workbook.activeSheet.conditionalFormats.all();
    expect(formats.map(({ areas }) => areas)).toEqual([
      [{ top: 1, left: 0, bottom: 3, right: 0 }],
      [{ top: 1, left: 0, bottom: 3, right: 0 }],
    ]);
  });

  it("that are gone are ItemNotFound", async () => {
    await onRange("A1", async (range, context) => {
      const format = range.conditionalFormats.add("ContainsText").load("id");
      await context.sync();
      excel.workbook.activeSheet.conditionalFormats.remove(format.id);
      format.delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });
});

describe("data validation", () => {
  it("is none at first", async () => {
    await onRange("A2", async (range, context) => {
      range.dataValidation.load("type,rule,valid,ignoreBlanks");
      await context.sync();
      expect(range.dataValidation.toJSON()).toMatchObject({ type: "None", rule: {}, valid: true });
    });
  });

  it("takes lists typed, by formula and by range", async () => {
    await onRange("A2:A4", async (range, context) => {
      const source = context.workbook.worksheets.getFirst().getRange("C1:C3");
      const rules: Excel.DataValidationRule[] = [
        { list: { inCellDropDown: true, source: "● 逾期,○ 正常" } },
        { list: { inCellDropDown: false, source: "=$C$1:$C$3" } },
        { list: { inCellDropDown: true, source } },
      ];
      const seen: unknown[] = [];
      for (const rule of rules) {
        range.dataValidation.rule = rule;
        range.dataValidation.load("rule,type");
        await context.sync();
        seen.push(range.dataValidation.rule.list?.source, range.dataValidation.type);
      }
      expect(seen).toEqual([
        "● 逾期,○ 正常",
        "List",
        "=$C$1:$C$3",
        "List",
        "=台账!$C$1:$C$3",
        "List",
      ]);
    });
  });

  it("takes comparisons, an alert and a prompt, and judges the cells (99 is not from 1 to 9)", async () => {
    await onRange("B2:B4", async (range, context) => {
      range.values = [[1], [2], [99]];
      const { dataValidation } = range;
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      dataValidation.errorAlert = {
        message: "1–9",
        showAlert: true,
        style: "Warning",
        title: "等级",
      };
      dataValidation.prompt = { message: "填 1–9", showPrompt: true, title: "" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("rule,type,valid,errorAlert,prompt,ignoreBlanks");
      await context.sync();
      expect(dataValidation.toJSON()).toEqual({
        rule: { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
        type: "WholeNumber",
        valid: null,
        errorAlert: { message: "1–9", showAlert: true, style: "Warning", title: "等级" },
        prompt: { message: "填 1–9", showPrompt: true, title: "" },
        ignoreBlanks: false,
      });
    });
  });

  it("stores an ISO date as a serial", async () => {
    await onRange("B2", async (range, context) => {
      range.dataValidation.rule = { date: { formula1: "2026-02-14", operator: "GreaterThan" } };
      range.dataValidation.load("rule");
      await context.sync();
      expect(range.dataValidation.rule).toEqual({
        date: { formula1: 46067, operator: "GreaterThan" },
      });
    });
  });

  it("is inconsistent over cells with different rules, and cleared for a part", async () => {
    await onRange("A1:A3", async (range, context) => {
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      range.getCell(1, 0).dataValidation.clear();
      range.dataValidation.load("type");
      await context.sync();
      expect(range.dataValidation.type).toBe("Inconsistent");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "b" } };
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
  });

  it.each([
    [
      "two rules in one",
      { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=1" } },
    ],
    [
      "a list of more than 255 characters",
      { list: { inCellDropDown: true, source: "客".repeat(256) } },
    ],
  ])("refuses %s", async (_, rule) => {
    await onRange("A1", async (range, context) => {
      range.dataValidation.rule = rule;
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});
