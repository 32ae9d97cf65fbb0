import type { Document } from "@xmldom/xmldom";
import { commandNames } from "../../src/ribbon/commandNames";
import type { Defect } from "./defect";
import { elementsNamed, lineOf } from "./manifestDocument";

/** Buttons, the permanent names and the functions that answer them must be the same set. */
export function commandDefects(
  manifest: Document,
  associated: ReadonlySet<string>,
): readonly Defect[] {
  const buttons = elementsNamed(manifest, "FunctionName").map((element) => ({
    line: lineOf(element),
    name: element.textContent?.trim() ?? "",
  }));
  const called = new Set(buttons.map(({ name }) => name));
  return [
    ...buttons.flatMap(({ line, name }) => buttonDefects(line, name, associated)),
    ...commandNames
      .filter((name) => !called.has(name))
      .map((name) => ({
        code: "command-without-button" as const,
        severity: "warning" as const,
        line: 1,
        message: `No button calls "${name}" of src/ribbon/commandNames.ts; add one.`,
      })),
  ];
}

function buttonDefects(
  line: number,
  name: string,
  associated: ReadonlySet<string>,
): readonly Defect[] {
  const names: readonly string[] = commandNames;
  if (!names.includes(name))
    return [
      {
        code: "unknown-command",
        severity: "error",
        line,
        message: `The button calls "${name}", which src/ribbon/commandNames.ts does not know; correct the name.`,
      },
    ];
  if (associated.has(name)) return [];
  return [
    {
      code: "not-associated",
      severity: "error",
      line,
      message: `Nothing answers "${name}"; call Office.actions.associate("${name}", …) in src/ribbon.`,
    },
  ];
}
