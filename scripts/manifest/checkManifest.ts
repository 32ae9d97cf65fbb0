import { addressDefects } from "./addresses";
import { commandDefects } from "./commands";
import type { Defect } from "./defect";
import { iconDefects, type ReadIcon } from "./icons";
import { parseManifest, UnreadableManifest } from "./manifestDocument";
import { overrideDefects, residDefects } from "./resources";
import { runtimeDefects } from "./runtime";
import { duplicateDefects, lengthDefects } from "./texts";
import { versionDefects } from "./version";

/** What the manifest is checked against. */
export interface Project {
  /** `version` of package.json. */
  readonly packageVersion: string;
  readonly readIcon: ReadIcon;
  /** Names that the ribbon script answers. */
  readonly associatedNames: ReadonlySet<string>;
}

/** Everything that the official schemas let pass, in the order of the lines. */
export function checkManifest(text: string, project: Project): readonly Defect[] {
  try {
    const manifest = parseManifest(text);
    return [
      ...residDefects(manifest),
      ...overrideDefects(manifest),
      ...lengthDefects(manifest),
      ...duplicateDefects(manifest),
      ...iconDefects(manifest, project.readIcon),
      ...addressDefects(manifest),
      ...runtimeDefects(manifest),
      ...commandDefects(manifest, project.associatedNames),
      ...versionDefects(manifest, project.packageVersion),
    ].sort((a, b) => a.line - b.line);
  } catch (error) {
    if (!(error instanceof UnreadableManifest)) throw error;
    const message = `This is not an XML document; correct it from here on: ${error.message}`;
    return [{ code: "unreadable", severity: "error", line: error.line, message }];
  }
}
