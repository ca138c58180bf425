/** What is overdue, the longest first: notices, tasks, weekly reports, issues and replies, as the Dashboard sheet lists them. */
import { schema } from "../../schema/schema";
import type { RowValues } from "../../schema/types";
import { numberOf, textOf } from "../today/rows";
import { isAfter } from "../time";
import type { BoardColumns, BoardTable } from "./columns";

export interface LateMatter {
  readonly table: BoardTable;
  readonly id: string | null;
  /** The project it belongs to, where it has one. */
  readonly of: string | null;
  readonly title: string;
  readonly who: string;
  /** The Monday of the week it reports. */
  readonly week: number | null;
  /** The day it was due. */
  readonly due: number;
}

interface Kind {
  readonly table: BoardTable;
  readonly due: string;
  readonly title: string;
  readonly who: string;
  /** What tells that it is over. */
  readonly over: readonly string[];
  /** Whether a row whose due moment is known is overdue. */
  readonly late: (row: RowValues, due: number) => boolean;
}

/** All overdue matters of whose kind enough is known; `reached` tells whether a notice has reached everybody. */
export function lateMatters(
  columns: BoardColumns,
  now: number,
  reached: (notice: RowValues) => boolean,
): readonly LateMatter[] {
  const kinds = kindsAt(now, reached).filter(({ table, due, over }) => columns.have({ [table]: [due, ...over] }));
  const found = kinds.flatMap((kind, order) =>
    columns.rowsOf(kind.table).flatMap((row, place) => {
      const field = schema.table(kind.table).field(kind.due);
      const due = columns.cell(field, row[kind.due], place);
      return typeof due === "number" && kind.late(row, due) ? [{ kind, row, place, order, due: Math.floor(due) }] : [];
    }),
  );
  return found
    .sort((one, other) => one.due - other.due || one.place - other.place || one.order - other.order)
    .map(({ kind, row, due }) => ({
      table: kind.table,
      id: textOf(row, "id"),
      of: textOf(row, "projectId"),
      title: textOf(row, kind.title) ?? "",
      who: textOf(row, kind.who) ?? "",
      week: numberOf(row, "weekStart"),
      due,
    }));
}

const isOpen = (table: "Tasks" | "Issues", row: RowValues): boolean =>
  !schema.table(table).states!.field.list!.choice(textOf(row, "status") ?? "")?.outcome;

const UNTIMED: ReadonlySet<string> = new Set(["cancelled", "closed", "waitingCustomer"]);

function kindsAt(now: number, reached: (notice: RowValues) => boolean): readonly Kind[] {
  const past = (due: number): boolean => due < Math.floor(now);
  return [
    {
      table: "Notices",
      due: "confirmBy",
      title: "title",
      who: "drafter",
      over: ["id", "status"],
      late: (row, due) => textOf(row, "status") === "published" && isAfter(now, due) && !reached(row),
    },
    {
      table: "Tasks",
      due: "dueDate",
      title: "name",
      who: "owner",
      over: ["status"],
      late: (row, due) => isOpen("Tasks", row) && past(due),
    },
    {
      table: "WeeklyReports",
      due: "dueAt",
      title: "projectName",
      who: "department",
      over: ["submittedAt"],
      late: (row, due) => numberOf(row, "submittedAt") === null && isAfter(now, due),
    },
    {
      table: "Issues",
      due: "dueDate",
      title: "title",
      who: "owner",
      over: ["status"],
      late: (row, due) => isOpen("Issues", row) && past(due),
    },
    {
      table: "Requests",
      due: "replyDue",
      title: "customer",
      who: "owner",
      over: ["status", "repliedAt"],
      late: (row, due) =>
        numberOf(row, "repliedAt") === null && !UNTIMED.has(textOf(row, "status") ?? "") && isAfter(now, due),
    },
  ];
}
