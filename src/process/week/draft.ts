/**
 * A department's weekly report drafted from its tasks: what was done, what goes on, what is late and what comes next,
 * beside what the report before had planned. Pure; the tasks count as they stood at the end of the week or now.
 */

import { shortDay } from "../../documents/say";
import { healthOf, type HealthLimits } from "../../rollup/health";
import { numberOf, sameName, textOf } from "../../rollup/today/rows";
import { both, type Language, type RowValues, type Text } from "../../schema/types";
import type { Values } from "../values";
import type { Draft } from "./api";
import { comparePlan, matters, speaksOf } from "./plans";

export interface Drafting {
  readonly department: string;
  /** All tasks of the project. */
  readonly tasks: readonly RowValues[];
  /** The department's reports of the project, of any week. */
  readonly reports: readonly RowValues[];
  readonly weekStart: number;
  readonly now: number;
  readonly limits: HealthLimits;
  readonly language: Language;
}

/** The report of a department as its tasks tell it. */
export function draftReport(drafting: Drafting): Draft {
  const { weekStart, limits } = drafting;
  const week = new Week(drafting);
  const own = ownTasks(drafting);
  const [done, going, late] = [own.filter(week.wasDone), own.filter(week.isGoing), own.filter(week.isLate)];
  const before = reportBefore(drafting);
  const plan = textOf(before, "nextWeek");
  const unfinished = own.filter(week.isOpen).length;
  const values: Values = {
    doneCount: done.length,
    inProgressCount: going.length,
    delayedCount: late.length,
    done: lines(done, week.doneLine),
    inProgress: lines(going, week.goingLine),
    delayed: lines(late, week.lateLine),
    problems: null,
    nextWeek: lines(own.filter(week.comesNext).sort(byDue), week.nextLine),
    unplanned: plan === null ? null : lines(done.filter(isUnplanned(plan)), week.doneLine),
    health: healthOf({ due: NaN, unfinished, late: late.length, openIssues: 0 }, weekStart, limits),
  };
  return {
    values,
    planned: comparePlan(plan, own, week.stateOf),
    plannedIn: before ? numberOf(before, "weekStart") : null,
  };
}

/** The department's tasks; one that only holds others of the same department is told by those. */
function ownTasks({ department, tasks }: Drafting): readonly RowValues[] {
  const own = tasks.filter((task) => sameName(textOf(task, "department") ?? "", department));
  const parents = new Set(own.map((task) => textOf(task, "parentId")));
  return own.filter((task) => textOf(task, "name") !== null && !parents.has(textOf(task, "id")));
}

/** Of a department's reports the latest before this week that was handed in. */
export function reportBefore({ reports, weekStart }: Pick<Drafting, "reports" | "weekStart">): RowValues | undefined {
  const weekOf = (report: RowValues): number => numberOf(report, "weekStart") ?? 0;
  return reports
    .filter((report) => weekOf(report) < weekStart && numberOf(report, "submittedAt") !== null)
    .reduce<RowValues | undefined>(
      (last, report) => (last && weekOf(last) >= weekOf(report) ? last : report),
      undefined,
    );
}

const isUnplanned =
  (plan: string) =>
  (task: RowValues): boolean =>
    !matters(plan).some((line) => speaksOf(line, task));

const lines = (tasks: readonly RowValues[], line: (task: RowValues) => string): string | null =>
  tasks.length === 0 ? null : tasks.map(line).join("\n");

const dueOf = (task: RowValues): number | null => {
  const due = numberOf(task, "dueDate");
  return due === null ? null : Math.floor(due);
};
const byDue = (one: RowValues, other: RowValues): number => (dueOf(one) ?? Infinity) - (dueOf(other) ?? Infinity);

/** How tasks stood in a week, and the lines that tell it. */
class Week {
  private readonly language: Language;
  private readonly start: number;
  /** The last day that counts. */
  private readonly end: number;

  constructor({ weekStart, now, language }: Drafting) {
    this.language = language;
    this.start = weekStart;
    this.end = Math.min(Math.floor(now), weekStart + 6);
  }

  readonly wasDone = (task: RowValues): boolean => {
    const finish = numberOf(task, "actualFinish");
    return this.isDone(task) && finish !== null && finish >= this.start;
  };

  readonly isOpen = (task: RowValues): boolean =>
    !this.isDone(task) && !["paused", "cancelled"].includes(textOf(task, "status") ?? "");

  readonly isGoing = (task: RowValues): boolean =>
    this.isOpen(task) && ["inProgress", "inReview", "done"].includes(textOf(task, "status") ?? "");

  readonly isLate = (task: RowValues): boolean => {
    const due = dueOf(task);
    return this.isOpen(task) && due !== null && due < this.end;
  };

  /** What goes on, and what is to begin or to be finished by the end of the next week. */
  readonly comesNext = (task: RowValues): boolean => {
    const [begins, due] = [numberOf(task, "startDate"), dueOf(task)];
    const ends = this.start + 13;
    return this.isOpen(task) && (this.isGoing(task) || (begins ?? Infinity) <= ends || (due ?? Infinity) <= ends);
  };

  readonly stateOf = (task: RowValues): "done" | "going" | "open" =>
    this.isDone(task) ? "done" : this.isGoing(task) ? "going" : "open";

  readonly doneLine = (task: RowValues): string => name(task);

  readonly goingLine = (task: RowValues): string =>
    this.told(task, textOf(task, "status") === "inReview" ? both("待审核", "in review") : this.progress(task));

  readonly lateLine = (task: RowValues): string => {
    const [due, percent] = [dueOf(task)!, percentOf(task)];
    const days = this.end - due;
    const day = shortDay(due, this.language);
    const late = `${days} ${days === 1 ? "day" : "days"} late`;
    return this.told(
      task,
      both(`延期${days}天（计划${day}），已完成${percent}`, `${late} (due ${day}), ${percent} done`),
    );
  };

  readonly nextLine = (task: RowValues): string => {
    const due = dueOf(task);
    // What is late is to be done all the same, but no longer by its day.
    if (due === null || due <= this.end) return name(task);
    const day = shortDay(due, this.language);
    return this.language === "zh-CN" ? `${name(task)}（${day}前）` : `${name(task)} (by ${day})`;
  };

  private isDone(task: RowValues): boolean {
    const finish = numberOf(task, "actualFinish");
    return textOf(task, "status") === "done" && (finish === null || Math.floor(finish) <= this.end);
  }

  private progress(task: RowValues): Text {
    const [due, percent] = [dueOf(task), percentOf(task)];
    if (due === null) return both(`已完成${percent}`, `${percent} done`);
    const day = shortDay(due, this.language);
    return both(`已完成${percent}，计划${day}完成`, `${percent} done, due ${day}`);
  }

  private told(task: RowValues, what: Text): string {
    return `${name(task)}${this.language === "zh-CN" ? "：" : ": "}${what[this.language]}`;
  }
}

const name = (task: RowValues): string => textOf(task, "name") ?? "";
const percentOf = (task: RowValues): string => `${Math.round((numberOf(task, "percent") ?? 0) * 100)}%`;
