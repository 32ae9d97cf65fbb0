import { languageOf, type Language } from "../text/language";
import { excel365, type Profile } from "../host/richapi/profile";
import { officeThemes, type OfficeTheme } from "./officeTheme";
import { profiles } from "./workbench";

/** What the workbench starts with. */
export interface StartSettings {
  readonly language: Language;
  readonly profile: Profile;
  readonly officeTheme: OfficeTheme;
  /** `2026-03-02T10:00`, or "" for the computer's clock. */
  readonly now: string;
  /** Whether the cells are drawn; the page opens several times as fast without. */
  readonly hasGrid: boolean;
}

/**
 * Reads the page's address: `?language=en-US&profile=Excel 2021&theme=black&now=2026-03-02T10:00&grid=off`, each
 * of them optional.
 * @param browserLanguage speaks when the address does not
 */
export function startFrom(search: string, browserLanguage: string): StartSettings {
  const asked = new URLSearchParams(search);
  return {
    language: languageOf(asked.get("language") ?? browserLanguage),
    profile: profiles.find(({ name }) => name === asked.get("profile")) ?? excel365,
    officeTheme: officeThemes.find((theme) => theme === asked.get("theme")) ?? "colorful",
    now: asked.get("now") ?? "",
    hasGrid: asked.get("grid") !== "off",
  };
}
