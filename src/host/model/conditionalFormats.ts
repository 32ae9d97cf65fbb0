import { commonCorner, sameArea, without, type Area } from "./area";
import { shiftFormula } from "./formulas";
import { movedReferences, type ReferenceScope } from "./movedReferences";
import { movedAreas, type RowEdit } from "./rowEdit";
import { sameFacts } from "./sameFacts";

/** What a rule changes about a cell's look; absent members stay as the cell has them. */
export interface FormatChange {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
}

export type CompareOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export type TextOperator = "contains" | "notContains" | "beginsWith" | "endsWith";

/** Formulas are without `=`, written as seen from the corner of the areas' common rectangle. */
export type ConditionalRule =
  | {
      readonly kind: "cell";
      readonly operator: CompareOperator;
      readonly formulas: readonly string[];
    }
  | { readonly kind: "text"; readonly operator: TextOperator; readonly text: string }
  | { readonly kind: "expression"; readonly formula: string }
  /** Colour scales, data bars, icons, top 10 and so on: kept as the file has them. `type` is the file's word. */
  | { readonly kind: "opaque"; readonly type: string };

export interface ConditionalFormat {
  /** Unique within the workbook while it is open; not stored in the file. */
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly format: FormatChange;
  readonly stopIfTrue: boolean;
}

/** A sheet's conditional formats, the one that wins first. Entries are values: a change puts a new object in their place. */
export class ConditionalFormats {
  changed = false;
  private added = 0;

  constructor(
    /** Makes the ids of added rules differ from those of other sheets. */
    private readonly idPrefix: string,
    private list: readonly ConditionalFormat[] = [],
  ) {}

  all(): readonly ConditionalFormat[] {
    return this.list;
  }

  get(id: string): ConditionalFormat | undefined {
    return this.list.find((format) => format.id === id);
  }

  /** Adds a rule with the highest priority, as Excel does. */
  add(format: Omit<ConditionalFormat, "id">): ConditionalFormat {
    this.added += 1;
    const entry = { ...format, id: `${this.idPrefix}-added-${this.added}` };
    this.replaceAll([entry, ...this.list]);
    return entry;
  }

  /** Puts the changed rule in the place of the old one. */
  update(id: string, change: Partial<Omit<ConditionalFormat, "id">>): void {
    const before = this.get(id);
    if (!before) return;
    const after = { ...before, ...change };
    if (sameFacts(before, after)) return;
    this.replaceAll(this.list.map((format) => (format === before ? after : format)));
  }

  /** Moves a rule to a place counted from the one that wins (0). */
  setPriority(id: string, priority: number): void {
    const format = this.get(id);
    if (!format || this.list.indexOf(format) === priority) return;
    const others = this.list.filter((other) => other !== format);
    this.replaceAll([...others.slice(0, priority), format, ...others.slice(priority)]);
  }

  remove(id: string): void {
    if (this.get(id)) this.replaceAll(this.list.filter((format) => format.id !== id));
  }

  /** Takes the area out of every rule; rules left without an area disappear. */
  clear(area: Area): void {
    const next = this.list.flatMap((format) => {
      const areas = format.areas.flatMap((piece) => without(piece, area));
      if (areas.length === 0) return [];
      const same =
        areas.length === format.areas.length && areas.every((a, i) => sameAs(a, format.areas[i]));
      return [same ? format : { ...format, areas, rule: movedRule(format, areas) }];
    });
    const same = next.length === this.list.length && next.every((f, i) => f === this.list[i]);
    if (!same) this.replaceAll(next);
  }

  /**
   * Lets every rule follow inserted or deleted rows; rules whose cells were all deleted disappear.
   * @param concerns which of a rule's references mean the edited sheet
   */
  moveRows(edit: RowEdit, concerns: ReferenceScope["concerns"], ownSheet: boolean): void {
    const next = this.list.flatMap((format) => {
      const areas = ownSheet ? movedAreas(format.areas, edit) : format.areas;
      if (areas.length === 0) return [];
      const rule = mapFormulas(movedRule(format, areas), (text) =>
        movedReferences(text, edit, { concerns, fixedRowsOnly: true }),
      );
      const same = areas === format.areas && sameFacts(rule, format.rule);
      return [same ? format : { ...format, areas, rule }];
    });
    const same = next.length === this.list.length && next.every((f, i) => f === this.list[i]);
    if (!same) this.replaceAll(next);
  }

  private replaceAll(list: readonly ConditionalFormat[]): void {
    this.list = list;
    this.changed = true;
  }
}

function sameAs(a: Area, b: Area | undefined): boolean {
  return b !== undefined && sameArea(a, b);
}

/** The same rule as seen from the new areas' corner; opaque rules are moved by whoever knows their text. */
function movedRule(
  { areas: before, rule }: ConditionalFormat,
  after: readonly Area[],
): ConditionalRule {
  const from = commonCorner(before);
  const to = commonCorner(after);
  const moved = (text: string) => shiftFormula(text, to.row - from.row, to.column - from.column);
  return mapFormulas(rule, moved);
}

function mapFormulas(rule: ConditionalRule, change: (text: string) => string): ConditionalRule {
  if (rule.kind === "cell") return { ...rule, formulas: rule.formulas.map(change) };
  return rule.kind === "expression" ? { ...rule, formula: change(rule.formula) } : rule;
}
