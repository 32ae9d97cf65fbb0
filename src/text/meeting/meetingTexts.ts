import type { Language } from "../language";
import { meetingEn } from "./meetingEn";
import { meetingZh, type MeetingTexts } from "./meetingZh";

const byLanguage: Readonly<Record<Language, MeetingTexts>> = {
  "zh-CN": meetingZh,
  "en-US": meetingEn,
};

export function meetingTexts(language: Language): MeetingTexts {
  return byLanguage[language];
}
