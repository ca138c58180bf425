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

/** The lines of a text without their numbers and bullets. */
export const linesOf = (text: string | null): readonly string[] =>
  (text ?? "")
    .split(/\r?\n|[；;]/)
    .map((line) => line.replace(MARK, "").trim())
    .filter(Boolean);

const NOTHING = /^(?:暂?无|没有|暂时没有|none|nothing|no|n\/?a|[-—/])[\s。.!！]*$/i;

/** The same without lines that only say that there is nothing. */
export const matters = (text: string | null): readonly string[] => linesOf(text).filter((line) => !NOTHING.test(line));

const bare = (words: string): string => words.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** Whether a line speaks of a task: holds its name, whatever the width, case and spaces. */
export function speaksOf(line: string, task: RowValues): boolean {
  const name = bare(textOf(task, "name") ?? "");
  return name !== "" && bare(line).includes(name);
}

/** The task a line speaks of; of several the one with the longest name. */
function taskOf(line: string, tasks: readonly RowValues[]): RowValues | undefined {
  return tasks
    .filter((task) => speaksOf(line, task))
    .reduce<RowValues | undefined>((best, task) => (best && length(best) >= length(task) ? best : task), undefined);
}

const length = (task: RowValues): number => (textOf(task, "name") ?? "").length;

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
