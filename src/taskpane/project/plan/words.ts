/** How a task stands against its date, in words. Pure. */

import type { Values } from "../../../process/api";
import { numberOf } from "../../../rollup/today/rows";
import { dateText } from "../../form/dates";
import type { Speaker } from "../../form/words";

export interface DueWords {
  readonly text: string;
  readonly tone: "plain" | "soon" | "late";
}

/** "12-25", "12-01 · due soon", "3 days late"; null where there is nothing to say. */
export function dueWords(task: Values, { t }: Speaker): DueWords | null {
  const [due, late] = [numberOf(task, "dueDate"), numberOf(task, "daysLate") ?? 0];
  if (due === null) return null;
  const day = dateText(due).slice(5);
  const finished = task.status === "done" || task.status === "cancelled";
  if (late > 0 && !finished) return { text: `${day} · ${t("project.daysLate", { count: late })}`, tone: "late" };
  if (task.alert === "soon") return { text: `${day} · ${t("project.dueSoon")}`, tone: "soon" };
  return { text: day, tone: "plain" };
}
