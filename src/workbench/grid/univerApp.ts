import {
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  type PluginCtor,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import formattingZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterEn from "@univerjs/preset-sheets-filter/locales/en-US";
import filterZh from "@univerjs/preset-sheets-filter/locales/zh-CN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortEn from "@univerjs/preset-sheets-sort/locales/en-US";
import sortZh from "@univerjs/preset-sheets-sort/locales/zh-CN";
import type { Language } from "../../text/language";
import { menuWithoutThem } from "./notOffered";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";

const locales = {
  [LocaleType.ZH_CN]: mergeLocales(
    withProgress(coreZh, "正在计算…"),
    formattingZh,
    validationZh,
    filterZh,
    sortZh,
  ),
  [LocaleType.EN_US]: mergeLocales(
    withProgress(coreEn, "Calculating…"),
    formattingEn,
    validationEn,
    filterEn,
    sortEn,
  ),
};

/** The dictionaries lack this one text; it is added inside its branch, because merging replaces whole branches. */
function withProgress(dictionary: Record<string, object>, calculating: string) {
  const branch = "sheets-formula";
  return { ...dictionary, [branch]: { ...dictionary[branch], progress: { calculating } } };
}

/** From the lightest to the darkest; 600 marks the selection and the active sheet's tab. */
const excelGreens = {
  50: "#F1F8F4",
  100: "#DDEFE4",
  200: "#BFE0CC",
  300: "#8FC9A7",
  400: "#4FAE79",
  500: "#21A366",
  600: "#107C41",
  700: "#0A6332",
  800: "#185C37",
  900: "#0B3D23",
};

export interface UniverApp {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * Starts the grid in an element. The presets' own starter comes with packages that state no licence, so that the
 * plugins are registered here: each once, the later options win.
 */
export function startUniver(container: HTMLElement, language: Language): UniverApp {
  const locale = language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
  const univer = new Univer({ locale, logLevel: LogLevel.WARN, locales });
  for (const [plugin, options] of plugins(container).values()) {
    univer.registerPlugin(plugin, options);
  }
  const themes = univer.__getInjector().get(ThemeService);
  themes.setTheme({ ...themes.getCurrentTheme(), primary: excelGreens });
  return { univer, api: FUniver.newAPI(univer) };
}

type PluginEntry = readonly [PluginCtor, unknown];

function plugins(container: HTMLElement): Map<string, PluginEntry> {
  const presets = [
    UniverSheetsCorePreset({
      container,
      // The formula bar is a part of the header; the toolbar would be a second ribbon.
      header: true,
      toolbar: false,
      formulaBar: true,
      contextMenu: true,
      menu: menuWithoutThem,
      disableAutoFocus: true,
      footer: {
        sheetBar: true,
        statisticBar: true,
        menus: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
      // Digits in a text cell are what phone numbers and credit codes look like: no green corners.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        // The track covers what lies below it; the grid's own lets half of the last row shine through.
        scrollConfig: { trackBackgroundColor: "#F3F2F1", trackBorderColor: "#E1DFDD" },
      },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ];
  const byName = new Map<string, PluginEntry>();
  for (const listed of presets.flatMap((preset) => preset.plugins)) {
    const entry: PluginEntry = Array.isArray(listed) ? listed : [listed, undefined];
    byName.set(entry[0].pluginName, entry);
  }
  return byName;
}
