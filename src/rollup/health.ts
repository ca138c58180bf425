/** How projects stand: what is late of their tasks, what is open of their issues, and what that makes of them. */
import { schema } from "../schema/schema";
import type { Language } from "../schema/types";
import { checkTime } from "./errors";
import { NOTHING, wordsOf, type Matrix } from "./matrix";
import { checkSizes, EMPTY, momentsIn, wordsIn, type Range, type Words } from "./range";
import { markStates, statesIn } from "./states";

/** The thresholds of Settings. */
export interface HealthLimits {
  /** Shares of unfinished tasks that are late. */
  readonly risk: number;
  readonly off: number;
  /** Open issues. */
  readonly issues: number;
}

export const HEALTH_LIMITS: HealthLimits = {
  risk: Number(schema.setting("healthRisk").value),
  off: Number(schema.setting("healthOff").value),
  issues: Number(schema.setting("healthIssues").value),
};

export type Health = "onTrack" | "atRisk" | "offTrack";

export interface ProjectFacts {
  /** NaN where none is set. */
  readonly due: number;
  readonly unfinished: number;
  readonly late: number;
  readonly openIssues: number;
}

/** How one project stands at `now`, as the sheet's own column judges. */
export function healthOf(
  { due, unfinished, late, openIssues }: ProjectFacts,
  now: number,
  limits: HealthLimits,
): Health {
  const tasks = Math.max(1, unfinished);
  if (due < Math.floor(now) || late >= limits.off * tasks) return "offTrack";
  return late >= limits.risk * tasks || openIssues >= limits.issues ? "atRisk" : "onTrack";
}

/** Columns of the three tables; a project is named in each by its id, or in each by its name. */
export interface ProjectColumns {
  readonly projects: Range;
  readonly dues: Range;
  readonly statuses: Range;
  readonly taskProjects: Range;
  readonly taskDues: Range;
  readonly taskStatuses: Range;
  readonly issueProjects: Range;
  readonly issueStatuses: Range;
}

/**
 * One row a project that is neither over nor set aside: its unfinished and late tasks, its open issues, and its health
 * in words. One empty cell where there is none.
 */
export function projectHealth(
  columns: ProjectColumns,
  now: number,
  limits: HealthLimits = HEALTH_LIMITS,
  fallback: Language = "zh-CN",
): Matrix {
  checkTime(now, 9);
  const projects = wordsIn(columns.projects, 1);
  const dues = momentsIn(columns.dues, 2);
  const states = statesIn(wordsIn(columns.statuses, 3), 3);
  checkSizes([projects.codes, dues, states.codes]);
  const tasks = tasksOf(columns, now);
  const issues = issuesOf(columns);
  const alive = markStates(states, (choice) => !choice?.outcome);
  const spoken = states.language ?? fallback;
  const rows = [...projects.codes].flatMap((code, at) => {
    if (code === EMPTY || !alive[states.codes[at]!]) return [];
    const project = projects.words[code]!;
    const { unfinished = 0, late = 0 } = tasks.get(project.toLowerCase()) ?? {};
    const openIssues = issues.get(project.toLowerCase()) ?? 0;
    const health = healthOf({ due: dues[at]!, unfinished, late, openIssues }, now, limits);
    return [[project, unfinished, late, openIssues, schema.list("health").choice(health)!.text[spoken]]];
  });
  const say = wordsOf(spoken);
  return rows.length === 0
    ? NOTHING
    : [[say.project, say.unfinished, say.lateTasks, say.openIssues, say.health], ...rows];
}

interface TaskCounts {
  readonly unfinished: number;
  readonly late: number;
}

function tasksOf(columns: ProjectColumns, now: number): ReadonlyMap<string, TaskCounts> {
  const by = wordsIn(columns.taskProjects, 4);
  const dues = momentsIn(columns.taskDues, 5);
  const states = statesIn(wordsIn(columns.taskStatuses, 6), 6);
  checkSizes([by.codes, dues, states.codes], 4);
  const unfinished = markStates(states, (choice) => choice?.outcome !== "done" && choice?.outcome !== "dropped");
  const running = markStates(states, (choice) => !choice?.outcome);
  const counts = by.words.map(() => ({ unfinished: 0, late: 0 }));
  for (let at = 0; at < dues.length; at += 1) {
    const state = states.codes[at]!;
    if (!unfinished[state]) continue;
    const count = counts[by.codes[at]!]!;
    count.unfinished += 1;
    if (running[state] && Math.floor(now) > Math.floor(dues[at]!)) count.late += 1;
  }
  return byKey(by, counts);
}

/** What is not closed, be it resolved: an issue is over when somebody closed or rejected it. */
function issuesOf(columns: ProjectColumns): ReadonlyMap<string, number> {
  const by = wordsIn(columns.issueProjects, 7);
  const { codes, words } = wordsIn(columns.issueStatuses, 8);
  checkSizes([by.codes, codes], 7);
  const list = schema.list("issueStatus");
  const open = words.map((word) => !["closed", "rejected"].includes(list.recognise(word)?.key ?? ""));
  const counts = by.words.map(() => 0);
  for (let at = 0; at < codes.length; at += 1) if (open[codes[at]!]) counts[by.codes[at]!]! += 1;
  return byKey(by, counts);
}

const byKey = <T>({ words }: Words, values: readonly T[]): ReadonlyMap<string, T> =>
  new Map(words.map((word, code) => [word.toLowerCase(), values[code]!]));
