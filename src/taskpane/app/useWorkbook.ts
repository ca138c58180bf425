/** The state of the open workbook as the pane knows it, and the things that change it. */

import { useCallback, useEffect, useMemo, useState } from "react";
import type { Progress, WorkbookState } from "../../process/api";
import type { Language } from "../../schema/types";
import { useProcess } from "../services";

export type Job = { readonly kind: "create"; readonly step: Progress } | { readonly kind: "repair" };

export interface Workbook {
  /** Unknown until it was first looked at. */
  readonly state: WorkbookState | null;
  readonly job: Job | null;
  /** Why the last look, creation or repair did not succeed. */
  readonly error: unknown;
  readonly inspect: () => Promise<WorkbookState | null>;
  /** As `inspect`, but looks at formulas, drop-downs and colours too. */
  readonly check: () => Promise<WorkbookState | null>;
  readonly create: (language: Language, sample: boolean) => Promise<WorkbookState | null>;
  readonly repair: () => Promise<WorkbookState | null>;
  /** Turns the sheets into another language. */
  readonly turn: (language: Language) => Promise<WorkbookState | null>;
}

/** Looks at the workbook once, and whenever asked. */
export function useWorkbook(): Workbook {
  const process = useProcess();
  const [state, setState] = useState<WorkbookState | null>(null);
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<unknown>(null);

  const run = useCallback(async (work: () => Promise<WorkbookState>, started: Job | null) => {
    setError(null);
    setJob(started);
    try {
      const after = await work();
      setState(after);
      return after;
    } catch (caught) {
      setError(caught);
      return null;
    } finally {
      setJob(null);
    }
  }, []);

  const inspect = useCallback(() => run(() => process.inspectWorkbook(), null), [run, process]);
  const check = useCallback(() => run(() => process.checkWorkbook(), null), [run, process]);
  const repair = useCallback(() => run(() => process.repair(), { kind: "repair" }), [run, process]);
  const turn = useCallback((language: Language) => run(() => process.switchLanguage(language), null), [run, process]);
  const create = useCallback(
    (language: Language, sample: boolean) => {
      const onProgress = (step: Progress) => setJob({ kind: "create", step });
      const work = () => process.createWorkbook({ language, sample, onProgress });
      return run(work, { kind: "create", step: "reading" });
    },
    [run, process],
  );

  useEffect(() => void inspect(), [inspect]);
  return useMemo(
    () => ({ state, job, error, inspect, check, create, repair, turn }),
    [state, job, error, inspect, check, create, repair, turn],
  );
}
