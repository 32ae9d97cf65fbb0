import type { Document, Element } from "@xmldom/xmldom";
import type { Defect } from "./defect";
import { attribute, elementsNamed, elementsWith, lineOf } from "./manifestDocument";

type ResourceKind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

export interface Resource {
  readonly kind: ResourceKind;
  readonly id: string;
  readonly element: Element;
}

/** Which list a resid points into, by the element that carries it. */
const listOf: Readonly<Record<string, ResourceKind>> = {
  Image: "Images",
  Runtime: "Urls",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

const kinds: readonly ResourceKind[] = ["Images", "Urls", "ShortStrings", "LongStrings"];

export const resourcesOf = (manifest: Document): readonly Resource[] =>
  kinds.flatMap((kind) =>
    elementsNamed(manifest, kind)
      .flatMap((list) => Array.from(list.children))
      .map((element) => ({ kind, id: attribute(element, "id"), element })),
  );

/** The resource that an element's resid names, in the list that belongs to the element. */
export const resourceFor = (
  resources: readonly Resource[],
  element: Element,
): Resource | undefined =>
  resources.find(
    ({ kind, id }) =>
      id === attribute(element, "resid") && kind === (listOf[element.localName ?? ""] ?? kind),
  );

export function residDefects(manifest: Document): readonly Defect[] {
  const resources = resourcesOf(manifest);
  const used = new Set<Resource>();
  const unknown: Defect[] = [];
  for (const element of elementsWith(manifest, "resid")) {
    const resource = resourceFor(resources, element);
    if (resource) used.add(resource);
    else unknown.push(unknownResid(element));
  }
  return [
    ...unknown,
    ...resources
      .filter((resource) => !used.has(resource))
      .map(({ kind, id, element }) => unusedResource(kind, id, element)),
  ];
}

function unknownResid(element: Element): Defect {
  const name = element.localName ?? "";
  const resid = attribute(element, "resid");
  return {
    code: "unknown-resid",
    severity: "error",
    line: lineOf(element),
    message: `${name} names the resource "${resid}"; add it to ${listOf[name] ?? "Resources"} or correct the resid.`,
  };
}

const unusedResource = (kind: ResourceKind, id: string, element: Element): Defect => ({
  code: "unused-resource",
  severity: "warning",
  line: lineOf(element),
  message: `Nothing uses the resource "${id}" of ${kind}; remove it.`,
});

/** Languages beside the default one; every word of the ribbon exists in each. */
const overrideLocales = ["en-US"];

export function overrideDefects(manifest: Document): readonly Defect[] {
  return translatedElements(manifest).flatMap((element) =>
    overrideLocales
      .filter((locale) => !hasOverride(element, locale))
      .map((locale) => ({
        code: "missing-override",
        severity: "error",
        line: lineOf(element),
        message: `${nameOf(element)} has no ${locale} text; add <Override Locale="${locale}" Value="…"/>.`,
      })),
  );
}

/** Name, description and every text of the ribbon. */
export const translatedElements = (manifest: Document): readonly Element[] => [
  ...["DisplayName", "Description"].flatMap((name) =>
    elementsNamed(manifest, name).filter((element) => element.hasAttribute("DefaultValue")),
  ),
  ...elementsNamed(manifest, "String"),
];

const hasOverride = (element: Element, locale: string): boolean =>
  elementsNamed(element, "Override").some(
    (override) =>
      attribute(override, "Locale") === locale && attribute(override, "Value").trim() !== "",
  );

const nameOf = (element: Element): string =>
  attribute(element, "id") === "" ? element.tagName : `"${attribute(element, "id")}"`;
