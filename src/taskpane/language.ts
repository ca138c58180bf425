/** The pane's language, for names that come from the schema in both. */

import { useTranslation } from "react-i18next";
import type { Language } from "../schema/types";

/** The language the pane speaks now. */
export const useLanguage = (): Language => useTranslation().i18n.language as Language;

/** A language in its own words. */
export const OWN_NAMES: Readonly<Record<Language, string>> = { "zh-CN": "简体中文", "en-US": "English" };
