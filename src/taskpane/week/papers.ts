/** The documents of a meeting, made of what its page shows and of what is typed there. Pure. */

import { meetingAgenda, meetingMinutes } from "../../documents/meetings";
import type { Occasion, Paper } from "../../documents/model";
import type { MeetingView } from "../../process/week/api";
import { dateText } from "../form/dates";
import type { Sitting } from "./sitting";

type When = Pick<Occasion, "language" | "now">;

/** When it begins; past the calendar only the day is known, which is no time. */
const beginning = ({ at }: MeetingView): { at?: number } => (at === Math.floor(at) ? {} : { at });

/** Each meeting's has a name of its own, so that last week's is not replaced: Minutes-2026-11-23-7KQ3. */
function named(paper: Paper, { at }: MeetingView): Paper {
  const [kind] = paper.name.split("-", 1);
  return { ...paper, name: `${kind}-${dateText(at)}-${paper.id.slice(-4)}` };
}

/** The agenda as things stand. */
export function agendaPaper(view: MeetingView, when: When): Paper {
  const issues = view.items.flatMap(({ issue }) => (issue === null ? [] : [issue]));
  const paper = meetingAgenda({ ...view, issues, meeting: beginning(view) }, { ...when, company: view.company });
  return named(paper, view);
}

/** The minutes as things stand; they list the issues that this meeting took up. */
export function minutesPaper(view: MeetingView, sitting: Sitting, recorder: string | null, when: When): Paper {
  const issues = [...view.issues].reverse().filter(({ meetingDate }) => meetingDate === Math.floor(view.at));
  const { attendees, place } = sitting;
  const meeting = {
    ...beginning(view),
    ...(attendees.values.length > 0 ? { attendees: attendees.values } : {}),
    ...(place.trim() === "" ? {} : { place: place.trim() }),
    recorder,
  };
  return named(meetingMinutes({ ...view, issues, meeting }, { ...when, company: view.company }), view);
}
