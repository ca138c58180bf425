/** A plain sheet of rows as files hold them: ids, names, states, days and numbers; always the same ones. */
import { chance } from "./timing";

export type Cell = string | number | boolean;

export const HEADERS = ["id", "name", "department", "status", "start", "due", "hours", "remark"];
const DEPARTMENTS = ["技术部", "产品部", "销售部", "客服部", "行政部"];
const STATES = ["未开始", "进行中", "待审核", "已完成"];

/** So many rows of eight cells. */
export function makeGrid(rows: number): readonly (readonly Cell[])[] {
  const random = chance(20_261_126);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: rows }, (_, index) => [
    `T-${String(index).padStart(6, "0")}`,
    `任务 ${index}`,
    pick(DEPARTMENTS),
    pick(STATES),
    46_000 + Math.floor(random() * 300),
    46_300 + Math.floor(random() * 300),
    Math.round(random() * 800) / 10,
    `第 ${index} 行的备注`,
  ]);
}
