/**
 * Is Office dark? Where it does not tell, it is taken for light, which it is unless somebody chooses otherwise; the
 * system's own preference says nothing about it, and a dark pane beside a light sheet would stand out.
 */
export function isOfficeDark(): boolean {
  return isDark(background());
}

/** A version of Office that does not know its theme fails when it is asked. */
function background(): string {
  try {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme?.bodyBackgroundColor ?? "";
  } catch {
    return "";
  }
}

/** @param colour as #RRGGBB */
function isDark(colour: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  const [red = 255, green = 255, blue = 255] = (parts ?? [])
    .slice(1)
    .map((hex) => parseInt(hex, 16));
  // Luma of ITU-R BT.601
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Desktop office.js keeps a theme for five seconds (`_osfOfficeThemeCacheValidPeriod`). */
const REMEMBERED_MS = 5_100;

/**
 * Excel raises no event when its theme changes; only Outlook does (`OfficeThemeChanged`, Mailbox 1.14). So the theme
 * is asked for again whenever a person comes back to the pane, and once more when office.js no longer answers from memory.
 * @returns what ends the subscription
 */
export function onOfficeThemeMaybeChanged(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    listener();
    clearTimeout(timer);
    timer = setTimeout(listener, REMEMBERED_MS);
  };
  const { documentElement: page } = document;
  window.addEventListener("focus", ask);
  document.addEventListener("visibilitychange", ask);
  page.addEventListener("pointerenter", ask);
  return () => {
    clearTimeout(timer);
    window.removeEventListener("focus", ask);
    document.removeEventListener("visibilitychange", ask);
    page.removeEventListener("pointerenter", ask);
  };
}
