/** `npm run start:excel`: serves the built add-in at manifest.xml's address and opens it in a real Excel. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:https";
import path from "node:path";
import { parseArgs } from "node:util";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { contentSecurityPolicy, officeJsAddress } from "./officeJs";
import { runCommand, UsageError } from "./runCommand";
import { staticFiles } from "./staticFiles";

const root = path.resolve(__dirname, "..");
const port = 3000;

/** Not a dependency: one of its own is missing from the registry and would break `npm ci`. */
const sideloader = "office-addin-debugging@7";

/** Excel exists on these systems; elsewhere the manifest is uploaded in Excel on the web. */
const hasExcel = process.platform === "win32" || process.platform === "darwin";

/**
 * A certificate for localhost. Its authority becomes trusted on this machine; the system asks first.
 * @throws UsageError
 */
async function certificate(): ReturnType<typeof getHttpsServerOptions> {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s*\n\s*/g, " ") : String(error);
    throw new UsageError(`Excel needs HTTPS, but no certificate could be installed: ${reason}`);
  }
}

/** @throws UsageError when there is no certificate or the port is taken */
async function serve(policy: string): Promise<Server> {
  const folders = { assets: path.join(root, "assets"), "": path.join(root, "dist") };
  const server = createServer(await certificate(), staticFiles(folders, policy));
  server.listen(port, "localhost");
  try {
    await once(server, "listening");
  } catch {
    throw new UsageError(
      `Port ${port} is in use; stop what runs there (npm start?) and try again.`,
    );
  }
  return server;
}

/** Runs office-addin-debugging; a shell finds npx on Windows too. No argument comes from outside. */
async function sideload(action: "start" | "stop"): Promise<void> {
  const platform = action === "start" ? " desktop --app excel --no-debug --no-live-reload" : "";
  const command = `npx --yes ${sideloader} ${action} manifest.xml${platform}`;
  const [status] = (await once(
    spawn(command, { cwd: root, shell: true, stdio: "inherit" }),
    "exit",
  )) as [number | null];
  if (status !== 0)
    console.error(`${command} failed; add manifest.xml by hand as docs/deploy.md describes.`);
}

async function startExcel(): Promise<number> {
  const { values } = parseArgs({ options: { "office-js": { type: "string", default: "global" } } });
  const policy = contentSecurityPolicy(officeJsAddress(values["office-js"]));
  if (!existsSync(path.join(root, "dist/taskpane.html")))
    throw new UsageError("dist/taskpane.html is not built yet; run npm run build first.");
  const server = await serve(policy);
  console.log(`https://localhost:${port}/taskpane.html is served; Ctrl+C ends it.`);
  if (hasExcel) await sideload("start");
  else console.log("No Excel runs on this system; upload manifest.xml in Excel on the web.");
  await once(process, "SIGINT");
  if (hasExcel) await sideload("stop");
  server.close();
  server.closeAllConnections();
  return 0;
}

void runCommand(startExcel);
