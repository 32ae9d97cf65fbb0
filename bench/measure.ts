import { readFileSync, writeFileSync } from "node:fs";

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** A run's time on the clock, and the processor time that the process used meanwhile, in milliseconds. */
export interface RunTime {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Processor time tells the truth where other programs take turns on the machine. */
export async function timeOf(work: () => unknown): Promise<RunTime> {
  const [from, cpuFrom] = [performance.now(), process.cpuUsage()];
  await work();
  const [ms, { user, system }] = [performance.now() - from, process.cpuUsage(cpuFrom)];
  return { ms, cpuMs: (user + system) / 1000 };
}

/** The times of at least `leastRuns` runs, and of more until `leastMs` have passed. */
export async function repeated(
  work: () => unknown,
  leastMs: number,
  leastRuns: number,
): Promise<RunTime[]> {
  const times: RunTime[] = [];
  for (const from = performance.now(); ;) {
    times.push(await timeOf(work));
    if (times.length >= leastRuns && performance.now() - from >= leastMs) return times;
  }
}

export function medianTime(times: readonly RunTime[]): RunTime {
  return { ms: median(times.map(({ ms }) => ms)), cpuMs: median(times.map(({ cpuMs }) => cpuMs)) };
}

/** Lets go of garbage, where Node was started with --expose-gc. */
export function collectGarbage(): void {
  globalThis.gc?.();
}

/** Begins a new high-water mark of this process's memory; Linux only, elsewhere the mark is the process's own. */
export function resetPeakMemory(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // The mark then includes what the process did before.
  }
}

/** @returns MiB of physical memory at the high-water mark */
export function peakMemoryMiB(): number {
  return highWaterMiB("self") ?? process.resourceUsage().maxRSS / 1024;
}

/** @returns undefined where there is no /proc or no such process */
export function highWaterMiB(pid: number | "self"): number | undefined {
  try {
    const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return match ? Number(match[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/** Named figures of one measured process; the unit ends the name: `hotMs`, `peakMiB`. */
export type Figures = Readonly<Record<string, number>>;

/** Called once by a measured process, at its end. */
export function reportFigures(figures: Figures): void {
  process.stdout.write(JSON.stringify(figures));
}
