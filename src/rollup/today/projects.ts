/** Tasks and issues of projects that are alive: what is late, due soon, waiting for a review, or for the meeting. */

import { isWorkday, type WorkCalendar, type WeeklyTime } from "../../calendar/work-calendar";
import { mondayOf } from "../../schema/serial";
import type { RowValues } from "../../schema/types";
import { dueOn, isLate } from "./due";
import type { TodayItem } from "./item";
import { numberOf, people, textOf, type TodayRows } from "./rows";
import type { TodaySettings } from "./settings";

/** When this week's meeting takes place: on its weekday, or on the first working day after it if that is off. */
export function meetingOf(calendar: WorkCalendar, now: number, { weekday, time }: WeeklyTime): number | null {
  const monday = mondayOf(now);
  for (let day = monday + weekday - 1; day < monday + 7; day += 1) {
    if (isWorkday(calendar, day) !== false) return day + time;
  }
  return null;
}

/** Tasks: late, due within the days that count as soon, or waiting for their reviewer. */
export function taskItems(rows: TodayRows, now: number, settings: TodaySettings, meets: boolean): readonly TodayItem[] {
  const projects = liveProjects(rows);
  return (rows.Tasks ?? []).flatMap((task) => {
    const status = textOf(task, "status") ?? "notStarted";
    const project = projects.get(textOf(task, "projectId") ?? "");
    if (project === "asleep" || !["notStarted", "inProgress", "inReview"].includes(status)) return [];
    const item = taskItem(task, now, status === "inReview", project?.name ?? null);
    return item && isNear(item, now, settings.dueSoonDays) ? [forMeeting(item, now, meets)] : [];
  });
}

function taskItem(task: RowValues, now: number, inReview: boolean, project: string | null): TodayItem | null {
  const title = textOf(task, "name");
  const dueDate = numberOf(task, "dueDate");
  const due = dueDate === null ? null : dueOn(dueDate);
  const responsible = textOf(task, inReview ? "reviewer" : "owner");
  if (title === null) return null;
  return {
    kind: inReview ? "review" : "task",
    group: "project",
    table: "Tasks",
    id: textOf(task, "id"),
    title,
    project,
    of: textOf(task, "projectId"),
    who: people(responsible),
    concerns: people(responsible),
    due,
    late: due !== null && isLate(due, now),
  };
}

const isNear = ({ kind, due }: TodayItem, now: number, soon: number): boolean =>
  kind === "review" || (due !== null && due.at - Math.floor(now) <= soon);

/** Issues past their deadline; on the day of the meeting every open one, for the meeting to take up. */
export function issueItems(rows: TodayRows, now: number, meets: boolean): readonly TodayItem[] {
  const projects = liveProjects(rows);
  return (rows.Issues ?? []).flatMap((issue) => {
    const project = projects.get(textOf(issue, "projectId") ?? "");
    const title = textOf(issue, "title");
    const open = ["open", "inProgress"].includes(textOf(issue, "status") ?? "open");
    if (project === "asleep" || !open || title === null) return [];
    const item = issueItem(issue, now, title, project?.name ?? null);
    return item.late || meets ? [{ ...item, group: meets ? "agenda" : "project" } as const] : [];
  });
}

function issueItem(issue: RowValues, now: number, title: string, project: string | null): TodayItem {
  const dueDate = numberOf(issue, "dueDate");
  const due = dueDate === null ? null : dueOn(dueDate);
  return {
    kind: "issue",
    group: "project",
    table: "Issues",
    id: textOf(issue, "id"),
    title,
    project,
    of: textOf(issue, "projectId"),
    who: people(textOf(issue, "owner")),
    concerns: people(textOf(issue, "owner")),
    due,
    late: due !== null && isLate(due, now),
  };
}

/** The meeting takes up the tasks that were late when last week ended. */
const forMeeting = (item: TodayItem, now: number, meets: boolean): TodayItem =>
  meets && item.kind === "task" && item.due !== null && item.due.at < mondayOf(now)
    ? { ...item, group: "agenda" }
    : item;

type Known = ReadonlyMap<string, { readonly name: string | null } | "asleep">;

/** Projects by id; what is paused or cancelled asks nothing of anybody. */
function liveProjects({ Projects = [] }: TodayRows): Known {
  return new Map(
    Projects.map((project) => {
      const asleep = ["paused", "cancelled"].includes(textOf(project, "status") ?? "");
      return [textOf(project, "id") ?? "", asleep ? "asleep" : { name: textOf(project, "name") }];
    }),
  );
}
