/** Resolves a relationship's target against the part that states it: absolute (`/xl/…`) or relative (`../media/…`). */
export function resolveTarget(sourcePart: string, target: string): string {
  const folder = sourcePart.slice(0, sourcePart.lastIndexOf("/") + 1);
  const path = target.replaceAll("\\", "/");
  const absolute = path.startsWith("/") ? path.slice(1) : folder + path;
  const steps: string[] = [];
  for (const step of absolute.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself (`""`) → `_rels/.rels`. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The target to write for a part, as Excel does: relative when both stand under the same folder, absolute otherwise. */
export function targetFor(sourcePart: string, part: string): string {
  const folder = sourcePart.slice(0, sourcePart.lastIndexOf("/") + 1);
  if (part.startsWith(folder)) return part.slice(folder.length);
  const parent = folder.replace(/[^/]+\/$/, "");
  return parent !== folder && part.startsWith(parent)
    ? `../${part.slice(parent.length)}`
    : `/${part}`;
}
