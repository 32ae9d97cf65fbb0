/** As scripts/build/licencePages.ts writes it. */
export interface LicenceList {
  readonly packages: readonly LicensedPackage[];
  readonly texts: readonly string[];
}

export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, such as `MIT`. */
  readonly licence: string;
  /** Index into the texts. */
  readonly text: number;
}

/** Beside the page, wherever that is served. */
export const licenceDocumentAddress = "licences.txt";

export async function fetchLicences(signal: AbortSignal): Promise<LicenceList> {
  const response = await fetch("licences.json", { signal });
  if (!response.ok) throw new Error(`licences.json: ${response.status}`);
  return (await response.json()) as LicenceList;
}
