import { isoDay, isoMoment } from "../../../src/domain/time";
import { excelOnTheWeb } from "../../../src/host/richapi/profile";
import { startExcel } from "../../support/excel";
import { findingsOf, readFrom, serial, workbookWith, type RowsLiteral } from "../../support/sheets";
import { readBook } from "../../../src/workbook/read/readBook";

const customers: RowsLiteral = [
  ["客户编号", "客户名称", "联系电话", "统一社会信用代码", "建档日期", "合作潜力"],
  ["C001", " 华丽时装 ", "13800000001", "91310000MA1FL0000X", serial("2025-01-02"), "高"],
];
const withCustomers = (rest: Record<string, RowsLiteral>) => ({ 客户台账: customers, ...rest });

describe("customers", () => {
  test("are read as text, with dates as days", async () => {
    const { customers: read } = await readFrom({ 客户台账: customers });
    expect(read).toMatchObject({
      count: 1,
      id: ["C001"],
      name: ["华丽时装"],
      phone: ["13800000001"],
      creditCode: ["91310000MA1FL0000X"],
      potential: ["高"],
      email: [""],
    });
    expect(isoDay(read.createdOn[0] ?? NaN)).toBe("2025-01-02");
    expect(read.cooperationOn[0]).toBeNaN();
  });

  test("keep ids and phones as text, whether typed as numbers or in full width", async () => {
    const { customers: read } = await readFrom({
      客户台账: [
        ["客户编号", "客户名称", "电话"],
        [1001, "a", 13800000001],
        ["１００２\u200b", "b", "138 0000 0002"],
      ],
    });
    expect(read.id).toEqual(["1001", "1002"]);
    expect(read.phone).toEqual(["13800000001", "138 0000 0002"]);
  });

  test("show the zeros that only the number format adds (0017)", async () => {
    const { customers: read } = await readFrom({
      客户台账: {
        rows: [
          ["客户编号", "客户名称"],
          [17, "a"],
          ["0018", "b"],
        ],
        formats: { "A2:A3": "0000" },
      },
    });
    expect(read.id).toEqual(["0017", "0018"]);
  });

  test("whose id or phone Excel has rounded are reported", async () => {
    const book = await readFrom({
      客户台账: [
        ["客户编号", "客户名称", "电话", "税号"],
        [913100001234567800, "a", "1.38E+10", 913100001234567800],
      ],
    });
    expect(findingsOf(book)).toEqual([
      "precision-lost A2",
      "precision-lost C2",
      "precision-lost D2",
    ]);
    expect(book.customers.id).toEqual(["913100001234567800"]);
  });

  test("in hidden and filtered rows are read like all others", async () => {
    const workbook = workbookWith({ 客户台账: [...customers, ["C002", "锦绣"]] });
    workbook.sheet("客户台账")?.rows.setHidden(1, true);
    expect((await readFrom(workbook)).customers.id).toEqual(["C001", "C002"]);
  });

  test("keep their sheet rows where rows are left empty (rows 2 and 5)", async () => {
    const { customers: read } = await readFrom({
      客户台账: [...customers, [], ["", "   ", "", "", "", "", "备注不算"], ["C002"]],
    });
    expect(Array.from(read.row)).toEqual([2, 5]);
    expect(read.count).toBe(2);
  });

  test("of a sheet with a header only are none", async () => {
    const book = await readFrom({ 客户台账: [["客户编号", "客户名称"]] });
    expect(book.customers.count).toBe(0);
    expect(book.places.get("register")).toMatchObject({ headerRow: 1, firstRow: 2, rows: 0 });
  });
});

describe("dates", () => {
  const contacts = (...cells: (string | number | boolean)[]): RowsLiteral => [
    ["客户编号", "沟通时间"],
    ...cells.map((cell) => ["C001", cell]),
  ];

  test("are read from serials, with their time of day to the second", async () => {
    const book = await readFrom(
      withCustomers({ 沟通记录: contacts(serial("2026-03-02T10:00:30")) }),
    );
    expect(isoMoment(book.contacts?.at[0] ?? NaN)).toBe("2026-03-02T10:00:30");
  });

  test("are the same days in a workbook of the 1904 system", async () => {
    const at = serial("2026-03-02T10:00", 1904);
    const sheets = { 客户台账: customers, 沟通记录: contacts(at, "2026-03-02 10:00") };
    const book = await readFrom(workbookWith(sheets, true));
    expect(Array.from(book.contacts?.at ?? [], isoMoment)).toEqual([
      "2026-03-02T10:00",
      "2026-03-02T10:00",
    ]);
  });

  test("are read from text, and 20260302 as a number", async () => {
    const book = await readFrom(
      withCustomers({ 沟通记录: contacts("2026年3月2日 下午2:30", 20260302) }),
    );
    expect(Array.from(book.contacts?.at ?? [], isoMoment)).toEqual([
      "2026-03-02T14:30",
      "2026-03-02T00:00",
    ]);
    expect(book.readFindings).toEqual([]);
  });

  test("that cannot be told are findings, and the cell counts as empty", async () => {
    const book = await readFrom(
      withCustomers({
        沟通记录: contacts("3/4", 2025, 202503, 2025.11, "下周", 30, 3_000_000, true, "无", "-"),
      }),
    );
    expect(findingsOf(book)).toEqual([
      "date-ambiguous B2",
      "date-ambiguous B3",
      "date-ambiguous B4",
      "date-ambiguous B5",
      "date-unreadable B6",
      "date-out-of-range B7",
      "date-out-of-range B8",
      "date-unreadable B9",
    ]);
    expect(Array.from(book.contacts?.at ?? []).every(Number.isNaN)).toBe(true);
    expect(book.readFindings[0]).toEqual({
      code: "date-ambiguous",
      severity: "error",
      role: "contacts",
      sheet: "沟通记录",
      row: 2,
      column: "B",
      header: "沟通时间",
      field: "at",
      value: "3/4",
    });
  });

  test("of an issue without a time of day are marked", async () => {
    const book = await readFrom(
      withCustomers({
        工单: [
          ["工单号", "客户编号", "提出时间"],
          ["W1", "C001", serial("2026-03-02")],
          ["W2", "C001", "2026-03-02 09:00"],
          ["W3", "C001", ""],
        ],
      }),
    );
    expect(Array.from(book.issues?.raisedWithoutTime ?? [])).toEqual([1, 0, 0]);
  });
});

describe("amounts", () => {
  const orders = (header: string, ...cells: (string | number | boolean)[]): RowsLiteral => [
    ["订单号", "客户编号", "订购日期", header],
    ...cells.map((cell, i) => [`D${i}`, "C001", "2026-01-05", cell]),
  ];

  test("written as text are converted, which is a note", async () => {
    const book = await readFrom(
      withCustomers({ 订单: orders("金额", 1200, "1,200.50元", "3.5万", "１２００", "") }),
    );
    expect(Array.from(book.orders?.amount ?? [])).toEqual([1200, 1200.5, 35_000, 1200, NaN]);
    expect(book.readFindings.map(({ code, row, severity }) => [code, row, severity])).toEqual([
      ["number-as-text", 3, "info"],
      ["number-as-text", 4, "info"],
      ["number-as-text", 5, "info"],
    ]);
  });

  test("under 金额（万元） count in ten thousands, unless the cell says otherwise", async () => {
    const book = await readFrom(withCustomers({ 订单: orders("金额（万元）", 1.1, "2", "300元") }));
    expect(Array.from(book.orders?.amount ?? [])).toEqual([11_000, 20_000, 300]);
  });

  test("that are no numbers are findings", async () => {
    const book = await readFrom(withCustomers({ 订单: orders("金额", "约3万", true, "无") }));
    expect(findingsOf(book)).toEqual(["number-unreadable D2", "number-unreadable D3"]);
  });
});

test("an error value in any column is a finding, and the cell counts as empty", async () => {
  const book = await readFrom({
    客户台账: [...customers, ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!"]],
  });
  expect(findingsOf(book)).toEqual(
    ["A3", "B3", "C3", "D3", "E3", "F3"].map((at) => `error-value ${at}`),
  );
  expect(book.customers.id[1]).toBe("");
});

test("satisfaction scores lose the word for points (5分)", async () => {
  const book = await readFrom(
    withCustomers({
      满意度: [
        ["客户编号", "评分", "评价日期"],
        ["C001", "5分", "2026-01-05"],
        ["C001", 4, ""],
      ],
    }),
  );
  expect(Array.from(book.surveys?.score ?? [])).toEqual([5, 4]);
});

test("merged cells among the rows are reported with their address", async () => {
  const book = await readFrom({
    客户台账: {
      rows: [...customers, ["C002", "锦绣"], ["", "锦绣二店"]],
      merges: ["A3:A4", "J2:J3"],
    },
  });
  expect(book.readFindings).toMatchObject([
    { code: "merged-cells", address: "A3:A4", severity: "warning", row: null },
  ]);
});

describe("a column that looks like one of passwords", () => {
  const secret = "hunter2-hunter2";
  const sheets = {
    客户台账: [
      ["客户编号", "账号密码", "客户名称"],
      ...Array.from({ length: 60 }, (_, i) => [`C${i}`, secret, "华丽"]),
    ],
  };

  test("is reported, and nothing of it reaches the book", async () => {
    const book = await readFrom(sheets);
    expect(book.readFindings).toMatchObject([{ code: "password-column", column: "B", row: 1 }]);
    expect(JSON.stringify(book)).not.toContain(secret);
  });
});

describe("far below the rows", () => {
  test("stray cells end the reading after 1,000 empty rows (row 30000)", async () => {
    const book = await readFrom({
      客户台账: { rows: customers, cells: { A30000: "x", A31000: "y" } },
    });
    expect(book.customers.id).toEqual(["C001"]);
    expect(book.readFindings).toMatchObject([
      { code: "stray-cells", lastRow: 31_000, row: 31_000 },
    ]);
  });

  test("999 empty rows do not", async () => {
    const book = await readFrom({ 客户台账: { rows: customers, cells: { A1002: "C002" } } });
    expect(Array.from(book.customers.row)).toEqual([2, 1002]);
    expect(book.readFindings).toEqual([]);
  });

  test("1,048,576 formatted rows are not read at all", async () => {
    const workbook = workbookWith({ 客户台账: customers });
    workbook.sheet("客户台账")?.changeStyle(1_048_575, 0, { fill: "#FFFF00" });
    const excel = startExcel(workbook);
    await readBook();
    expect(excel.host.counters.cellsRead).toBeLessThan(200);
    excel.dispose();
  });
});

describe("a large workbook", () => {
  const rows: RowsLiteral = [
    ["客户编号", "沟通时间", "沟通方式", "沟通内容", "结果"],
    ...Array.from({ length: 30_000 }, (_, i) => [
      `C${i % 7}`,
      46_000 + i / 1000,
      "电话",
      `第 ${i} 次沟通，${"客户表示满意".repeat(20)}`,
      "有效",
    ]),
  ];

  test("is read on the web in answers below 5 MB, without the columns that nobody needs", async () => {
    const excel = startExcel(workbookWith({ 客户台账: customers, 沟通记录: rows }), {
      profile: excelOnTheWeb,
    });
    const progress: number[] = [];
    const book = await readBook({
      onProgress: ({ phase, done }) => phase === "read" && progress.push(done),
    });
    expect(book.contacts?.count).toBe(30_000);
    expect(progress.at(-1)).toBe(30_000);
    excel.dispose();
  });

  test("is read in smaller chunks where an answer is refused as too large", async () => {
    const texts: RowsLiteral = [
      ["客户编号", "沟通时间", "结果"],
      ...Array.from({ length: 3_000 }, (_, i) => [
        "C1",
        "2026-01-05",
        i < 400 ? "有效" : "有效".repeat(1_500),
      ]),
    ];
    const excel = startExcel(workbookWith({ 客户台账: customers, 沟通记录: texts }), {
      profile: excelOnTheWeb,
    });
    const book = await readBook();
    expect(book.contacts?.count).toBe(3_000);
    excel.dispose();
  });

  test("whose rows are too large even for fifty at a time names the row", async () => {
    const text = "有".repeat(32_000);
    const sheets = {
      客户台账: customers,
      沟通记录: [
        ["客户编号", "沟通时间", "沟通方式", "结果"],
        ...Array.from({ length: 40 }, () => ["C1"]),
        ...Array.from({ length: 60 }, () => ["C1", "2026-01-05", text, text]),
      ],
    };
    const reading = readFrom(sheets, {}, { profile: excelOnTheWeb });
    await expect(reading).rejects.toMatchObject({
      code: "unreadable-range",
      parameters: { sheet: "沟通记录" },
    });
  });

  test("may hold a sheet of long texts that is not even looked at as a whole", async () => {
    const notes = Array.from({ length: 25 }, () => Array<string>(8).fill("记".repeat(32_000)));
    const book = await readFrom(
      { 会议记录: notes, 客户台账: customers },
      {},
      { profile: excelOnTheWeb },
    );
    expect(book.customers.id).toEqual(["C001"]);
  });

  test("is an error, not an empty sheet, where Excel answers null", async () => {
    const reading = readFrom({ 客户台账: customers, 沟通记录: rows }, {}, { maxCellsRead: 500 });
    await expect(reading).rejects.toMatchObject({ code: "unreadable-range" });
  });

  test("can be cancelled between two chunks", async () => {
    const stop = new AbortController();
    const reading = readFrom(
      { 客户台账: customers, 沟通记录: rows },
      {
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done > 0 && done < 30_000) stop.abort();
        },
      },
    );
    await expect(reading).rejects.toMatchObject({ code: "cancelled", outcome: "nothing-written" });
  });
});

test("reading leaves the workbook as it was", async () => {
  const excel = startExcel(workbookWith({ 客户台账: customers }));
  await readBook();
  expect(excel.host.counters.cellsWritten).toBe(0);
  excel.dispose();
});
