import type { Document, Element } from "@xmldom/xmldom";
import type { Defect } from "./defect";
import { attribute, baseAddress, elementsNamed, lineOf, valuesOf } from "./manifestDocument";
import { resourceFor, resourcesOf } from "./resources";

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Size of an icon file, its path relative to the add-in's base; why not, when there is none. */
export type ReadIcon = (path: string) => PixelSize | "missing" | "not-png";

/** Pixels that Office requires of every group and button; 20, 24, 40, 48 and 64 are welcome. */
const requiredSizes = [16, 32, 80];

/** Pixels of the add-in's own icon in a task pane add-in. */
const addInIcons = { IconUrl: 32, HighResolutionIconUrl: 64 };

export function iconDefects(manifest: Document, readIcon: ReadIcon): readonly Defect[] {
  const base = baseAddress(manifest);
  const check = (element: Element, address: string, pixels: number): readonly Defect[] =>
    fileDefects(
      element,
      address,
      pixels,
      address.startsWith(base) ? readIcon(address.slice(base.length)) : "missing",
    );
  return [
    ...elementsNamed(manifest, "Icon").flatMap(missingSizes),
    ...iconUses(manifest).flatMap(({ element, address, pixels }) =>
      check(element, address, pixels),
    ),
  ];
}

interface IconUse {
  readonly element: Element;
  readonly address: string;
  readonly pixels: number;
}

/** Every place that shows a picture; an unknown resid is reported elsewhere. */
function iconUses(manifest: Document): readonly IconUse[] {
  const resources = resourcesOf(manifest);
  const buttons = elementsNamed(manifest, "Icon")
    .flatMap((icon) => elementsNamed(icon, "Image"))
    .flatMap((image) => {
      const resource = resourceFor(resources, image);
      return resource ? uses(resource.element, Number(attribute(image, "size"))) : [];
    });
  const addIn = Object.entries(addInIcons).flatMap(([name, pixels]) =>
    elementsNamed(manifest, name).flatMap((element) => uses(element, pixels)),
  );
  return distinct([...addIn, ...buttons]);
}

const uses = (element: Element, pixels: number): readonly IconUse[] =>
  valuesOf(element).map((address) => ({ element, address, pixels }));

const distinct = (all: readonly IconUse[]): readonly IconUse[] => [
  ...new Map(all.map((use) => [`${use.address} ${use.pixels}`, use])).values(),
];

function missingSizes(icon: Element): readonly Defect[] {
  const present = new Set(
    elementsNamed(icon, "Image").map((image) => Number(attribute(image, "size"))),
  );
  return requiredSizes
    .filter((pixels) => !present.has(pixels))
    .map((pixels) => ({
      code: "icon-size-missing",
      severity: "error",
      line: lineOf(icon),
      message: `This Icon has no picture of ${pixels} pixels; add <bt:Image size="${pixels}" resid="…"/>.`,
    }));
}

function fileDefects(
  element: Element,
  address: string,
  pixels: number,
  found: ReturnType<ReadIcon>,
): readonly Defect[] {
  const defect = (code: "icon-missing" | "icon-wrong-size", message: string): Defect[] => [
    { code, severity: "error", line: lineOf(element), message },
  ];
  if (found === "missing")
    return defect(
      "icon-missing",
      `There is no file for ${address}; draw it (npm run icons) or correct the address.`,
    );
  if (found === "not-png")
    return defect(
      "icon-missing",
      `The file for ${address} is not a PNG picture; render it again (npm run icons).`,
    );
  if (found.width === pixels && found.height === pixels) return [];
  return defect(
    "icon-wrong-size",
    `${address} has ${found.width} × ${found.height} pixels; use a picture of ${pixels} × ${pixels}.`,
  );
}
