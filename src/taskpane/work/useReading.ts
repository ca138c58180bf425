/** Something read from the workbook, read again when tables it rests on change. */

import { useCallback, useEffect, useRef, useState } from "react";
import type { Change } from "../../process/api";
import { useProcess } from "../services";
import { useWatch } from "../useWatch";

/** Several cells often change at once; what is shown is read again when they have settled. */
const SETTLED = 300;

export interface Reading<T> {
  /** Undefined until it was first read. */
  readonly value: T | undefined;
  /** Why the last reading failed. */
  readonly error: unknown;
  readonly read: () => Promise<void>;
  /** Takes what an action has read already. */
  readonly take: (value: T) => void;
}

/** Reads once and follows; `task` must stay the same function, `tables` name what it rests on. */
export function useReading<T>(task: () => Promise<T>, tables: readonly string[]): Reading<T> {
  const process = useProcess();
  const [value, setValue] = useState<T>();
  const [error, setError] = useState<unknown>(null);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const read = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const found = await task();
      if (mine !== turn.current) return;
      setValue(found);
      setError(null);
    } catch (caught) {
      if (mine === turn.current) setError(caught);
    }
  }, [task]);
  const take = useCallback((taken: T) => {
    turn.current++;
    setValue(taken);
    setError(null);
  }, []);

  useEffect(() => {
    void read();
    return () => clearTimeout(timer.current);
  }, [read]);
  const watch = useCallback((tell: (change: Change) => void) => process.watchChanges(tell), [process]);
  useWatch(watch, ({ table }) => {
    if (!tables.includes(table)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void read(), SETTLED);
  });

  return { value, error, read, take };
}
