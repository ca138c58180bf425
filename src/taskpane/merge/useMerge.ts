/** The steps of merging returned files: read them, see what they bring, decide, and write. What was decided stays. */

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  Decisions,
  FileReading,
  Merge,
  Merged,
  MergeOfFiles,
  MergeRequest,
  ReturnedFile,
} from "../../process/merge/api";
import { conflictKey } from "../../process/merge/api";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";

/** All that was chosen and decided so far. */
export interface Work {
  readonly readings: readonly FileReading[];
  readonly decisions: Decisions;
  /** Files to merge although they seem to belong elsewhere. */
  readonly anyway: ReadonlySet<ReturnedFile>;
  /** What would happen; null before any file could be read. */
  readonly merge: Merge | null;
  /** It is otherwise than it was shown before, or was cancelled. */
  readonly told?: "anew" | "stopped";
}

export type Busy =
  | { readonly kind: "reading"; readonly done: number; readonly all: number }
  | { readonly kind: "comparing" }
  | { readonly kind: "writing"; readonly done: number; readonly all: number };

type Done = Extract<Merged, { kind: "done" }>;

export interface MergeSteps {
  readonly work: Work;
  readonly done: Done | null;
  readonly busy: Busy | null;
  readonly error: unknown;
  readonly retry: () => void;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (reading: FileReading) => void;
  readonly mergeAnyway: (file: ReturnedFile) => void;
  readonly decide: (key: string, decision: number | "ours" | null) => void;
  readonly decideAll: (side: "ours" | "theirs") => void;
  readonly write: () => void;
  readonly stop: () => void;
  readonly again: () => void;
}

const NOTHING: Work = { readings: [], decisions: {}, anyway: new Set(), merge: null };

/** The files that could be read; others speak of them by their place here. */
export const filesOf = ({ readings }: Pick<Work, "readings">): readonly ReturnedFile[] =>
  readings.flatMap((reading) => (reading.ok ? [reading.file] : []));

/** The state of one merge. */
export function useMerge(): MergeSteps {
  const { merging: opener } = useProcess();
  const requestOf = useRequest();
  const [work, setWork] = useState(NOTHING);
  const [done, setDone] = useState<Done | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [failed, setFailed] = useState<{ readonly error: unknown; readonly retry: () => void } | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const run = useCallback(
    async (kind: Busy, task: (merging: MergeOfFiles) => Promise<void>) => {
      setFailed(null);
      setBusy(kind);
      try {
        await task(await opener.open());
      } catch (error) {
        setFailed({ error, retry: () => void run(kind, task) });
      } finally {
        setBusy(null);
      }
    },
    [opener],
  );
  const compare = async (merging: MergeOfFiles, next: Work): Promise<void> => {
    // What was read stays, whatever becomes of the comparison.
    setWork({ ...next, merge: null });
    if (filesOf(next).length === 0) return;
    setBusy({ kind: "comparing" });
    const merge = await merging.compare(requestOf(next));
    setWork({ ...next, merge });
  };
  const compareAnew = (next: Work) => void run({ kind: "comparing" }, (merging) => compare(merging, next));
  const { readings: chosen, decisions, anyway, merge: shown } = work;
  const quiet: Work = { readings: chosen, decisions, anyway, merge: shown };

  return {
    work,
    done,
    busy,
    error: failed?.error ?? null,
    retry: () => failed?.retry(),
    add: (files) =>
      files.length > 0 &&
      void run({ kind: "reading", done: 0, all: files.length }, async (merging) => {
        const readings: FileReading[] = [];
        for (const file of files) {
          readings.push(await readingOf(merging, file));
          setBusy({ kind: "reading", done: readings.length, all: files.length });
          await breath();
        }
        await compare(merging, { ...quiet, readings: [...work.readings, ...readings] });
      }),
    // The others' places change, and with them what decisions speak of.
    remove: (reading) =>
      compareAnew({ ...quiet, decisions: {}, readings: work.readings.filter((each) => each !== reading) }),
    mergeAnyway: (file) => compareAnew({ ...quiet, anyway: new Set([...work.anyway, file]) }),
    decide: (key, decision) => {
      const others = Object.entries(decisions).filter(([other]) => other !== key);
      const own = decision === null ? [] : [[key, decision] as const];
      setWork({ ...quiet, decisions: Object.fromEntries([...others, ...own]) });
    },
    decideAll: (side) => setWork({ ...quiet, decisions: { ...work.decisions, ...allFor(work.merge, side) } }),
    write: () => {
      const { merge: agreed } = work;
      if (!agreed) return;
      const { signal } = (stopper.current = new AbortController());
      const all = work.merge ? changesIn(work) : 0;
      void run({ kind: "writing", done: 0, all }, async (merging) => {
        const onProgress = (written: number, rows: number) => setBusy({ kind: "writing", done: written, all: rows });
        const answer = await merging.merge({ ...requestOf(work), agreed, signal, onProgress });
        if (answer.kind === "changed") setWork({ ...quiet, merge: answer.merge, told: "anew" });
        else if (answer.stopped && answer.changed + answer.added === 0) setWork({ ...quiet, told: "stopped" });
        else setDone(answer);
      });
    },
    stop: () => stopper.current?.abort(),
    again: () => {
      setDone(null);
      setWork(NOTHING);
    },
  };
}

function useRequest(): (work: Work) => MergeRequest {
  const { t } = useTranslation();
  const { preferences } = usePreferences();
  return (work) => {
    const files = filesOf(work);
    return {
      files,
      decisions: work.decisions,
      anyway: files.flatMap((file, index) => (work.anyway.has(file) ? [index] : [])),
      me: preferences.me || null,
      sources: files.map(({ name }) => t("merge.source", { name })),
    };
  };
}

/** Lets the pane show how far it is. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function readingOf(merging: MergeOfFiles, file: File): Promise<FileReading> {
  return merging.readFile(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Where files disagree with each other, "theirs" says nothing. */
function allFor(merge: Merge | null, side: "ours" | "theirs"): Decisions {
  const decided = (merge?.conflicts ?? []).filter(({ offers }) => side === "ours" || offers.length === 1);
  return Object.fromEntries(decided.map((conflict) => [conflictKey(conflict), side === "ours" ? side : 0]));
}

/** Conflicts that nobody has decided. */
export const openIn = ({ merge, decisions }: Work): number =>
  (merge?.conflicts ?? []).filter((conflict) => decisions[conflictKey(conflict)] === undefined).length;

/** Cells and rows that would be written. */
export function changesIn({ merge, decisions }: Work): number {
  const chosen = Object.values(decisions).filter((decision) => decision !== "ours").length;
  return (merge?.taken.length ?? 0) + (merge?.added.length ?? 0) + chosen;
}
