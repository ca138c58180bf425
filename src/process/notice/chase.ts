/**
 * Chasing a notice that is out: who counts as reached, whom to call next, and the reminders to paste. Pure: rows of the
 * confirmation log and the moment come in.
 */

import { fromSerial } from "../../schema/serial";
import type { Language } from "../../schema/types";
import type { Values } from "../api";

/** Whether this row counts as reached, by the notice's own rule. */
export function isReached(row: Values, confirmMode: unknown): boolean {
  return row.status === "confirmed" || (row.status === "read" && confirmMode === "read");
}

/** The rows that count for this revision of the notice. */
export function currentRows(rows: readonly Values[], notice: Values): readonly Values[] {
  return rows.filter(({ status, revision }) => status !== "superseded" && revision === notice.revision);
}

/** Results after which calling the same number again is of little use. */
const DEAD_LINES: ReadonlySet<unknown> = new Set(["wrongNumber", "switchedOff"]);

/**
 * Those not reached, the next to call first: live lines before dead, key people before others, then the fewest calls,
 * and the longest ago first.
 */
export function callList(rows: readonly Values[], confirmMode: unknown): readonly Values[] {
  const keys = (row: Values): readonly number[] => [
    row.status === "unreachable" ? 1 : 0,
    DEAD_LINES.has(row.callResult) ? 1 : 0,
    row.keyPerson === true ? 0 : 1,
    Number(row.attempts ?? 0),
    Number(row.lastAttemptAt ?? 0),
  ];
  return rows
    .filter((row) => !isReached(row, confirmMode))
    .map((row) => ({ row, order: keys(row) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ row }) => row);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** What a call changes: one more attempt, and where the person was told, a confirmation by phone. */
export function callChange(row: Values, result: string, caller: string | null, now: number): Values {
  const call = { attempts: Number(row.attempts ?? 0) + 1, lastAttemptAt: now, caller, callResult: result };
  return result === "told" && row.status !== "confirmed"
    ? { ...call, status: "confirmed", method: "phone", confirmedAt: now }
    : call;
}

export interface Reminder {
  readonly language: Language;
  readonly now: number;
  readonly title: string;
  /** The moment until which confirmations are on time; null where the sheet doesn't say. */
  readonly confirmBy: number | null;
  readonly confirmMode: unknown;
  readonly contact: string;
  readonly names: readonly string[];
}

/** A message to one person, or to a group in which the missing are named. */
export function reminderText(reminder: Reminder): string {
  return reminder.language === "zh-CN" ? chineseReminder(reminder) : englishReminder(reminder);
}

function chineseReminder({ now, title, confirmBy, confirmMode, contact, names }: Reminder): string {
  const who =
    names.length === 1
      ? `${names[0]}，您好！`
      : `${names.map((name) => `@${name}`).join(" ")}\n以上 ${names.length} 位同事好！`;
  const notice = /^《.*》$/.test(title) ? title : `《${title}》`;
  const asked = confirmMode === "read" ? "查看" : "查看并回复“已确认”";
  const late = confirmBy !== null && now > confirmBy;
  const when = confirmBy === null ? "尽快" : late ? "尽快" : `在${chineseMoment(confirmBy, now)} 前`;
  const past = late ? `，确认时限（${chineseMoment(confirmBy!, now)}）已过` : "";
  const you = names.length === 1 ? "您" : "各位";
  const state = confirmMode === "read" ? `显示${you}还未读` : `还没有收到${you}的确认`;
  const ask = contact === "" ? "" : `如有疑问，请联系${contact}。`;
  return `${who}通知${notice}${state}${past}，请${when}${asked}。${ask}`;
}

function englishReminder({ now, title, confirmBy, confirmMode, contact, names }: Reminder): string {
  const who = names.length === 1 ? `Hi ${names[0]},` : `${names.map((name) => `@${name}`).join(" ")}\nHi all,`;
  const late = confirmBy !== null && now > confirmBy;
  const asked = confirmMode === "read" ? "read it" : "read it and reply “Confirmed”";
  const missing = confirmMode === "read" ? "shows as unread" : "has not been confirmed by you yet";
  const past = late ? ` It was due by ${englishMoment(confirmBy!, now)}.` : "";
  const when = confirmBy === null || late ? "as soon as you can" : `by ${englishMoment(confirmBy, now)}`;
  const ask = contact === "" ? "" : ` Questions? ${contact}.`;
  return `${who}\nThe notice “${title}” ${missing}.${past} Please ${asked} ${when}.${ask}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const sameDay = (a: number, b: number): boolean => Math.floor(a) === Math.floor(b);

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

function chineseMoment(serial: number, now: number): string {
  const date = fromSerial(serial);
  return sameDay(serial, now) ? `今天 ${clock(date)}` : `${date.getMonth() + 1}月${date.getDate()}日 ${clock(date)}`;
}

function englishMoment(serial: number, now: number): string {
  const date = fromSerial(serial);
  return sameDay(serial, now)
    ? `${clock(date)} today`
    : `${clock(date)} on ${MONTHS[date.getMonth()]} ${date.getDate()}`;
}
