import { Converter } from "opencc-js";
import { roleNames, sheetNamesOfPolicy } from "../../src/workbook/aliases/roleNames";
import { nameKey } from "../../src/workbook/find/headerText";
import { statusHeaders } from "../../src/workbook/status/statusColumns";

const names = [
  ...Object.values(roleNames).flatMap((role) => [
    role.sheetNames,
    role.wholeSheetNames ?? "",
    role.subjects,
    ...role.fields.flatMap((field) => [field.names, field.looseNames ?? ""]),
  ]),
  sheetNamesOfPolicy,
  ...Object.values(statusHeaders).flatMap((headers) => [...headers]),
]
  .flatMap((list) => list.split(","))
  .filter((name) => /\p{Script=Han}/u.test(name));

describe("a name in traditional characters", () => {
  it.each([
    ["Hong Kong", "hk"],
    ["Taiwan", "tw"],
    ["general", "t"],
  ] as const)("is read like the simplified one, as %s writes it", (_, to) => {
    const traditional = Converter({ from: "cn", to });
    const unread = names
      .map((name) => ({ name, written: traditional(name) }))
      .filter(({ name, written }) => nameKey(written) !== nameKey(name));
    expect(unread).toEqual([]);
  });

  it("is read in the words of Taiwan: 聯絡電話, 電子郵件, 統一編號", () => {
    expect(["聯絡電話", "電子郵件"].map(nameKey)).toEqual(["联络电话", "电子邮件"]);
  });
});
