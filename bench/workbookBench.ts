import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { figure } from "./assessBench";
import { bundleFolder } from "./bundle";
import { figuresOf } from "./child";
import { millisecondsByRoom } from "./cpuProfile";
import type { Figures } from "./measure";
import { measuredRun } from "./processTree";
import { mebibytes, milliseconds, type Line, type Section } from "./report";

const OWN_SHARE_AIM = 0.25;
const FLOOR_AIM = 1.5;
const CANCEL_LIMIT_MS = 500;
const MEMORY_LIMIT_MIB = 1_536;
/** Ten times the rows may take ten times as long. */
const GROWTH_AIM = 1;
const MEGABYTE = 1_000_000;

/** All that 检查 SLA does, through Microsoft's client over the stand-in with the limits of Excel on the web. */
export async function workbookBench(sizes: readonly number[]): Promise<Section> {
  const lines: Line[] = [];
  let before: { readonly size: number; readonly ms: number } | undefined;
  for (const size of sizes) {
    const figures = figuresOf("workbook", size);
    lines.push(...linesOf(size, figures, before), await ownShare(size));
    before = { size, ms: figure(figures, "firstMs") };
  }
  return {
    title:
      "Workbook: 检查 SLA through Office.js over the stand-in, with the limits of Excel on the web",
    against: "floor",
    lines,
  };
}

function linesOf(
  size: number,
  figures: Figures,
  before: { readonly size: number; readonly ms: number } | undefined,
): Line[] {
  const of = (name: string) => figure(figures, name);
  const firstMs = of("firstMs");
  const megabytes = (name: string) => `${(of(name) / MEGABYTE).toFixed(1)} MB`;
  const cancels = Object.entries(figures).filter(([name]) => name.endsWith("CancelMs"));
  const slowest = Math.max(...cancels.map(([, ms]) => ms));
  const phases = Object.entries(figures)
    .filter(([name]) => name.endsWith("PhaseMs"))
    .map(([name, ms]) => `${name.replace("PhaseMs", "")} ${milliseconds(ms)}`);
  return [
    {
      what: `${size.toLocaleString("en")} customers, first check`,
      ours: milliseconds(firstMs),
      theirs: milliseconds(of("jsonMs")),
      ratio: firstMs / of("jsonMs"),
      aim: FLOOR_AIM,
      note: "floor: the JSON of the same requests and answers",
    },
    ...(before
      ? [
          {
            what: "  growth against rows",
            ours: `× ${(firstMs / before.ms).toFixed(1)}`,
            theirs: `× ${size / before.size}`,
            ratio: firstMs / before.ms / (size / before.size),
            aim: GROWTH_AIM,
          },
        ]
      : []),
    {
      what: "  second check",
      ours: milliseconds(of("secondMs")),
      note: `${megabytes("secondBytesOut")} read`,
    },
    {
      what: "  requests",
      ours: of("syncs").toLocaleString("en"),
      note: `${megabytes("bytesIn")} written, ${megabytes("bytesOut")} read`,
    },
    { what: "  by phase", ours: "", note: phases.join(", ") },
    { what: "  of it the stand-in", ours: milliseconds(of("hostMs")) },
    {
      what: "  slowest cancellation",
      ours: milliseconds(slowest),
      theirs: milliseconds(CANCEL_LIMIT_MS),
      ratio: slowest / CANCEL_LIMIT_MS,
      aim: 1,
    },
    {
      what: "  peak memory, stand-in included",
      ours: mebibytes(of("peakMiB")),
      theirs: mebibytes(MEMORY_LIMIT_MIB),
      ratio: of("peakMiB") / MEMORY_LIMIT_MIB,
      aim: 1,
    },
  ];
}

const ourRooms = ["domain", "workbook", "actions", "text"];

/** Of the processor's samples of both checks and all cancelled ones, without making and opening the file. */
async function ownShare(size: number): Promise<Line> {
  const profiles = resolve(".bench", "profiles");
  rmSync(profiles, { recursive: true, force: true });
  const script = join(bundleFolder, "workbook.js");
  const options = ["--expose-gc", "--cpu-prof", "--cpu-prof-dir", profiles];
  await measuredRun(process.execPath, [...options, script, String(size)]);
  const rooms = millisecondsByRoom(profiles, script);
  const msOf = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + (rooms.get(name) ?? 0), 0);
  const own = msOf(ourRooms);
  const client = msOf(["Office.js client with its JSON"]);
  const host = msOf(["host: interpreter and model"]);
  const share = own / (own + client + host);
  return {
    what: "  our own share of all checks",
    ours: milliseconds(own),
    theirs: milliseconds(own + client + host),
    ratio: share,
    aim: OWN_SHARE_AIM,
    note: `client ${milliseconds(client)}, stand-in ${milliseconds(host)}, beside them garbage collection ${milliseconds(msOf(["garbage collection"]))}`,
  };
}
