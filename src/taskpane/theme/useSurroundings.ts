/** Listens to the browser's colour preferences, so that the pane follows Windows while it is open. */

import { useSyncExternalStore } from "react";
import type { Surroundings } from "./look";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

function subscribe(onChange: () => void): () => void {
  const queries = [DARK, FORCED].map((query) => window.matchMedia?.(query));
  queries.forEach((query) => query?.addEventListener("change", onChange));
  return () => queries.forEach((query) => query?.removeEventListener("change", onChange));
}

const matches = (query: string) => () => window.matchMedia?.(query)?.matches ?? false;

/** What browser and Office say about colours, kept up to date. */
export function useSurroundings(officeDark: boolean | undefined): Surroundings {
  const prefersDark = useSyncExternalStore(subscribe, matches(DARK));
  const forcedColors = useSyncExternalStore(subscribe, matches(FORCED));
  return { officeDark, prefersDark, forcedColors };
}
