/** The pane's words in the chosen language, typed: an unknown key does not compile. */

import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { LANGUAGES, type Language } from "../../schema/types";
import { enUS, type Locale } from "./en-US";
import { zhCN } from "./zh-CN";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "pane";
    resources: { pane: Locale };
  }
}

/** Our language for a display language of Office: "zh-TW" is nearer to Chinese than to English. */
export function languageFor(displayLanguage: string | undefined): Language {
  const exact = LANGUAGES.find((language) => language.toLowerCase() === displayLanguage?.toLowerCase());
  return exact ?? (displayLanguage?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US");
}

/** A translator of its own, so that two panes on one page may speak two languages. */
export function createWords(language: Language): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "pane",
    ns: ["pane"],
    resources: { "zh-CN": { pane: zhCN }, "en-US": { pane: enUS } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return words;
}
