import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { associatedNames } from "./associatedNames";
import type { Project } from "./checkManifest";
import type { ReadIcon } from "./icons";
import { pngSize } from "./pngSize";

/** The repository: what it holds under assets/ is served under assets/. */
export const root = path.resolve(__dirname, "../..");

export const packageVersion = version;

export const readIcon: ReadIcon = (icon) => {
  const file = path.join(root, icon);
  return existsSync(file) ? (pngSize(readFileSync(file)) ?? "not-png") : "missing";
};

/** Names that the scripts of src/ribbon answer. */
function ribbonNames(): ReadonlySet<string> {
  const folder = path.join(root, "src/ribbon");
  const sources = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const names = sources.map((file) =>
    associatedNames(readFileSync(path.join(folder, file), "utf8")),
  );
  return new Set(names.flatMap((found) => [...found]));
}

export const readProject = (): Project => ({
  packageVersion,
  readIcon,
  associatedNames: ribbonNames(),
});
