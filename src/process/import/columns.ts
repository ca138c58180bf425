/** Which row of a grid is its header, and which column holds which field: by name, by other names, by likeness. Pure. */

import type { Field, Schema, Table } from "../../schema/compiled";
import { LANGUAGES } from "../../schema/types";
import type { Grid, Raw } from "./grids";

/** One column of the grid. */
export interface ColumnMatch {
  readonly header: string;
  /** The field it goes to; null where it is left out. */
  readonly field: string | null;
  /** Found by likeness only: worth a look. */
  readonly guessed: boolean;
}

export interface Layout {
  /** The header's place among the grid's rows; the rows below hold the data. */
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch[];
}

/** What other systems call it. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  name: ["员工姓名", "名字", "full name", "employee"],
  phone: ["手机", "手机号", "手机号码", "联系电话", "联系方式", "mobile", "tel", "telephone", "phone number"],
  email: ["电子邮箱", "电子邮件", "邮件", "mail", "email address"],
  department: ["所属部门", "部门名称", "dept", "division"],
  position: ["职位", "职务", "title", "job title", "role"],
  owner: ["负责人姓名", "责任人", "assignee"],
  dueDate: ["截止日期", "截止时间", "完成时间", "deadline", "due"],
  startDate: ["开始日期", "开始时间", "start"],
  customer: ["客户", "公司名称", "client", "company"],
  description: ["内容", "详细描述", "details"],
};

const LOOKED_THROUGH = 20;
const LIKE_ENOUGH = 0.6;

/** The header and its columns, as far as they can be told. */
export function layoutOf(grid: Grid, table: Table): Layout {
  const candidates = grid.rows.slice(0, LOOKED_THROUGH).map((row, headerRow) => {
    const columns = matchRow(row, table);
    const sure = columns.filter(({ field, guessed }) => field !== null && !guessed).length;
    return { headerRow, columns, score: sure + columns.filter(({ guessed }) => guessed).length / 10 };
  });
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  return { headerRow: best.headerRow, columns: best.columns };
}

/** The table whose columns a grid resembles most; null where it resembles none. */
export function tableOf(grid: Grid, schema: Schema): Table | null {
  const scored = schema.tables
    .filter(({ appendOnly, tracker, process }) => !appendOnly && (tracker || process === "helper"))
    .map((table) => {
      const { columns } = layoutOf(grid, table);
      const sure = columns.filter(({ field, guessed }) => field !== null && !guessed).length;
      return { table, score: sure + sure / table.fields.length };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score >= 2 ? best.table : null;
}

/** Gives one column another field, or none; the column that had it before loses it. */
export function assign(columns: readonly ColumnMatch[], at: number, field: string | null): readonly ColumnMatch[] {
  return columns.map((column, index) => {
    if (index === at) return { ...column, field, guessed: false };
    return field !== null && column.field === field ? { ...column, field: null, guessed: false } : column;
  });
}

function matchRow(row: readonly Raw[], table: Table): ColumnMatch[] {
  const headers = row.map((cell) => (cell === null ? "" : String(cell).trim()));
  const typed = table.fields.filter(({ calculated }) => !calculated);
  const taken = new Map<number, { field: Field; guessed: boolean }>();
  const free = (field: Field): boolean => ![...taken.values()].some((held) => held.field === field);
  const take = (score: (header: string, field: Field) => number, least: number, guessed: boolean): void => {
    const pairs = headers.flatMap((header, index) =>
      header === "" ? [] : typed.map((field) => ({ index, field, score: score(normal(header), field) })),
    );
    for (const { index, field, score: found } of pairs.sort((a, b) => b.score - a.score))
      if (found >= least && !taken.has(index) && free(field)) taken.set(index, { field, guessed });
  };
  take((header, field) => (namesOf(field).includes(header) ? 1 : 0), 1, false);
  take((header, { key }) => ((OTHER_NAMES[key] ?? []).includes(header) ? 1 : 0), 1, false);
  take((header, field) => Math.max(...namesOf(field).map((name) => likeness(header, name))), LIKE_ENOUGH, true);
  return headers.map((header, index) => {
    const held = taken.get(index);
    return { header, field: held?.field.key ?? null, guessed: held?.guessed ?? false };
  });
}

const namesOf = ({ text }: Field): readonly string[] => LANGUAGES.map((language) => normal(text[language]));

/** Width, case, blanks and what stands in brackets or after a star don't matter. */
const normal = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/[(（][^)）]*[)）]|[*＊:：]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** The share of letter pairs that two names have in common (Dice), or more where one holds the other whole. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 2 && long.includes(short)) return 0.6 + (0.4 * short.length) / long.length;
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = a.filter((pair) => b.includes(pair)).length;
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
