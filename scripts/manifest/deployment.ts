import { type Element, XMLSerializer } from "@xmldom/xmldom";
import { UsageError } from "../runCommand";
import { baseAddress, elementsNamed, parseManifest } from "./manifestDocument";
import { manifestVersion } from "./version";

export interface Deployment {
  /** Where the pages are served; a path is allowed, a query is not. */
  readonly baseUrl: string;
  /** `version` of package.json. */
  readonly packageVersion: string;
}

/**
 * The same manifest for another address: only addresses and the version differ.
 * @throws UsageError for an unusable address
 */
export function deploymentManifest(development: string, deployment: Deployment): string {
  const manifest = parseManifest(development);
  const from = baseAddress(manifest);
  const to = servedFrom(deployment.baseUrl);
  for (const element of elementsNamed(manifest, "*")) moveAddresses(element, from, to);
  const [version] = elementsNamed(manifest, "Version");
  if (version) version.textContent = manifestVersion(deployment.packageVersion);
  return new XMLSerializer().serializeToString(manifest);
}

/** @throws UsageError */
function servedFrom(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "")
    throw new UsageError(
      `--base-url takes an address such as https://addins.example.cn/register, not "${baseUrl}".`,
    );
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function moveAddresses(element: Element, from: string, to: string): void {
  for (const name of ["DefaultValue", "Value"]) {
    const value = element.getAttribute(name);
    if (value?.startsWith(from)) element.setAttribute(name, to + value.slice(from.length));
  }
}
