import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where Debian and its relatives, Chrome and Edge put their programs. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
];

/** No sandbox in containers, and nothing that the browser fetches for itself. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real browser without a window. `CHROMIUM` names another program than the installed one. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? installed.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("No Chromium, Chrome or Edge was found.");
  return chromium.launch({ executablePath, args: quiet });
}
