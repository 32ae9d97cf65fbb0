import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { isoMoment, SECONDS_PER_DAY } from "../src/domain/time";
import { paneTasks, traceCategories, type PaneTask } from "../tests/workbench/paneTasks";
import { serveToBrowser, type ServedBrowser } from "../tests/workbench/servedBrowser";
import { WorkbenchPage } from "../tests/workbench/workbenchPage";
import { checkedAt, generatedBook } from "./generator";
import { highWaterMiB } from "./measure";
import { mebibytes, milliseconds, type Line, type Section } from "./report";
import { xlsxOf } from "./xlsx";

const TASK_LIMIT_MS = 200;
const CANCEL_LIMIT_MS = 500;
const MEMORY_LIMIT_MIB = 1_536;

/** Parts of the first check's time after which a later check is cancelled. */
const CANCELLED_AFTER = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95];
const PATIENCE_MS = 600_000;
const SHOWN_AFTER_MS = 30_000;
const CHECK = "检查 SLA";
/** Where memory is plenty, V8 lets garbage lie: only a limit shows what the page needs. */
const HEAP_MIB = 1_024;
const limitedHeap = [`--js-flags=--max-old-space-size=${HEAP_MIB}`];

/** The workbench's page as a person uses it, in a real browser, with the limits of Excel on the web. */
export async function pageBench(sizes: readonly number[]): Promise<Section> {
  if (!existsSync(resolve("dist/workbench/page.js"))) throw new Error("First: npm run bundles");
  const lines: Line[] = [];
  for (const size of sizes) lines.push(...linesOf(size, await measured(size)));
  return {
    title: "Page: 检查 SLA in the workbench, in Chromium, with the limits of Excel on the web",
    against: "limit",
    lines,
  };
}

interface PageFigures {
  readonly openMs: number;
  readonly openMiB: number;
  readonly checkMs: number;
  /** Of the renderer, the file's opening and the check included. */
  readonly peakMiB: number;
  /** The same where JavaScript's heap is limited. */
  readonly limitedPeakMiB: number;
  /** Longest first. */
  readonly tasks: readonly PaneTask[];
  /** From the press on 取消 to the end of the work, by the part of the check that had passed. */
  readonly cancelMs: ReadonlyMap<number, number>;
}

/** A browser for the times, and others for the memory and for the longest task, which takes memory to record. */
async function measured(size: number): Promise<PageFigures> {
  const file = fileOf(size);
  const figures = await inBrowser(file, [], async (served, excel, openMs) => {
    const openMiB = await peakOf(served, excel);
    const checkMs = await timed(() => excel.press(CHECK, PATIENCE_MS));
    await excel.page.waitForTimeout(SHOWN_AFTER_MS);
    const peakMiB = await peakOf(served, excel);
    return { openMs, openMiB, checkMs, peakMiB, cancelMs: await cancelTimes(excel, checkMs) };
  });
  const limitedPeakMiB = await inBrowser(file, limitedHeap, peakOfCheck);
  return { ...figures, limitedPeakMiB, tasks: await inBrowser(file, [], tasksOfCheck) };
}

function fileOf(size: number): string {
  const folder = resolve(".bench", "page");
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, `${size}.xlsx`);
  writeFileSync(file, xlsxOf(generatedBook(size)));
  return file;
}

/**
 * @param more arguments of the browser's command line
 * @param work gets the page when the file is open, and the milliseconds that this took
 */
async function inBrowser<T>(
  file: string,
  more: readonly string[],
  work: (served: ServedBrowser, excel: WorkbenchPage, openMs: number) => Promise<T>,
): Promise<T> {
  const served = await serveToBrowser(more);
  try {
    const now = isoMoment(checkedAt);
    const excel = await WorkbenchPage.open(served.browser, served.address, { now, grid: true });
    const openMs = await timed(() => excel.openFile("", file, { patience: PATIENCE_MS }));
    await excel.setFault("web-limits", true);
    return await work(served, excel, openMs);
  } finally {
    await served.close();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Also of the grid, which shows the results for a while after the check. */
async function peakOfCheck(served: ServedBrowser, excel: WorkbenchPage): Promise<number> {
  await excel.press(CHECK, PATIENCE_MS);
  await excel.page.waitForTimeout(SHOWN_AFTER_MS);
  return peakOf(served, excel);
}

/** Mebibytes of the process in which page and pane run: the largest of the browser's renderers. */
async function peakOf({ browser }: ServedBrowser, { page }: WorkbenchPage): Promise<number> {
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  return Math.max(...renderers.map(({ id }) => highWaterMiB(id) ?? NaN));
}

/** Each in a pane that was loaded anew, a day later, so that everything is read and written again. */
async function cancelTimes(excel: WorkbenchPage, checkMs: number): Promise<Map<number, number>> {
  const times = new Map<number, number>();
  let now = checkedAt;
  for (const part of CANCELLED_AFTER) {
    now += SECONDS_PER_DAY;
    await excel.setNow(isoMoment(now));
    await excel.setFault("web-limits", true);
    await excel.ribbonButton(CHECK).click();
    await excel.pane.getByRole("button", { name: excel.paneWords.cancel, exact: true }).waitFor();
    await excel.page.waitForTimeout(checkMs * part);
    times.set(part, await cancelled(excel));
    await excel.released(CHECK, PATIENCE_MS);
  }
  return times;
}

/** The clocks of this process and of the page are the machine's; a busy page takes the press later. */
async function cancelled({ paneFrame, paneWords }: WorkbenchPage): Promise<number> {
  const from = Date.now();
  const end = await paneFrame.evaluate(async (words) => {
    const button = Array.from(document.querySelectorAll("button")).find(
      ({ textContent }) => textContent === words,
    );
    if (!button) return NaN;
    await new Promise<void>((gone) => {
      const watcher = new MutationObserver(() => {
        if (!button.isConnected) gone();
      });
      watcher.observe(document.body, { childList: true, subtree: true });
      button.click();
    });
    return Date.now();
  }, paneWords.cancel);
  return end - from;
}

async function tasksOfCheck(
  { browser }: ServedBrowser,
  excel: WorkbenchPage,
): Promise<readonly PaneTask[]> {
  await browser.startTracing(excel.page, { categories: traceCategories });
  await excel.press(CHECK, PATIENCE_MS);
  return paneTasks(await browser.stopTracing());
}

function linesOf(size: number, figures: PageFigures): Line[] {
  const cancels = [...figures.cancelMs].filter(([, ms]) => !Number.isNaN(ms));
  const slowest = Math.max(...cancels.map(([, ms]) => ms));
  const longest = figures.tasks[0]?.ms ?? NaN;
  const withGarbage = Math.max(...figures.tasks.map(({ ms, collectingMs }) => ms + collectingMs));
  const moments = cancels.map(([part, ms]) => `at ${part * 100} % ${milliseconds(ms)}`);
  return [
    {
      what: `${size.toLocaleString("en")} customers, open the file`,
      ours: milliseconds(figures.openMs),
    },
    { what: "  first check", ours: milliseconds(figures.checkMs) },
    {
      ...against("  longest task of the pane", longest, TASK_LIMIT_MS, milliseconds),
      note: `with the garbage collected meanwhile ${milliseconds(withGarbage)}`,
    },
    {
      ...against("  slowest answer to a cancel", slowest, CANCEL_LIMIT_MS, milliseconds),
      note: moments.join(", "),
    },
    against("  peak memory, opening", figures.openMiB, MEMORY_LIMIT_MIB, mebibytes),
    against("  peak memory, checked", figures.peakMiB, MEMORY_LIMIT_MIB, mebibytes),
    {
      ...against("  the same, limited heap", figures.limitedPeakMiB, MEMORY_LIMIT_MIB, mebibytes),
      note: `at most ${mebibytes(HEAP_MIB)} of JavaScript's objects`,
    },
  ];
}

function against(
  what: string,
  ours: number,
  limit: number,
  text: (amount: number) => string,
): Line {
  return { what, ours: text(ours), theirs: text(limit), ratio: ours / limit, aim: 1 };
}
