import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

/** Named figures of one child process; the unit ends the name: `hotMs`, `peakMiB`. */
export type Figures = Readonly<Record<string, number>>;

const figuresSchema = z.record(z.string(), z.number());

/** Measures in a process of its own, so that neither memory nor optimised code is shared. */
export function figuresOf(script: string, ...args: readonly (string | number)[]): Figures {
  const path = join(__dirname, "children", `${script}.ts`);
  const child = spawnSync(
    process.execPath,
    ["--expose-gc", "--import", "tsx", path, ...args.map(String)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 28 },
  );
  if (child.status !== 0) throw new Error(`${script} failed`);
  return figuresSchema.parse(JSON.parse(child.stdout));
}

/** Called once by a child, at its end. */
export function reportFigures(figures: Figures): void {
  process.stdout.write(JSON.stringify(figures));
}
