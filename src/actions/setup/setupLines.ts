import {
  isOn,
  languageChoices,
  modules,
  type LanguageChoice,
  type Setup,
  type SheetSetup,
  type TableRole,
} from "../../domain/setup/setup";
import { textsOf, type Language } from "../../text/language";
import type { SetupLine } from "../../workbook/setup/setupBlock";
import { usedSheets } from "./setupDraft";

interface LineWords {
  readonly title: string;
  readonly note: string;
  readonly custom: string;
  readonly off: string;
  readonly language: string;
  readonly languages: Readonly<Record<LanguageChoice, string>>;
  readonly masking: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly semicolon: string;
}

const wordsByLanguage: Readonly<Record<Language, LineWords>> = {
  "zh-CN": {
    title: "本工作簿的设置",
    note: "由加载项写入，供查阅；要改请用面板的「设置」。",
    custom: "自定义字段：",
    off: "关掉的功能",
    language: "语言",
    languages: { follow: "跟随 Office", "zh-CN": "中文", "en-US": "English" },
    masking: "遮住个人信息",
    yes: "是",
    no: "否",
    none: "无",
    semicolon: "；",
  },
  "en-US": {
    title: "Setup of this workbook",
    note: "Written by the add-in for reference; change it in the pane's settings.",
    custom: "Fields of your own: ",
    off: "Switched off",
    language: "Language",
    languages: { follow: "as Office", "zh-CN": "中文", "en-US": "English" },
    masking: "Cover personal data",
    yes: "yes",
    no: "no",
    none: "none",
    semicolon: "; ",
  },
};

/** The setup in words, for the sheet: what it is about, what holds, and beside it the custom fields or a note. */
export function setupLines(setup: Setup, language: Language): readonly SetupLine[] {
  const words = wordsByLanguage[language];
  const { roles, pane } = textsOf(language);
  const off = modules.filter((module) => !isOn(setup, module)).map((module) => roles[module]);
  const chosen = languageChoices.find((choice) => choice === setup.language) ?? "follow";
  return [
    [words.title, "", words.note],
    ...usedSheets(setup).map(({ role, settled }) => sheetLine(role, settled, language)),
    [words.off, off.length > 0 ? off.join(pane.setup.comma) : words.none, ""],
    [words.language, words.languages[chosen], ""],
    [words.masking, setup.maskPersonalData ? words.yes : words.no, ""],
  ];
}

/** `客户台账` · `「汇总」，表头在第 3 行：编号 = 代码；联系电话 = 手机` · `自定义字段：喜好面料` */
function sheetLine(role: TableRole, settled: SheetSetup, language: Language): SetupLine {
  const { roles, fields, pane } = textsOf(language);
  const words = wordsByLanguage[language];
  const { sheet, headerRow, columns, otherHeaders } = settled;
  const mapped = (Object.entries(columns) as [keyof typeof columns, readonly string[]][]).map(
    ([field, headers]) => `${fields[field]} = ${headers.join(pane.setup.comma)}`,
  );
  const place = pane.setup.place(sheet, headerRow);
  const colon = language === "zh-CN" ? "：" : ": ";
  return [
    roles[role],
    [place, mapped.join(words.semicolon)].join(colon),
    otherHeaders.length > 0 ? words.custom + otherHeaders.join(pane.setup.comma) : "",
  ];
}
