/** Which department a row belongs to, whether it is finished, and how many of each there are. Pure. */

import type { Table } from "../../schema/compiled";
import { fromCell } from "../../schema/field-types";
import type { CellRow } from "../../workbook/cellRows";
import type { DepartmentCount, Homeless, RowCount, SendingSurvey } from "./api";

/** The field that says a row's department, and the one that says the person whose department it is else. */
interface Whose {
  readonly department?: string;
  readonly person: string;
  /** A row is finished when this is filled; else its state says. */
  readonly finishedBy?: string;
}

const WHOSE: Readonly<Record<string, Whose>> = {
  ConfirmationLog: { department: "department", person: "person" },
  Tasks: { department: "department", person: "owner" },
  WeeklyReports: { department: "department", person: "reporter", finishedBy: "consolidatedAt" },
  Issues: { person: "owner" },
  Requests: { person: "owner" },
};

/** What has to be known of a table's rows to count them. */
export function surveyFields({ key, label, idField, states }: Table): readonly string[] {
  const { department, person, finishedBy } = WHOSE[key]!;
  return [
    idField!.key,
    label.key,
    person,
    ...[department, finishedBy, states?.field.key].flatMap((each) => each ?? []),
  ];
}

/** Departments by the names of people. */
export type Roster = ReadonlyMap<string, string>;

const textIn = (row: CellRow, key: string | undefined): string =>
  key === undefined ? "" : String(row[key] ?? "").trim();

/** The departments of the people of the workbook; of two of one name the first counts. */
export function rosterOf(people: readonly CellRow[]): Roster {
  const pairs = people.map((row) => [textIn(row, "name"), textIn(row, "department")] as const);
  return new Map(pairs.reverse());
}

/** The department of a row, "" where it has none. */
export function departmentOf({ key }: Table, row: CellRow, roster: Roster): string {
  const { department, person } = WHOSE[key]!;
  return textIn(row, department) || (roster.get(textIn(row, person)) ?? "");
}

/** Rows by what they have in common, in their order. */
export function groupRows(
  rows: readonly CellRow[],
  keyOf: (row: CellRow) => string,
): ReadonlyMap<string, readonly CellRow[]> {
  const groups = new Map<string, CellRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Nothing more is to be done about a row. */
export function isFinished(table: Table, row: CellRow): boolean {
  const finishedBy = WHOSE[table.key]?.finishedBy;
  if (finishedBy !== undefined) return textIn(row, finishedBy) !== "";
  const state = table.states?.field;
  const value = state && fromCell(state, row[state.key] ?? null);
  const outcome = state?.list?.choice(String(value ?? ""))?.outcome;
  return outcome === "done" || outcome === "dropped";
}

/** The rows that can be told apart by their ids, and the others: rows that share an id are all among those. */
export function splitByIds(
  table: Table,
  rows: readonly CellRow[],
): { readonly told: readonly CellRow[]; readonly nameless: readonly CellRow[] } {
  const idOf = (row: CellRow): string => textIn(row, table.idField!.key);
  const groups = groupRows(rows, idOf);
  const isTold = (row: CellRow): boolean => idOf(row) !== "" && groups.get(idOf(row))!.length === 1;
  return { told: rows.filter(isTold), nameless: rows.filter((row) => !isTold(row)) };
}

/** Counts the rows of every department, also of those that have none yet. */
export function surveyRows(
  table: Table,
  rows: readonly CellRow[],
  people: readonly CellRow[],
): Pick<SendingSurvey, "departments" | "homeless" | "nameless"> {
  const roster = rosterOf(people);
  const listed = new Set([...people.map((row) => textIn(row, "department"))].filter(Boolean));
  const { told, nameless } = splitByIds(table, rows);
  const of = groupRows(told, (row) => departmentOf(table, row, roster));
  const homeless = groupRows(of.get("") ?? [], (row) => textIn(row, WHOSE[table.key]!.person));
  const names = new Set([...listed, ...of.keys()].filter(Boolean));
  const count = (group: readonly CellRow[] = []): RowCount => {
    const finished = group.filter((row) => isFinished(table, row)).length;
    return { open: group.length - finished, finished };
  };
  return {
    departments: [...names].map((name): DepartmentCount => ({
      name,
      listed: listed.has(name),
      ...count(of.get(name)),
    })),
    homeless: [...homeless].map(([name, group]): Homeless => ({
      person: name || null,
      listed: roster.has(name),
      ...count(group),
    })),
    nameless: count(nameless),
  };
}
