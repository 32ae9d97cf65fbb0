import { prepareMeeting } from "../../src/actions/meeting/prepareMeeting";
import { checkedWorkbook } from "../../tests/support/checks";
import type { CheckProgress } from "../../src/actions/check/assessWorkbook";
import { SECONDS_PER_DAY, type Moment } from "../../src/domain/time";
import { installOfficeClient } from "../../src/cli/officeClient";
import { ExcelHost } from "../../src/host/richapi/excelHost";
import { webPayloadLimitBytes } from "../../src/host/richapi/profile";
import { openWorkbook } from "../../src/host/xlsx/openWorkbook";
import { WorkbookError } from "../../src/workbook/workbookError";
import { checkedAt, generatedBook } from "../generator";
import {
  collectGarbage,
  peakMemoryMiB,
  reportFigures,
  resetPeakMemory,
  timeOf,
  type Figures,
} from "../measure";
import { xlsxOf } from "../xlsx";

/** Counts what the stand-in takes, and what JSON alone takes for the same requests and answers. */
class MeasuredHost extends ExcelHost {
  hostMs = 0;
  jsonMs = 0;

  override handle(requestText: string): string | Promise<string> {
    const from = performance.now();
    const answer = super.handle(requestText);
    this.hostMs += performance.now() - from;
    if (typeof answer !== "string") throw new Error("nobody edits a cell here");
    this.jsonMs += jsonMs(requestText) + jsonMs(answer);
    return answer;
  }
}

/** Written once and read once, as each side has to. */
function jsonMs(text: string): number {
  const from = performance.now();
  JSON.stringify(JSON.parse(text));
  return performance.now() - from;
}

type Phase = CheckProgress["phase"] | "meeting";

/** All that 检查 SLA does, under the limits of Excel on the web. @param at is told when each phase begins */
async function check(now: Moment, at: (phase: Phase) => void, signal?: AbortSignal): Promise<void> {
  let last: Phase | undefined;
  const begin = (phase: Phase) => {
    if (phase !== last) at(phase);
    last = phase;
  };
  const onProgress = ({ phase }: CheckProgress) => {
    begin(phase);
  };
  const checked = await checkedWorkbook({ now, remember: true, onProgress, signal });
  if (checked.written instanceof WorkbookError) throw checked.written;
  begin("meeting");
  await prepareMeeting(checked, "zh-CN", { signal });
}

async function measured(customers: number): Promise<Figures> {
  const workbook = openWorkbook(xlsxOf(generatedBook(customers)));
  const host = new MeasuredHost(workbook, {
    faults: { payloadLimitBytes: webPayloadLimitBytes },
  });
  installOfficeClient(host);
  collectGarbage();
  resetPeakMemory();
  const began: [Phase, number][] = [];
  const first = await timeOf(() =>
    check(checkedAt, (phase) => began.push([phase, performance.now()])),
  );
  const end = performance.now();
  const peakMiB = peakMemoryMiB();
  const phases = began.map(([phase, from], i): [string, number] => [
    `${phase}PhaseMs`,
    (began[i + 1]?.[1] ?? end) - from,
  ]);
  const { syncs, bytesIn, bytesOut } = host.counters;
  const { hostMs, jsonMs } = host;
  host.resetCounters();
  const second = await timeOf(() => check(checkedAt, () => undefined));
  return {
    firstMs: first.ms - jsonMs,
    secondMs: second.ms,
    hostMs,
    jsonMs,
    syncs,
    bytesIn,
    bytesOut,
    secondBytesOut: host.counters.bytesOut,
    peakMiB,
    ...Object.fromEntries(phases),
    ...(await cancelTimes(began.map(([phase]) => phase))),
  };
}

/** From the press to the end of the work, in each phase; a day later every time, so that there is something to write. */
async function cancelTimes(phases: readonly Phase[]): Promise<Figures> {
  const times: [string, number][] = [];
  let now = checkedAt;
  for (const phase of new Set(phases)) {
    now += SECONDS_PER_DAY;
    const controller = new AbortController();
    let pressedAt = NaN;
    const press = (begun: Phase) => {
      if (begun !== phase) return;
      // Amid the phase, not at its first step.
      setTimeout(() => {
        pressedAt = performance.now();
        controller.abort();
      }, AMID_MS);
    };
    await check(now, press, controller.signal).catch((error: unknown) => {
      if (!(error instanceof WorkbookError) || error.code !== "cancelled") throw error;
      times.push([`${phase}CancelMs`, performance.now() - pressedAt]);
    });
  }
  return Object.fromEntries(times);
}

const AMID_MS = 20;

void measured(Number(process.argv[2])).then(reportFigures);
