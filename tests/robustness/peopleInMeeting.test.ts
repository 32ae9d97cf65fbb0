import { assessWorkbook } from "../../src/actions/check/assessWorkbook";
import { preparedMeeting } from "../../src/actions/meeting/prepareMeeting";
import { SECONDS_PER_DAY } from "../../src/domain/time";
import { excel, now, sheet, stop } from "../support/company";
import { area, everyExcel, startLiving } from "./livingBook";

/** People write into the sheets that 检查 SLA adds, before every single sync that writes them again, one run each. */

const record = "SLA 记录";
const meetingSheet = "SLA 检查";
const note = "会上决定";

function typeInto(name: string, row: number, column: number): void {
  sheet(name).setValue(row, column, note);
  excel.host.coAuthor.edited(sheet(name), { top: row, left: column, bottom: row, right: column });
}

/** As the lines of a colleague's check that ended a moment earlier. */
function addLines(): void {
  const end = (sheet(record).usedArea(true)?.bottom ?? 0) + 1;
  for (let row = end; row < end + 3; row += 1)
    for (let column = 0; column < 12; column += 1) typeInto(record, row, column);
}

const acts: Readonly<Record<string, () => void>> = {
  "beside the sheet for the meeting": () => {
    typeInto(meetingSheet, 3, 14);
  },
  "far below it": () => {
    typeInto(meetingSheet, 300, 0);
  },
  "beside the record": () => {
    typeInto(record, 3, 14);
  },
  "below the record's last line": addLines,
};

const aWeekLater = now + 7 * SECONDS_PER_DAY;

const assessed = () => assessWorkbook({ now: aWeekLater });

/** The sheets as the first meeting leaves them. */
async function startMeeting(profile = everyExcel[0]): Promise<void> {
  startLiving(profile);
  await preparedMeeting(await assessWorkbook({ now }), "zh-CN");
}

/** How often the note stands in the workbook. */
function notes(): number {
  return excel.workbook.sheets
    .flatMap((of) => {
      const { bottom, right } = of.usedArea(true) ?? area("A1");
      return Array.from({ length: bottom + 1 }, (_, row) =>
        Array.from({ length: right + 1 }, (_cell, column) => of.text(row, column)),
      ).flat();
    })
    .filter((text) => text === note).length;
}

async function undisturbed() {
  await startMeeting();
  const checked = await assessed();
  const { syncs: before } = excel.host.counters;
  await preparedMeeting(checked, "zh-CN");
  const syncs = excel.host.counters.syncs - before;
  stop();
  return syncs;
}

const faultless = undisturbed();

describe.each(Object.entries(acts))("what a co-author writes %s", (_where, act) => {
  it("at any moment is still there after this time and the next", async () => {
    const syncs = await faultless;
    for (let sync = 1; sync <= syncs; sync += 1) {
      await startMeeting(everyExcel[sync % everyExcel.length]);
      const checked = await assessed();
      const from = excel.host.counters.syncs;
      let written = 0;
      excel.host.faults = {
        beforeSync: (number) => {
          if (number !== from + sync) return;
          act();
          written = notes();
        },
      };
      await preparedMeeting(checked, "zh-CN");
      excel.host.faults = {};
      expect(written).toBeGreaterThan(0);
      expect({ sync, notes: notes() }).toEqual({ sync, notes: written });
      await preparedMeeting(await assessed(), "zh-CN");
      expect({ sync, notes: notes() }).toEqual({ sync, notes: written });
      stop();
    }
    expect(syncs).toBeGreaterThan(8);
  }, 120_000);
});

it("leaves a chart of a co-author's on the sheet for the meeting alone", async () => {
  await startMeeting();
  const { charts } = sheet(meetingSheet);
  const [ours] = charts.items;
  if (!ours?.facts) throw new Error("the sheet has no chart");
  const count = charts.items.length;
  const theirs = charts.add(ours.facts);
  await preparedMeeting(await assessed(), "zh-CN");
  expect(charts.items).toHaveLength(count + 1);
  expect(charts.items).toContain(theirs);
  expect(charts.items).not.toContain(ours);
  stop();
});
