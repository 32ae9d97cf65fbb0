import { todayList, type TodayList } from "../../src/actions/todayList";
import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/defaultPolicy";
import { bookOf, momentOf, type BookLiteral } from "../support/books";

function listOf(literal: BookLiteral, now = "2026-03-04T10:00"): TodayList {
  const book = bookOf(literal);
  return todayList(book, assess(book, defaultPolicy, momentOf(now)));
}

const customers = [
  { id: "K1", name: "甲" },
  { id: "K2", name: "乙" },
  { id: "K3", name: "丙" },
  { id: "K4", name: "丁" },
];
/** Plans alone decide when a customer is due. */
const plan = (customerId: string, nextOn: string) => ({ customerId, nextOn });

test("lists the longest overdue first, then those due today; not those due tomorrow", () => {
  const { followUps } = listOf({
    customers,
    plans: [
      plan("K1", "2026-03-04"),
      plan("K2", "2026-03-05"),
      plan("K3", "2026-03-02"),
      plan("K4", "2026-02-04"),
    ],
  });
  expect(followUps.map(({ id, overdueDays }) => `${id} ${overdueDays}`)).toEqual([
    "K4 28",
    "K3 2",
    "K1 0",
  ]);
});

test("names the sheet's own row (K3 stands in row 4)", () => {
  const { followUps } = listOf({ customers, plans: [plan("K3", "2026-03-03")] });
  expect(followUps).toMatchObject([{ id: "K3", name: "丙", sheet: "客户台账", row: 4 }]);
});

test("puts the better tier first among those equally late (K2 is A, K1 is not)", () => {
  const { followUps } = listOf({
    customers: customers.map((one) => ({
      ...one,
      ...(one.id === "K2"
        ? { potential: "高", dependence: "高", cooperationOn: "2015-01-01" }
        : { potential: "低", dependence: "低", cooperationOn: "2026-01-01" }),
    })),
    plans: [plan("K1", "2026-03-02"), plan("K2", "2026-03-02")],
  });
  expect(followUps.map(({ id }) => id)).toEqual(["K2", "K1"]);
  expect(followUps[0]?.tier).toBe("A");
});

const issue = { customerId: "K1", severity: "一般", status: "处理中" };

test("lists open issues that are breached before those at risk, each by deadline", () => {
  const { issues } = listOf({
    customers,
    issues: [
      { ...issue, id: "G1", raisedAt: "2026-02-10T10:00", respondedAt: "2026-02-10T11:00" },
      { ...issue, id: "G2", raisedAt: "2026-03-03T11:00" },
      { ...issue, id: "G3", raisedAt: "2026-02-02T10:00", respondedAt: "2026-02-02T11:00" },
      { ...issue, id: "G4", raisedAt: "2026-03-04T09:55" },
    ],
  });
  expect(issues.map(({ id, status }) => `${id} ${status}`)).toEqual([
    "G3 breached",
    "G1 breached",
    "G2 at-risk",
  ]);
});

test("names the clock that still runs: a late answer that was given is no work of today", () => {
  const { issues } = listOf({
    customers,
    issues: [
      { ...issue, id: "G1", raisedAt: "2026-03-02T09:30" },
      { ...issue, id: "G2", raisedAt: "2026-03-02T16:00", respondedAt: "2026-03-04T09:30" },
    ],
  });
  expect(issues).toMatchObject([{ id: "G1", clock: "respond", status: "breached" }]);
});

test("leaves resolved issues out (resolved on time or late)", () => {
  const resolved = { ...issue, status: "已解决", respondedAt: "2026-02-02T11:00" };
  const { issues } = listOf({
    customers,
    issues: [
      { ...resolved, id: "G1", raisedAt: "2026-02-02T10:00", resolvedAt: "2026-02-02T15:00" },
      { ...resolved, id: "G2", raisedAt: "2026-02-02T10:00", resolvedAt: "2026-03-01T15:00" },
    ],
  });
  expect(issues).toEqual([]);
});

test("an issue of an unknown customer is listed without a name", () => {
  const { issues } = listOf({
    customers,
    issues: [{ ...issue, id: "G1", customerId: "K9", raisedAt: "2026-02-02T10:00" }],
  });
  expect(issues).toMatchObject([{ id: "G1", customer: "", sheet: "工单", row: 2 }]);
});

test("is empty without a contact log, plans and issues", () => {
  expect(listOf({ customers })).toMatchObject({ followUps: [], issues: [] });
});
