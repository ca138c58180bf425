/** The translator for a language that may change while the pane is open. */

import { useEffect, useState } from "react";
import type { i18n } from "i18next";
import type { Language } from "../../schema/types";
import { fetchWords, wordsAtHand } from "./i18n";

/** The translator; until its words are there the one before, and nothing at the very first. */
export function useWords(language: Language): i18n | undefined {
  const [words, setWords] = useState(() => wordsAtHand(language));
  useEffect(() => {
    let wanted = true;
    // Words that cannot be fetched leave the pane in the language it speaks.
    const take = (fetched: i18n) => wanted && setWords(fetched);
    void fetchWords(language).then(take, () => undefined);
    return () => void (wanted = false);
  }, [language]);
  return words;
}
