/** What a cell's tooltip says of a problem: what is wrong, where, and what to do. */
import type { RollupProblem } from "../rollup/errors";
import { dayText } from "../rollup/time";
import { both, type Text } from "../schema/types";

type Problem<K extends RollupProblem["kind"]> = Extract<RollupProblem, { kind: K }>;

/** A problem as a sentence in both languages. */
export const sentence = <K extends RollupProblem["kind"]>(problem: Problem<K>): Text =>
  (SENTENCES[problem.kind] as (problem: RollupProblem) => Text)(problem);

const SENTENCES: { readonly [K in RollupProblem["kind"]]: (problem: Problem<K>) => Text } = {
  sizes: ({ place, first, otherPlace, other }) =>
    both(
      `第 ${place} 个参数有 ${first} 个单元格，第 ${otherPlace} 个有 ${other} 个，请选相同各行的两列。`,
      `Argument ${place} has ${first} cells and argument ${otherPlace} has ${other}; choose columns of the same rows.`,
    ),
  errorCell: ({ range, cell, error }) =>
    both(
      `第 ${range} 个参数的第 ${cell} 个单元格是错误值 ${error}，请先改正它。`,
      `Cell ${cell} of argument ${range} holds the error ${error}; put it right first.`,
    ),
  notADate: ({ range, cell, text }) =>
    both(
      `第 ${range} 个参数的第 ${cell} 个单元格“${text}”不是日期，请写成 2026-11-22 的样子。`,
      `Cell ${cell} of argument ${range}, “${text}”, is not a date; write it like 2026-11-22.`,
    ),
  notANumber: ({ range, cell, text }) =>
    both(
      `第 ${range} 个参数的第 ${cell} 个单元格“${text}”不是数字，请改成数字或留空。`,
      `Cell ${cell} of argument ${range}, “${text}”, is not a number; put a number there or leave it empty.`,
    ),
  notAScore: ({ range, cell, text }) =>
    both(
      `第 ${range} 个参数的第 ${cell} 个评分是 ${text}，评分应为 1 到 5。`,
      `Score ${cell} of argument ${range} is ${text}; scores run from 1 to 5.`,
    ),
  manyStates: ({ range, most }) =>
    both(
      `第 ${range} 个参数中不同的内容超过 ${most} 种，请确认选的是状态列。`,
      `Argument ${range} holds more than ${most} different words; choose the status column.`,
    ),
  manyWeeks: ({ most, from, to }) =>
    both(
      `日期从 ${dayText(from)} 到 ${dayText(to)}，超过 ${most} 年，请检查是否有写错的日期。`,
      `The dates run from ${dayText(from)} to ${dayText(to)}, more than ${most} years; look for a mistyped one.`,
    ),
  notATime: ({ argument }) =>
    both(`第 ${argument} 个参数应为时间，例如 NOW()。`, `Argument ${argument} has to be a time, for example NOW().`),
  tooSmall: ({ argument, least }) =>
    both(
      `第 ${argument} 个参数应为不小于 ${least} 的数字。`,
      `Argument ${argument} has to be a number from ${least} on.`,
    ),
  uncovered: ({ day, from, through }) =>
    both(
      `${dayText(day)} 不在工作日历之内（${dayText(from)} 至 ${dayText(through)}），请先导入该年的放假安排。`,
      `${dayText(day)} is outside the working calendar (${dayText(from)} to ${dayText(through)}); load that year's list first.`,
    ),
  beyond: ({ day, days, through }) =>
    both(
      `${dayText(day)} 起第 ${days} 个工作日超出工作日历（有效至 ${dayText(through)}），请先导入后一年的放假安排。`,
      `${days} working days from ${dayText(day)} lie past the working calendar (valid through ${dayText(through)}); load the next year's list first.`,
    ),
  noWorkdays: ({ argument }) =>
    both(
      `第 ${argument} 个参数里没有日期，请选工作日历表的“工作日”列。`,
      `Argument ${argument} holds no dates; choose the Working day column of the Calendar sheet.`,
    ),
  notWhole: ({ argument }) => both(`第 ${argument} 个参数应为整数。`, `Argument ${argument} has to be a whole number.`),
  nothing: ({ of }) => NOTHING[of],
};

const NOTHING: Readonly<Record<Problem<"nothing">["of"], Text>> = {
  recipients: both("还没有接收人，算不出触达率。", "There are no recipients yet, so there is no reach rate."),
  replies: both(
    "还没有到期或已反馈的需求，算不出及时率。",
    "No reply is due or given yet, so there is no share in time.",
  ),
  decisions: both(
    "还没有验收结果，算不出通过率。",
    "Nothing has been accepted or refused yet, so there is no pass rate.",
  ),
  scores: both("还没有评分，算不出满意度。", "There are no scores yet, so there is no satisfaction."),
  baselines: both("没有一行同时有基线和截止日期。", "No row has both a baseline and a due date."),
};
