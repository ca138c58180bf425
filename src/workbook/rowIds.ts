/** Which rows of a table lack an id or bear another row's, and what ids to give them. Pure; rows count from 0. */

import type { Table } from "../schema/compiled";
import { runs } from "./address";
import type { Fault } from "./faults";

/** A row that bears the id of an earlier one. */
export interface Repeated {
  readonly row: number;
  readonly first: number;
  readonly id: string;
  /** Other rows refer to the id: which of the two they mean only a person can tell. */
  readonly inUse: boolean;
}

/** The ids of one table, looked through. */
export interface IdSurvey {
  readonly table: Table;
  readonly sheet: string;
  /** The sheet's number of the first body row. */
  readonly top: number;
  readonly ids: readonly string[];
  readonly missing: readonly number[];
  readonly repeated: readonly Repeated[];
}

/** An id as it is compared: Excel's look-ups know no case. */
export function normalId(cell: unknown): string {
  return String(cell ?? "")
    .trim()
    .toUpperCase();
}

/** The rows that stand further down than another of their id, each with that other. */
export function repeatedIds(ids: readonly string[]): { row: number; first: number; id: string }[] {
  const firsts = new Map<string, number>();
  return ids.flatMap((id, row) => {
    const key = normalId(id);
    const first = firsts.get(key);
    if (key !== "" && first === undefined) firsts.set(key, row);
    return first === undefined ? [] : [{ row, first, id }];
  });
}

/** What is wrong with a table's ids, by the numbers of the sheet's rows. */
export function idFaults({ table, sheet, top, missing, repeated }: IdSurvey): Fault[] {
  const place = { sheet, table: table.key };
  return [
    ...runs(missing).map(([first, last]): Fault => {
      const rows = first === last ? `${top + first}` : `${top + first}–${top + last}`;
      return { code: "missingId", ...place, facts: { rows } };
    }),
    ...repeated.map(({ row, first, id, inUse }): Fault => ({
      code: inUse ? "sharedId" : "duplicateId",
      ...place,
      facts: { id, row: top + row, first: top + first },
    })),
  ];
}

/** A new id for every row that is to get one; `makeId` is told which are taken. */
export function newIds(survey: IdSurvey, makeId: (taken: ReadonlySet<string>) => string): ReadonlyMap<number, string> {
  const taken = new Set(survey.ids.map(normalId));
  const rows = [...survey.missing, ...survey.repeated.filter(({ inUse }) => !inUse).map(({ row }) => row)];
  return new Map(
    rows.map((row) => {
      const id = makeId(taken);
      taken.add(normalId(id));
      return [row, id];
    }),
  );
}
