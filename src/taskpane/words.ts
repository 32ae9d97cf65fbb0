import { createContext, useContext } from "react";
import { textsOf, type Language } from "../text/language";
import type { Texts } from "../text/zhCN";

export interface Words extends Texts {
  readonly language: Language;
}

export function wordsIn(language: Language): Words {
  return { ...textsOf(language), language };
}

export const WordsContext = createContext<Words>(wordsIn("zh-CN"));

export function useWords(): Words {
  return useContext(WordsContext);
}
