import { columnLetters } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { DefinedName, Workbook } from "../model/workbook";
import type { WorkbookSource } from "./source";
import { attributesText, escapeText } from "./xmlText";
import type { XmlElement } from "./xmlTree";
import type { XmlEdits } from "./xmlEdits";

/** Excel's own hidden name for the area of a sheet's filter. */
const filterName = "_xlnm._FilterDatabase";

/** Order of a workbook part's children (ECMA-376 CT_Workbook). */
export const workbookSequence: readonly string[] = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets"],
  ...["functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize"],
  ...["customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];

export function writeNames(
  edits: XmlEdits,
  root: XmlElement,
  workbook: Workbook,
  source: WorkbookSource,
  tabOf: (sheet: Sheet) => number,
): void {
  const filtersChanged = workbook.sheets.some((sheet) => sheet.changes.autoFilter);
  if (!workbook.namesChanged && !filtersChanged) return;
  const p = root.prefix;
  const names = namesToWrite(workbook).map(
    (name) => source.names.get(name) ?? nameXml(p, name, tabOf),
  );
  const xml = names.length > 0 ? `<${p}definedNames>${names.join("")}</${p}definedNames>` : "";
  const before = root.child("definedNames");
  if (before) edits.replace(before, xml);
  else if (xml) edits.insertInOrder(root, "definedNames", xml, workbookSequence);
}

/** The workbook's names, with the filter's name of every sheet whose filter was changed brought up to date. */
function namesToWrite(workbook: Workbook): readonly DefinedName[] {
  const changed = workbook.sheets.filter((sheet) => sheet.changes.autoFilter);
  const isStale = ({ name, sheet }: DefinedName) =>
    name === filterName && sheet !== null && changed.includes(sheet);
  const fresh = changed.flatMap((sheet) => filterNameOf(sheet) ?? []);
  return [...workbook.names.filter((name) => !isStale(name)), ...fresh];
}

function filterNameOf(sheet: Sheet): DefinedName | null {
  const area = sheet.autoFilter?.area;
  if (!area) return null;
  const first = `$${columnLetters(area.left)}$${area.top + 1}`;
  const last = `$${columnLetters(area.right)}$${area.bottom + 1}`;
  const formula = `'${sheet.name.replaceAll("'", "''")}'!${first}:${last}`;
  return { name: filterName, formula, sheet, hidden: true, comment: "" };
}

function nameXml(p: string, name: DefinedName, tabOf: (sheet: Sheet) => number): string {
  const attributes = attributesText({
    name: name.name,
    comment: name.comment === "" ? undefined : name.comment,
    localSheetId: name.sheet ? tabOf(name.sheet) : undefined,
    hidden: name.hidden ? 1 : undefined,
  });
  return `<${p}definedName${attributes}>${escapeText(name.formula)}</${p}definedName>`;
}
