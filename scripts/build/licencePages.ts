import type { BundledPackage } from "./bundledPackages";

/** What src/taskpane/settings/licenceList.ts reads: most packages share a few texts. */
interface LicenceList {
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    /** Index into `texts`. */
    readonly text: number;
  }[];
  readonly texts: readonly string[];
}

export function licenceList(packages: readonly BundledPackage[]): LicenceList {
  const texts = Array.from(new Set(packages.map(({ text }) => text)));
  return {
    packages: packages.map((one) => ({ ...one, text: texts.indexOf(one.text) })),
    texts,
  };
}

/** The same as a text for whoever receives the built files. */
export function licenceDocument(packages: readonly BundledPackage[], own: string): string {
  const parts = packages.map(({ name, version, licence, text }) =>
    [`${name} ${version} (${licence})`, text].filter(Boolean).join("\n\n"),
  );
  return [own.trim(), "Contains parts of:", ...parts].join(`\n\n${"-".repeat(78)}\n\n`) + "\n";
}
