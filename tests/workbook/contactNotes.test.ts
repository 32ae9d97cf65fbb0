import { readBook } from "../../src/workbook/read/readBook";
import { startExcel } from "../support/excel";
import { columnsOf, serial, workbookWith } from "../support/sheets";

const note = "客户说明年还要续约".repeat(40);

test("finds what was said, answered and planned, without reading it with all rows", async () => {
  const excel = startExcel(
    workbookWith({
      客户台账: [
        ["客户编号", "客户名称"],
        ["K1", "甲"],
      ],
      沟通记录: [
        ["客户编号", "沟通时间", "沟通方式", "沟通内容", "客户反馈", "下一步行动", "下一步日期"],
        ...Array.from({ length: 3_000 }, () => ["K1", serial("2026-03-02"), "电话", note, note]),
      ],
    }),
  );
  const before = excel.host.counters.bytesOut;
  const book = await readBook();
  const read = excel.host.counters.bytesOut - before;
  excel.dispose();
  expect(columnsOf(book, "contacts")).toEqual({
    customerId: "A",
    at: "B",
    method: "C",
    content: "D",
    feedback: "E",
    nextStep: "F",
    nextOn: "G",
  });
  expect(book.contacts?.count).toBe(3_000);
  expect(read).toBeLessThan(3_000 * note.length);
});
