import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where Debian and its relatives, macOS and Windows keep Chromium, Chrome and Edge. */
const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** Where the npm package's Chromium and its libraries lie once they are unpacked. */
export const unpackedChromium = path.resolve(__dirname, "../../node_modules/.cache/chromium");

/** `CHROMIUM` names a browser's program; `CHROMIUM=npm` has the npm package's used although one is installed. */
export function installedChromium(): string | undefined {
  const wanted = process.env["CHROMIUM"];
  return wanted === "npm" ? undefined : (wanted ?? places.find((place) => existsSync(place)));
}

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

/** A real browser without a window. */
export function launchChromium(): Promise<Browser> {
  const executablePath = installedChromium();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: quiet });
  return chromium.launch({
    executablePath: path.join(unpackedChromium, "chromium"),
    args: [...quiet, "--headless=shell", "--no-zygote"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(unpackedChromium, "al2023/lib"),
      FONTCONFIG_PATH: path.join(unpackedChromium, "fonts"),
    },
  });
}
