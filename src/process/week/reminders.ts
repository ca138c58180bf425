/** Reminders of weekly reports that are missing, to paste to one person or into the group. Pure. */

import type { Language } from "../../schema/types";
import { momentWords, spanWords } from "../moments";

export interface ReportReminder {
  readonly language: Language;
  readonly now: number;
  readonly project: string;
  readonly weekStart: number;
  readonly due: number | "none" | null;
  readonly missing: readonly { readonly department: string; readonly reporter: string | null }[];
}

/** A message to one department's reporter, or to a group in which each is named. */
export function reportReminder(reminder: ReportReminder): string {
  return reminder.language === "zh-CN" ? chinese(reminder) : english(reminder);
}

function chinese({ now, project, weekStart, due, missing }: ReportReminder): string {
  const title = /^《.*》$/.test(project) ? project : `《${project}》`;
  const span = spanWords(weekStart, weekStart + 4, "zh-CN");
  const when = typeof due === "number" ? momentWords(due, now, "zh-CN") : null;
  const past = typeof due === "number" && now > due;
  const asked = past
    ? `截止时间（${when}）已过，请尽快提交`
    : when === null
      ? "请尽快提交"
      : `请在${spaced(when)} 前提交`;
  const what = "写清本周完成、进行中、延期和存在问题，以及下周计划。";
  if (missing.length !== 1) {
    const list = missing
      .map(({ department, reporter }) => `${department}${reporter ? ` @${reporter}` : ""}`)
      .join("、");
    return `${title}${span}的周报，还有 ${missing.length} 个部门没有交：${list}。${asked}，${what}`;
  }
  const { department, reporter } = missing[0]!;
  const who = reporter === null ? `${department}的同事，您好！` : `${reporter}，您好！`;
  return `${who}${department}${title}${span}的周报还没有收到。${asked}，${what}`;
}

/** A space between the sentence and a moment that begins with a digit. */
const spaced = (moment: string): string => (/^\d/.test(moment) ? ` ${moment}` : moment);

function english({ now, project, weekStart, due, missing }: ReportReminder): string {
  const span = spanWords(weekStart, weekStart + 4, "en-US");
  const when = typeof due === "number" ? momentWords(due, now, "en-US") : null;
  const past = typeof due === "number" && now > due;
  const asked = past
    ? `It was due by ${when}; please hand it in as soon as you can`
    : `Please hand it in ${when === null ? "as soon as you can" : `by ${when}`}`;
  const what = "with what is done, in progress and late, any problems, and the plan for next week.";
  if (missing.length !== 1) {
    const list = missing
      .map(({ department, reporter }) => `${department}${reporter ? ` @${reporter}` : ""}`)
      .join(", ");
    return `Weekly report of “${project}”, ${span}: ${missing.length} departments are missing: ${list}.\n${asked}, ${what}`;
  }
  const { department, reporter } = missing[0]!;
  return `Hi ${reporter ?? `${department} team`},\n${department}'s weekly report on “${project}” for ${span} has not come in yet. ${asked}, ${what}`;
}
