import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Language } from "../text/language";

/**
 * Fluent's own list has no Chinese font. English gets none: where Segoe UI is missing, the full-width
 * quotation marks of a Chinese font would tear its words apart.
 */
const fontFamilies: Readonly<Record<Language, string>> = {
  "zh-CN":
    "'Segoe UI', -apple-system, 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
  "en-US": "'Segoe UI', -apple-system, 'Helvetica Neue', Arial, sans-serif",
};

const themes = Object.fromEntries(
  Object.entries(fontFamilies).map(([language, fontFamilyBase]) => [
    language,
    {
      light: { ...webLightTheme, fontFamilyBase },
      dark: { ...webDarkTheme, fontFamilyBase },
    },
  ]),
) as Readonly<Record<Language, { readonly light: Theme; readonly dark: Theme }>>;

/**
 * The same object for the same answer, so that Fluent writes its rules once. In a contrast theme of the system
 * (`forced-colors`) the browser replaces the colours of either, and Fluent's controls draw the borders it needs.
 */
export function themeOf(language: Language, isDark: boolean): Theme {
  return themes[language][isDark ? "dark" : "light"];
}
