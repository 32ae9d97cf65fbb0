import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { highWaterMiB } from "./measure";

export interface MeasuredRun {
  readonly ms: number;
  /** Of the whole tree of processes; NaN where there is no /proc. */
  readonly peakMiB: number;
  readonly exitCode: number | null;
  readonly output: string;
}

const POLL_MS = 20;

/** Runs a program to its end; the high-water marks of all its processes are polled and summed. */
export async function measuredRun(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<MeasuredRun> {
  const marks = new Map<number, number>();
  const from = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"], env });
  const output: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => output.push(data));
  const poll = setInterval(() => {
    if (child.pid !== undefined) noteMarks(child.pid, marks);
  }, POLL_MS);
  const exitCode = await new Promise<number | null>((done, failed) => {
    child.on("error", failed).on("close", done);
  });
  clearInterval(poll);
  const peakMiB = [...marks.values()].reduce((sum, mark) => sum + mark, 0);
  return {
    ms: performance.now() - from,
    peakMiB: marks.size > 0 ? peakMiB : NaN,
    exitCode,
    output: Buffer.concat(output).toString("utf8"),
  };
}

function noteMarks(pid: number, marks: Map<number, number>): void {
  const mark = highWaterMiB(pid);
  if (mark === undefined) return;
  marks.set(pid, Math.max(mark, marks.get(pid) ?? 0));
  for (const child of childrenOf(pid)) noteMarks(child, marks);
}

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return text.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
