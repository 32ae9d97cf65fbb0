import { roleNames } from "../../src/workbook/aliases/roleNames";
import { nameKey, nameKeysOf, namesPassword } from "../../src/workbook/find/headerText";
import { matchHeader, nameHint, tableRoles } from "../../src/workbook/find/matchName";
import { simplified } from "../../src/workbook/find/simplified";

const fieldOf = (role: (typeof tableRoles)[number], header: string) =>
  matchHeader(role, nameKeysOf(header))?.names.field;

describe.each(tableRoles)("the names of %s", (role) => {
  test("each name one field only, and are found again", () => {
    const seen = new Map<string, string>();
    for (const { field, names, looseNames = "" } of roleNames[role].fields) {
      for (const name of [...names.split(","), ...looseNames.split(",")].filter(Boolean)) {
        expect([name, seen.get(nameKey(name)) ?? field]).toEqual([name, field]);
        seen.set(nameKey(name), field);
        expect([name, fieldOf(role, name)]).toEqual([name, field]);
      }
    }
  });

  test("need only fields that the role has", () => {
    const fields = roleNames[role].fields.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(roleNames[role].needs.flat()));
  });
});

test.each([
  ["register", "客户台账", 30],
  ["register", "2026年客户台账", 30],
  ["register", "客户台账（华东）", 30],
  ["register", "华东客户台账", 18],
  ["register", "客户订单", 0],
  ["orders", "客户订单", 18],
  ["issues", "客户投诉记录", 18],
  ["contacts", "溝通記錄", 30],
  ["surveys", "2026Q1满意度", 18],
  ["calendar", "工作日历2026", 30],
  ["policy", "客户管理办法", 30],
] as const)("%s is hinted at by the sheet name %s: %d", (role, sheet, hint) => {
  expect(nameHint(role, sheet)).toBe(hint);
});

test.each([
  [" 客户 编号：", "客户编号"],
  ["联系电话*", "联系电话"],
  ["金额（元）", "金额"],
  ["金额元", "金额"],
  ["Customer No.", "customerno"],
  ["客户\n名称", "客户名称"],
  ["（备注）", "备注"],
  ["統一編號", "统一编号"],
])("%j is the name %s", (header, key) => {
  expect(nameKey(header)).toBe(key);
});

test("账号密码, 登录口令 and Password name a password; 密级 does not", () => {
  expect(
    ["账号密码", "登录口令", "Password", "帳號密碼", "密级"].map(nameKey).map(namesPassword),
  ).toEqual([true, true, true, true, false]);
});

test("订单备注日期 is not the order's date", () => {
  expect(fieldOf("orders", "订单备注日期")).toBeUndefined();
});

test("simplifying twice changes nothing more", () => {
  const text = "客戶編號溝通時間滿意度";
  expect(simplified(simplified(text))).toBe("客户编号沟通时间满意度");
});
