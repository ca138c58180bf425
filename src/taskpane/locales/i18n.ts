/** The pane's words in the chosen language, typed: an unknown key does not compile. */

import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { LANGUAGES, type Language } from "../../schema/types";
import type { AreaLocale } from "./areas-en-US";
import type { Locale } from "./en-US";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "pane";
    resources: { pane: Locale & AreaLocale };
  }
}

/** Our language for a display language of Office: "zh-TW" is nearer to Chinese than to English. */
export function languageFor(displayLanguage: string | undefined): Language {
  const exact = LANGUAGES.find((language) => language.toLowerCase() === displayLanguage?.toLowerCase());
  return exact ?? (displayLanguage?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US");
}

interface Pack {
  readonly first: () => Promise<Locale>;
  readonly areas: () => Promise<AreaLocale>;
}

/** Each language is fetched when it is first spoken, and its areas when one of them is first opened. */
const packs: Readonly<Record<Language, Pack>> = {
  "zh-CN": {
    first: async () => (await import("./zh-CN")).zhCN,
    areas: async () => (await import("./areas-zh-CN")).zhCNAreas,
  },
  "en-US": {
    first: async () => (await import("./en-US")).enUS,
    areas: async () => (await import("./areas-en-US")).enUSAreas,
  },
};

const spoken = new Map<Language, i18n>();
let areasWanted = false;

/** The translator of a language, if its words were fetched before. */
export const wordsAtHand = (language: Language): i18n | undefined => spoken.get(language);

/** The translator of a language; one each, so that two panes on one page may speak two. */
export async function fetchWords(language: Language): Promise<i18n> {
  const words = spoken.get(language) ?? createWords(language, await packs[language].first());
  spoken.set(language, words);
  if (areasWanted) await addAreas(words);
  return words;
}

/** Fetches the words of the areas, of the languages spoken now and of those spoken from now on. */
export async function fetchAreaWords(): Promise<void> {
  areasWanted = true;
  await Promise.all([...spoken.values()].map(addAreas));
}

async function addAreas(words: i18n): Promise<void> {
  const language = words.language as Language;
  words.addResourceBundle(language, "pane", await packs[language].areas(), true);
}

function createWords(language: Language, locale: Locale): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "pane",
    ns: ["pane"],
    resources: { [language]: { pane: locale } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return words;
}
