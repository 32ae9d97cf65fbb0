import { movedReferences } from "../../../src/host/model/movedReferences";
import type { RowEdit } from "../../../src/host/model/rowEdit";

const insert = (top: number, count: number): RowEdit => ({ kind: "insert", top: top - 1, count });
const remove = (top: number, count: number): RowEdit => ({ kind: "delete", top: top - 1, count });
const own = { concerns: (sheet: string | null) => sheet === null };

it.each([
  ["A1+A5", insert(3, 2), "A1+A7"],
  ["SUM(B2:B9)", insert(5, 1), "SUM(B2:B10)"],
  ["SUM(B2:B9)", insert(2, 1), "SUM(B3:B10)"],
  ["SUM($B$2:$B$9)", insert(2, 1), "SUM($B$3:$B$10)"],
  ["SUM(5:9)+A:A", insert(1, 1), "SUM(6:10)+A:A"],
  ['LOG10(A10)&"A10"&T[A10]', insert(1, 1), 'LOG10(A11)&"A10"&T[A10]'],
  ["A5", remove(5, 1), "#REF!"],
  ["A6", remove(5, 1), "A5"],
  ["SUM(B2:B9)", remove(8, 4), "SUM(B2:B7)"],
  ["SUM(B5:B9)", remove(2, 4), "SUM(B2:B5)"],
  ["SUM(B2:B9)", remove(2, 8), "SUM(#REF!)"],
  ["SUM(A1:A1048576)", insert(2, 1), "SUM(A1:A1048576)"],
])("%s with %j becomes %s", (text, edit, expected) => {
  expect(movedReferences(text, edit, own)).toBe(expected);
});

it("leaves references to other sheets alone (客户台账!A5, '[别的.xlsx]表'!A5)", () => {
  const text = "A5+客户台账!A5+'[别的.xlsx]表'!A5+[1]表!A5";
  expect(movedReferences(text, insert(1, 1), own)).toBe(
    "A6+客户台账!A5+'[别的.xlsx]表'!A5+[1]表!A5",
  );
});

it("moves references to the edited sheet from other sheets ('Q1 ''24'!B2:B9)", () => {
  const scope = { concerns: (sheet: string | null) => sheet === "Q1 '24" };
  expect(movedReferences("SUM('Q1 ''24'!B2:B9)+B2", insert(1, 1), scope)).toBe(
    "SUM('Q1 ''24'!B3:B10)+B2",
  );
});

it("moves only fixed rows in rules ($A$5, A5)", () => {
  const scope = { concerns: () => true, fixedRowsOnly: true };
  expect(movedReferences("AND($A$5>0,A5>0)", insert(1, 1), scope)).toBe("AND($A$6>0,A5>0)");
});
