import type { Document, Element } from "@xmldom/xmldom";
import type { Defect } from "./defect";
import { attribute, elementsNamed, lineOf, valuesOf } from "./manifestDocument";
import { resourcesOf } from "./resources";

/** Characters that Office takes; from the manifest reference of each element. */
const longest = {
  resid: 32,
  id: 125,
  name: 125,
  description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

/** Elements of the ribbon whose id Excel keeps. */
const ribbonElements = ["CustomTab", "Group", "Control"];

export function lengthDefects(manifest: Document): readonly Defect[] {
  const resources = resourcesOf(manifest);
  return [
    ...ribbonElements
      .flatMap((name) => elementsNamed(manifest, name))
      .flatMap((element) => tooLong(element, "id", attribute(element, "id"), longest.id)),
    ...resources.flatMap(({ id, element }) => tooLong(element, "id", id, longest.resid)),
    ...resources.flatMap(({ kind, id, element }) =>
      kind === "ShortStrings" || kind === "LongStrings"
        ? valuesTooLong(element, `text of "${id}"`, longest[kind])
        : [],
    ),
    ...elementsNamed(manifest, "DisplayName").flatMap((element) =>
      valuesTooLong(element, "DisplayName", longest.name),
    ),
    ...elementsNamed(manifest, "Description").flatMap((element) =>
      valuesTooLong(element, "Description", longest.description),
    ),
  ];
}

const valuesTooLong = (element: Element, what: string, limit: number): readonly Defect[] =>
  valuesOf(element).flatMap((value) => tooLong(element, what, value, limit));

function tooLong(element: Element, what: string, text: string, limit: number): readonly Defect[] {
  const length = Array.from(text).length;
  if (length <= limit) return [];
  return [
    {
      code: "text-too-long",
      severity: "error",
      line: lineOf(element),
      message: `The ${what} has ${length} characters; shorten "${text.slice(0, 20)}…" to ${limit}.`,
    },
  ];
}

/** Ids of tab, groups and controls share one space; a resource id is unique in its list. */
export function duplicateDefects(manifest: Document): readonly Defect[] {
  const ribbon = ribbonElements
    .flatMap((name) => elementsNamed(manifest, name))
    .map((element) => ({ space: "the ribbon", id: attribute(element, "id"), element }));
  const resources = resourcesOf(manifest).map(({ kind, id, element }) => ({
    space: kind,
    id,
    element,
  }));
  const seen = new Set<string>();
  const repeated = [...ribbon, ...resources].filter(({ space, id }) => {
    const key = `${space} ${id}`;
    return seen.has(key) || !seen.add(key);
  });
  return repeated.map(({ space, id, element }) => ({
    code: "duplicate-id",
    severity: "error",
    line: lineOf(element),
    message: `The id "${id}" occurs twice in ${space}; give this ${element.localName ?? "element"} its own.`,
  }));
}
