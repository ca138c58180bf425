/**
 * What the user chose for the pane itself: language, look and their own name. Kept in the browser's storage where
 * Office allows it; where it does not, the choice lasts as long as the pane.
 */

import { createContext, useCallback, useContext, useMemo, useState } from "react";
import type { Language } from "../schema/types";
import type { LookChoice } from "./theme/look";

export interface Preferences {
  readonly language?: Language;
  readonly look: LookChoice;
  /** The person's name as it stands in People: fills "registered by" and its like. */
  readonly me?: string;
  /** Whose matters Today lists; until chosen, one's own where the name is known. */
  readonly today?: "mine" | "all";
}

const KEY = "trackbook.pane";
const DEFAULTS: Preferences = { look: "auto" };

/** The stored choices, or the defaults where storage is closed or holds something else. */
export function readPreferences(): Preferences {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>) };
  } catch {
    return DEFAULTS;
  }
}

function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage is closed in some Office frames: the choice then lasts as long as the pane, which is all one can promise.
  }
}

export interface PreferencesHandle {
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
}

export const PreferencesContext = createContext<PreferencesHandle | null>(null);

/** The user's choices and the way to change them, to be put in PreferencesContext. */
export function usePreferencesState(): PreferencesHandle {
  const [preferences, setPreferences] = useState(readPreferences);
  const change = useCallback((part: Partial<Preferences>) => {
    setPreferences((before) => {
      const after = { ...before, ...part };
      storePreferences(after);
      return after;
    });
  }, []);
  return useMemo(() => ({ preferences, change }), [preferences, change]);
}

/** The user's choices. */
export function usePreferences(): PreferencesHandle {
  const handle = useContext(PreferencesContext);
  if (!handle) throw new Error("usePreferences needs a PreferencesContext above it");
  return handle;
}
