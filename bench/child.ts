import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { bundleFolder, type Child } from "./bundle";
import type { Figures } from "./measure";

const figuresSchema = z.record(z.string(), z.number());

/** Measures in a process of its own, so that neither memory nor optimised code is shared. */
export function figuresOf(child: Child, ...args: readonly (string | number)[]): Figures {
  const script = join(bundleFolder, `${child}.js`);
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--expose-gc", script, ...args.map(String)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`${child} failed`);
  return figuresSchema.parse(JSON.parse(stdout));
}
