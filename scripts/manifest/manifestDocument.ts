import {
  type Document,
  DOMParser,
  type DOMParserOptions,
  type Element,
  type Node,
  onErrorStopParsing,
  ParseError,
} from "@xmldom/xmldom";

/** The text is not an XML document; `line` is 1-based. */
export class UnreadableManifest extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/** @throws UnreadableManifest */
export function parseManifest(text: string): Document {
  let reason = "";
  const onError: DOMParserOptions["onError"] = (level, message) => {
    if (level === "warning") return;
    reason = message;
    onErrorStopParsing();
  };
  try {
    return new DOMParser({ onError }).parseFromString(text, "text/xml");
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const place = error.locator as { lineNumber?: number } | undefined;
    const what = (reason || error.message).slice(0, longestReason);
    throw new UnreadableManifest(what, Math.max(1, place?.lineNumber ?? 1));
  }
}

/** Characters; the parser quotes the whole rest of a file that is not XML. */
const longestReason = 120;

export const lineOf = (node: Node): number => node.lineNumber ?? 1;

/** Every element of one local name, whatever its namespace: the manifest mixes three. */
export const elementsNamed = (within: Document | Element, name: string): readonly Element[] =>
  Array.from(within.getElementsByTagNameNS("*", name));

export const elementsWith = (manifest: Document, name: string): readonly Element[] =>
  elementsNamed(manifest, "*").filter((element) => element.hasAttribute(name));

export const attribute = (element: Element, name: string): string =>
  element.getAttribute(name) ?? "";

/** Text of the first element of that name, "" when there is none. */
export const textOf = (within: Document | Element, name: string): string =>
  elementsNamed(within, name)[0]?.textContent?.trim() ?? "";

/** The default value of an element and those of its overrides. */
export const valuesOf = (element: Element): readonly string[] => [
  attribute(element, "DefaultValue"),
  ...elementsNamed(element, "Override").map((override) => attribute(override, "Value")),
];

/** Address of the task pane in DefaultSettings; the SourceLocation of a button has a resid instead. */
export const paneAddress = (manifest: Document): string =>
  elementsNamed(manifest, "SourceLocation")
    .map((element) => attribute(element, "DefaultValue"))
    .find((address) => address !== "") ?? "";

/** Where the add-in is served, with a slash at the end: the folder of the task pane's page. */
export function baseAddress(manifest: Document): string {
  const pane = paneAddress(manifest);
  return URL.canParse(pane) ? new URL(".", pane).href : "";
}
