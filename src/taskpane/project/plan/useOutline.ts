/** Where one is in the outline: the current line, the task that is open, what is folded, and what is selected. */

import { useMemo, useState } from "react";
import type { Values } from "../../../process/api";
import type { Step } from "../../../process/project/outline";
import { useKept } from "../../work/kept";
import { branchesOf, type Shown } from "./branches";

interface Where {
  readonly current: string | null;
  readonly open: string | null;
  readonly folded: readonly string[];
}

export interface OutlineState extends Shown {
  /** The line that commands and new tasks go by; the first one until another is chosen. */
  readonly current: string | null;
  readonly open: string | null;
  /** Null while tasks are not being selected. */
  readonly selected: ReadonlySet<string> | null;
  readonly go: (id: string) => void;
  readonly toggle: (id: string, open?: boolean) => void;
  readonly fold: (id: string, folded: boolean) => void;
  readonly foldAll: (folded: boolean) => void;
  readonly select: (selected: ReadonlySet<string> | null) => void;
}

/** The outline of one project, with `steps` that are not written yet; `row` is a task to begin with. */
export function useOutline(
  projectId: string,
  tasks: readonly Values[],
  steps: readonly Step[],
  row: string | undefined,
): OutlineState {
  const [where, setWhere] = useKept<Where>(`outline ${projectId}`, { current: null, open: null, folded: [] });
  const [begun, setBegun] = useState<string | undefined>(undefined);
  const [selected, select] = useState<ReadonlySet<string> | null>(null);
  const change = (part: Partial<Where>) => setWhere((before) => ({ ...before, ...part }));
  if (row !== undefined && begun !== row) {
    setBegun(row);
    change({ current: row, open: row, folded: [] });
  }
  const { folded } = where;
  const shown = useMemo(() => branchesOf(tasks, steps, new Set(folded)), [tasks, steps, folded]);
  const seen = new Set(shown.branches.map(({ id }) => id));
  const current = where.current !== null && seen.has(where.current) ? where.current : (shown.branches[0]?.id ?? null);

  return {
    ...shown,
    current,
    open: where.open !== null && seen.has(where.open) ? where.open : null,
    selected,
    go: (id) => change({ current: id }),
    toggle: (id, open = where.open !== id) => change({ current: id, open: open ? id : null }),
    fold: (id, on) => change({ folded: on ? [...folded, id] : folded.filter((each) => each !== id) }),
    foldAll: (on) => change({ folded: on ? shown.outline.map(({ id }) => id) : [] }),
    select,
  };
}
