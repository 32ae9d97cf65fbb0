import { WorkbookError } from "../../../src/workbook/workbookError";
import { findingsOf, placeOf, readFrom, type RowsLiteral } from "../../support/sheets";

const register: RowsLiteral = [
  ["客户编号", "客户名称", "联系电话", "建档日期"],
  ["C001", "华丽时装", "13800000001", "2025-01-02"],
];
const orders: RowsLiteral = [
  ["订单号", "客户编号", "客户名称", "订购日期", "金额"],
  ["D1", "C001", "华丽时装", "2026-01-05", 1200],
];

describe("the sheets of the other roles", () => {
  test("are found by headers alone, whatever the sheets are called", async () => {
    const book = await readFrom({
      Sheet1: register,
      Sheet2: [
        ["记录编号", "客户编号", "沟通时间", "沟通方式", "性质", "结果", "记录人", "下一步日期"],
        ["L1"],
      ],
      Sheet3: orders,
      Sheet4: [
        [
          "工单号",
          "客户编号",
          "提出时间",
          "渠道",
          "严重程度",
          "类别",
          "状态",
          "责任人",
          "首次响应时间",
          "解决时间",
        ],
        ["W1"],
      ],
      Sheet5: [["客户编号", "工单号", "评分", "评价日期"], ["C001"]],
      Sheet6: [["客户编号", "维护方式", "负责人", "计划日期"], ["C001"]],
      Sheet7: [
        ["日期", "类型", "名称", "起", "止", "来源"],
        ["2026-10-01", "休", "国庆节"],
      ],
    });
    const sheets = Array.from(book.places, ([role, { sheet }]) => `${sheet} ${role}`).toSorted();
    expect(sheets).toEqual([
      "Sheet1 register",
      "Sheet2 contacts",
      "Sheet3 orders",
      "Sheet4 issues",
      "Sheet5 surveys",
      "Sheet6 plans",
      "Sheet7 calendar",
    ]);
    expect(book.readFindings).toEqual([]);
  });

  test("are found in traditional Chinese", async () => {
    const book = await readFrom({
      客戶台帳: [
        ["客戶編號", "客戶名稱", "負責人"],
        ["C1", "華麗"],
      ],
      溝通紀錄: [
        ["客戶編號", "溝通時間", "溝通方式", "結果"],
        ["C1", "2026-01-05"],
      ],
      訂單: [
        ["訂單編號", "客戶編號", "訂購日期", "金額"],
        ["D1", "C1", "2026-01-05", 5],
      ],
      問題: [
        ["問題編號", "客戶編號", "提出時間", "嚴重程度", "狀態"],
        ["W1", "C1", "2026-01-05"],
      ],
    });
    expect(placeOf(book, "contacts")).toBe("溝通紀錄!1: customerId=A at=B method=C outcome=D");
    expect(placeOf(book, "orders")).toBe("訂單!1: id=A customerId=B orderedAt=C amount=D");
    expect(placeOf(book, "issues")).toBe(
      "問題!1: id=A customerId=B raisedAt=C severity=D status=E",
    );
  });

  test("are found in English", async () => {
    const book = await readFrom({
      Customers: [
        ["Customer ID", "Name", "Owner", "Created"],
        ["C1", "Huali"],
      ],
      "Contact log": [["Customer ID", "Date", "Method", "Outcome", "Next contact"], ["C1"]],
      Orders: [["Order No.", "Customer ID", "Order date", "Total amount"], ["D1"]],
      Tickets: [
        [
          "Ticket ID",
          "Customer ID",
          "Raised at",
          "Priority",
          "Status",
          "First response",
          "Resolved at",
        ],
        ["W1"],
      ],
    });
    expect(placeOf(book, "contacts")).toBe(
      "Contact log!1: customerId=A at=B method=C outcome=D nextOn=E",
    );
    expect(placeOf(book, "orders")).toBe("Orders!1: id=A customerId=B orderedAt=C amount=D");
    expect(placeOf(book, "issues")).toBe(
      "Tickets!1: id=A customerId=B raisedAt=C severity=D status=E respondedAt=F resolvedAt=G",
    );
  });

  test("pair several waiting columns, each with a group row 等待客户 above 起 and 止", async () => {
    const book = await readFrom({
      客户台账: register,
      工单: {
        rows: [
          ["工单号", "客户编号", "提出时间", "等待客户", "", "等待客户", ""],
          ["", "", "", "起", "止", "起", "止"],
          [
            "W1",
            "C001",
            "2026-03-02 09:00",
            "2026-03-02 10:00",
            "2026-03-02 11:00",
            "2026-03-03 10:00",
            "",
          ],
        ],
        merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"],
      },
    });
    expect(book.issues?.waitingFrom).toHaveLength(1);
    expect(book.issues?.moreWaits).toHaveLength(1);
    expect(book.issues?.moreWaits[0]?.to[0]).toBeNaN();
    expect(findingsOf(book)).toEqual([]);
  });

  test("pair numbered waiting columns 等待客户起1 … 等待客户止2", async () => {
    const book = await readFrom({
      客户台账: register,
      工单: [
        [
          "工单号",
          "客户编号",
          "提出时间",
          "等待客户起1",
          "等待客户止1",
          "等待客户起2",
          "等待客户止2",
        ],
        ["W1", "C001", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"],
      ],
    });
    expect(book.issues?.moreWaits).toHaveLength(1);
    const wait = book.issues?.moreWaits[0];
    expect((wait?.to[0] ?? 0) - (wait?.from[0] ?? 0)).toBe(86_400);
  });
});

describe("which sheet a role takes", () => {
  test("is the one whose name says so, where two would do", async () => {
    const book = await readFrom({ 客户台账旧: register, 客户台账: register });
    expect(book.places.get("register")?.sheet).toBe("客户台账");
    expect(book.readFindings).toEqual([]);
  });

  test("is the first of two equal ones, and the other is named", async () => {
    const book = await readFrom({ 客户台账1: register, 客户台账2: register });
    expect(book.places.get("register")?.sheet).toBe("客户台账1");
    expect(book.readFindings).toMatchObject([
      { code: "role-ambiguous", wanted: "register", sheet: "客户台账1", other: "客户台账2" },
    ]);
  });

  test("is never a second order list that happens to name customers", async () => {
    const reading = readFrom({ "2025订单": orders, "2026订单": orders });
    await expect(reading).rejects.toMatchObject({ code: "no-register" });
  });

  test("is the visible one of two equal ones", async () => {
    const book = await readFrom({ Sheet1: { rows: register, hidden: true }, Sheet2: register });
    expect(book.places.get("register")?.sheet).toBe("Sheet2");
  });

  test("is the one named by hand", async () => {
    const book = await readFrom(
      { 客户台账: register, 备份: register },
      { sheets: { register: "备份" } },
    );
    expect(book.places.get("register")?.sheet).toBe("备份");
  });

  test("named by hand must exist", async () => {
    const reading = readFrom({ 客户台账: register }, { sheets: { orders: "订单" } });
    await expect(reading).rejects.toThrow(WorkbookError);
    await expect(reading).rejects.toMatchObject({
      code: "sheet-not-found",
      parameters: { role: "orders", sheet: "订单" },
      outcome: "nothing-written",
    });
  });

  test("named by hand must have a header of the role", async () => {
    const reading = readFrom(
      { 客户台账: register, 说明: [["随便", "写写"]] },
      { sheets: { orders: "说明" } },
    );
    await expect(reading).rejects.toMatchObject({ code: "no-header" });
  });

  test("is none where the name fits but a needed column lacks, which is said", async () => {
    const book = await readFrom({
      客户台账: register,
      订单: [["订单号", "订购日期", "金额"], ["D1"]],
    });
    expect(book.orders).toBeUndefined();
    expect(book.readFindings).toMatchObject([
      { code: "missing-column", field: "customerId", sheet: "订单", role: "orders" },
    ]);
  });

  test("is none for a sheet with a lone 编号 and 备注", async () => {
    await expect(
      readFrom({
        Sheet1: [
          ["编号", "备注"],
          ["1", "x"],
        ],
      }),
    ).rejects.toMatchObject({
      code: "no-register",
    });
  });

  test("keeps the policy sheet apart", async () => {
    const book = await readFrom({ 管理办法: [["客户等级", "编号", "名称"]], 客户台账: register });
    expect(book.places.get("policy")).toMatchObject({ sheet: "管理办法", rows: 0 });
  });
});

test("an empty workbook has no register", async () => {
  await expect(readFrom({ Sheet1: [] })).rejects.toMatchObject({ code: "no-register" });
});

describe("a table", () => {
  const rows: RowsLiteral = [...register, ["C002", "锦绣"], ["合计", 2], [], ["备注", "手工记录"]];

  test("gives its own rows only, without its total row", async () => {
    const book = await readFrom({
      客户台账: { rows, tables: [{ area: "A1:D4", totals: true }] },
    });
    expect(book.customers.id).toEqual(["C001", "C002"]);
  });

  test("is found far below the first screen (row 60)", async () => {
    const book = await readFrom({
      客户台账: { at: "B60", rows: register, cells: { A1: "封面" }, tables: [{ area: "B60:E61" }] },
    });
    expect(placeOf(book, "register")).toBe("客户台账!60: id=B name=C phone=D createdOn=E");
  });

  test("wins over a list beside it whose headers say the same", async () => {
    const book = await readFrom({
      客户台账: {
        rows: [
          ["编号", "名称", "", "客户编号", "客户名称"],
          ["x", "y", "", "C1", "华丽"],
        ],
        tables: [{ area: "D1:E2" }],
      },
    });
    expect(placeOf(book, "register")).toBe("客户台账!1: id=D name=E");
  });
});
