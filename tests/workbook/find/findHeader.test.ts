import { columnsOf, findingsOf, placeOf, readFrom, type RowsLiteral } from "../../support/sheets";

const register: RowsLiteral = [
  ["客户编号", "客户名称", "联系电话", "建档日期"],
  ["C001", "华丽时装", "13800000001", "2025-01-02"],
];

describe("the register's header", () => {
  test.each<[string, string[], string]>([
    ["simplified Chinese", ["客户编号", "客户名称", "联系电话"], "id=A name=B phone=C"],
    ["other Chinese names", ["客户ID", "公司名称", "手机号码"], "id=A name=B phone=C"],
    ["customer codes", ["客户代码", "姓名", "联系方式"], "id=A name=B phone=C"],
    ["traditional Chinese", ["客戶編號", "客戶名稱", "聯繫電話"], "id=A name=B phone=C"],
    ["English", ["Customer ID", "Customer Name", "Mobile"], "id=A name=B phone=C"],
    ["English with signs", ["CUSTOMER_NO.", "Company", "Tel."], "id=A name=B phone=C"],
    [
      "both languages",
      ["客户编号 Customer ID", "客户名称/Name", "电话\nPhone"],
      "id=A name=B phone=C",
    ],
    ["bare names", ["编号", "名称", "电话"], "id=A name=B phone=C"],
    ["names after a subject", ["客户编号", "客户名称", "客户电话"], "id=A name=B phone=C"],
    ["marks and remarks", ["客户编号*", "客户名称（全称）", "联系 电话："], "id=A name=B phone=C"],
    ["full-width letters", ["客户ＩＤ", "客户名称", "Ｐｈｏｎｅ"], "id=A name=B phone=C"],
    ["columns of no field", ["序号", "客户编号", "备注", "客户名称"], "id=B name=D"],
  ])("is found in %s", async (_, headers, columns) => {
    const book = await readFrom({ 客户台账: [headers, headers.map((__, i) => `v${i}`)] });
    expect(placeOf(book, "register")).toBe(`客户台账!1: ${columns}`);
    expect(book.customers.id).toHaveLength(1);
  });

  test("names every field of the register", async () => {
    const headers =
      "客户编号 客户名称 客户类型 联系电话 邮箱 统一社会信用代码 地区 负责人 建档日期 合作开始日 合作潜力 服务依赖度";
    const book = await readFrom({ 客户台账: [headers.split(" "), ["C1"]] });
    expect(Object.keys(columnsOf(book, "register"))).toEqual(
      "id name kind phone email creditCode region owner createdOn cooperationOn potential dependence".split(
        " ",
      ),
    );
  });

  test("stands below a title, a note and a blank row (row 4)", async () => {
    const book = await readFrom({
      Sheet1: {
        rows: [["华丽时装客户台账", "", "", ""], ["说明：每周五更新"], [], ...register],
        merges: ["A1:D1"],
      },
    });
    expect(placeOf(book, "register")).toBe("Sheet1!4: id=A name=B phone=C createdOn=D");
    expect(book.customers.row).toEqual(Int32Array.of(5));
  });

  test("may begin in column C, with blank columns between (C3, F3)", async () => {
    const book = await readFrom({
      台账: {
        at: "C3",
        rows: [
          ["客户编号", "", "", "客户名称"],
          ["C1", "", "", "华丽"],
        ],
      },
    });
    expect(placeOf(book, "register")).toBe("台账!3: id=C name=F");
    expect(book.customers.name).toEqual(["华丽"]);
  });

  test("has a group row above it: 联系方式 over 电话 and 邮箱 (merged)", async () => {
    const book = await readFrom({
      客户台账: {
        rows: [
          ["客户编号", "客户名称", "联系方式", "", "建档日期"],
          ["", "", "电话", "邮箱", ""],
          ["C1", "华丽", "138", "a@b.cn", "2025-01-02"],
        ],
        merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
      },
    });
    expect(placeOf(book, "register")).toBe("客户台账!2: id=A name=B phone=C email=D createdOn=E");
    expect(book.customers.row).toEqual(Int32Array.of(3));
    expect(findingsOf(book)).toEqual([]);
  });

  test("has a group row above it, though no cell is merged", async () => {
    const book = await readFrom({
      客户台账: [
        ["客户编号", "客户名称", "联系方式", "", "建档日期"],
        ["", "", "电话", "邮箱", ""],
        ["C1", "华丽", "138", "a@b.cn", "2025-01-02"],
      ],
    });
    expect(placeOf(book, "register")).toBe("客户台账!2: id=A name=B phone=C email=D createdOn=E");
  });

  test("ends with its second row where merged cells reach into it, though that row names nothing new", async () => {
    const book = await readFrom({
      客户台账: {
        rows: [
          ["客户编号", "客户名称", "联系电话", ""],
          ["", "", "白天", "夜间"],
          ["C1", "华丽", "138", "139"],
        ],
        merges: ["A1:A2", "B1:B2", "C1:D1"],
      },
    });
    expect(book.places.get("register")?.headerRow).toBe(2);
    expect(book.customers.id).toEqual(["C1"]);
  });

  test("may be one cell merged over two columns (B1:C1)", async () => {
    const book = await readFrom({
      客户台账: {
        rows: [
          ["客户编号", "客户名称", "", "联系电话"],
          ["C1", "华丽", "", "138"],
        ],
        merges: ["B1:C1"],
      },
    });
    expect(placeOf(book, "register")).toBe("客户台账!1: id=A name=B phone=D");
    expect(findingsOf(book)).toEqual([]);
  });

  test("of our own status columns is never input", async () => {
    const book = await readFrom({
      客户台账: [
        [
          "客户编号",
          "客户名称",
          "客户等级",
          "客户标签",
          "跟进状态",
          "下次跟进",
          "数据问题",
          "SLA状态",
        ],
        ["C1", "华丽", "★ A", "", "", 46000, 3, ""],
      ],
    });
    expect(placeOf(book, "register")).toBe("客户台账!1: id=A name=B");
  });

  test("named twice uses the first column and says so", async () => {
    const book = await readFrom({
      客户台账: [
        ["客户编号", "客户名称", "联系电话", "联系电话"],
        ["C1", "华丽", "138", "139"],
      ],
    });
    expect(book.customers.phone).toEqual(["138"]);
    expect(book.readFindings).toMatchObject([
      {
        code: "duplicate-header",
        field: "phone",
        column: "C",
        otherColumn: "D",
        severity: "warning",
      },
    ]);
  });

  test("named in two words is a note, and a plainer name goes before a looser one", async () => {
    const book = await readFrom({
      客户台账: [
        ["编号", "客户编号", "客户名称", "手机", "电话"],
        ["1", "C1", "华丽", "138", "139"],
      ],
    });
    expect(placeOf(book, "register")).toBe("客户台账!1: id=B name=C phone=D");
    expect(book.readFindings).toMatchObject([
      { code: "duplicate-header", field: "phone", severity: "info", otherColumn: "E" },
    ]);
  });
});
