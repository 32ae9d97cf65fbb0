import type { SettingsTexts } from "./settingsZh";

export const settingsEn: SettingsTexts = {
  where: "Kept in this workbook: colleagues who open it see the same.",
  mapping: {
    title: "Sheets and columns",
    none: "Not confirmed yet: the check recognises them by their headers.",
    sheet: (sheet, headerRow) => `Sheet “${sheet}”, headers in row ${headerRow}`,
    open: "Open the set-up wizard",
  },
  modules: {
    title: "Modules in use",
    hint: "What is off is neither read nor shown in the pane; sheets and settings stay.",
  },
  language: {
    title: "Language",
    hint: "Changes the words of the pane, never a cell.",
    choices: { follow: "As in Office", "zh-CN": "简体中文", "en-US": "English" },
  },
  masking: {
    title: "Personal data",
    label: "Cover phone numbers and e-mail addresses",
    hint: "The pane shows 138****1234 until the eye beside it is pressed. The sheets stay as they are.",
  },
  about: {
    title: "About",
    version: (version) => `客户台账 · Customer Register ${version}`,
    privacy: "All data stay in this workbook: no server, nothing is uploaded.",
    ownLicence: "Licence: MIT",
    packages: "Open-source components",
    loading: "Loading …",
    notLoaded: "The list of licences could not be loaded; check the network and try again.",
    file: "All licence texts",
    officeJs:
      "office.js comes from Microsoft's servers, or your company's, and is no part of this product.",
  },
};
