/**
 * The custom functions of the add-in. Their JSDoc is what Excel shows people, so it is written for them; the Chinese of
 * it stands in functions-zh-CN.ts. The counting is done in ../rollup. Excel puts the namespace TRACK before each name.
 * Names are the same in every language, as Excel's own are in Chinese Excel, so that a formula means the same to all
 * who open the workbook; and translated ones could not be put into a cell by the pane, for Excel takes no ids there:
 * https://github.com/OfficeDev/office-js/issues/891. Nothing here is volatile: the time to judge by is an argument.
 */
import { explanationSentence } from "../calendar/explain-words";
import { ageing } from "../rollup/ageing";
import { lateConfirmations } from "../rollup/confirmations";
import { projectHealth } from "../rollup/health";
import { openedClosed } from "../rollup/opened-closed";
import { dueSoon as countDueSoon, overdue as countOverdue } from "../rollup/overdue";
import { reachBy as reachByGroup, reachRate as shareReached, unreadNames } from "../rollup/reach-rate";
import { slaRate as shareInTime } from "../rollup/reply-sla";
import { acceptanceRate, csat as shareSatisfied, pendingSyncs } from "../rollup/requests";
import { averageSlip } from "../rollup/slip";
import { stages as countStages } from "../rollup/stages";
import { statusBy as countByStatus } from "../rollup/status-by";
import { weekMatrix as submissions } from "../rollup/week-matrix";
import { dueExplained, workDays, workDue as dueDates } from "../rollup/workdays";
import { answer, answerCells, given } from "./answer";
import { calendarFor, shippedCalendar } from "./calendars";

/**
 * Counts how many rows of each group are in each status, with totals and the share that is done.
 * @customfunction STATUSBY
 * @param {any[][]} group What to group by, such as the Owner or Department column.
 * @param {any[][]} status The status of the same rows.
 * @returns {any[][]} A table that spills: one row a group, one column a status.
 */
export function statusBy(group: unknown[][], status: unknown[][]): unknown[][] {
  return answer((language) => countByStatus(group, status, language));
}

/**
 * The share of recipients whom notices have reached, from 0 to 1. Superseded rows don't count.
 * @customfunction REACHRATE
 * @param {any[][]} status The Status column of the confirmation log.
 * @param {boolean} [readingIsEnough] TRUE where reading counts as reached.
 * @returns {number} The share; #N/A while there are no recipients.
 */
export function reachRate(status: unknown[][], readingIsEnough?: boolean): number {
  return answer(() => shareReached(status, readingIsEnough ?? false));
}

/**
 * For each department, or each notice: how many recipients there are, how many are reached, and the share.
 * @customfunction REACHBY
 * @param {any[][]} group What to group by, such as the Department or Notice title column of the confirmation log.
 * @param {any[][]} status The status of the same rows.
 * @param {boolean} [readingIsEnough] TRUE where reading counts as reached.
 * @returns {any[][]} A table that spills, one row a group, with totals.
 */
export function reachBy(group: unknown[][], status: unknown[][], readingIsEnough?: boolean): unknown[][] {
  return answer((language) => reachByGroup(group, status, readingIsEnough ?? false, language));
}

/**
 * Lists the recipients who are not reached yet, each name once.
 * @customfunction UNREAD
 * @param {any[][]} person The Recipient column of the confirmation log.
 * @param {any[][]} status The status of the same rows.
 * @param {boolean} [readingIsEnough] TRUE where reading counts as reached.
 * @returns {any[][]} A column of names that spills; one empty cell when everybody is reached.
 */
export function unread(person: unknown[][], status: unknown[][], readingIsEnough?: boolean): unknown[][] {
  return answer(() => unreadNames(person, status, readingIsEnough ?? false));
}

/**
 * Counts the recipients who were late: reached after the deadline, or not reached though it has passed.
 * @customfunction LATE
 * @param {any[][]} due The Confirm by column of the confirmation log.
 * @param {any[][]} reached When each was reached; empty where nobody was.
 * @param {any[][]} status The status of the same rows.
 * @param {number} now The time to judge by: NOW(), or a fixed time.
 * @returns {number} How many were or are late.
 */
export function late(due: unknown[][], reached: unknown[][], status: unknown[][], now: number): number {
  return answer(() => lateConfirmations(due, reached, status, now));
}

/**
 * Counts the open rows whose due date has passed. Finished, cancelled and paused rows don't count.
 * @customfunction OVERDUE
 * @param {any[][]} due The due dates. A day lasts until its end.
 * @param {any[][]} status The status of the same rows.
 * @param {number} now The time to judge by: NOW(), or a fixed time.
 * @returns {number} How many rows are overdue.
 */
export function overdue(due: unknown[][], status: unknown[][], now: number): number {
  return answer(() => countOverdue(due, status, now));
}

/**
 * Counts the open rows that are due today or within the next days, and not overdue.
 * @customfunction DUESOON
 * @param {any[][]} due The due dates.
 * @param {any[][]} status The status of the same rows.
 * @param {number} now The time to judge by: NOW(), or a fixed time.
 * @param {number} [days] How many days ahead count as soon; 3 if left out.
 * @returns {number} How many rows are due soon.
 */
export function dueSoon(due: unknown[][], status: unknown[][], now: number, days?: number): number {
  return answer(() => countDueSoon(due, status, now, given(days)));
}

/**
 * The average slip in working days: how much later the due dates are than their baselines.
 * @customfunction SLIP
 * @param {any[][]} baseline The first promised dates.
 * @param {any[][]} due The due dates of the same rows.
 * @param {any[][]} [workdays] The Working day column of the Calendar sheet; the published calendar if left out.
 * @returns {number} The mean; #N/A where no row has both dates or a date is outside the calendar.
 */
export function slip(baseline: unknown[][], due: unknown[][], workdays?: unknown[][]): number {
  return answer(() => averageSlip(baseline, due, calendarFor(workdays, 3)));
}

/**
 * Shows which department handed in its weekly report on time, late or not at all, week by week.
 * @customfunction WEEKMATRIX
 * @param {any[][]} department The Department column of the weekly reports.
 * @param {any[][]} week The week of the same rows: any day of it.
 * @param {any[][]} due When each report was due.
 * @param {any[][]} submitted When it was handed in; empty where it was not.
 * @param {number} [now] The time to judge by; without it, every missing report counts.
 * @param {number} [weeks] Only so many weeks, the last ones.
 * @returns {any[][]} A table that spills: one row a department, one column a week, then the counts.
 */
export function weekMatrix(
  department: unknown[][],
  week: unknown[][],
  due: unknown[][],
  submitted: unknown[][],
  now?: number,
  weeks?: number,
): unknown[][] {
  return answer((language) =>
    submissions(department, week, due, submitted, { now: given(now), weeks: given(weeks), language }),
  );
}

/**
 * Counts open issues by priority and by how many days they have been waiting: 0–3, 4–7, 8–14, 15 and more.
 * @customfunction AGING
 * @param {any[][]} raised When each issue was raised.
 * @param {any[][]} status The status of the same rows.
 * @param {any[][]} priority The priority of the same rows.
 * @param {number} now The time to judge by: NOW(), or a fixed time.
 * @returns {any[][]} A table that spills, with totals; one empty cell when nothing is open.
 */
export function aging(raised: unknown[][], status: unknown[][], priority: unknown[][], now: number): unknown[][] {
  return answer((language) => ageing(raised, status, priority, now, language));
}

/**
 * Counts per week how many issues were opened and closed, and how many were open at its end.
 * @customfunction TREND
 * @param {any[][]} opened When each was opened.
 * @param {any[][]} closed When it was closed; empty while it is open.
 * @param {any[][]} [status] The status of the same rows: rejected and cancelled ones are left out.
 * @param {number} [now] The time to judge by: later dates are left out, and the last week is this one.
 * @param {number} [weeks] Only so many weeks, the last ones.
 * @returns {any[][]} A table that spills, one row a week.
 */
export function trend(
  opened: unknown[][],
  closed: unknown[][],
  status?: unknown[][],
  now?: number,
  weeks?: number,
): unknown[][] {
  return answer((language) =>
    openedClosed(opened, closed, { statuses: given(status), now: given(now), weeks: given(weeks), language }),
  );
}

/**
 * Judges every running project by its late tasks, open issues and due date: on track, at risk or off track.
 * @customfunction HEALTH
 * @param {any[][]} project The projects, by id or by name.
 * @param {any[][]} due Their due dates.
 * @param {any[][]} status Their status.
 * @param {any[][]} taskProject The project of each task, said as in the first argument.
 * @param {any[][]} taskDue The due date of each task.
 * @param {any[][]} taskStatus The status of each task.
 * @param {any[][]} issueProject The project of each issue, said as in the first argument.
 * @param {any[][]} issueStatus The status of each issue.
 * @param {number} now The time to judge by: NOW(), or a fixed time.
 * @returns {any[][]} A table that spills: one row a project with its counts and its health.
 */
export function health(
  project: unknown[][],
  due: unknown[][],
  status: unknown[][],
  taskProject: unknown[][],
  taskDue: unknown[][],
  taskStatus: unknown[][],
  issueProject: unknown[][],
  issueStatus: unknown[][],
  now: number,
): unknown[][] {
  const tasks = { taskProjects: taskProject, taskDues: taskDue, taskStatuses: taskStatus };
  const issues = { issueProjects: issueProject, issueStatuses: issueStatus };
  return answer((language) =>
    projectHealth({ projects: project, dues: due, statuses: status, ...tasks, ...issues }, now, undefined, language),
  );
}

/**
 * The share of customer requests answered in time, among those answered and those overdue.
 * @customfunction SLARATE
 * @param {any[][]} due The Reply due column of the requests.
 * @param {any[][]} replied When each was answered; empty where it was not.
 * @param {any[][]} status The status of the same rows.
 * @param {number} now The time to judge by: NOW(), or a fixed time.
 * @returns {number} The share from 0 to 1; #N/A while nothing is answered or overdue.
 */
export function slaRate(due: unknown[][], replied: unknown[][], status: unknown[][], now: number): number {
  return answer(() => shareInTime(due, replied, status, now));
}

/**
 * Counts how many rows are in each stage, in the order of the stages, the empty ones too.
 * @customfunction STAGES
 * @param {any[][]} status The Status or Stage column.
 * @returns {any[][]} A table that spills: one row a stage, then the total.
 */
export function stages(status: unknown[][]): unknown[][] {
  return answer((language) => countStages(status, language));
}

/**
 * Counts the customers who should hear of progress by the end of that day.
 * @customfunction SYNCDUE
 * @param {any[][]} due The Next sync column of the requests.
 * @param {number} now The day: NOW(), or a Friday to count its whole week.
 * @returns {number} How many syncs are pending.
 */
export function syncDue(due: unknown[][], now: number): number {
  return answer(() => pendingSyncs(due, now));
}

/**
 * The share of deliveries that customers accepted, among those they decided on.
 * @customfunction PASSRATE
 * @param {any[][]} result The Result column of the acceptances.
 * @returns {number} The share from 0 to 1; #N/A while nothing is decided.
 */
export function passRate(result: unknown[][]): number {
  return answer(() => acceptanceRate(result));
}

/**
 * Customer satisfaction: the share of scores of 4 and 5 among all scores.
 * @customfunction CSAT
 * @param {any[][]} score The scores from 1 to 5; empty cells don't count.
 * @returns {number} The share from 0 to 1; #N/A while there are no scores.
 */
export function csat(score: unknown[][]): number {
  return answer(() => shareSatisfied(score));
}

/**
 * The date so many working days later, by China's calendar with its make-up days. A moment keeps its time of day.
 * @customfunction WORKDUE
 * @param {any[][]} start The start, or a range of them.
 * @param {number} days How many working days; a negative number goes back.
 * @param {any[][]} [workdays] The Working day column of the Calendar sheet; the published calendar if left out.
 * @returns {any[][]} The date for each start; #N/A outside the calendar.
 */
export function workDue(start: unknown[][], days: number, workdays?: unknown[][]): unknown[][] {
  return answerCells(() => dueDates(start, days, calendarFor(workdays, 3)));
}

/**
 * How many working days one date is after another, by China's calendar: from a Friday to the next Monday is 1.
 * @customfunction WORKDAYS
 * @param {any[][]} from The first date, or a range of them.
 * @param {any[][]} to The second date, or a range of them.
 * @param {any[][]} [workdays] The Working day column of the Calendar sheet; the published calendar if left out.
 * @returns {any[][]} The number for each pair, negative where the second date is earlier; #N/A outside the calendar.
 */
export function workdays(from: unknown[][], to: unknown[][], workdays?: unknown[][]): unknown[][] {
  return answerCells(() => workDays(from, to, calendarFor(workdays, 3)));
}

/**
 * Explains in a sentence when a number of working days has passed, naming holidays and make-up days on the way.
 * @customfunction EXPLAINDUE
 * @param {any[][]} start The start, a date with or without a time.
 * @param {number} days How many working days.
 * @returns {string} The sentence; #N/A outside the calendar.
 */
export function explainDue(start: unknown[][], days: number): string {
  return answer((language) => explanationSentence(dueExplained(start, days, shippedCalendar()), language));
}
