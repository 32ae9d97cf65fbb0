import type { FormatChange } from "../model/conditionalFormats";
import { asFlag, asText, asWord } from "./arguments";
import { colorText } from "./colors";
import { changeRule, entry, type RuleTarget } from "./conditionalFormat";
import { hostObject, method, object, property, type Kind, type Property } from "./kinds";
import type { Session } from "./session";

/** A member of a rule's format; null as long as the rule leaves it to the cell. */
function formatProperty<K extends keyof FormatChange>(
  key: K,
  parse: (value: unknown) => NonNullable<FormatChange[K]>,
  show: (value: FormatChange[K]) => unknown = (value) => value ?? null,
): Property<RuleTarget> {
  return property(
    "1.6",
    (target) => show(entry(target).format[key]),
    (target, value, session) => {
      changeRule(target, { format: { ...entry(target).format, [key]: parse(value) } }, session);
    },
  );
}

export const conditionalRangeFormatKind: Kind<RuleTarget> = {
  name: "ConditionalRangeFormat",
  since: "1.6",
  members: {
    NumberFormat: formatProperty("numberFormat", asText),
    Fill: object("1.6", (target) => hostObject(conditionalFillKind, target)),
    Font: object("1.6", (target) => hostObject(conditionalFontKind, target)),
  },
};

export const conditionalFillKind: Kind<RuleTarget> = {
  name: "ConditionalRangeFill",
  since: "1.6",
  members: {
    Color: formatProperty("fill", colorText),
    Clear: method("1.6", (target, _, session) => {
      drop(target, ["fill"], session);
    }),
  },
};

export const conditionalFontKind: Kind<RuleTarget> = {
  name: "ConditionalRangeFont",
  since: "1.6",
  members: {
    Bold: formatProperty("bold", asFlag),
    Color: formatProperty("fontColor", colorText),
    Italic: formatProperty("italic", asFlag),
    Strikethrough: formatProperty("strikethrough", asFlag),
    Underline: formatProperty(
      "underline",
      (value) => asWord(value, ["None", "Single"]) === "Single",
      (value) => (value === undefined ? null : value ? "Single" : "None"),
    ),
    Clear: method("1.6", (target, _, session) => {
      drop(target, ["bold", "fontColor", "italic", "strikethrough", "underline"], session);
    }),
  },
};

function drop(target: RuleTarget, keys: readonly (keyof FormatChange)[], session: Session): void {
  const names: readonly string[] = keys;
  const kept = Object.entries(entry(target).format).filter(([name]) => !names.includes(name));
  changeRule(target, { format: Object.fromEntries(kept) }, session);
}
