import { createContext, useContext } from "react";
import { textsOf, type Language } from "../text/language";
import type { Texts } from "../text/zhCN";

export interface Words extends Texts {
  readonly language: Language;
}

const words: Readonly<Record<Language, Words>> = {
  "zh-CN": { ...textsOf("zh-CN"), language: "zh-CN" },
  "en-US": { ...textsOf("en-US"), language: "en-US" },
};

/** The same object for the same language: whatever reads words is drawn anew when it changes. */
export function wordsIn(language: Language): Words {
  return words[language];
}

export const WordsContext = createContext<Words>(wordsIn("zh-CN"));

export function useWords(): Words {
  return useContext(WordsContext);
}
