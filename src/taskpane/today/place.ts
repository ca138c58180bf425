/** Where a matter of the day is dealt with: on which screen of the Work tab, where it has one. Pure. */

import type { TodayItem, TodayKind } from "../../rollup/today/item";
import { mondayOf } from "../../schema/serial";
import { meetingRow, weekRow } from "../week/place";
import type { WorkPlace } from "../work/area";

/** What a press opens: a matter, or the confirmation of one who is missing. */
export type Opened = Pick<TodayItem, "kind" | "table" | "id" | "of" | "start"> &
  Partial<Pick<TodayItem, "group" | "department" | "due">>;

type Find = (opened: Opened) => WorkPlace | null;

const notice: Find = ({ id }) => (id === null ? null : { area: "notice", id });
/** The notice, at the row of one recipient. */
const recipient: Find = ({ id, of }) => (of ? { area: "notice", id: of, ...(id === null ? {} : { page: id }) } : null);

const request: Find = ({ id }) => (id === null ? null : { area: "request", id });
/** The plan of its project, with the task open. */
const task: Find = ({ id, of }) =>
  of ? { area: "project", id: of, page: "plan", ...(id === null ? {} : { row: id }) } : null;

/** The report to be written, in its week. */
const report: Find = ({ of, department, due }) => {
  if (!of || !due) return null;
  const row = weekRow({ weekStart: mondayOf(due.at), department: department ?? null });
  return { area: "project", id: of, page: "week", row };
};

/** What the meeting takes up is opened there. */
function inMeeting({ kind, id, of }: Opened): WorkPlace | null {
  const item = id === null ? null : `${kind}:${id}`;
  return of ? { area: "project", id: of, page: "meeting", row: meetingRow({ monday: null, item }) } : null;
}

/** A kind without a place of its own is opened as a row, in the entry tab. */
const PLACES: Readonly<Partial<Record<TodayKind, Find>>> = {
  chase: notice,
  roster: notice,
  draft: notice,
  returned: notice,
  approve: notice,
  publish: notice,
  confirm: recipient,
  reply: request,
  sync: request,
  acceptance: request,
  task,
  review: task,
  report,
  lastReport: report,
};

/** The screen for a matter; null where its row is opened for entry instead. */
export const workPlace = (opened: Opened): WorkPlace | null =>
  (opened.group === "agenda" ? inMeeting(opened) : null) ?? PLACES[opened.kind]?.(opened) ?? null;
