import { readdirSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { join } from "node:path";

/** The part of a .cpuprofile that is used. Lines and columns count from 0; -1 where there is no source. */
interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

/** Milliseconds of the main thread by room of the code, from the folder that --cpu-prof wrote into. */
export function millisecondsByRoom(folder: string, bundle: string): ReadonlyMap<string, number> {
  const { nodes, samples, timeDeltas } = largestProfile(folder);
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, "utf8")) as SourceMapPayload);
  const rooms = roomsOf(nodes, (node) => ownRoomOf(node, bundle, map));
  const times = new Map<string, number>();
  samples.forEach((id, i) => {
    const room = rooms.get(id) ?? nodeItself;
    times.set(room, (times.get(room) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  });
  return times;
}

const nodeItself = "Node's own start and end";

/** Every worker thread writes a profile; the main thread's has the most samples. */
function largestProfile(folder: string): CpuProfile {
  const profiles = readdirSync(folder)
    .filter((name) => name.endsWith(".cpuprofile"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as CpuProfile);
  const [largest] = profiles.sort((a, b) => b.samples.length - a.samples.length);
  if (!largest) throw new Error("no profile was written");
  return largest;
}

/** What Node or V8 does on behalf of a function (inflating, a regular expression) counts as that function's. */
function roomsOf(
  nodes: readonly ProfileNode[],
  ownRoom: (node: ProfileNode) => string | undefined,
): ReadonlyMap<number, string> {
  const rooms = new Map<number, string>();
  // A caller stands before those whom it calls.
  for (const node of nodes) {
    const room = ownRoom(node) ?? rooms.get(node.id);
    if (room === undefined) continue;
    rooms.set(node.id, room);
    for (const child of node.children ?? []) rooms.set(child, room);
  }
  return rooms;
}

function ownRoomOf({ callFrame }: ProfileNode, bundle: string, map: SourceMap): string | undefined {
  const { functionName, url, lineNumber, columnNumber } = callFrame;
  if (functionName === "(garbage collector)") return "garbage collection";
  if (functionName === "(idle)") return "waiting";
  if (url.endsWith(bundle)) {
    const entry = map.findEntry(lineNumber, columnNumber);
    return "originalSource" in entry ? roomOfSource(entry.originalSource) : undefined;
  }
  // The command evaluates Microsoft's script from a text, so its functions have lines but no address.
  return url === "" && lineNumber >= 0 ? "Office.js client with its JSON" : undefined;
}

function roomOfSource(source: string): string | undefined {
  const room = /\/src\/(host\/xlsx|\w+)\//.exec(source)?.[1];
  if (room === "host/xlsx") return "host: .xlsx in and out";
  return room === "host" ? "host: interpreter and model" : room;
}
