/** `npm start`: builds the add-in and the workbench, serves both and opens a browser where there is a desktop. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { runCommand } from "./runCommand";
import { buildPages, writeSample } from "./workbench/makeWorkbench";
import { serveWorkbench } from "./workbench/serveWorkbench";

const firstPort = 3000;
const ports = Array.from({ length: 20 }, (_, i) => firstPort + i);

/** Where nobody sits in front of a screen the printed address is enough. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasScreen = [env["DISPLAY"], env["WAYLAND_DISPLAY"]].some(Boolean);
  if (platform === "linux" && !hasScreen) return;
  const [command, ...args] =
    platform === "darwin"
      ? ["open", address]
      : platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
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
  if (!values["no-build"]) await buildPages();
  await writeSample(values.now);
  const { server, address: root } = await serveWorkbench(ports);
  const address = values.now === undefined ? root : `${root}?now=${values.now}`;
  console.log(`${address} is the workbench; Ctrl+C ends it.`);
  if (!values["no-open"]) openBrowser(address);
  await once(process, "SIGINT");
  server.close();
  server.closeAllConnections();
  return 0;
}

void runCommand(start);
