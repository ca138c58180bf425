/** What each action on a project's tasks wants of the rows it finds. Reading, weighing and writing is transaction.ts's work. */

import { addWorkdays, type WorkCalendar } from "../../calendar/work-calendar";
import { calendarOfRows } from "../../calendar/china";
import { numberOf, textOf } from "../../rollup/today/rows";
import type { Issue, Values } from "../api";
import type { Found, Question, Questions, Stage } from "../asking";
import type { Refusal, RowChange, Transaction } from "../transaction";
import { transact } from "../transaction";
import type { ProjectActing, ProjectResult, Projects, ProjectView } from "./api";
import type { Outline } from "./outline";
import { inserted, movedAll, numbered, outlineOf, renumbering } from "./outline";

type Request<K extends keyof Projects> = Projects[K] extends (request: infer R) => unknown ? R : never;

/** What a view of one project rests on. */
export const questionsOf = (id: string) =>
  ({
    projects: { table: "Projects", id },
    tasks: { table: "Tasks", field: "projectId", is: id, scattered: true },
    issues: { table: "Issues", field: "projectId", is: id, scattered: true },
  }) as const satisfies Questions;

/** The view that the answers make; null where the project is gone. */
export function viewOf({ projects, tasks, issues }: Found<ReturnType<typeof questionsOf>>): ProjectView | null {
  return projects[0] ? { project: projects[0], tasks, issues } : null;
}

type Rows = Found<ReturnType<typeof questionsOf>> & Readonly<Record<string, readonly Values[]>>;
type Asked = Pick<Transaction<Questions>, "adds" | "mentions"> & { readonly also?: Readonly<Record<string, Question>> };

/** One action on one project. */
async function act(
  stage: Stage,
  { projectId, me, onProgress, signal }: ProjectActing,
  { also = {}, ...asked }: Asked,
  plan: (rows: Rows, newId: (table: string) => string) => readonly RowChange[] | Refusal,
): Promise<ProjectResult> {
  const questions: Questions = { ...questionsOf(projectId), ...also };
  const outcome = await transact(stage, {
    questions,
    ...asked,
    me,
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
    plan: (found, { newId }) => {
      const rows = found as Rows;
      return rows.projects.length === 0 ? refuse({ code: "gone", facts: { id: projectId } }) : plan(rows, newId);
    },
  });
  if (!outcome.ok) return outcome;
  const view = viewOf(outcome.found as Rows);
  return view ? { ok: true, view, added: outcome.added } : refuseAll([{ code: "gone", facts: { id: projectId } }]);
}

const refuse = (...issues: readonly Issue[]): Refusal => ({ issues });
const refuseAll = (issues: readonly Issue[]): ProjectResult => ({ ok: false, issues });

/** The row of a person, to know their department. */
const personNamed = (name: unknown): Readonly<Record<string, Question>> =>
  typeof name === "string" && name !== "" ? { owners: { table: "People", field: "name", is: name } } : {};

/** The department of the person asked for, as values of a task. */
function departmentOf({ owners = [] }: Rows): Values {
  const department = owners.map((row) => textOf(row, "department")).find((name) => name !== null);
  return department === undefined ? {} : { department };
}

/** Numbers and parents that an outline changes in rows as they stand. */
const renumbered = (tasks: readonly Values[], outline: Outline): readonly RowChange[] =>
  [...renumbering(tasks, outline)].map(([id, values]) => ({ table: "Tasks", id, values }));

/** Adds a task at a spot of the outline. */
export function add(stage: Stage, request: Request<"add">): Promise<ProjectResult> {
  const { projectId, spot, values } = request;
  const asked = { adds: ["Tasks"], mentions: [{ table: "Tasks", values }], also: personNamed(values.owner) };
  return act(stage, request, asked, (rows, newId) => {
    const { owner, department = departmentOf(rows).department ?? null } = values;
    if (owner && department === null)
      return refuse({ field: "owner", code: "noDepartment", facts: { table: "Tasks", value: String(owner) } });
    const id = newId("Tasks");
    const outline = inserted(outlineOf(rows.tasks), id, spot);
    const { wbs, parentId } = numbered(outline).find((each) => each.id === id)!;
    const added = { ...values, department, projectId, wbs, parentId };
    return [...renumbered(rows.tasks, outline), { table: "Tasks", newId: id, values: added }];
  });
}

/** Moves tasks in the outline. */
export function arrange(stage: Stage, request: Request<"arrange">): Promise<ProjectResult> {
  const { steps } = request;
  return act(stage, request, {}, ({ tasks }) => {
    const gone = steps.find(({ id }) => !tasks.some((task) => task.id === id));
    if (gone) return refuse({ code: "gone", facts: { table: "Tasks", id: gone.id } });
    return renumbered(tasks, movedAll(outlineOf(tasks), steps));
  });
}

/** Makes numbers and parents say what the outline says. */
export function renumber(stage: Stage, request: Request<"renumber">): Promise<ProjectResult> {
  return act(stage, request, {}, ({ tasks }) => renumbered(tasks, outlineOf(tasks)));
}

/** Changes one task or several in the same way; a new owner brings their department. */
export function change(stage: Stage, request: Request<"change">): Promise<ProjectResult> {
  const { ids, values, reason, opened } = request;
  const asked = { mentions: [{ table: "Tasks", values }], also: personNamed(values.owner) };
  return act(stage, request, asked, (rows) =>
    ids.map((id) => ({
      ...named(rows, ids, id),
      values: { ...departmentOf(rows), ...values },
      ...(reason === undefined ? {} : { reason }),
      ...(opened === undefined ? {} : { opened }),
    })),
  );
}

/** A task to be changed; among several, messages say which. */
function named({ tasks }: Rows, ids: readonly string[], id: string): Pick<RowChange, "table" | "id" | "person"> {
  const name = textOf(
    tasks.find((task) => task.id === id),
    "name",
  );
  return { table: "Tasks", id, ...(ids.length > 1 && name !== null ? { person: name } : {}) };
}

/** Moves the plan dates of tasks by working days. */
export function shift(stage: Stage, request: Request<"shift">): Promise<ProjectResult> {
  const { ids, workdays, reason } = request;
  const also = {
    days: { table: "Calendar", all: true, once: true },
    exceptions: { table: "CalendarExceptions", all: true, once: true },
  } as const;
  return act(stage, request, { also }, (rows) => {
    const calendar = calendarOfRows(rows.days ?? [], rows.exceptions ?? []);
    const planned = ids.map((id) => {
      const dates = shifted(rows.tasks.find((task) => task.id === id) ?? {}, calendar, workdays);
      return { ...named(rows, ids, id), reason, dates };
    });
    const issues = planned.flatMap(({ dates, person }) =>
      typeof dates === "string" ? [{ code: dates, facts: { table: "Tasks", ...(person ? { person } : {}) } }] : [],
    );
    if (issues.length > 0) return { issues };
    return planned.map(({ dates, ...row }) => ({ ...row, values: dates as Values }));
  });
}

const SETTLED: ReadonlySet<unknown> = new Set(["done", "cancelled"]);

/** The new dates, or the code of what is in the way; a start that has happened stays. */
function shifted(task: Values, calendar: WorkCalendar, workdays: number): Values | "notShiftable" | "beyondCalendar" {
  const [start, due] = [numberOf(task, "startDate"), numberOf(task, "dueDate")];
  if (SETTLED.has(task.status) || due === null) return "notShiftable";
  const later = (day: number): number | undefined => addWorkdays(calendar, day, workdays);
  const moves = start !== null && numberOf(task, "actualStart") === null;
  const [newDue, newStart] = [later(due), moves ? later(start) : undefined];
  if (newDue === undefined || (moves && newStart === undefined)) return "beyondCalendar";
  return { dueDate: newDue, ...(newStart === undefined ? {} : { startDate: newStart }) };
}

/** Changes the project's own row. */
export function changeProject(stage: Stage, request: Request<"changeProject">): Promise<ProjectResult> {
  const { projectId: id, values, reason } = request;
  return act(stage, request, { mentions: [{ table: "Projects", values }] }, () => [
    { table: "Projects", id, values, ...(reason === undefined ? {} : { reason }) },
  ]);
}
