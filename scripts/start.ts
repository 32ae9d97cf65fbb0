/** `npm start`: builds the add-in and the workbench, serves both and opens a browser where there is a desktop. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import { runCommand, UsageError } from "./runCommand";
import { workbenchServer } from "./workbench/workbenchServer";

const root = path.resolve(__dirname, "..");
const firstPort = 3000;
const portsToTry = 20;

async function runNode(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [status] = (await once(child, "exit")) as [number | null];
  if (status !== 0) throw new UsageError(`${args.join(" ")} failed.`);
}

async function build(): Promise<void> {
  const configs = ["webpack.config.js", "webpack.workbench.js"].flatMap((c) => ["--config", c]);
  const names = ["pane", "workbench"].flatMap((name) => ["--config-name", name]);
  await runNode([
    "node_modules/webpack/bin/webpack.js",
    ...["--mode", "production", "--stats", "errors-warnings"],
    ...configs,
    ...names,
  ]);
}

/** The workbook that the workbench opens first, as `npm run sample` makes it. */
async function writeSample(now: string | undefined): Promise<void> {
  const options = now === undefined ? [] : ["--now", now];
  await runNode([
    ...process.execArgv,
    "src/cli/sample.ts",
    "dist/workbench/sample.xlsx",
    ...options,
  ]);
}

/** @throws UsageError when all ports are taken */
async function serve(): Promise<{ server: Server; port: number }> {
  for (let port = firstPort; port < firstPort + portsToTry; port++) {
    const server = createServer(workbenchServer(root));
    try {
      server.listen(port, "localhost");
      await once(server, "listening");
      return { server, port };
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken) throw error;
    }
  }
  throw new UsageError(`Ports ${firstPort} to ${firstPort + portsToTry - 1} are all in use.`);
}

/** Where nobody sits in front of a screen the printed address is enough. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasScreen = Boolean(env["DISPLAY"] ?? env["WAYLAND_DISPLAY"]);
  if (platform === "linux" && !hasScreen) return;
  const [command, ...args] =
    platform === "darwin"
      ? ["open", address]
      : platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const child = spawn(command ?? "", args, { stdio: "ignore", detached: true });
  child.on("error", () => {
    console.log("No browser could be opened; open the address by hand.");
  });
  child.unref();
}

async function start(): Promise<number> {
  const { values } = parseArgs({
    options: {
      now: { type: "string" },
      "no-build": { type: "boolean", default: false },
      "no-open": { type: "boolean", default: false },
    },
  });
  if (!values["no-build"]) await build();
  await writeSample(values.now);
  const { server, port } = await serve();
  const address = `http://localhost:${port}/`;
  console.log(`${address} is the workbench; Ctrl+C ends it.`);
  if (!values["no-open"]) openBrowser(address);
  await once(process, "SIGINT");
  server.close();
  server.closeAllConnections();
  return 0;
}

void runCommand(start);
