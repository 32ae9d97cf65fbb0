import {
  FluentProvider,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { WordsContext, wordsIn } from "./words";
import { Pane } from "./Pane";
import { StartMessage } from "./StartMessage";
import type { StartUp } from "./startUp";

/** Fluent's own list has no Chinese font: each system's comes behind its Latin one. */
const fontFamilyBase =
  "'Segoe UI', -apple-system, 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

export function App({ obstacle, language, isDark }: StartUp) {
  return (
    <FluentProvider theme={isDark ? dark : light}>
      <WordsContext.Provider value={wordsIn(language)}>
        {obstacle ? <StartMessage obstacle={obstacle} /> : <Pane />}
      </WordsContext.Provider>
    </FluentProvider>
  );
}
