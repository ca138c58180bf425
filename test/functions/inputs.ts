/** Each custom function with columns it answers, and what kind of cells it takes in each: for the tests of odd input. */
import * as functions from "../../src/functions/functions";
import { at, column } from "../rollup/columns";

export type Cells = unknown[][];

/** Ranges of words, times or scores, and plain arguments. */
export type Kind = "words" | "times" | "scores" | "plain";

export interface Example {
  readonly id: string;
  readonly kinds: readonly Kind[];
  readonly args: readonly unknown[];
  /** Places of arguments, from 0, that are columns of the same rows. */
  readonly sameRows: readonly (readonly number[])[];
  /** What it answers where every range is one empty cell; a text is part of a sentence. */
  readonly empty: unknown;
  call(args: readonly unknown[]): unknown;
}

const example = (
  code: (...args: never[]) => unknown,
  inputs: readonly (readonly [Kind, unknown])[],
  empty: unknown,
  sameRows: readonly (readonly number[])[] = [inputs.flatMap(([kind], index) => (kind === "plain" ? [] : [index]))],
): Example => ({
  id: code.name.toUpperCase(),
  kinds: inputs.map(([kind]) => kind),
  args: inputs.map(([, cells]) => cells),
  sameRows,
  empty,
  call: (args) => (code as (...given: readonly unknown[]) => unknown)(...args),
});

const words = (...cells: unknown[]) => ["words", column(...cells)] as const;
const times = (...texts: string[]) => ["times", column(...texts.map((text) => text && at(text)))] as const;
const NOW = ["plain", at("2026-11-22 09:00")] as const;
const people = words("张三", "李四", "王五", "赵六");
const states = words("进行中", "已完成", "未开始", "进行中");
const confirmed = words("已确认", "未读", "已读", "已确认");
const early = times("2026-11-02", "2026-11-10", "2026-11-18", "2026-11-20");
const later = times("2026-11-20", "2026-11-21", "2026-11-23", "2026-11-24");

/** Every function of functions.json. */
export const EXAMPLES: readonly Example[] = [
  example(functions.statusBy, [people, states], [[""]]),
  example(functions.reachRate, [confirmed], "还没有接收人"),
  example(functions.reachBy, [people, confirmed], [[""]]),
  example(functions.unread, [people, confirmed], [[""]]),
  example(functions.late, [early, later, confirmed, NOW], 0),
  example(functions.overdue, [early, states, NOW], 0),
  example(functions.dueSoon, [later, states, NOW], 0),
  example(functions.slip, [early, later], "没有一行同时有基线和截止日期"),
  example(functions.weekMatrix, [people, early, early, later], [[""]]),
  example(functions.aging, [early, states, words("P1", "P2", "P1", "P3"), NOW], [[""]]),
  example(functions.trend, [early, later, states], [[""]]),
  example(
    functions.health,
    [
      words("甲", "乙", "丙", "丁"),
      later,
      states,
      words("甲", "甲", "乙", "丙"),
      early,
      states,
      words("甲", "乙"),
      words("待处理", "处理中"),
      NOW,
    ],
    [[""]],
    [
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
    ],
  ),
  example(functions.slaRate, [early, later, words("已反馈", "已反馈", "执行中", "已登记"), NOW], "还没有到期或已反馈"),
  example(functions.stages, [words("执行中", "已登记", "执行中", "已交付")], [[""]]),
  example(functions.syncDue, [later, NOW], 0),
  example(functions.passRate, [words("通过", "不通过", "通过", "通过")], "还没有验收结果"),
  example(functions.csat, [["scores", column(5, 4, 3, 1)]], "还没有评分"),
  example(functions.workDue, [early, ["plain", 2]], [[""]]),
  example(functions.workdays, [early, later], [[""]]),
  example(functions.explainDue, [times("2026-11-20"), ["plain", 2]], "第 1 个参数应为时间"),
];
