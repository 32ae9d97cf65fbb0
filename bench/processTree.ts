import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { highWaterMiB } from "./measure";

export interface MeasuredRun {
  readonly ms: number;
  /** Of the whole tree of processes; NaN where there is no /proc. */
  readonly peakMiB: number;
  readonly exitCode: number | null;
  readonly output: string;
}

const POLL_MS = 50;

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

function noteMarks(root: number, marks: Map<number, number>): void {
  for (const pid of treeOf(root)) {
    const mark = highWaterMiB(pid);
    if (mark !== undefined) marks.set(pid, Math.max(mark, marks.get(pid) ?? 0));
  }
}

/** A process and all that it has started; empty where there is no /proc. */
function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const pid of runningProcesses()) {
    const parent = parentOf(pid);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function runningProcesses(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The fields of /proc/…/stat after the command's name in parentheses: state, parent, … (proc(5)). */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
