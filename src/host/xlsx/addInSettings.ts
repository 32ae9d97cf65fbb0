import type { Package } from "./package";

/** Which add-in the workbook is opened for; a workbook keeps the settings of every add-in apart. */
export interface AddIn {
  /** The id of the add-in's manifest, without braces. */
  readonly id: string;
  readonly version: string;
}

/** Of an add-in that nobody named: a workbook opened without one can still keep settings. */
export const unnamedAddIn: AddIn = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
};

/** The part that holds an add-in's settings (MS-OWEXML 2.2: web extension), and what it holds. */
export interface SettingsSource {
  readonly part: string | null;
  readonly settings: ReadonlyMap<string, string>;
}

/** The package links to the list of task panes, the list to one part for each add-in. */
export function taskPanesPart(file: Package): string | null {
  return file.relationships("").find((link) => link.kind === "webextensiontaskpanes")?.part ?? null;
}

export function readSettings(file: Package, addIn: AddIn): SettingsSource {
  const panes = taskPanesPart(file);
  const links = panes === null ? [] : file.relationships(panes);
  for (const { part } of links) {
    const root = part === null ? null : file.xml(part);
    if (!root || bare(root.child("reference")?.attribute("id")) !== bare(addIn.id)) continue;
    const properties = root.child("properties")?.all("property") ?? [];
    const entries = properties.map((property): [string, string] => [
      property.attribute("name") ?? "",
      property.attribute("value") ?? "",
    ]);
    return { part, settings: new Map(entries) };
  }
  return { part: null, settings: new Map() };
}

function bare(id = ""): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
