import { cellAddress, commonCorner, type Area } from "../model/area";
import type { ConditionalFormat, FormatChange } from "../model/conditionalFormats";
import { shiftFormula } from "../model/formulas";
import type { Sheet } from "../model/sheet";
import { ruleElements, type RuleElement } from "./conditionalFormatsReader";
import { areasText } from "./references";
import type { SheetSource } from "./source";
import { worksheetSequence } from "./worksheetSequence";
import { attributesText, escapeText } from "./xmlText";
import type { XmlElement } from "./xmlTree";
import { XmlEdits } from "./xmlEdits";

const fileTypes = {
  contains: { type: "containsText", operator: "containsText" },
  notContains: { type: "notContainsText", operator: "notContains" },
  beginsWith: { type: "beginsWith", operator: "beginsWith" },
  endsWith: { type: "endsWith", operator: "endsWith" },
} as const;

type FormatNumber = (change: FormatChange) => number;

/**
 * Writes a sheet's rules: those that were not changed keep their text (but for the priority, where another rule took
 * their place), those whose areas changed move to blocks of their own, new ones come behind the last block.
 */
export function writeConditionalFormats(
  edits: XmlEdits,
  root: XmlElement,
  sheet: Sheet,
  source: Pick<SheetSource, "conditionalFormats">,
  formatNumber: FormatNumber,
): void {
  const elements = ruleElements(root);
  const placeOf = new Map(source.conditionalFormats.map((format, i) => [format.id, i]));
  const gone = new Set(elements);
  let priority = 0;
  const added = sheet.conditionalFormats.all().map((format) => {
    const place = placeOf.get(format.id) ?? -1;
    const element = elements[place];
    const original = source.conditionalFormats[place];
    priority = Math.max(priority + 1, element?.rule.number("priority") ?? 0);
    const xml = () => ruleXml(root.prefix, format, priority, formatNumber);
    if (!element || !original) return blockXml(root.prefix, format, xml());
    const stays = element.extended || sameAreas(format, original);
    if (stays) gone.delete(element);
    if (format === original) {
      edits.setAttribute(element.rule, "priority", String(priority));
      return "";
    }
    const isOpaque = format.rule.kind === "opaque";
    const changed = isOpaque ? opaqueXml(element.rule, original, format, priority) : xml();
    if (!stays) return blockXml(root.prefix, format, changed);
    edits.replace(element.rule, changed);
    if (element.extended) moveExtended(edits, element, format);
    return "";
  });
  edits.removeAll([...gone].map(({ rule, block }) => onlyRuleLeft(block, gone) ?? rule));
  insertBlocks(edits, root, added.join(""));
}

function sameAreas(a: ConditionalFormat, b: ConditionalFormat): boolean {
  return areasText(a.areas) === areasText(b.areas);
}

/** A block whose rules all go, goes as a whole: an extended one also holds its areas. */
function onlyRuleLeft(block: XmlElement, gone: ReadonlySet<RuleElement>): XmlElement | null {
  const rules = new Set([...gone].map(({ rule }) => rule));
  return block.all("cfRule").every((rule) => rules.has(rule)) ? block : null;
}

/** Rules of the extension list stay where they are; their areas follow when no other rule shares the block. */
function moveExtended(edits: XmlEdits, element: RuleElement, format: ConditionalFormat): void {
  const sqref = element.block.child("sqref");
  if (!sqref || element.block.all("cfRule").length > 1) return;
  const tag = sqref.prefix + sqref.name;
  edits.replace(sqref, `<${tag}>${areasText(format.areas)}</${tag}>`);
}

function insertBlocks(edits: XmlEdits, root: XmlElement, xml: string): void {
  const last = root.all("conditionalFormatting").at(-1);
  if (last) edits.insert(last.end, xml);
  else if (xml) edits.insertInOrder(root, "conditionalFormatting", xml, worksheetSequence);
}

function blockXml(p: string, format: ConditionalFormat, rule: string): string {
  const tag = `${p}conditionalFormatting`;
  return `<${tag}${attributesText({ sqref: areasText(format.areas) })}>${rule}</${tag}>`;
}

function ruleXml(
  p: string,
  { rule, areas, format, stopIfTrue }: ConditionalFormat,
  priority: number,
  formatNumber: FormatNumber,
): string {
  if (rule.kind === "opaque") throw new RangeError("A rule of an unknown kind cannot be added.");
  const dxfId = Object.keys(format).length > 0 ? formatNumber(format) : undefined;
  const common = { dxfId, priority, stopIfTrue: stopIfTrue ? 1 : undefined };
  const formulas = (texts: readonly string[]) =>
    texts.map((text) => `<${p}formula>${escapeText(text)}</${p}formula>`).join("");
  const element = (attributes: Record<string, string>, texts: readonly string[]) => {
    const { type, ...others } = attributes;
    return `<${p}cfRule${attributesText({ type, ...common, ...others })}>${formulas(texts)}</${p}cfRule>`;
  };
  switch (rule.kind) {
    case "cell":
      return element({ type: "cellIs", operator: rule.operator }, rule.formulas);
    case "expression":
      return element({ type: "expression" }, [rule.formula]);
    case "text":
      return element({ ...fileTypes[rule.operator], text: rule.text }, [textFormula(rule, areas)]);
  }
}

/** Excel stores a text rule a second time as a formula, and it is the formula that counts. */
function textFormula(
  rule: { readonly operator: keyof typeof fileTypes; readonly text: string },
  areas: readonly Area[],
): string {
  const corner = commonCorner(areas);
  const cell = cellAddress(corner.row, corner.column);
  const text = `"${rule.text.replaceAll('"', '""')}"`;
  switch (rule.operator) {
    case "contains":
      return `NOT(ISERROR(SEARCH(${text},${cell})))`;
    case "notContains":
      return `ISERROR(SEARCH(${text},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${text}))=${text}`;
  }
}

/** A rule that is only kept: its priority and stop flag are set and its formulas follow the areas' corner. */
function opaqueXml(
  rule: XmlElement,
  before: ConditionalFormat,
  after: ConditionalFormat,
  priority: number,
): string {
  const from = commonCorner(before.areas);
  const to = commonCorner(after.areas);
  const edits = new XmlEdits(rule.source);
  edits.setAttribute(rule, "priority", String(priority));
  if (before.stopIfTrue !== after.stopIfTrue) {
    edits.setAttribute(rule, "stopIfTrue", after.stopIfTrue ? "1" : null);
  }
  for (const formula of [...rule.all("formula"), ...rule.all("f")]) {
    const text = shiftFormula(formula.text, to.row - from.row, to.column - from.column);
    const tag = formula.prefix + formula.name;
    if (text !== formula.text) edits.replace(formula, `<${tag}>${escapeText(text)}</${tag}>`);
  }
  return edits.text(rule.start, rule.end);
}
