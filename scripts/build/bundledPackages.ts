import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A package of which some part is in the add-in. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, such as `MIT`. */
  readonly licence: string;
  /** The licence file of the package; a few have none. */
  readonly text: string;
}

/** What may be shipped inside the add-in. 0BSD asks for nothing at all. */
const allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

/** May somebody who ships the package choose an allowed licence? */
export function isAllowed(licence: string): boolean {
  const choices = licence.replace(/[()]/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((one) => allowed.includes(one)));
}

/**
 * The packages to which files belong, by name and version.
 * @param files absolute paths; those outside node_modules are the add-in's own
 */
export function packagesOf(files: Iterable<string>): BundledPackage[] {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder !== undefined) folders.add(folder);
  }
  const found = new Map<string, BundledPackage>();
  for (const folder of folders) {
    const one = packageIn(folder);
    found.set(`${one.name}@${one.version}`, one);
  }
  return Array.from(found.values()).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const inPackage = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

function packageFolder(file: string): string | undefined {
  return inPackage.exec(file)?.[1];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function packageIn(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
  const { name, version, license: licence = "" } = manifest;
  return { name, version, licence, text: licenceText(folder) };
}

function licenceText(folder: string): string {
  const name = readdirSync(folder).find((file) =>
    /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file),
  );
  if (name === undefined) return "";
  return readFileSync(path.join(folder, name), "utf8").replace(/\r\n/g, "\n").trim();
}
