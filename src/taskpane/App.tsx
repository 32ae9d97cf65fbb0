import {
  FluentProvider,
  makeStyles,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import type { Language } from "../text/language";
import { Pane } from "./Pane";
import { StartMessage } from "./StartMessage";
import type { StartUp } from "./startUp";
import { WordsContext, wordsIn } from "./words";

/**
 * Fluent's own list has no Chinese font. English gets none: where Segoe UI is missing, the full-width
 * quotation marks of a Chinese font would tear its words apart.
 */
const fontFamilies: Readonly<Record<Language, string>> = {
  "zh-CN":
    "'Segoe UI', -apple-system, 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
  "en-US": "'Segoe UI', -apple-system, 'Helvetica Neue', Arial, sans-serif",
};

function themeOf({ language, isDark }: StartUp): Theme {
  const fontFamilyBase = fontFamilies[language];
  return { ...(isDark ? webDarkTheme : webLightTheme), fontFamilyBase };
}

const useStyles = makeStyles({ page: { minHeight: "100vh" } });

export function App(startUp: StartUp) {
  const styles = useStyles();
  const { obstacle, language } = startUp;
  return (
    <FluentProvider theme={themeOf(startUp)} className={styles.page}>
      <WordsContext.Provider value={wordsIn(language)}>
        {obstacle ? <StartMessage obstacle={obstacle} /> : <Pane />}
      </WordsContext.Provider>
    </FluentProvider>
  );
}
