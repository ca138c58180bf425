/** The counts behind the charts: notices, stages, health, ages of issues, departments, weeks. Pure. */

import type { Block } from "./cells";
import { across, at, everywhere, inThisColumn, inThisRow, lines, listed, placeFrom, quoted } from "./cells";
import type { Desk } from "./content";
import { figure } from "./figures";
import { AGEING, DEPARTMENTS, HEALTH, NOTICES, PROJECTS, STAGES, WEEK_COUNTS, WEEKS, WORST } from "./places";
import { headOf } from "./sources";
import { dashboardWords as words } from "./words";

/** Greater than every row number: what is sorted by is put before it, the row after it. */
export const ROWS = 1_000_000;

/** All blocks of counts. */
export function tallyBlocks(desk: Desk): Block[] {
  return [
    ...noticeBlocks(desk),
    ...stageBlocks(desk),
    ...healthBlocks(desk),
    ...projectBlocks(desk),
    ...ageingBlocks(desk),
    ...departmentBlocks(desk),
    ...worstBlocks(desk),
    ...weekBlocks(desk),
  ];
}

/** The notices published last, the newest first. */
function noticeBlocks({ say, write }: Desk): Block[] {
  const { row, column, rows } = NOTICES;
  const [order, reached] = [inThisRow(column), inThisRow(column + 2)];
  const of = (values: string): string => `INDEX(${values},MOD(${order},${ROWS})-${headOf("Notices")})`;
  const published = write`((Notices[status]={Notices.status.published})+(Notices[status]={Notices.status.reached}))*(Notices[publishedAt]>0)`;
  const newest = write`AGGREGATE(14,6,(ROUND(Notices[publishedAt]*1440,0)*${ROWS}+ROW(Notices[publishedAt]))/(${published}),${placeFrom(row)})`;
  const count = (formula: string): string => `=IF(${order}="",0,IFERROR(${formula},0))`;
  const left = `N(${of(write`Notices[recipients]`)})-${reached}`;
  const late = write`${of(write`Notices[confirmBy]`)}<$Now`;
  const head = [words.order, words.notice, words.reached, words.waiting, words.overdue].map(say);
  const line = [
    `=IFERROR(${newest},"")`,
    `=IF(${order}="","",IFERROR(${of(write`Notices[title]`)}&"",""))`,
    count(`N(${of(write`Notices[reached]`)})`),
    count(`IF(${late},0,${left})`),
    count(`IF(${late},${left},0)`),
  ];
  return [listed(row, column, rows, head, line)];
}

function counted(list: readonly string[], place: { row: number; column: number }, head: string[], of: string): Block[] {
  const { row, column } = place;
  return [
    lines(row - 1, column, [head, ...list.map((word) => [word, null])]),
    everywhere(row, column + 1, list.length, 1, `=IFERROR(COUNTIF(${of},RC[-1]),0)`),
  ];
}

/** Every stage of a request, those first in which somebody still has to act. */
const STAGE_ORDER = [
  "registered",
  "inReview",
  "replied",
  "inProgress",
  "waitingCustomer",
  "changeReview",
  "delivered",
  "rejectedDelivery",
  "accepted",
  "surveyed",
  "closed",
  "cancelled",
];

function stageBlocks({ say, schema, language, write }: Desk): Block[] {
  const states = STAGE_ORDER.map((key) => schema.list("requestStatus").choice(key)!.text[language]);
  return counted(states, STAGES, [say(words.stage), say(words.count)], write`Requests[status]`);
}

function healthBlocks({ say, schema, language, write }: Desk): Block[] {
  const kinds = schema.list("health").choices.map(({ text }) => text[language]);
  return counted(kinds, HEALTH, [say(words.health), say(words.count)], write`Projects[health]`);
}

/** Projects under way with their progress, in the column of their health; the worst first. */
function projectBlocks({ say, write, schema, language }: Desk): Block[] {
  const { row, column, rows } = PROJECTS;
  const order = inThisRow(column);
  const kinds = schema.list("health").choices.map(({ text }) => text[language]);
  const of = (values: string): string => `INDEX(${values},MOD(${order},${ROWS})-${headOf("Projects")})`;
  const worst = write`(Projects[health]={Projects.health.onTrack})*2+(Projects[health]={Projects.health.atRisk})`;
  const key = write`AGGREGATE(15,6,((${worst})*${ROWS}+ROW(Projects[health]))/(Projects[health]<>""),${placeFrom(row)})`;
  const progress = `N(${of(write`Projects[progress]`)})`;
  const here = `${of(write`Projects[health]`)}=${inThisColumn(row - 1)}`;
  const line = [
    `=IFERROR(${key},"")`,
    `=IF(${order}="","",IFERROR(${of(write`Projects[name]`)}&"",""))`,
    ...kinds.map(() => `=IF(${order}="",0,IFERROR(IF(${here},${progress},0),0))`),
  ];
  return [listed(row, column, rows, [say(words.order), say(words.project), ...kinds], line)];
}

/** The first and the last day of each bucket. */
const BUCKETS = [
  [0, 3],
  [4, 7],
  [8, 14],
  [15, 99_999],
] as const;

/** Where the total of a bucket stands. */
export const agedTotal = (bucket: number): string => at(AGEING.row + bucket, AGEING.column + 3 + AGEING.priorities);

function ageingBlocks({ say, schema, language, write }: Desk): Block[] {
  const { row, column, rows, priorities } = AGEING;
  const names = schema.list("priority").choices.map(({ text }) => text[language]);
  const open = write`Issues[daysOpen],">="&${inThisRow(column + 1)},Issues[daysOpen],"<="&${inThisRow(column + 2)},Issues[status],"<>"&{Issues.status.resolved},Issues[status],"<>"&{Issues.status.closed},Issues[status],"<>"&{Issues.status.rejected}`;
  const ofPriority = write`COUNTIFS(${open},Issues[priority],${inThisColumn(row - 1)})`;
  return [
    lines(row - 1, column, [
      [say(words.age), say(words.from), say(words.to), ...names, say(words.total)],
      ...BUCKETS.map(([from, to], index) => [say(words.buckets[index]!), from, to, ...names.map(() => null), null]),
    ]),
    everywhere(row, column + 3, rows, priorities, `=IFERROR(${ofPriority},0)`),
    everywhere(row, column + 3 + priorities, rows, 1, `=IFERROR(COUNTIFS(${open}),0)`),
  ];
}

/** Columns of the departments' block. */
const NAME = DEPARTMENTS.column;
const FIRST_STATE = NAME + 1;
const LATE_COLUMN = FIRST_STATE + DEPARTMENTS.states;
const TOTAL = LATE_COLUMN + 1;
const RANK = TOTAL + 1;

/** Each department once: those with tasks, then those that only report. */
function departmentBlocks(desk: Desk): Block[] {
  const { say, schema, language, write, prefix } = desk;
  const { row, column, rows } = DEPARTMENTS;
  const stateWords = schema.list("taskStatus").choices.map(({ text }) => text[language]);
  const department = inThisRow(NAME);
  const count = (formula: string): string => `=IF(${department}="",0,IFERROR(${formula},0))`;
  const before = `${at(row - 1, NAME)}:R[-1]C${NAME + 1}`;
  const next = (values: string, head: string): string =>
    `INDEX(${values},AGGREGATE(15,6,ROW(${values})/((${values}<>"")*(COUNTIF(${before},${values})=0)),1)-${head})`;
  const tasks = next(write`Tasks[department]`, headOf("Tasks"));
  const reports = next(write`WeeklyReports[department]`, headOf("WeeklyReports"));
  const above = `SUM(R${row + 1}C:R${row + rows}C)`;
  const head = [say(words.department), ...stateWords, say(words.lateColumn), say(words.total), say(words.order)];
  const ofState = write`COUNTIFS(Tasks[department],${department},Tasks[status],${inThisColumn(row - 1)})`;
  const late = inThisRow(LATE_COLUMN);
  const line = [
    `=IFERROR(${tasks},IFERROR(${reports},""))`,
    ...stateWords.map(() => count(ofState)),
    count(write`COUNTIFS(Tasks[department],${department},Tasks[alert],${quoted(`${prefix("taskAlert", "late")}*`)})`),
    count(write`COUNTIF(Tasks[department],${department})`),
    `=IF(${inThisRow(TOTAL)}=0,"",${late}*${ROWS}+${openTasks()}*100+${rows}-${placeFrom(row)})`,
  ];
  const others = [
    say(words.rest),
    ...stateWords.map(() => `=IFERROR(${write`COUNTIF(Tasks[status],${inThisColumn(row - 1)})`},0)-${above}`),
    `=${figure("lateTasks")}-${above}`,
    `=IFERROR(${write`COUNTIF(Tasks[name],"?*")`},0)-${above}`,
  ];
  return [listed(row, column, rows, head, line), lines(row + rows, column, [others])];

  /** Tasks that are neither over nor set aside: the first three states. */
  function openTasks(): string {
    return `MIN(9999,SUM(${inThisRow(FIRST_STATE)}:${inThisRow(FIRST_STATE + 2)}))`;
  }
}

/** The departments with most late tasks, and of those with as many the ones with most open tasks. */
function worstBlocks({ say }: Desk): Block[] {
  const { row, column, rows } = WORST;
  const [place, late] = [inThisRow(column), inThisRow(column + 4)];
  const ranks = across(DEPARTMENTS.row, RANK, DEPARTMENTS.rows);
  const of = (from: number): string => `INDEX(${across(DEPARTMENTS.row, from, DEPARTMENTS.rows)},${place})`;
  const head = [say(words.row), say(words.department), say(words.done), say(words.inTime), say(words.lateColumn)];
  const open = [0, 1, 2].map((state) => of(FIRST_STATE + state)).join("+");
  const line = [
    `=IFERROR(MATCH(LARGE(${ranks},${placeFrom(row)}),${ranks},0),0)`,
    `=IF(${place}=0,"",${of(NAME)})`,
    `=IF(${place}=0,0,${of(FIRST_STATE + 3)})`,
    `=IF(${place}=0,0,${open}-${late})`,
    `=IF(${place}=0,0,${of(LATE_COLUMN)})`,
  ];
  return [listed(row, column, rows, head, line)];
}

/** How many departments stood so in a week, counted from the left: 1 on time, 2 late, 3 missing. */
export const weekCount = (kind: 1 | 2 | 3, week: number): string => at(WEEK_COUNTS.row + kind - 1, WEEKS.column + week);

/** Department × week: 1 on time, 2 late, 3 missing, 0 nothing yet; the worst of several reports counts. */
function weekBlocks({ say, write }: Desk): Block[] {
  const { row, column, rows, weeks } = WEEKS;
  const [department, week] = [inThisRow(NAME), inThisColumn(row - 1)];
  const until = write`WeeklyReports[department],${department},WeeklyReports[weekStart],"<"&${week}+7`;
  const these = write`COUNTIFS(${until},WeeklyReports[weekStart],">="&${week},WeeklyReports[submission]`;
  const missing = write`${these},{WeeklyReports.submission.missing},WeeklyReports[dueAt],"<"&$Now)>0`;
  const late = write`${these},{WeeklyReports.submission.late})>0`;
  const onTime = write`${these},{WeeklyReports.submission.onTime})>0`;
  const silent = write`AND(${week}+7<=$Now,COUNTIFS(${until})>0)`;
  const mark = `IF(${missing},3,IF(${late},2,IF(${onTime},1,IF(${silent},3,0))))`;
  const counts = WEEK_COUNTS.row;
  return [
    everywhere(row - 1, column, 1, weeks, `=${figure("monday")}-7*(${column + weeks}-COLUMN())`),
    everywhere(row, column, rows, weeks, `=IF(${department}="",0,IFERROR(${mark},0))`),
    lines(counts, WEEK_COUNTS.column, [[say(words.week)], [say(words.weekLate)], [say(words.weekMissing)]]),
    everywhere(counts - 1, column, 1, weeks, `=TEXT(${week},"m-d")`),
    everywhere(counts, column, WEEK_COUNTS.rows, weeks, `=COUNTIF(R${row + 1}C:R${row + rows}C,${placeFrom(counts)})`),
  ];
}
