/**
 * Rows of several tables, asked for together: by id, by what a field holds, or all of them. Knows how each is searched for,
 * and when a search must be made more thoroughly; not what the rows are for.
 */

import type { Schema } from "../schema/compiled";
import type { RowSearch, RowSet } from "../workbook/manyRows";
import { askEveryRow, askEveryRowInPieces, askRowsWith, askScatteredRows } from "../workbook/manyRows";
import type { Ground } from "../workbook/tableReading";
import type { Values, World } from "./api";

/** What every use case stands on. */
export interface Stage {
  readonly schema: Schema;
  readonly world: World;
  readonly ground: Ground;
}

/** Which rows are wanted: that of an id, those whose field holds a text, or all of a small table. */
export type Question =
  | { readonly table: string; readonly id: string }
  | {
      readonly table: string;
      readonly field: string;
      readonly is: string;
      /** Whether these are all, by what the questions before it found; where they are not, the whole table is read. */
      readonly complete?: (rows: readonly Values[], found: Readonly<Record<string, readonly Values[]>>) => boolean;
      /** They were added at different times, with others' rows between them. */
      readonly scattered?: true;
    }
  /** `once`: how it stands afterwards is not asked again; `inPieces`: it is more than one answer holds. */
  | { readonly table: string; readonly all: true; readonly once?: true; readonly inPieces?: boolean };

export type Questions = Readonly<Record<string, Question>>;

/** The rows found, by the names of the questions; calculated fields included. */
export type Found<Q extends Questions> = { readonly [K in keyof Q]: readonly Values[] };

/** Reads rows of several tables; one sync, and one more for tables that a filter or a renamed column hides from search. */
export async function ask<Q extends Questions>(stage: Stage, questions: Q): Promise<Found<Q>> {
  const searches = askAll(stage, questions);
  await stage.ground.context.sync();
  return rowsIn(await setsOf(searches, questions));
}

/** What is being asked, by the names of the questions. */
export type Searches = ReadonlyMap<string, { readonly table: string; readonly search: RowSearch }>;
/** What was found, by the names of the questions. */
export type Sets = ReadonlyMap<string, { readonly table: string; readonly set: RowSet }>;

/** Queues the questions. */
export function askAll({ schema, ground }: Stage, questions: Questions): Searches {
  return new Map(
    Object.entries(questions).map(([name, question]) => {
      const table = schema.table(question.table);
      if ("all" in question) {
        const askEvery = question.inPieces ? askEveryRowInPieces : askEveryRow;
        return [name, { table: table.key, search: askEvery(ground, table) }];
      }
      if ("id" in question) {
        return [name, { table: table.key, search: askRowsWith(ground, table, table.idField!, question.id) }];
      }
      const find = question.scattered ? askScatteredRows : askRowsWith;
      return [name, { table: table.key, search: find(ground, table, table.field(question.field), question.is) }];
    }),
  );
}

/** The answers, once the queue has been sent. */
export async function setsOf(searches: Searches, questions: Questions): Promise<Sets> {
  const sets = new Map<string, { table: string; set: RowSet }>();
  for (const [name, { table, search }] of searches)
    sets.set(name, { table, set: await setOf(search, questions[name]!, sets) });
  return sets;
}

async function setOf(search: RowSearch, question: Question, before: Sets): Promise<RowSet> {
  if (search.mayMiss()) return search.thoroughly();
  const found = search.found();
  const complete = !("complete" in question) || question.complete?.(found.rows, rowsIn(before)) !== false;
  return complete ? found : search.thoroughly();
}

/** Their rows alone. */
export function rowsIn<Q extends Questions>(sets: Sets): Found<Q> {
  return Object.fromEntries([...sets].map(([name, { set }]) => [name, set.rows])) as Found<Q>;
}
