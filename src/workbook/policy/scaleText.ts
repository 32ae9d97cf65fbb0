import type { Scale } from "../../domain/policy/policy";
import { numberFromText } from "../cells/numbers";
import { narrowText } from "../cells/texts";
import type { SheetLanguage } from "../status/statusWords";

const forms = {
  "zh-CN": { colon: "：", points: " 分", semicolon: "；" },
  "en-US": { colon: ": ", points: "", semicolon: "; " },
} as const;

/** `≥0：0 分；≥5000：25 分` */
export function scaleText(scale: Scale, language: SheetLanguage): string {
  const { colon, points, semicolon } = forms[language];
  return scale.map((step) => `≥${step.from}${colon}${step.points}${points}`).join(semicolon);
}

const step =
  /^(?:≥|>=|从|from)?\s*([^:→=]+?)\s*(?:以上|起)?\s*(?::|→|=|->)\s*(.+?)\s*(?:分|points?)?$/;

/** @returns undefined where a step is not plainly a value and its points */
export function scaleFromText(text: string): Scale | undefined {
  const parts = narrowText(text)
    .toLowerCase()
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const steps = parts.map((part) => {
    const [, from = "", points = ""] = step.exec(part) ?? [];
    return { from: numberFromText(from), points: numberFromText(points) };
  });
  const isRead = steps.every(({ from, points }) => !Number.isNaN(from) && !Number.isNaN(points));
  return isRead && steps.length > 0 ? steps : undefined;
}
