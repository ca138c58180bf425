/** What a week had planned against what became of it, by the tasks that the plan's lines name. Pure. */

import { textOf } from "../../rollup/today/rows";
import type { RowValues } from "../../schema/types";

/** What became of a planned line; `unknown` where it names no task. */
export type PlanState = "done" | "going" | "open" | "unknown";

export interface Planned {
  readonly text: string;
  readonly state: PlanState;
}

const MARK = /^\s*(?:[-–—•·*●]|[（(]?\d{1,2}(?:[、)）]|\.(?!\d))|[①-⑳])\s*/;

/** The lines of a text without their numbers, bullets and full stops. */
export const linesOf = (text: string | null): readonly string[] =>
  (text ?? "")
    .split(/\r?\n|[；;]/)
    .map((line) =>
      line
        .replace(MARK, "")
        .trim()
        .replace(/[。.]$/, ""),
    )
    .filter(Boolean);

const NOTHING = /^(?:暂?无|没有|暂时没有|none|nothing|no|n\/?a|[-—/])[\s。.!！]*$/i;

/** The same without lines that only say that there is nothing. */
export const matters = (text: string | null): readonly string[] => linesOf(text).filter((line) => !NOTHING.test(line));

const bare = (words: string): string => words.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** As much of a task's name a line must hold to speak of it: people shorten names, but not to a word or two. */
const ENOUGH = 0.6;
const AT_LEAST = 3;

/** How much of a task's name a line holds in one piece, whatever the width, case and spaces; 0 for too little. */
function share(line: string, task: RowValues): number {
  const name = bare(textOf(task, "name") ?? "");
  const held = name === "" ? 0 : longestPiece(bare(line), name);
  return held === name.length || (held >= AT_LEAST && held / name.length >= ENOUGH) ? held / name.length : 0;
}

/** The length of the longest piece of a name that stands in a line. */
function longestPiece(line: string, name: string): number {
  for (let length = name.length; length > 0; length--)
    for (let at = 0; at + length <= name.length; at++) if (line.includes(name.slice(at, at + length))) return length;
  return 0;
}

/** Whether a line speaks of a task. */
export const speaksOf = (line: string, task: RowValues): boolean => share(line, task) > 0;

/** The task a line speaks of: of several the one it holds most of, then the one with the longest name. */
function taskOf(line: string, tasks: readonly RowValues[]): RowValues | undefined {
  const [first] = tasks
    .map((task) => ({ task, share: share(line, task), length: (textOf(task, "name") ?? "").length }))
    .filter((found) => found.share > 0)
    .sort((a, b) => b.share - a.share || b.length - a.length);
  return first?.task;
}

/** Each line of a plan with what became of it. */
export function comparePlan(
  plan: string | null,
  tasks: readonly RowValues[],
  stateOf: (task: RowValues) => Exclude<PlanState, "unknown">,
): readonly Planned[] {
  return matters(plan).map((text) => {
    const task = taskOf(text, tasks);
    return { text, state: task ? stateOf(task) : "unknown" };
  });
}
