import type { Document, Element } from "@xmldom/xmldom";
import type { Defect } from "./defect";
import { attribute, elementsNamed, lineOf, paneAddress } from "./manifestDocument";
import { resourceFor, resourcesOf } from "./resources";

/** A shared runtime loads only when every part of the add-in names the same page. */
export function runtimeDefects(manifest: Document): readonly Defect[] {
  const runtime = elementsNamed(manifest, "Runtime")[0];
  if (!runtime) {
    const host = elementsNamed(manifest, "DesktopFormFactor")[0];
    return [
      mismatch(host, 'Add <Runtimes><Runtime resid="…" lifetime="long"/></Runtimes> to Host.'),
    ];
  }
  return [...lifetime(runtime), ...otherPages(manifest, runtime), ...paneIds(manifest)];
}

const lifetime = (runtime: Element): readonly Defect[] =>
  attribute(runtime, "lifetime") === "long"
    ? []
    : [mismatch(runtime, 'A shared runtime lives on; write lifetime="long".')];

function otherPages(manifest: Document, runtime: Element): readonly Defect[] {
  const resid = attribute(runtime, "resid");
  const page = resourceFor(resourcesOf(manifest), runtime)?.element;
  const differing = ["FunctionFile", "SourceLocation"]
    .flatMap((name) => elementsNamed(manifest, name))
    .filter((element) => element.hasAttribute("resid") && attribute(element, "resid") !== resid);
  const functionFile = elementsNamed(manifest, "FunctionFile")[0];
  return [
    ...differing.map((element) =>
      mismatch(
        element,
        `${element.localName ?? ""} must name the runtime's page; write resid="${resid}".`,
      ),
    ),
    ...(functionFile ? [] : [mismatch(runtime, `Add <FunctionFile resid="${resid}"/>.`)]),
    ...(page && attribute(page, "DefaultValue") !== paneAddress(manifest)
      ? [
          mismatch(
            page,
            `The runtime's page must be DefaultSettings' SourceLocation ${paneAddress(manifest)}.`,
          ),
        ]
      : []),
  ];
}

const paneIds = (manifest: Document): readonly Defect[] =>
  elementsNamed(manifest, "TaskpaneId").map((element) =>
    mismatch(element, "A shared runtime has one pane; remove TaskpaneId."),
  );

const mismatch = (element: Element | undefined, message: string): Defect => ({
  code: "runtime-mismatch",
  severity: "error",
  line: element ? lineOf(element) : 1,
  message,
});
