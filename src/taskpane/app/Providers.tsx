/** Language, colours and announcements for everything below: the one place where the user's choices take effect. */

import { useEffect, type ReactNode } from "react";
import { AriaLiveAnnouncer, FluentProvider, makeStaticStyles } from "@fluentui/react-components";
import { I18nextProvider } from "react-i18next";
import { languageFor } from "../locales/i18n";
import { useWords } from "../locales/useWords";
import { PreferencesContext, usePreferencesState } from "../preferences";
import { chooseLook } from "../theme/look";
import { themes } from "../theme/themes";
import { useSurroundings } from "../theme/useSurroundings";

// The provider's own class is also put on every portal (lists, dialogs): the page's size must not be part of it.
const usePageStyles = makeStaticStyles({
  "html, body, #pane, #pane > .fui-FluentProvider": { height: "100%", margin: 0, overflow: "hidden" },
});

interface Props {
  /** As Office tells it: "zh-CN", "en-GB"…; undefined outside of Office. */
  readonly displayLanguage: string | undefined;
  readonly officeDark: boolean | undefined;
  readonly children: ReactNode;
}

/** Everything a view may rely on, except the workbook. */
export function Providers({ displayLanguage, officeDark, children }: Props) {
  usePageStyles();
  const handle = usePreferencesState();
  const { preferences } = handle;
  const words = useWords(preferences.language ?? languageFor(displayLanguage));
  const look = chooseLook(preferences.look, useSurroundings(officeDark));
  useEffect(() => {
    if (words) document.documentElement.lang = words.language;
    // The browser's own parts, such as the sign of a date picker, follow the theme by this alone.
    document.documentElement.style.colorScheme = look === "light" ? "light" : "dark";
  }, [words, look]);

  if (!words) return null;
  return (
    <PreferencesContext.Provider value={handle}>
      <I18nextProvider i18n={words}>
        <FluentProvider theme={themes[look]} data-look={look}>
          <AriaLiveAnnouncer>{children}</AriaLiveAnnouncer>
        </FluentProvider>
      </I18nextProvider>
    </PreferencesContext.Provider>
  );
}
