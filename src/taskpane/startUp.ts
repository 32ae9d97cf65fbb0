import { languageOf, type Language } from "../text/language";
import type { Texts } from "../text/zhCN";

/** What of manifest.xml's requirements an Excel may lack that opens the page all the same. */
const requirements = [
  ["ExcelApi", "1.14"],
  ["SharedRuntime", "1.1"],
] as const;

/** Excel on a slow network loads more files of office.js first; past this somebody should be told. */
const PATIENCE_MS = 15_000;

/** Why the pane cannot work here. */
export type Obstacle = keyof Texts["pane"]["start"];

export interface StartUp {
  readonly obstacle: Obstacle | undefined;
  /** That of Office, or of the browser outside Office. */
  readonly language: Language;
}

/**
 * Reports how the page was opened: once, or a second time when Excel answers after all.
 * @param report is called with what is known
 */
export function startUp(report: (startUp: StartUp) => void): void {
  const outside = { language: languageOf(navigator.language) };
  if (!("Office" in globalThis)) {
    report({ ...outside, obstacle: "unreachable" });
    return;
  }
  const timer = setTimeout(() => {
    report({ ...outside, obstacle: "notReady" });
  }, PATIENCE_MS);
  void Office.onReady().then(({ host }) => {
    clearTimeout(timer);
    // null in an ordinary browser, which the types do not say
    if ((host as Office.HostType | null) === Office.HostType.Excel) report(inExcel());
    else report({ ...outside, obstacle: "notInExcel" });
  });
}

function inExcel(): StartUp {
  const { context } = Office;
  const meets = requirements.every(([set, version]) =>
    context.requirements.isSetSupported(set, version),
  );
  return {
    obstacle: meets ? undefined : "tooOld",
    language: languageOf(context.displayLanguage),
  };
}

/** Where the page loads office.js from. */
export function officeJsAddress(): string {
  return document.querySelector<HTMLScriptElement>('script[src$="/office.js"]')?.src ?? "office.js";
}
