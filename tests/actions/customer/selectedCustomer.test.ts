import { assessWorkbook, type AssessedWorkbook } from "../../../src/actions/check/assessWorkbook";
import { customerCard } from "../../../src/actions/customer/customerCard";
import { noteKey, readNotes } from "../../../src/actions/customer/customerNotes";
import {
  followSelectedCustomer,
  type SelectedCustomer,
} from "../../../src/actions/customer/selectedCustomer";
import { parseArea } from "../../../src/host/model/area";
import { NOW } from "../../support/assessed";
import { momentOf } from "../../support/books";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type SheetLiterals } from "../../support/sheets";

const sheets: SheetLiterals = {
  客户台账: {
    rows: [
      ["客户编号", "客户名称", "联系电话", "建档日期", "关键需求", "生日"],
      ["K1", "甲公司", "13800001001", serial("2025-01-06"), "团体订制", serial("1986-03-05")],
      ["K2", "乙女士", "13800001002", serial("2026-03-01"), "", ""],
      ["K1", "丙公司", "13800001003", serial("2026-03-01"), "", ""],
    ],
    formats: { "D2:F4": "yyyy-mm-dd" },
  },
  沟通记录: [
    ["记录编号", "客户编号", "沟通时间", "沟通方式", "沟通内容", "客户反馈", "下一步行动"],
    ["R1", "K2", serial("2026-02-20T10:00"), "电话", "问候", "很好", "下月再联系"],
    ["R2", "K1", serial("2026-02-21T10:00"), "拜访", "上门量体", "偏好深色", "寄送小样"],
  ],
  工单: [
    ["工单号", "客户编号", "提出时间", "严重程度", "问题详情"],
    ["G1", "K1", serial("2026-03-01T10:00"), "一般", "袖长偏短"],
  ],
};

let excel: StandIn;
let assessed: AssessedWorkbook;
async function start(literal = sheets): Promise<void> {
  excel = startExcel(workbookWith(literal));
  assessed = await assessWorkbook({ now: momentOf(NOW) });
}
afterEach(() => {
  excel.dispose();
});

function sheetNamed(name: string) {
  const sheet = excel.workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What is told of a row that is selected. */
async function selected(name: string, address: string): Promise<SelectedCustomer | undefined> {
  const area = parseArea(address);
  if (!area) throw new Error(`no address ${address}`);
  excel.host.user.select(sheetNamed(name), area);
  const told: SelectedCustomer[] = [];
  const stop = followSelectedCustomer(assessed.book, (one) => told.push(one));
  await new Promise((resolve) => setTimeout(resolve, 50));
  stop();
  return told.at(-1);
}

describe("followSelectedCustomer", () => {
  test.each([
    ["客户台账", "B2", { kind: "customer", customer: 0 }],
    ["客户台账", "C3", { kind: "customer", customer: 1 }],
    ["沟通记录", "E2", { kind: "customer", customer: 1 }],
    ["工单", "A2", { kind: "customer", customer: 0 }],
    ["客户台账", "A1", { kind: "nobody" }],
  ])("tells the customer of a selected row (%s %s)", async (name, address, told) => {
    await start();
    expect(await selected(name, address)).toEqual(told);
  });

  test("tells the second of two rows with one id apart (K1 in row 4)", async () => {
    await start();
    expect(await selected("客户台账", "A4")).toEqual({ kind: "customer", customer: 2 });
  });

  test("knows the customer by his id after the rows were sorted (K2 in row 4)", async () => {
    await start();
    const area = { top: 1, left: 0, bottom: 3, right: 5 };
    excel.host.user.sortRows(sheetNamed("客户台账"), area, [{ column: 0, ascending: true }]);
    expect(sheetNamed("客户台账").text(3, 0)).toBe("K2");
    expect(await selected("客户台账", "A4")).toEqual({ kind: "customer", customer: 1 });
  });

  test("takes nobody for a customer who was added since (K9)", async () => {
    await start();
    sheetNamed("客户台账").setValue(4, 0, "K9");
    expect(await selected("客户台账", "A5")).toEqual({
      kind: "unknown",
      key: "K9",
      sheet: "客户台账",
      row: 5,
    });
  });

  test("knows customers by name in a register without ids", async () => {
    await start({
      客户台账: [
        ["客户名称", "联系电话", "建档日期"],
        ["甲公司", "13800001001", serial("2025-01-06")],
        ["乙女士", "13800001002", serial("2025-01-06")],
      ],
    });
    expect(await selected("客户台账", "C3")).toEqual({ kind: "customer", customer: 1 });
  });
});

describe("readNotes", () => {
  const notesOf = (customer: number) => {
    const card = customerCard(assessed, customer);
    return readNotes(assessed.book, card).then((notes) => ({ card, notes }));
  };

  test("reads the row's other columns and the texts of the rows on the card", async () => {
    await start();
    const { card, notes } = await notesOf(1);
    expect(notes.row).toBe(3);
    const [talk] = card.contacts ?? [];
    expect(talk && notes.texts.get(noteKey(talk.place))).toMatchObject({
      content: "问候",
      feedback: "很好",
      nextStep: "下月再联系",
    });
  });

  test("gives the company's own columns, without those that the card shows anyway", async () => {
    await start();
    const { card, notes } = await notesOf(0);
    expect(notes.remarks.map(({ header, text, about }) => [header, text, about])).toEqual([
      ["建档日期", "2025-01-06", undefined],
      ["关键需求", "团体订制", "keyNeed"],
      ["生日", "1986-03-05", "birthday"],
    ]);
    const [issue] = card.issues?.open ?? [];
    expect(issue && notes.texts.get(noteKey(issue.place))?.description).toBe("袖长偏短");
  });

  test("finds the row where it stands now (a row inserted above: K2 in row 4)", async () => {
    await start();
    excel.host.coAuthor.insertRows(sheetNamed("客户台账"), 1, 1);
    expect((await notesOf(1)).notes.row).toBe(4);
  });

  test("claims no row for a double id that has moved", async () => {
    await start();
    excel.host.coAuthor.insertRows(sheetNamed("客户台账"), 1, 1);
    expect((await notesOf(0)).notes).toMatchObject({ row: undefined, remarks: [] });
  });

  test("gives no words of a log whose rows have moved", async () => {
    await start();
    excel.host.coAuthor.insertRows(sheetNamed("沟通记录"), 1, 1);
    const { card, notes } = await notesOf(1);
    expect(card.contacts?.map(({ place }) => notes.texts.get(noteKey(place)))).toEqual([undefined]);
  });
});
