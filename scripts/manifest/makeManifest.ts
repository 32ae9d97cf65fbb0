/** `npm run manifest -- --base-url https://…`: writes the manifest of a deployment. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { contentSecurityPolicy, officeJsAddress } from "../officeJs";
import { runCommand, UsageError } from "../runCommand";
import { deploymentManifest } from "./deployment";
import { packageVersion, root } from "./project";

const usage =
  "npm run manifest -- --base-url https://… [--office-js global|21vianet|https://…] [--out dist/manifest.xml]";

async function makeManifest(): Promise<number> {
  const { values } = parseArgs({
    options: {
      "base-url": { type: "string" },
      "office-js": { type: "string", default: "global" },
      out: { type: "string", default: "dist/manifest.xml" },
    },
  });
  const baseUrl = values["base-url"];
  if (baseUrl === undefined) throw new UsageError(usage);
  const officeJs = officeJsAddress(values["office-js"]);
  const development = await readFile(path.join(root, "manifest.xml"), "utf8");
  const text = deploymentManifest(development, { baseUrl, packageVersion });
  await mkdir(path.dirname(values.out), { recursive: true });
  await writeFile(values.out, text);
  console.log(`${values.out}: ${packageVersion} at ${baseUrl}
The pages must load ${officeJs}
and be served with Content-Security-Policy: ${contentSecurityPolicy(officeJs)}`);
  return 0;
}

void runCommand(makeManifest);
