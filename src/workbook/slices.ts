/**
 * Reads and writes tall pieces of tables in as many syncs as the limits on requests and answers ask for, and no more:
 * usually one.
 */

import type { CellInput } from "./actions";
import { load } from "./tableReading";

/** Some columns of some body rows of a table; rows and columns count from 0. */
export interface Slice {
  readonly table: string;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Cells that one request or answer carries with ease: some two megabytes of ids. */
export const CELLS_A_SYNC = 100_000;
const ROWS_A_SLICE = 20_000;

/** A rectangle of a table's body in pieces that fit into an answer. */
export function slicesOf({ table, row, rows, column, columns }: Slice): Slice[] {
  const most = Math.max(1, Math.floor(ROWS_A_SLICE / columns));
  return Array.from({ length: Math.ceil(rows / most) }, (_, index) => {
    const first = index * most;
    return { table, row: row + first, rows: Math.min(most, rows - first), column, columns };
  });
}

/** What stands in each slice, in their order. */
export async function readSlices(
  context: Excel.RequestContext,
  slices: readonly Slice[],
  property: "values" | "valueTypes",
): Promise<unknown[][][]> {
  return eachSync(packed(slices), async (group) => {
    const ranges = group.map((slice) => load(rangeOf(context, slice), property));
    await context.sync();
    return ranges.map((range) => range[property] as unknown[][]);
  });
}

/** Writes into each slice; null leaves a cell alone. */
export async function writeSlices(
  context: Excel.RequestContext,
  writings: readonly (Slice & { readonly cells: readonly (readonly CellInput[])[] })[],
): Promise<void> {
  await eachSync(packed(writings), async (group) => {
    for (const writing of group) rangeOf(context, writing).values = writing.cells.map((row) => [...row]);
    await context.sync();
    return [];
  });
}

function rangeOf({ workbook }: Excel.RequestContext, { table, row, rows, column, columns }: Slice): Excel.Range {
  const first = workbook.tables.getItem(table).getDataBodyRange().getCell(row, column);
  return rows === 1 && columns === 1 ? first : first.getResizedRange(rows - 1, columns - 1);
}

/** Slices in groups, each for one sync. */
function packed<T extends Slice>(slices: readonly T[]): T[][] {
  const groups: T[][] = [];
  let cells = Infinity;
  for (const slice of slices) {
    const size = slice.rows * slice.columns;
    if (cells + size > CELLS_A_SYNC) groups.push([]);
    cells = cells + size > CELLS_A_SYNC ? size : cells + size;
    groups.at(-1)!.push(slice);
  }
  return groups;
}

async function eachSync<G, A>([group, ...rest]: readonly G[], task: (group: G) => Promise<A[]>): Promise<A[]> {
  if (group === undefined) return [];
  const answers = await task(group);
  return [...answers, ...(await eachSync(rest, task))];
}
