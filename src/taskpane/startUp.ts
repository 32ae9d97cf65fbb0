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
  readonly language: Language;
  readonly isDark: boolean;
}

/**
 * Reports how the page was opened: once, or a second time when Excel answers after all.
 * @param report is called with what is known
 */
export function startUp(report: (startUp: StartUp) => void): void {
  const outside = { language: languageOf(navigator.language), isDark: false };
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
    isDark: isDark(officeBackground()),
  };
}

/** Office tells its colours on the desktop only, as #RRGGBB; a version that cannot fails when asked. */
function officeBackground(): string | undefined {
  try {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

function isDark(background = "#FFFFFF"): boolean {
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background);
  const [red = 255, green = 255, blue = 255] = (colour ?? [])
    .slice(1)
    .map((hex) => parseInt(hex, 16));
  // Luma of ITU-R BT.601
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Where the page loads office.js from. */
export function officeJsAddress(): string {
  return document.querySelector<HTMLScriptElement>('script[src$="/office.js"]')?.src ?? "office.js";
}
