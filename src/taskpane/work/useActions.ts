/** Actions on one row: at most one at a time, how far it is, and what stood in its way, with a way to try again. */

import { useCallback, useRef, useState } from "react";
import type { Issue } from "../../process/api";
import type { NoticeView } from "../../process/notice/api";
import { usePreferences } from "../preferences";

export type Problem =
  | { readonly kind: "issues"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed"; readonly error: unknown; readonly retry: () => void };

export interface Busy {
  readonly step: "reading" | "writing";
  readonly rows: number;
}

/** Who acts, whom to tell how far it is, and how to hear that it is given up. */
export interface Acting {
  readonly me: string | null;
  readonly onProgress: (step: "reading" | "writing", rows: number) => void;
  readonly signal: AbortSignal;
}

type Result<V> = { readonly ok: true; readonly view: V } | { readonly ok: false; readonly issues: readonly Issue[] };

/** `S` says which row is acted on, `V` is how things stand after. */
export type Action<S, V> = (acting: S & Acting) => Promise<Result<V>>;

/** What there is to say of the last action. */
export interface Telling {
  readonly busy: Busy | null;
  readonly problem: Problem | null;
  readonly clear: () => void;
  /** Gives up what is under way; once writing has begun it goes on to its end. */
  readonly cancel: () => void;
}

export interface Actions<S, V> extends Telling {
  /** Tells whether it was done; `then` follows a success, also one of a later try. */
  readonly run: (action: Action<S, V>, then?: (view: V) => void) => Promise<boolean>;
}

/** What each panel of a notice is given. */
export interface PanelProps {
  readonly view: NoticeView;
  readonly actions: Actions<{ readonly noticeId: string }, NoticeView>;
}

/** The actions on one row; `subject` must stay the same object, `onView` takes how things stand after each. */
export function useActions<S extends object, V>(subject: S, onView: (view: V) => void): Actions<S, V> {
  const { preferences } = usePreferences();
  const me = preferences.me || null;
  const [busy, setBusy] = useState<Busy | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (action: Action<S, V>, then?: (view: V) => void): Promise<boolean> => {
      if (running.current) return false;
      const { signal } = (running.current = new AbortController());
      setProblem(null);
      setBusy({ step: "reading", rows: 0 });
      try {
        const result = await action({ ...subject, me, onProgress: (step, rows) => setBusy({ step, rows }), signal });
        if (!result.ok) setProblem({ kind: "issues", issues: result.issues });
        else {
          onView(result.view);
          then?.(result.view);
        }
        return result.ok;
      } catch (error) {
        setProblem({ kind: "failed", error, retry: () => void run(action, then) });
        return false;
      } finally {
        running.current = null;
        setBusy(null);
      }
    },
    [subject, me, onView],
  );
  const clear = useCallback(() => setProblem(null), []);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { busy, problem, run, clear, cancel };
}
