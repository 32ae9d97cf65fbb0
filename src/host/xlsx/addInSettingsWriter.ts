import type { Workbook } from "../model/workbook";
import { taskPanesPart, type AddIn } from "./addInSettings";
import type { PackageWriter } from "./packageWriter";
import type { WorkbookSource } from "./source";
import { attributesText } from "./xmlText";

const extensionType = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const panesType = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extensionContent = "application/vnd.ms-office.webextension+xml";
const panesContent = "application/vnd.ms-office.webextensiontaskpanes+xml";
const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const panesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Writes the add-in's settings to its web extension part; those of other add-ins are not touched. */
export function writeSettings(
  writer: PackageWriter,
  workbook: Workbook,
  { file, settings, addIn }: WorkbookSource,
): void {
  if (sameEntries(workbook.settings, settings.settings)) return;
  if (settings.part !== null) changeExtension(writer, settings.part, workbook.settings);
  else addExtension(writer, taskPanesPart(file), addIn, workbook.settings);
}

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}

function propertiesXml(p: string, settings: ReadonlyMap<string, string>): string {
  const items = [...settings].map(
    ([name, value]) => `<${p}property${attributesText({ name, value })}/>`,
  );
  return `<${p}properties>${items.join("")}</${p}properties>`;
}

function changeExtension(
  writer: PackageWriter,
  part: string,
  settings: ReadonlyMap<string, string>,
): void {
  const sequence = [
    "reference",
    "alternateReferences",
    "properties",
    "bindings",
    "snapshot",
    "extLst",
  ];
  writer.edit(part, (root, edits) => {
    const xml = propertiesXml(root.prefix, settings);
    const before = root.child("properties");
    if (before) edits.replace(before, xml);
    else edits.insertInOrder(root, "properties", xml, sequence);
  });
}

function addExtension(
  writer: PackageWriter,
  panes: string | null,
  addIn: AddIn,
  settings: ReadonlyMap<string, string>,
): void {
  const part = writer.freeName("xl/webextensions/webextension");
  writer.add(part, extensionXml(addIn, settings), extensionContent);
  const panesPart = panes ?? addPanes(writer);
  const id = writer.link(panesPart, extensionType, part);
  writer.edit(panesPart, (root, edits) => {
    const p = root.prefix;
    const reference = `<${p}webextensionref xmlns:r="${relationships}" r:id="${id}"/>`;
    const attributes = attributesText({ dockstate: "right", visibility: 0, width: 350, row: 0 });
    edits.append(root, `<${p}taskpane${attributes}>${reference}</${p}taskpane>`);
  });
}

function addPanes(writer: PackageWriter): string {
  const part = writer.freeName("xl/webextensions/taskpanes");
  writer.add(
    part,
    `<wetp:taskpanes xmlns:wetp="${panesNamespace}"></wetp:taskpanes>`,
    panesContent,
  );
  writer.link("", panesType, part);
  return part;
}

function extensionXml(addIn: AddIn, settings: ReadonlyMap<string, string>): string {
  const id = `{${addIn.id.toUpperCase()}}`;
  const reference = attributesText({
    id: addIn.id,
    version: addIn.version,
    store: "developer",
    storeType: "Registry",
  });
  return (
    `<we:webextension xmlns:we="${extensionNamespace}" id="${id}">` +
    `<we:reference${reference}/><we:alternateReferences/>${propertiesXml("we:", settings)}` +
    `<we:bindings/><we:snapshot xmlns:r="${relationships}"/></we:webextension>`
  );
}
