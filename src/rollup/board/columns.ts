/**
 * What the board reads, and its rows as the columns that roll-ups take. A cell that says nothing a column of its type can
 * hold is left out and counted, so that one wrong cell doesn't hide a whole figure.
 */
import type { Field } from "../../schema/compiled";
import { readMoment } from "../../schema/dates";
import { schema } from "../../schema/schema";
import type { RowValues } from "../../schema/types";
import type { Range } from "../range";

/** The fields it needs, by table; deadlines are the sheets' own calculated ones. */
export const BOARD_FIELDS = {
  Notices: ["id", "title", "drafter", "revision", "confirmMode", "status", "publishedAt", "confirmBy"],
  ConfirmationLog: ["noticeId", "revision", "status", "dueAt", "reachedAt"],
  Projects: ["id", "name", "dueDate", "status", "progress"],
  Tasks: ["id", "projectId", "name", "department", "owner", "dueDate", "status"],
  WeeklyReports: ["id", "weekStart", "projectId", "projectName", "department", "dueAt", "submittedAt"],
  Issues: ["id", "projectId", "title", "priority", "raisedAt", "owner", "dueDate", "status", "resolvedAt"],
  Requests: ["id", "customer", "owner", "status", "replyDue", "repliedAt"],
  Acceptances: ["overall"],
} as const satisfies Record<string, readonly string[]>;

export type BoardTable = keyof typeof BOARD_FIELDS;

/** The rows of each table; a table that is missing has none. */
export type BoardRows = Readonly<Partial<Record<BoardTable, readonly RowValues[]>>>;

/** Columns that something is counted from, by table. */
export type Needs = Readonly<Partial<Record<BoardTable, readonly string[]>>>;

/** Dates further off than this many days are mistyped. */
const FAR = 20 * 366;

/** The columns of all tables at a moment. */
export class BoardColumns {
  /** Cells left out, by "table.field" and row, so that a column read twice is counted once. */
  private readonly left = new Set<string>();

  constructor(
    private readonly rows: BoardRows,
    private readonly now: number,
  ) {}

  /** How many cells say nothing that could be counted. */
  get unreadable(): number {
    return this.left.size;
  }

  /** Whether all of these columns are there; of a table without a row none is missed. */
  have(needs: Needs): boolean {
    return Object.entries(needs).every(([table, fields]) => {
      const rows = this.rows[table as BoardTable];
      return rows !== undefined && fields.every((field) => !rows[0] || field in rows[0]);
    });
  }

  rowsOf(table: BoardTable): readonly RowValues[] {
    return this.rows[table] ?? [];
  }

  /** A column as roll-ups take it, of all rows or of those that fit. */
  range(table: BoardTable, key: string, fits: (row: RowValues) => boolean = () => true): Range {
    const field = schema.table(table).field(key);
    return this.rowsOf(table).flatMap((row, index) => (fits(row) ? [[this.cell(field, row[key], index)]] : []));
  }

  /** One cell of a column, "" where nothing readable stands in it. */
  cell(field: Field, value: RowValues[string], index: number): string | number {
    if (value === null || value === undefined) return "";
    const cell = cellOf(field, value, this.now);
    if (cell === null) this.left.add(`${field.tableKey}.${field.key} ${index}`);
    return cell ?? "";
  }
}

const ERROR_TEXT = /^#(?:[A-Z]+[/!?]?[A-Z0!]*[!?]?)$/;

/** What a value says to a roll-up; null for nothing of the field's type. */
function cellOf(field: Field, value: NonNullable<RowValues[string]>, now: number): string | number | null {
  if (field.type === "date" || field.type === "moment") return momentOf(value, now);
  if (field.type === "integer" || field.type === "percent") return typeof value === "number" ? value : null;
  const text = Array.isArray(value) ? value.join("、") : String(value);
  if (ERROR_TEXT.test(text)) return null;
  return field.list?.choice(text)?.text["zh-CN"] ?? text;
}

function momentOf(value: NonNullable<RowValues[string]>, now: number): number | "" | null {
  const text = String(value);
  if (schema.list("calendarLimit").recognise(text)) return "";
  const moment = typeof value === "number" ? value : readMoment(text);
  return moment !== null && Math.abs(moment - now) <= FAR ? moment : null;
}
