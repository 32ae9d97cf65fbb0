import type { Language } from "../text/language";

export type RibbonAction =
  { readonly kind: "function"; readonly functionName: string } | { readonly kind: "show-pane" };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Address of the 32 pixel icon and of the one for screens of twice the density. */
  readonly icon: string;
  readonly icon2x: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** The add-in as Excel's window shows it. */
export interface AddInFace {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly icon: string;
  readonly tabs: readonly RibbonTab[];
}

/** Reads manifest.xml as Excel does for one interface language; addresses lose their host. */
export function readManifest(manifest: string, language: Language): AddInFace {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  const resources = new Map(
    Array.from(document.querySelectorAll("Resources [id]"), (entry) => [entry.id, entry]),
  );
  const resource = (element: Element | null) => {
    const entry = resources.get(element?.getAttribute("resid") ?? "");
    return entry ? localized(entry, language) : "";
  };
  const read: Reader = { text: resource, path: (element) => pathOf(resource(element)) };
  return {
    id: document.querySelector("OfficeApp > Id")?.textContent ?? "",
    version: document.querySelector("OfficeApp > Version")?.textContent ?? "",
    name: localized(document.querySelector("OfficeApp > DisplayName"), language),
    icon: pathOf(localized(document.querySelector("OfficeApp > IconUrl"), language)),
    tabs: Array.from(document.querySelectorAll("CustomTab"), (tab) => readTab(tab, read)),
  };
}

interface Reader {
  /** The text of the resource that an element names. */
  readonly text: (element: Element | null) => string;
  readonly path: (element: Element | null) => string;
}

function readTab(tab: Element, read: Reader): RibbonTab {
  return {
    id: tab.id,
    label: read.text(child(tab, "Label")),
    groups: children(tab, "Group").map((group) => ({
      id: group.id,
      label: read.text(child(group, "Label")),
      buttons: children(group, "Control").map((control) => readButton(control, read)),
    })),
  };
}

function readButton(control: Element, read: Reader): RibbonButton {
  const tip = child(control, "Supertip");
  const icon = (size: number) => read.path(control.querySelector(`Icon > [size="${size}"]`));
  return {
    id: control.id,
    label: read.text(child(control, "Label")),
    tipTitle: read.text(tip && child(tip, "Title")),
    tip: read.text(tip && child(tip, "Description")),
    icon: icon(32),
    icon2x: icon(64),
    action: readAction(child(control, "Action")),
  };
}

function readAction(action: Element | null): RibbonAction {
  const functionName = action && child(action, "FunctionName")?.textContent;
  return functionName ? { kind: "function", functionName } : { kind: "show-pane" };
}

function children(element: Element, name: string): Element[] {
  return Array.from(element.children).filter(({ localName }) => localName === name);
}

function child(element: Element, name: string): Element | null {
  return children(element, name)[0] ?? null;
}

function localized(element: Element | null, language: Language): string {
  const override =
    element && children(element, "Override").find((o) => o.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "";
}

function pathOf(address: string): string {
  return address === "" ? "" : new URL(address).pathname;
}
