/** Where a matter of the day is dealt with: on which screen of the Work tab, where it has one. Pure. */

import type { TodayItem, TodayKind } from "../../rollup/today/item";
import type { WorkPlace } from "../work/area";

/** What a press opens: a matter, or the confirmation of one who is missing. */
export type Opened = Pick<TodayItem, "kind" | "table" | "id" | "of" | "start">;

type Find = (opened: Opened) => WorkPlace | null;

const notice: Find = ({ id }) => (id === null ? null : { area: "notice", id });
/** The notice, at the row of one recipient. */
const recipient: Find = ({ id, of }) => (of ? { area: "notice", id: of, ...(id === null ? {} : { page: id }) } : null);

const request: Find = ({ id }) => (id === null ? null : { area: "request", id });
/** The plan of its project, with the task open. */
const task: Find = ({ id, of }) =>
  of ? { area: "project", id: of, page: "plan", ...(id === null ? {} : { row: id }) } : null;

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
};

/** The screen for a matter; null where its row is opened for entry instead. */
export const workPlace = (opened: Opened): WorkPlace | null => PLACES[opened.kind]?.(opened) ?? null;
