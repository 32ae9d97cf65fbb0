import { technicalDetail } from "../../src/taskpane/technicalDetail";

function detailOf(message: string): string {
  return technicalDetail(new TypeError(message)).split("\n")[0] ?? "";
}

it("keeps what the program says of itself (reading 'sheets')", () => {
  expect(detailOf("Cannot read properties of undefined (reading 'sheets')")).toBe(
    "TypeError: Cannot read properties of undefined (reading 'sheets')",
  );
});

it.each([
  [
    `Unexpected token '林', "林芳 13800001234" is not valid JSON`,
    "TypeError: Unexpected token “…”, “…” is not valid JSON",
  ],
  ["no row for 云帆贸易有限公司", "TypeError: no row for …"],
  ["not a phone: 138-0000-1234", "TypeError: not a phone: …"],
  ["not an address: lin@example.com", "TypeError: not an address: …"],
])("leaves out what may be a customer's (%s)", (message, kept) => {
  expect(detailOf(message)).toBe(kept);
});

it("names the places in the program, and not the message a second time", () => {
  const detail = technicalDetail(new Error("no row for 林芳"));
  expect(detail).toMatch(/^\s*at .*technicalDetail\.test\.ts/m);
  expect(detail).not.toContain("林芳");
});

it("keeps Excel's code and the place of the call", () => {
  const error = Object.assign(new Error("Access denied"), {
    code: "AccessDenied",
    debugInfo: { errorLocation: "Range.values" },
  });
  expect(technicalDetail(error).split("\n").slice(1, 3)).toEqual(["AccessDenied", "Range.values"]);
});

it("tells a thrown text as it is, without data", () => {
  expect(technicalDetail("stopped at 13800001234")).toBe("stopped at …");
});
