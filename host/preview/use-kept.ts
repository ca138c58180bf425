/** Keeps what was made for as long as its keys are the same: for things read from the workbook, which React cannot watch. */
import { useRef } from "react";

export function useKept<T>(make: () => T, ...keys: readonly unknown[]): T {
  const kept = useRef<{ readonly keys: readonly unknown[]; readonly value: T } | null>(null);
  const same = kept.current?.keys.every((key, i) => Object.is(key, keys[i])) ?? false;
  if (!kept.current || !same) kept.current = { keys, value: make() };
  return kept.current.value;
}
