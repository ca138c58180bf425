/**
 * Which columns the Dashboard reads. A line of cells for each table says where its header stands, 0 where the table or a
 * column is gone, and how many of its cells hold errors, so that the page can say what is missing. Pure.
 */

import type { Block } from "./cells";
import { across, at, lines } from "./cells";
import type { Desk } from "./content";
import { SOURCES } from "./places";
import { dashboardWords as words } from "./words";

/** The columns read, by table, in the order of the sheets. */
export const READ = {
  Notices: ["title", "drafter", "status", "publishedAt", "confirmBy", "recipients", "reached", "reachRate"],
  ConfirmationLog: ["late"],
  Projects: ["name", "progress", "health"],
  Tasks: ["name", "department", "owner", "dueDate", "status", "alert"],
  WeeklyReports: ["weekStart", "projectName", "department", "dueAt", "submission"],
  Issues: ["title", "priority", "raisedAt", "owner", "dueDate", "status", "resolvedAt", "daysOpen", "alert"],
  Requests: ["customer", "owner", "status", "replyDue", "repliedAt", "sla"],
  Acceptances: ["overall"],
} as const;

export type SourceTable = keyof typeof READ;
const TABLES = Object.keys(READ) as readonly SourceTable[];

const rowOf = (table: SourceTable): number => SOURCES.row + TABLES.indexOf(table);

/** The cell that holds the row of a table's header, 0 where something of it is missing. */
export const headOf = (table: SourceTable): string => at(rowOf(table), SOURCES.column + 1);

/** The cells of all tables' header rows, and of their counts of errors. */
export const HEADS = across(SOURCES.row, SOURCES.column + 1, SOURCES.rows);
export const ERRORS = across(SOURCES.row, SOURCES.column + 2, SOURCES.rows);

/** What a table is called on this sheet: the cell that says so. */
export const nameOf = (table: SourceTable): string => at(rowOf(table), SOURCES.column);

export const sourceTables = TABLES;

/** The block of tables. */
export function sourceBlock({ schema, language, say, write }: Desk): Block {
  const head = [say(words.table), say(words.headRow), say(words.errorCells)];
  const rows = TABLES.map((table) => {
    const columns = READ[table].map((field) => write(asPieces(`${table}[${field}]`)));
    const each = (ask: string, between: string): string => columns.map((column) => `${ask}(${column})`).join(between);
    return [
      schema.table(table).text[language],
      `=IFERROR(MIN(${each("ROW", ",")})-1,0)`,
      `=IF(RC[-1]=0,0,SUMPRODUCT(${each("ISERROR", "+")}))`,
    ];
  });
  return lines(SOURCES.row - 1, SOURCES.column, [head, ...rows]);
}

/** A formula made elsewhere, as a template takes it. */
export const asPieces = (text: string): TemplateStringsArray => Object.assign([text], { raw: [text] });
