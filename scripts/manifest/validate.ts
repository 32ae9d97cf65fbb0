/** `npm run validate [-- manifest.xml] [--online]`: what the official schemas let pass. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { OfficeAddinManifest, validateManifest } from "office-addin-manifest";
import { runCommand, UsageError } from "../runCommand";
import { checkManifest } from "./checkManifest";
import { onlineReport } from "./onlineService";
import { readProject } from "./project";
import { defectReport } from "./report";

/** As Microsoft's own tools read it: the last word on whether they can. */
async function identityOf(file: string): Promise<string> {
  try {
    const { displayName, version, id } = await OfficeAddinManifest.readManifestFile(file);
    return `${displayName ?? "?"} ${version ?? "?"} ${id ?? "?"}`;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s*\n\s*/g, " ") : String(error);
    throw new UsageError(`${file} cannot be read as an add-in manifest: ${reason}`);
  }
}

async function validate(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { online: { type: "boolean", default: false } },
  });
  const [file = "manifest.xml"] = positionals;
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const defects = checkManifest(await readFile(file, "utf8"), readProject());
  const readable = !defects.some(({ code }) => code === "unreadable");
  const identity = readable ? await identityOf(file) : "not an XML document";
  const reports = [defectReport(file, identity, defects)];
  if (values.online) reports.push(await onlineReport(() => validateManifest(file)));
  for (const { output } of reports) console.log(output);
  return Math.max(...reports.map(({ exitCode }) => exitCode));
}

void runCommand(validate);
