import type { Document } from "@xmldom/xmldom";
import { UsageError } from "../runCommand";
import type { Defect } from "./defect";
import { elementsNamed, lineOf, textOf } from "./manifestDocument";

/** One to four parts of at most five digits each. */
const manifestForm = /^\d{1,5}(\.\d{1,5}){0,3}$/;

/**
 * The four-part version of a manifest: `1.2.3` → `1.2.3.0`.
 * @throws UsageError for a pre-release, which a manifest cannot express: Office would take it for the release.
 */
export function manifestVersion(packageVersion: string): string {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(packageVersion))
    throw new UsageError(`The version ${packageVersion} of package.json is not of the form 1.2.3.`);
  return `${packageVersion}.0`;
}

export function versionDefects(manifest: Document, packageVersion: string): readonly Defect[] {
  const version = textOf(manifest, "Version");
  const element = elementsNamed(manifest, "Version")[0];
  const defect = (code: "version-form" | "version-differs", message: string): Defect[] => [
    { code, severity: "error", line: element ? lineOf(element) : 1, message },
  ];
  const expected = manifestVersion(packageVersion);
  if (!manifestForm.test(version))
    return defect(
      "version-form",
      `"${version}" is not one to four numbers of at most five digits; write ${expected}.`,
    );
  if (version === expected) return [];
  return defect(
    "version-differs",
    `The version is ${version} but package.json says ${packageVersion}; write ${expected}, because Office takes a changed manifest only under a new version.`,
  );
}
