/** While the first screen is being read: fetches what is likely to be asked for next. */

import { fetchAreaWords } from "../locales/i18n";

/** To be called when the first screen stands; browsers without idle times fetch it all when it is needed. */
export function fetchAhead(): void {
  const fetch = () => Promise.all([import("../entry/EntryView"), import("./MessageBar"), fetchAreaWords()]);
  // Nothing is lost when this fails: what is missing is fetched again when it is needed.
  window.requestIdleCallback?.(() => void fetch().catch(() => undefined));
}
