/** Which meeting a document speaks of, and what it takes up there. Pure. */

import { kickoffMinutes } from "../../documents/kickoff";
import { meetingAgenda, meetingMinutes } from "../../documents/meetings";
import type { MeetingDetails, Occasion, Paper } from "../../documents/model";
import { consolidatedReport } from "../../documents/weekly";
import { meetingOf } from "../../rollup/today/projects";
import { numberOf } from "../../rollup/today/rows";
import { mondayOf } from "../../schema/serial";
import type { Values } from "../values";
import type { MeetingView } from "../week/api";
import { departmentWeeks, meetingView, notHandedIn, type Frame, type MeetingRows } from "../week/scene";
import type { PaperAnswer } from "./api";

interface Scene {
  readonly rows: MeetingRows;
  readonly frame: Frame;
  readonly occasion: Occasion;
  readonly details: MeetingDetails;
}

/** How long after its beginning a meeting is still the one to prepare. */
const ONE_HOUR = 1 / 24;

const answer = (paper: Paper): PaperAnswer => ({ ok: true, paper });
const noRow: PaperAnswer = { ok: false, lacks: "row" };

const issuesOf = ({ items }: MeetingView): readonly Values[] =>
  items.flatMap(({ issue }) => (issue === null ? [] : [issue]));

/** The minutes of the kick-off, with the rhythm that Settings say. */
export function kickoff({ rows, frame, occasion, details }: Scene): PaperAnswer {
  const project = rows.projects[0];
  if (!project) return noRow;
  const { weekly } = frame.settings;
  return answer(kickoffMinutes({ project, tasks: rows.tasks, meeting: details, weekly }, occasion));
}

/** The agenda of the next meeting: this week's until it is over, then next week's. */
export function agenda({ rows, frame, occasion, details }: Scene): PaperAnswer {
  const { now } = occasion;
  const thisWeek = meetingOf(frame.calendar, now, frame.settings.meeting);
  const over = thisWeek !== null && thisWeek + ONE_HOUR < now;
  const view = meetingView(details.at ?? (over ? now + 7 : now), rows, frame, now);
  if (!view) return noRow;
  const issues = issuesOf(view);
  const meeting = { ...details, at: details.at ?? view.at };
  return answer(meetingAgenda({ ...view, issues, meeting }, occasion));
}

/** The minutes of the last meeting that has begun: what it took up and decided. */
export function minutes({ rows, frame, occasion, details }: Scene): PaperAnswer {
  const { now } = occasion;
  const thisWeek = meetingOf(frame.calendar, now, frame.settings.meeting);
  const begun = thisWeek !== null && thisWeek <= now;
  const view = meetingView(details.at ?? (begun ? now : now - 7), rows, frame, now);
  if (!view) return noRow;
  const day = Math.floor(details.at ?? view.at);
  const discussed = rows.issues.filter((issue) => Math.floor(numberOf(issue, "meetingDate") ?? 0) === day);
  const issues = discussed.length > 0 ? discussed : issuesOf(view);
  const meeting = { ...details, at: details.at ?? view.at };
  return answer(meetingMinutes({ ...view, issues, meeting }, occasion));
}

/** A week's reports together: the week of a report, or the newest that has any. */
export function week({ rows, frame, occasion }: Scene, report: Values | null): PaperAnswer {
  const project = rows.projects[0];
  if (!project) return noRow;
  const weeks = rows.reports.flatMap((each) => numberOf(each, "weekStart") ?? []);
  const chosen = (report && numberOf(report, "weekStart")) ?? Math.max(...weeks);
  if (!Number.isFinite(chosen)) return { ok: false, lacks: "reports" };
  const weekStart = mondayOf(chosen);
  const departments = departmentWeeks(weekStart, project, rows, frame, occasion.now);
  const reports = departments.map(({ report: own, department, reporter }) => own ?? notHandedIn(department, reporter));
  const previous = rows.reports.filter((each) => numberOf(each, "weekStart") === weekStart - 7);
  return answer(consolidatedReport({ project, weekStart, reports, previous }, occasion));
}
