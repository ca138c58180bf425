/** A small made-up company in the middle of its work: what "with sample data" puts into a new workbook. */
import { both, type Language, type RowValues, type Text } from "../types";
import { deskFor, type SampleDays } from "./desk";
import { changeRows, issueRows } from "./issues";
import { noticeRows } from "./notices";
import { peopleRows } from "./people";
import { projectRows } from "./projects";
import { reportRows } from "./reports";
import { requestRows } from "./requests";

/** What settings hold in the made-up company, by key. */
export const SAMPLE_SETTINGS: Readonly<Record<string, Text>> = {
  company: both("云栈软件有限公司", "Cloudstack Software Ltd."),
};

/**
 * The rows of each table by its key, the same for the same language and `now` (an Excel serial). Every date lies around
 * `now` on working days; nothing that already happened lies after it.
 */
export function sampleCompany(
  language: Language,
  now: number,
  days: SampleDays,
): ReadonlyMap<string, readonly RowValues[]> {
  const desk = deskFor(language, now, days);
  const people = peopleRows(desk);
  const { notices, log } = noticeRows(desk);
  const projects = projectRows(desk);
  const { requests, reviews, progress, acceptances } = requestRows(desk);
  return new Map<string, readonly RowValues[]>([
    ["Notices", notices],
    ["ConfirmationLog", log],
    ["Projects", projects.map(({ row }) => row)],
    ["Tasks", projects.flatMap(({ tasks }) => tasks)],
    ["WeeklyReports", reportRows(desk, projects)],
    ["Issues", issueRows(desk, projects)],
    ["Requests", requests],
    ["RequestReviews", reviews],
    ["RequestProgress", progress],
    ["Acceptances", acceptances],
    ["People", people],
    ["ChangeLog", changeRows(desk, projects)],
  ]);
}
