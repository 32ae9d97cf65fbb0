import { faultIds, playFault } from "../../../src/host/richapi/playFault";
import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
beforeEach(() => {
  excel = startExcel(workbookOf({ 客户台账: [["编号"], ["C-1"], ["C-2"]] }));
});
afterEach(() => {
  excel.dispose();
});

const write = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("C1").values = [[1]];
    await context.sync();
  });
const ids = () => [1, 2, 3].map((row) => excel.workbook.activeSheet.value(row, 0));

it.each(faultIds)("%s leaves no trace when it is ended before it happened", async (id) => {
  playFault(excel.host, id, { sync: 9 })();
  await write();
  expect(ids()).toEqual(["C-1", "C-2", null]);
  expect(excel.host.interventions.size).toBe(0);
  expect(excel.host.faults).toEqual({});
});

it.each(["sheet-protected", "workbook-read-only"] as const)(
  "%s refuses writes until it is ended",
  async (id) => {
    const end = playFault(excel.host, id);
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
    end();
    await write();
  },
);

it.each([
  ["co-author-sorts", ["C-2", "C-1", null]],
  ["co-author-inserts-row", [null, "C-1", "C-2"]],
] as const)("%s before the second sync from now, once", async (id, after) => {
  let done = 0;
  playFault(excel.host, id, { sync: 2, onDone: () => (done += 1) });
  await write();
  expect(ids()).toEqual(["C-1", "C-2", null]);
  await write();
  await write();
  expect(ids()).toEqual(after);
  expect(done).toBe(1);
});

it("sorts the other way when the rows stand downwards already", async () => {
  for (let i = 0; i < 2; i++) {
    playFault(excel.host, "co-author-sorts");
    await write();
  }
  expect(ids()).toEqual(["C-1", "C-2", null]);
});

it("fails the second sync from now, once", async () => {
  playFault(excel.host, "sync-fails", { sync: 2 });
  await write();
  await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
  await write();
});

it("limits answers as Excel on the web does", async () => {
  const sheet = excel.workbook.activeSheet;
  for (let row = 0; row < 200; row++) sheet.setValue(row, 5, "x".repeat(30_000));
  const read = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("F1:F200").load("values");
      await context.sync();
    });
  const end = playFault(excel.host, "web-limits");
  await expect(read()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  end();
  await read();
});
