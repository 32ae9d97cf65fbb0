import type { LifeClock } from "../domain/serviceLevel/issueLifeClocks";
import type { Language } from "./language";

/** What a deadline of an issue is for, as it stands inside a sentence. */
export const clockNames: Readonly<Record<Language, Readonly<Record<LifeClock, string>>>> = {
  "zh-CN": {
    respond: "响应",
    plan: "出方案",
    resolve: "解决",
    confirm: "反馈",
    survey: "回访",
  },
  "en-US": {
    respond: "response",
    plan: "plan of solution",
    resolve: "resolution",
    confirm: "confirmation",
    survey: "survey",
  },
};
