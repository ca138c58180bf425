/** Actions on one notice: at most one at a time, how far it is, and what stood in its way, with a way to try again. */

import { useCallback, useRef, useState } from "react";
import type { Issue } from "../../process/api";
import type { Acting, NoticeResult, NoticeView } from "../../process/notice/api";
import { usePreferences } from "../preferences";

export type Problem =
  | { readonly kind: "issues"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed"; readonly error: unknown; readonly retry: () => void };

export interface Busy {
  readonly step: "reading" | "writing";
  readonly rows: number;
}

export type Action = (acting: Acting) => Promise<NoticeResult>;

export interface Actions {
  readonly busy: Busy | null;
  readonly problem: Problem | null;
  readonly clear: () => void;
  /** Tells whether it was done; `then` follows a success, also one of a later try. */
  readonly run: (action: Action, then?: (view: NoticeView) => void) => Promise<boolean>;
}

/** What each panel of a notice is given. */
export interface PanelProps {
  readonly view: NoticeView;
  readonly actions: Actions;
}

/** The actions of one notice; `onView` takes how things stand after each. */
export function useActions(noticeId: string, onView: (view: NoticeView) => void): Actions {
  const { preferences } = usePreferences();
  const me = preferences.me || null;
  const [busy, setBusy] = useState<Busy | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);

  const run = useCallback(
    async (action: Action, then?: (view: NoticeView) => void): Promise<boolean> => {
      if (running.current) return false;
      running.current = true;
      setProblem(null);
      setBusy({ step: "reading", rows: 0 });
      try {
        const result = await action({ noticeId, me, onProgress: (step, rows) => setBusy({ step, rows }) });
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
        running.current = false;
        setBusy(null);
      }
    },
    [noticeId, me, onView],
  );
  return { busy, problem, run, clear: useCallback(() => setProblem(null), []) };
}
