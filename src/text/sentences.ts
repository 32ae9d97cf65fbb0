import type { Finding } from "../domain/findings/findings";
import { textsOf, type Language } from "./language";

/** What a finding says, without its place. */
export function sentenceOf(finding: Finding, language: Language): string {
  const texts = textsOf(language);
  const sentence = texts.findings[finding.code] as (
    detail: Finding,
    field: (field: keyof typeof texts.fields) => string,
    role: (role: keyof typeof texts.roles) => string,
  ) => string;
  const said = sentence(
    finding,
    (field) => texts.fields[field],
    (role) => texts.roles[role],
  );
  return said.replace(isoMoments, "$1 $2");
}

/** Findings carry moments in ISO form; people read them without the T. */
const isoMoments = /(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/g;

/** `「客户台账」第 12 行 E 列（联系电话）` and the sentence. */
export function placedSentenceOf(finding: Finding, language: Language): string {
  const place = textsOf(language).place(finding);
  const sentence = sentenceOf(finding, language);
  if (place === "") return sentence;
  return place + (language === "zh-CN" ? "：" : ": ") + sentence;
}
