import type { Document } from "@xmldom/xmldom";
import type { Defect } from "./defect";
import { attribute, elementsNamed, lineOf } from "./manifestDocument";

/** Every value of the manifest that may be an address, with its element. */
const values = (manifest: Document) =>
  elementsNamed(manifest, "*").flatMap((element) => [
    ...["DefaultValue", "Value"].map((name) => ({ element, value: attribute(element, name) })),
    ...(element.localName === "AppDomain"
      ? [{ element, value: element.textContent?.trim() ?? "" }]
      : []),
  ]);

export const addressDefects = (manifest: Document): readonly Defect[] =>
  values(manifest)
    .filter(({ value }) => /^http:/i.test(value))
    .map(({ element, value }) => ({
      code: "insecure-address",
      severity: "error",
      line: lineOf(element),
      message: `Office loads add-ins over TLS only; write https instead of http in ${value}.`,
    }));
