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

/** The npm package's browser is a program for this system alone. */
const npmHasOne = process.platform === "linux" && process.arch === "x64";

/**
 * The npm package's Chromium goes first: everybody tests with the same one, and without a window of its own it takes a
 * third less time than one for a desktop. `CHROMIUM` names another browser's program, or the installed one
 * (`CHROMIUM=installed`).
 * @returns undefined for the npm package's
 */
export function installedChromium(): string | undefined {
  const wanted = process.env["CHROMIUM"];
  if (wanted !== undefined && wanted !== "installed") return wanted;
  return npmHasOne && wanted === undefined ? undefined : places.find((place) => existsSync(place));
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

/** A real browser without a window. @param more arguments of its command line */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = installedChromium();
  const args = [...quiet, ...more];
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  return chromium.launch({
    executablePath: path.join(unpackedChromium, "chromium"),
    args: [...args, "--headless=shell", "--no-zygote"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(unpackedChromium, "al2023/lib"),
      FONTCONFIG_PATH: path.join(unpackedChromium, "fonts"),
    },
  });
}
