/** The columns that the roll-ups are measured on: people, states and days as a workbook holds them, of any length. */
import { schema } from "../../src/schema/schema";
import { chance } from "./timing";

export type Column = readonly (readonly (string | number)[])[];

export interface Columns {
  readonly owner: Column;
  readonly status: Column;
  readonly due: Column;
  readonly request: Column;
  readonly replyDue: Column;
  readonly replied: Column;
}

export const OWNERS = "张伟 李娜 王芳 刘洋 陈静 杨帆 赵磊 周婷 吴昊 徐佳宁 孙悦 胡敏".split(" ");
const words = (list: string) => schema.list(list).choices.map(({ text }) => text["zh-CN"]);
export const TASK_STATES = words("taskStatus");
export const REQUEST_STATES = words("requestStatus");
/** 26 November 2026, ten in the morning. */
export const NOW = 46_352 + 10 / 24;

/** Columns of so many rows, always the same ones. */
export function makeColumns(rows: number): Columns {
  const random = chance(20_261_126);
  const day = () => 46_000 + Math.floor(random() * 700);
  const moment = () => 46_000 + Math.floor(random() * 700 * 1440) / 1440;
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const column = (cell: () => string | number) => asSent(Array.from({ length: rows }, () => [cell()]));
  return {
    owner: column(() => pick(OWNERS)),
    status: column(() => pick(TASK_STATES)),
    due: column(day),
    request: column(() => pick(REQUEST_STATES)),
    replyDue: column(() => (random() < 0.1 ? "" : moment())),
    replied: column(() => (random() < 0.4 ? "" : moment())),
  };
}

/** Office hands over what it parsed from JSON: texts of their own, not constants of this program. */
const asSent = (column: Column): Column => JSON.parse(JSON.stringify(column)) as Column;
