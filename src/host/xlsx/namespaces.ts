import type { XmlElement } from "./xmlTree";

/** The namespaces of a workbook's parts, in one of the two variants of ECMA-376. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

const transitional: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const strict: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** New parts are written in the variant of the workbook part. */
export function namespacesOf(root: XmlElement): Namespaces {
  return root.attributes.some(({ value }) => value === strict.main) ? strict : transitional;
}

/** The attributes that refer to a relationship, with a prefix that the root declares or their own declaration. */
export function relationshipAttribute(
  root: XmlElement,
  namespaces: Namespaces,
  id: string,
): string {
  const declared = root.attributes.find(
    ({ name, value }) => name.startsWith("xmlns:") && value === namespaces.relationships,
  );
  if (declared) return ` ${declared.name.slice("xmlns:".length)}:id="${id}"`;
  return ` xmlns:r="${namespaces.relationships}" r:id="${id}"`;
}
