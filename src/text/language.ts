import { enUS } from "./enUS";
import { zhCN, type Texts } from "./zhCN";

export type Language = "zh-CN" | "en-US";

const textsByLanguage: Readonly<Record<Language, Texts>> = { "zh-CN": zhCN, "en-US": enUS };

export function textsOf(language: Language): Texts {
  return textsByLanguage[language];
}

/** Chinese unless the locale (`en_US.UTF-8`, `en-GB` …) asks for another language: then English. */
export function languageOf(locale: string | undefined): Language {
  const tag = (locale ?? "").toLowerCase();
  const unset = tag === "" || tag === "c" || tag === "posix" || tag.startsWith("c.");
  return unset || tag.startsWith("zh") ? "zh-CN" : "en-US";
}
