import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { installedChromium, unpackedChromium } from "./chromium";

const unpack =
  "require('@sparticuz/chromium').executablePath().catch((e) => { console.error(e); process.exit(1); })";

/** The package's own list of font folders knows only those of a server; a browser without any font ends. */
const fontFolders = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(unpackedChromium, "fonts/fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(unpackedChromium, "fonts/cache")}</cachedir>
</fontconfig>
`;

/** Where no browser is installed, unpacks the one that npm has brought. */
export async function unpackChromium(): Promise<void> {
  if (installedChromium() !== undefined || existsSync(unpackedChromium)) return;
  const parent = path.dirname(unpackedChromium);
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, "unpacking-"));
  try {
    await promisify(execFile)(process.execPath, ["-e", unpack], {
      cwd: path.resolve(__dirname, "../.."),
      // It unpacks into the folder for temporary files, and its libraries only where it believes to run on AWS.
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    });
    await writeFile(path.join(folder, "fonts/fonts.conf"), fontFolders);
    await rename(folder, unpackedChromium);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
