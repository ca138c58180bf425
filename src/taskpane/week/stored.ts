/**
 * State that outlives the pane itself: what was typed for a report or in a meeting is still there when the pane is opened
 * again, in the browser's storage where Office allows that.
 */

import { useCallback, useRef, useState, type Dispatch, type SetStateAction } from "react";

/** Panes that share a page's storage are told apart by the names of their frames. */
const keyOf = (name: string) => `trackbook.typed.${window.name}.${name}`;

/** Where storage is closed, what was typed lasts as long as the page. */
const memory = new Map<string, string>();

/** What was stored under a name; null for nothing. */
export function readTyped<T>(name: string): T | null {
  const text = storedText(keyOf(name)) ?? memory.get(keyOf(name));
  return text === undefined ? null : (JSON.parse(text) as T);
}

function storedText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores something under a name; null forgets it. */
export function keepTyped(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (value === null) memory.delete(keyOf(name));
  else memory.set(keyOf(name), text);
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), text);
  } catch {
    // Storage is closed in some Office frames.
  }
}

/** As `useState`, stored under a name. */
export function useTyped<T>(name: string, initial: T): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => readTyped<T>(name) ?? initial);
  const newest = useRef(value);
  const change = useCallback<Dispatch<SetStateAction<T>>>(
    (next) => {
      newest.current = typeof next === "function" ? (next as (before: T) => T)(newest.current) : next;
      keepTyped(name, newest.current);
      setValue(newest.current);
    },
    [name],
  );
  return [value, change];
}
