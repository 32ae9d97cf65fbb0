import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { setupIn } from "../domain/setup/setup";
import type { Language } from "../text/language";
import { isOfficeDark, onOfficeThemeMaybeChanged } from "./officeTheme";
import { Masking } from "./masking/Masking";
import { Pane } from "./Pane";
import { StartMessage } from "./StartMessage";
import type { StartUp } from "./startUp";
import { isSystemDark, onSystemThemeChanged } from "./systemTheme";
import { themeOf } from "./theme";
import { useAddInState } from "./useAddInState";
import { WordsContext, wordsIn } from "./words";

// Inside the provider: what Fluent opens over the page takes the provider's own class over and would cover it.
const useStyles = makeStyles({ page: { minHeight: "100vh" } });

export function App({ obstacle, language: found }: StartUp) {
  const styles = useStyles();
  const { language: chosen, maskPersonalData } = setupIn(useAddInState().setup);
  const language = chosen === "follow" ? found : chosen;
  const isDark = useIsDark(obstacle === "notInExcel" || obstacle === "unreachable");
  usePage(language, isDark);
  return (
    <FluentProvider theme={themeOf(language, isDark)}>
      <WordsContext.Provider value={wordsIn(language)}>
        <Masking isOn={maskPersonalData}>
          <div className={styles.page}>
            {obstacle ? <StartMessage obstacle={obstacle} /> : <Pane />}
          </div>
        </Masking>
      </WordsContext.Provider>
    </FluentProvider>
  );
}

/** Office's theme beside a workbook, the system's in a page of its own. */
function useIsDark(isOutside: boolean): boolean {
  return useSyncExternalStore(
    isOutside ? onSystemThemeChanged : onOfficeThemeMaybeChanged,
    isOutside ? isSystemDark : isOfficeDark,
  );
}

/** What the page itself has to know: scroll bars and screen readers go by it. */
function usePage(language: Language, isDark: boolean): void {
  useEffect(() => {
    const { documentElement: page } = document;
    page.lang = language;
    page.style.colorScheme = isDark ? "dark" : "light";
  }, [language, isDark]);
}
