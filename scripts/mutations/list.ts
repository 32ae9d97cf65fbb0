/** A way to break the adapter, and the test that turns red. */
export interface Mutation {
  readonly name: string;
  readonly file: string;
  /** Occurs once in the file. */
  readonly code: string;
  readonly instead: string;
  /** A part of the test file's path. */
  readonly test: string;
  readonly title: string;
}

const workbook = "src/workbook";

export const mutations: readonly Mutation[] = [
  {
    name: "skip the read-back",
    file: `${workbook}/write/valueBlocks.ts`,
    code: "blocks.filter((block) => !readsBack(block))",
    instead: "blocks.filter(() => false)",
    test: "workbook/status/writeStatus",
    title: "stops where a cell does not keep what is written into it",
  },
  {
    name: "write across a filter",
    file: `${workbook}/read/rowBlocks.ts`,
    code: "(i > 0 && hidden[i] !== hidden[i - 1])",
    instead: "hidden.length < 0",
    test: "workbook/read/rowBlocks",
    title: "starts a new block where a filter hides rows",
  },
  {
    name: "trust addresses after a sort",
    file: `${workbook}/read/rowMatcher.ts`,
    code: "here !== undefined && this.plan.keys[here] === key",
    instead: "here !== undefined",
    test: "robustness/cases/people",
    title: "case 7: rows that were sorted and removed since reading",
  },
  {
    name: "do not look at the keys behind a write",
    file: `${workbook}/write/writeCells.ts`,
    code: "if (!same) return",
    instead: "if (count < 0) return",
    test: "workbook/movedRows",
    title: "get their own results when a co-author sorts while the blocks are on their way",
  },
  {
    name: "drop the escape of =",
    file: `${workbook}/write/literalText.ts`,
    code: "/^[=+\\-@']/",
    instead: "/^[+\\-@']/",
    test: "workbook/write/literalText",
    title: "marks =1+1 as text",
  },
  {
    name: "take null values for an empty sheet",
    file: `${workbook}/chunks.ts`,
    code: "if (values === null) throw unreadable(range, row);",
    instead: "if (values === null) return [];",
    test: "robustness/cases/size",
    title: "case 3: values that Excel leaves null",
  },
  {
    name: "do not read less where an answer is too large",
    file: `${workbook}/chunks.ts`,
    code: "if (!isTooLarge(error)) throw error;",
    instead: "if (size) throw error;",
    test: "robustness/cases/size",
    title: "case 1: names of 8 MB",
  },
  {
    name: "read on although rows were sorted",
    file: `${workbook}/chunks.ts`,
    code: "const overlap = above ? 1 : 0;",
    instead: "above = undefined;\n  const overlap = 0;",
    test: "robustness/cases/people",
    title: "case 7: a long list that is sorted while it is read",
  },
  {
    name: "read to the end that was found first",
    file: `${workbook}/chunks.ts`,
    code: "lastRow: end?.() ?? lastRow,",
    instead: "lastRow,",
    test: "robustness/cases/people",
    title: "case 7: a row that is inserted while a list is read",
  },
  {
    name: "do not verify the headers",
    file: `${workbook}/write/verify.ts`,
    code: "if (ours && same(plan.key.column, plan.key.header)) return;",
    instead: "if (ours || created) return;\n  if (!ours) return;",
    test: "robustness/cases/layout",
    title: "case 17: a status column whose header somebody changes",
  },
  {
    name: "write to a protected sheet",
    file: `${workbook}/write/verify.ts`,
    code: "if (protection.protected) throw",
    instead: 'if (sheet === "") throw',
    test: "robustness/cases/people",
    title: "case 9: sheet-protected",
  },
  {
    name: "apply a person's filter anew",
    file: `${workbook}/status/planSheet.ts`,
    code: "created > 0 && !filter.inUse &&",
    instead: "created > 0 &&",
    test: "workbook/status/highlight",
    title: "of the user that hides rows stays",
  },
  {
    name: "take over a column of formulas",
    file: `${workbook}/status/ownColumns.ts`,
    code: "if (found.hasFormulas) return false;",
    instead: "",
    test: "robustness/cases/cells",
    title: "case 16",
  },
  {
    name: "write into merged cells",
    file: `${workbook}/write/writeCells.ts`,
    code: "if (writing.barred.has(row)) {",
    instead: "if (row < 0) {",
    test: "robustness/cases/cells",
    title: "case 10",
  },
  {
    name: "write over what was typed beside the list",
    file: `${workbook}/write/newColumns.ts`,
    code: "if (!isHeader(anchor, plan) || taken.value > 0) throw changed(plan);",
    instead: "if (!isHeader(anchor, plan)) throw changed(plan);",
    test: "robustness/cases/people",
    title: "case 7: a note that is typed in the place of our columns",
  },
  {
    name: "do not wait for the cell that is edited",
    file: `${workbook}/write/writeCells.ts`,
    code: "await Excel.run({ delayForCellEdit: true }, async (context) => {",
    instead: "await Excel.run(async (context) => {",
    test: "robustness/cases/people",
    title: "case 6: a check that meets an edited cell",
  },
  {
    name: "undo what somebody has typed since",
    file: `${workbook}/undo/planUndo.ts`,
    code: 'return sameCell(there, after[index] ?? "") ? (before[index] ?? "") : there;',
    instead: 'return there === null ? there : (before[index] ?? "");',
    test: "workbook/undo/undoStatus",
    title: "a cell that was typed over stays",
  },
  {
    name: "add colour rules again",
    file: `${workbook}/status/highlight.ts`,
    code: "if (isOurRule(rule, column.rules)) formats.getItem(id).delete();",
    instead: 'if (id === "") formats.getItem(id).delete();',
    test: "workbook/status/highlight",
    title: "come back where somebody deleted a rule",
  },
  {
    name: "empty more of the sheet for the meeting than was written",
    file: `${workbook}/sheets/claimMeetingSheet.ts`,
    code: "sheet.getRangeByIndexes(0, 0, rows, columns).clear();",
    instead: "sheet.getUsedRange().clear();",
    test: "robustness/peopleInMeeting",
    title: "at any moment is still there after this time and the next",
  },
  {
    name: "write over the lines of a colleague who checks at the same moment",
    file: `${workbook}/sheets/ledgerSheet.ts`,
    code: 'if (before.every((cells) => cells.every((cell) => cell === ""))) return;',
    instead: "if (before.length > 0) return;",
    test: "robustness/peopleInMeeting",
    title: "at any moment is still there after this time and the next",
  },
];
