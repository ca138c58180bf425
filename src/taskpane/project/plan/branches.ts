/** The outline as it is shown: each task with what is said beside it, those below a folded one left out. Pure. */

import type { Values } from "../../../process/api";
import {
  extent,
  movedAll,
  numbered,
  outlineOf,
  renumbering,
  type Outline,
  type Step,
} from "../../../process/project/outline";

/** One line of the outline. */
export interface Branch {
  readonly id: string;
  readonly task: Values;
  readonly depth: number;
  readonly wbs: string;
  /** How many tasks are below it, and how many of those are done; cancelled ones don't count. */
  readonly below: { readonly total: number; readonly done: number } | null;
  readonly folded: boolean;
}

export interface Shown {
  readonly outline: Outline;
  readonly branches: readonly Branch[];
  /** Whether the sheet says other numbers or parents than the outline. */
  readonly stale: boolean;
}

/** The lines to show, with steps that are not written yet made already. */
export function branchesOf(tasks: readonly Values[], steps: readonly Step[], folded: ReadonlySet<string>): Shown {
  const standing = outlineOf(tasks);
  const outline = movedAll(standing, steps);
  const rows = new Map(tasks.map((task) => [String(task.id), task]));
  let hiddenUntil = 0;
  const branches = numbered(outline).flatMap(({ id, depth, wbs }, index): readonly Branch[] => {
    const size = extent(outline, index);
    const isFolded = size > 1 && folded.has(id);
    if (index < hiddenUntil) return [];
    if (isFolded) hiddenUntil = index + size;
    const under = outline.slice(index + 1, index + size).map((each) => rows.get(each.id)!);
    return [{ id, task: rows.get(id)!, depth, wbs, below: size > 1 ? countOf(under) : null, folded: isFolded }];
  });
  return { outline, branches, stale: renumbering(tasks, standing).size > 0 };
}

function countOf(tasks: readonly Values[]) {
  const counted = tasks.filter(({ status }) => status !== "cancelled");
  return { total: counted.length, done: counted.filter(({ status }) => status === "done").length };
}
