import fc from "fast-check";
import { masked } from "../../src/taskpane/masking/masked";

it.each([
  ["13800001234", "138****1234"],
  ["138 0000 1234", "138****1234"],
  ["+86 138-0000-1234", "+86 138-****1234"],
  ["010-12345678", "010-****5678"],
  ["(021) 6543 2100", "(021)****2100"],
  ["１３８００００１２３４", "１３８****１２３４"],
  ["66543210", "****3210"],
  ["95588", "****88"],
  ["13800001234 / 13911112222", "138****1234 / 139****2222"],
  ["13800001234（工作日）", "138****1234（工作日）"],
  ["", ""],
])("covers the phone number %s as %s", (phone, covered) => {
  expect(masked("phone", phone)).toBe(covered);
});

it.each([
  ["lin@example.com", "l****@example.com"],
  ["lin@example.com; wu.fang@example.cn", "l****@example.com; w****@example.cn"],
  ["林@example.com", "林****@example.com"],
])("covers the e-mail address %s as %s", (address, covered) => {
  expect(masked("email", address)).toBe(covered);
});

it.each(["phone", "email"] as const)("covers a %s that it cannot read whole (请问前台)", (kind) => {
  expect(masked(kind, "请问前台")).toBe("****");
});

it("never shows more than seven digits of an eleven-digit number, however it is written", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 });
  const joins = fc.array(fc.constantFrom("", " ", "-", "."), { minLength: 11, maxLength: 11 });
  fc.assert(
    fc.property(digits, joins, (number, between) => {
      const written = number.map((digit, i) => `${digit}${between[i] ?? ""}`).join("");
      expect(masked("phone", written).replace(/\D/g, "")).toHaveLength(7);
    }),
  );
});
