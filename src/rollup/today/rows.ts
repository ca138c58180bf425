/** What the day's roll-up reads: which fields of which tables, and how it takes what it finds in them. */

import type { RowValues } from "../../schema/types";

/** The fields it needs, by table; calculated columns are not among them, so a broken formula misleads nobody. */
export const TODAY_FIELDS = {
  People: ["name", "department", "keyPerson", "active"],
  Notices: [
    "id",
    "title",
    "revision",
    "status",
    "confirmMode",
    "dueDate",
    "department",
    "drafter",
    "approver",
    "approvedAt",
    "publisher",
    "publishedAt",
  ],
  ConfirmationLog: ["id", "noticeId", "revision", "person", "status"],
  Projects: ["id", "name", "lead", "departments", "startDate", "status"],
  Tasks: ["id", "projectId", "name", "department", "owner", "dueDate", "status", "reviewer"],
  WeeklyReports: ["id", "weekStart", "projectId", "department", "reporter", "submittedAt"],
  Issues: ["id", "projectId", "title", "owner", "dueDate", "status"],
  Requests: [
    "id",
    "customer",
    "status",
    "owner",
    "registrar",
    "clockStart",
    "reviewStart",
    "repliedAt",
    "pausedMinutes",
    "lastSyncAt",
    "syncedThrough",
  ],
  RequestProgress: ["requestId", "syncDue", "syncedAt"],
  Acceptances: ["requestId", "deliveredAt", "result"],
  Calendar: ["date", "kind"],
  CalendarExceptions: ["date", "kind"],
} as const satisfies Record<string, readonly string[]>;

export type TodayTable = keyof typeof TODAY_FIELDS;

/** The rows of each table; a table that is missing has none. */
export type TodayRows = Readonly<Partial<Record<TodayTable, readonly RowValues[]>>>;

/** A field's words; null for nothing. */
export function textOf(row: RowValues | undefined, key: string): string | null {
  const value = row?.[key];
  const text = value === null || value === undefined ? "" : String(value).trim();
  return text === "" ? null : text;
}

/** A field's number; null where something else stands in the cell. */
export function numberOf(row: RowValues | undefined, key: string): number | null {
  const value = row?.[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

const normal = (words: string): string => words.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** Whether two names are the same, whatever their width, case and spaces. */
export const sameName = (one: string, other: string): boolean => normal(one) === normal(other);

/** The names that stand in one cell. */
export const namesIn = (text: string | null): readonly string[] =>
  (text ?? "")
    .split(/[、,\uFF0C;\uFF1B\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Names that are there, each once. */
export const people = (...names: readonly (string | null)[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== null)),
];

/** Rows by the value of a field, in their order. */
export function rowsBy(rows: readonly RowValues[] | undefined, key: string): ReadonlyMap<string, readonly RowValues[]> {
  const found = new Map<string, RowValues[]>();
  for (const row of rows ?? []) {
    const value = textOf(row, key);
    if (value === null) continue;
    const group = found.get(value);
    if (group) group.push(row);
    else found.set(value, [row]);
  }
  return found;
}
