/** State of a view of work that outlives the view: what was typed is still there when one comes back from another tab. */

import { createContext, useCallback, useContext, useState, type Dispatch, type SetStateAction } from "react";

/** What is kept, by name, as long as the pane is open. */
export const KeptContext = createContext<Map<string, unknown>>(new Map());

/** As `useState`, kept under a name; a view that comes back begins with what it had. */
export function useKept<T>(name: string, initial: T): [T, Dispatch<SetStateAction<T>>] {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const change = useCallback<Dispatch<SetStateAction<T>>>(
    (next) =>
      setValue((before) => {
        const after = typeof next === "function" ? (next as (before: T) => T)(before) : next;
        kept.set(name, after);
        return after;
      }),
    [kept, name],
  );
  return [value, change];
}
