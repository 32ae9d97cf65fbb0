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

/** In processor milliseconds: the clock on the wall would count what other programs of the machine take meanwhile. */
export interface PaneTask {
  readonly ms: number;
  /** Garbage collected besides: in Excel the pane does not share its memory with the workbook and a grid, as it does here. */
  readonly collectingMs: number;
}

/**
 * The main thread's tasks, longest first: whole ones where only the pane's frame ran scripts; of the others, such as a
 * frame in which the page around the pane paints as well, the pane's scripts.
 */
export function paneTasks(trace: Buffer): PaneTask[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const calls = traceEvents.filter(({ name }) => name === "FunctionCall");
  const pane = calls.find(({ args }) => paneScript.test(args.data?.url ?? ""));
  if (!pane) throw new Error("The trace shows no script of the pane.");
  const frame = pane.args.data?.frame;
  const onThread = traceEvents.filter(({ tid }) => tid === pane.tid);
  const collections = outermost(onThread.filter(({ name }) => isCollecting(name)));
  return onThread
    .filter(({ name }) => name === "RunTask")
    .flatMap((task) => {
      const scripts = calls.filter((call) => isWithin(call, task));
      const ofPane = scripts.filter((call) => call.args.data?.frame === frame);
      if (ofPane.length === 0) return [];
      const parts = ofPane.length === scripts.length ? [task] : outermost(ofPane);
      const collectingMs = sum(collections.filter((one) => parts.some((p) => isWithin(one, p))));
      return [{ ms: sum(parts) - collectingMs, collectingMs }];
    })
    .sort((a, b) => b.ms - a.ms);
}

/** A full or a young collection, or a step of one that goes on beside the scripts. */
function isCollecting(name: string): boolean {
  return name === "MajorGC" || name === "MinorGC" || name.startsWith("V8.GC_");
}

/** Without those that took place in another one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const inOrder = events
    .filter(({ dur = 0 }) => dur > 0)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = -Infinity;
  return inOrder.filter(({ ts, dur = 0 }) => {
    const isOuter = ts >= end;
    if (isOuter) end = ts + dur;
    return isOuter;
  });
}

/** Processor milliseconds. */
function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
}

function isWithin(inner: TraceEvent, { ts, dur = 0 }: TraceEvent): boolean {
  return ts <= inner.ts && inner.ts < ts + dur;
}
