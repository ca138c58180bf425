/**
 * The custom functions of the add-in. Their JSDoc is what Excel shows people, so it is written for them; the counting
 * is done in ../rollup. Excel puts the namespace TRACK before each name.
 */
import { overdue as countOverdue } from "../rollup/overdue";
import { reachRate as shareReached } from "../rollup/reach-rate";
import { statusBy as countByStatus } from "../rollup/status-by";
import { answer } from "./answer";

/**
 * Counts how many rows of each group are in each status, with totals and the share that is done. 按分组统计各状态数量、合计与完成率。
 * @customfunction STATUSBY
 * @param {any[][]} group What to group by, for example the Owner column. 分组所在的列，例如负责人。
 * @param {any[][]} status The status of the same rows. 相同各行的状态列。
 * @returns {any[][]} A table that spills: one row a group, one column a status.
 */
export function statusBy(group: unknown[][], status: unknown[][]): unknown[][] {
  return answer(() => countByStatus(group, status).map((row) => [...row]));
}

/**
 * The share of recipients that a notice has reached, from 0 to 1. 通知的触达率，即已确认人数占应确认人数的比例。
 * @customfunction REACHRATE
 * @param {any[][]} status The Status column of the confirmation log. 确认记录表的确认状态列。
 * @param {boolean} [readingIsEnough] TRUE where reading counts as reached. 已读即可算触达时填 TRUE。
 * @returns {number} The share; #N/A while there are no recipients.
 */
export function reachRate(status: unknown[][], readingIsEnough?: boolean): number {
  return answer(() => shareReached(status, readingIsEnough ?? false));
}

/**
 * Counts the open rows whose due date has passed. 统计已过截止时间且尚未了结的行数。
 * @customfunction OVERDUE
 * @param {any[][]} due The due dates. 截止日期列。
 * @param {any[][]} status The status of the same rows. 相同各行的状态列。
 * @param {number} now The time to judge by, for example NOW() or a fixed date. 以此时间为准，例如 NOW() 或某一天。
 * @returns {number} How many rows are overdue.
 */
export function overdue(due: unknown[][], status: unknown[][], now: number): number {
  return answer(() => countOverdue(due, status, now));
}
