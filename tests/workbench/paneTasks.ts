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
 * Processor milliseconds of the main thread's tasks, longest first: whole ones where only the pane's frame ran
 * scripts; of the others, such as a frame in which the page around the pane paints as well, the pane's scripts. The
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
      const ofPane = scripts.filter((call) => call.args.data?.frame === frame);
      if (ofPane.length === 0) return [];
      const parts = ofPane.length === scripts.length ? [task] : outermost(ofPane);
      return [sum(parts) - sum(collections.filter((one) => parts.some((p) => isWithin(one, p))))];
    })
    .sort((a, b) => b - a);
}

/** Without those that another one called. */
function outermost(calls: readonly TraceEvent[]): TraceEvent[] {
  return calls.filter((call) => !calls.some((other) => other !== call && isWithin(call, other)));
}

/** Processor milliseconds. */
function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
}

function isWithin(inner: TraceEvent, { ts, dur = 0 }: TraceEvent): boolean {
  return ts <= inner.ts && inner.ts < ts + dur;
}
