/** Type-ahead over the rows of a table: asks as one types, keeps the newest answer, and says when there is none. */

import { useCallback, useEffect, useRef, useState } from "react";
import type { Reference } from "../../process/api";
import { useProcess } from "../services";

const PAUSE = 120;

export type Found =
  | { readonly kind: "idle" }
  | { readonly kind: "searching"; readonly options: readonly Reference[] }
  | { readonly kind: "found"; readonly options: readonly Reference[] }
  | { readonly kind: "failed"; readonly options: readonly Reference[] };

export interface Search {
  readonly found: Found;
  readonly options: readonly Reference[];
  /** Looks up the rows for a text, after a short pause in typing. */
  readonly search: (text: string) => void;
  /** The one row that is called exactly so, by value or label. */
  readonly resolve: (text: string) => Promise<Reference | undefined>;
}

/** The one reference whose value or label is exactly this text; undefined when none or several are. */
export function exactMatch(options: readonly Reference[], text: string): Reference | undefined {
  const wanted = text.trim().toLowerCase();
  const byValue = options.find(({ value }) => value.toLowerCase() === wanted);
  const byLabel = options.filter(({ label }) => label.toLowerCase() === wanted);
  return byValue ?? (byLabel.length === 1 ? byLabel[0] : undefined);
}

/** A search over one table. */
export function useReferences(table: string): Search {
  const process = useProcess();
  const [found, setFound] = useState<Found>({ kind: "idle" });
  const newest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = useCallback(
    async (text: string) => {
      const turn = ++newest.current;
      const tell = (next: Found) => turn === newest.current && setFound(next);
      try {
        tell({ kind: "found", options: await process.findReferences(table, text) });
      } catch {
        // The box says that the list could not be read; typing again asks again.
        tell({ kind: "failed", options: [] });
      }
    },
    [process, table],
  );

  const search = useCallback(
    (text: string) => {
      clearTimeout(timer.current);
      setFound((before) => ({ kind: "searching", options: "options" in before ? before.options : [] }));
      timer.current = setTimeout(() => void ask(text), PAUSE);
    },
    [ask],
  );

  const resolve = useCallback(
    async (text: string) => exactMatch(await process.findReferences(table, text), text),
    [process, table],
  );

  return { found, options: "options" in found ? found.options : [], search, resolve };
}
