/**
 * What is overdue, the longest first: the first few of each kind by their deadline, then the first few of all. A matter is
 * one number: the day it was due, the sheet's row, and its kind. Pure.
 */

import type { Block } from "./cells";
import { across, inThisRow, lines, listed, placeFrom, quoted } from "./cells";
import type { Desk } from "./content";
import { LATE, MERGED } from "./places";
import type { SourceTable } from "./sources";
import { headOf } from "./sources";
import { ROWS } from "./tallies";
import { dashboardWords as words } from "./words";

interface Kind {
  readonly table: SourceTable;
  /** The column by which it is due, and what makes a row overdue, for whole columns. */
  readonly due: string;
  readonly when: string;
  /** How many rows are overdue. */
  readonly count: string;
  /** What is listed: its title and whom it hangs on. */
  readonly title: string;
  readonly who: string;
}

/** The kinds of matters, numbered from 1 in this order. */
export function lateKinds({ write, prefix }: Desk): readonly Kind[] {
  const [task, issue] = [prefix("taskAlert", "late"), prefix("issueAlert", "late")];
  const begins = (column: string, word: string): string => `LEFT(${column},${word.length})=${quoted(word)}`;
  const pattern = (word: string): string => quoted(`${word}*`);
  return [
    {
      table: "Notices",
      due: write`Notices[confirmBy]`,
      when: write`(Notices[status]={Notices.status.published})*(Notices[confirmBy]<$Now)*(Notices[reached]<Notices[recipients])`,
      count: write`COUNTIFS(Notices[status],{Notices.status.published},Notices[confirmBy],"<"&$Now,Notices[reachRate],"<1")`,
      title: write`Notices[title]`,
      who: write`Notices[drafter]`,
    },
    {
      table: "Tasks",
      due: write`Tasks[dueDate]`,
      when: begins(write`Tasks[alert]`, task),
      count: write`COUNTIF(Tasks[alert],${pattern(task)})`,
      title: write`Tasks[name]`,
      who: write`Tasks[owner]`,
    },
    {
      table: "WeeklyReports",
      due: write`WeeklyReports[dueAt]`,
      when: write`(WeeklyReports[submission]={WeeklyReports.submission.missing})*(WeeklyReports[dueAt]<$Now)`,
      count: write`COUNTIFS(WeeklyReports[submission],{WeeklyReports.submission.missing},WeeklyReports[dueAt],"<"&$Now)`,
      title: write`WeeklyReports[projectName]`,
      who: write`WeeklyReports[department]`,
    },
    {
      table: "Issues",
      due: write`Issues[dueDate]`,
      when: begins(write`Issues[alert]`, issue),
      count: write`COUNTIF(Issues[alert],${pattern(issue)})`,
      title: write`Issues[title]`,
      who: write`Issues[owner]`,
    },
    {
      table: "Requests",
      due: write`Requests[replyDue]`,
      when: write`(Requests[sla]={Requests.sla.late})*(Requests[repliedAt]="")`,
      count: write`COUNTIFS(Requests[sla],{Requests.sla.late},Requests[repliedAt],"")`,
      title: write`Requests[customer]`,
      who: write`Requests[owner]`,
    },
  ];
}

/** Columns of the list of all. */
export const KIND_COLUMN = MERGED.column + 1;
export const ROW_COLUMN = MERGED.column + 2;
export const DUE_COLUMN = MERGED.column + 3;

/** The cells that say how many there are of each kind. */
export const LATE_COUNTS = across(LATE.row + LATE.rows, LATE.column, 1, LATE.kinds);

/** The first of each kind, and the first of all. */
export function lateBlocks(desk: Desk): Block[] {
  const { say } = desk;
  const { row, column, rows, kinds } = LATE;
  const all = lateKinds(desk);
  const order = inThisRow(MERGED.column);
  const heads = all.map(({ table }) => headOf(table)).join(",");
  const part = (formula: string): string => `=IF(${order}="",0,${formula})`;
  const first = all.map(({ due, when }, index) => {
    const key = `((INT(${due})*${ROWS}+ROW(${due}))*10+${index + 1})`;
    return `=IFERROR(AGGREGATE(15,6,${key}/(${when}),${placeFrom(row)}),"")`;
  });
  const merged = [
    `=IFERROR(SMALL(${across(row, column, rows, kinds)},${placeFrom(row)}),"")`,
    part(`MOD(${order},10)`),
    part(`MOD(INT(${order}/10),${ROWS})-CHOOSE(${inThisRow(KIND_COLUMN)},${heads})`),
    part(`INT(${order}/${10 * ROWS})`),
  ];
  return [
    listed(row, column, rows, words.kinds.map(say), first),
    lines(row + rows, column, [all.map(({ count }) => `=IFERROR(${count},0)`)]),
    listed(row, MERGED.column, rows, [words.order, words.kind, words.row, words.due].map(say), merged),
  ];
}
