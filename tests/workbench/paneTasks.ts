/** An event of Chromium's trace; times in microseconds, `tdur` is processor time. */
interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly frame?: string; readonly url?: string } };
}

/** What a trace has to record for `paneTasks`. */
export const traceCategories = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

/** The pane's own scripts, by which its frame is known. */
const paneScript = /\/(?:taskpane|nativeSide)\.js/;

/**
 * Processor milliseconds of the main thread's tasks in which only the pane's frame ran scripts, longest first. The
 * clock on the wall would count what other programs of the machine take meanwhile. Collecting garbage is left out: in
 * Excel the pane does not share its memory with the workbook and a grid, as it does here.
 */
export function paneTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const calls = traceEvents.filter(({ name }) => name === "FunctionCall");
  const pane = calls.find(({ args }) => paneScript.test(args.data?.url ?? ""));
  if (!pane) throw new Error("The trace shows no script of the pane.");
  const frame = pane.args.data?.frame;
  const onThread = traceEvents.filter(({ tid }) => tid === pane.tid);
  const collections = onThread.filter(({ name }) => name === "MajorGC" || name === "MinorGC");
  return onThread
    .filter(({ name }) => name === "RunTask")
    .flatMap((task) => {
      const scripts = calls.filter((call) => isWithin(call, task));
      const isPane = scripts.length > 0 && scripts.every((call) => call.args.data?.frame === frame);
      const collecting = collections.filter((one) => isWithin(one, task)).map(processorTime);
      return isPane ? [processorTime(task) - collecting.reduce((a, b) => a + b, 0)] : [];
    })
    .sort((a, b) => b - a);
}

function processorTime({ tdur = 0 }: TraceEvent): number {
  return tdur / 1000;
}

function isWithin(inner: TraceEvent, { ts, dur = 0 }: TraceEvent): boolean {
  return ts <= inner.ts && inner.ts < ts + dur;
}
