/**
 * The work breakdown as an outline: tasks in their order, each so deep below the first level. Parents and WBS numbers
 * follow from order and depth alone, so they can't contradict each other. Pure; knows nothing of what a task says.
 */

import type { RowValues } from "../../schema/types";
import { textOf } from "../../rollup/today/rows";

/** A task in its place; the first stands at depth 0, and none is more than one deeper than the one before it. */
export interface Placed {
  readonly id: string;
  readonly depth: number;
}

export type Outline = readonly Placed[];

/** What follows from a place. */
export interface Numbered extends Placed {
  readonly wbs: string;
  readonly parentId: string | null;
}

/** One step of rearranging. */
export type Move = "indent" | "outdent" | "up" | "down";

/** A step of one task. */
export interface Step {
  readonly id: string;
  readonly move: Move;
}

/** Where a new task goes: behind another and all below it, or as the last one below it, or at the very end. */
export type Spot = { readonly after: string } | { readonly under: string } | null;

/**
 * The outline that rows describe. A parent counts before a number; a row without one belongs below the row whose number
 * its own begins with. Circles, which only hands can make, are cut at the row that closes them.
 */
export function outlineOf(rows: readonly RowValues[]): Outline {
  const tasks = rows.filter((row) => textOf(row, "id") !== null);
  const parents = parentsOf(tasks);
  const children = new Map<string | null, RowValues[]>();
  for (const task of tasks) {
    const parent = parents.get(idOf(task)) ?? null;
    children.set(parent, [...(children.get(parent) ?? []), task]);
  }
  for (const siblings of children.values()) siblings.sort(byNumber);
  const below = (parent: string | null, depth: number): Placed[] =>
    (children.get(parent) ?? []).flatMap((task) => [{ id: idOf(task), depth }, ...below(idOf(task), depth + 1)]);
  return below(null, 0);
}

const idOf = (row: RowValues): string => textOf(row, "id")!;

/** By task, the parent it has or seems to have; what would close a circle has none. */
function parentsOf(tasks: readonly RowValues[]): ReadonlyMap<string, string> {
  const ids = new Set(tasks.map(idOf));
  const byWbs = new Map([...tasks].reverse().map((task) => [textOf(task, "wbs"), idOf(task)]));
  const parents = new Map<string, string>();
  for (const task of tasks) {
    const [id, said] = [idOf(task), textOf(task, "parentId")];
    const parent = said !== null && ids.has(said) ? said : byWbs.get(beginning(textOf(task, "wbs")));
    if (parent !== undefined && !ancestors(parents, parent).includes(id)) parents.set(id, parent);
  }
  return parents;
}

/** "1.2" of "1.2.3"; nothing of a number of the first level. */
const beginning = (wbs: string | null): string => (wbs ?? "").split(".").slice(0, -1).join(".");

function ancestors(parents: ReadonlyMap<string, string>, id: string): readonly string[] {
  const found = [id];
  for (let next = parents.get(id); next !== undefined; next = parents.get(next)) found.push(next);
  return found;
}

/** By number, 1.2 before 1.10; what has no number comes last, in the sheet's order. */
function byNumber(one: RowValues, other: RowValues): number {
  const [a, b] = [digits(one), digits(other)];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  for (let level = 0; level < Math.max(a.length, b.length); level++) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function digits(row: RowValues): readonly number[] | null {
  const wbs = textOf(row, "wbs");
  return wbs !== null && /^\d+(\.\d+)*$/.test(wbs) ? wbs.split(".").map(Number) : null;
}

/** Number and parent of every task. */
export function numbered(outline: Outline): readonly Numbered[] {
  const counts: number[] = [];
  const trail: string[] = [];
  return outline.map(({ id, depth }) => {
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    trail.length = depth;
    const parentId = trail[depth - 1] ?? null;
    trail.push(id);
    return { id, depth, parentId, wbs: counts.join(".") };
  });
}

/** What an outline changes in rows as they stand: number and parent of each that has others. */
export function renumbering(
  rows: readonly RowValues[],
  outline: Outline,
): ReadonlyMap<string, { readonly wbs: string; readonly parentId: string | null }> {
  const standing = new Map(rows.map((row) => [textOf(row, "id"), row]));
  return new Map(
    numbered(outline).flatMap(({ id, wbs, parentId }) => {
      const row = standing.get(id);
      const same = textOf(row, "wbs") === wbs && textOf(row, "parentId") === parentId;
      return row === undefined || same ? [] : [[id, { wbs, parentId }]];
    }),
  );
}

/** How many rows a task takes with all below it. */
export function extent(outline: Outline, index: number): number {
  const { depth } = outline[index]!;
  const end = outline.findIndex((each, place) => place > index && each.depth <= depth);
  return (end < 0 ? outline.length : end) - index;
}

/** The outline after one step of a task, with all below it; the same one where the step is impossible. */
export function moved(outline: Outline, id: string, move: Move): Outline {
  const index = outline.findIndex((each) => each.id === id);
  return index < 0 ? outline : MOVES[move](outline, index);
}

/** The outline after several steps, one after the other. */
export const movedAll = (outline: Outline, steps: readonly Step[]): Outline =>
  steps.reduce((now, { id, move }) => moved(now, id, move), outline);

/** Whether a step would change anything. */
export const canMove = (outline: Outline, id: string, move: Move): boolean => moved(outline, id, move) !== outline;

const MOVES: Readonly<Record<Move, (outline: Outline, index: number) => Outline>> = {
  indent: (outline, index) => (previousSibling(outline, index) < 0 ? outline : deeper(outline, index, 1)),
  // Those that follow on its level come below it, as in every outline: no row changes its place.
  outdent: (outline, index) => (outline[index]!.depth === 0 ? outline : deeper(outline, index, -1)),
  up: (outline, index) => {
    const previous = previousSibling(outline, index);
    return previous < 0 ? outline : swapped(outline, previous, index);
  },
  down: (outline, index) => {
    const next = index + extent(outline, index);
    return outline[next]?.depth === outline[index]!.depth ? swapped(outline, index, next) : outline;
  },
};

function previousSibling(outline: Outline, index: number): number {
  const { depth } = outline[index]!;
  for (let place = index - 1; place >= 0 && outline[place]!.depth >= depth; place--)
    if (outline[place]!.depth === depth) return place;
  return -1;
}

function deeper(outline: Outline, index: number, by: number): Outline {
  const end = index + extent(outline, index);
  return outline.map((each, place) => (place < index || place >= end ? each : { id: each.id, depth: each.depth + by }));
}

/** Two neighbours change places, each with all below it. */
function swapped(outline: Outline, first: number, second: number): Outline {
  const end = second + extent(outline, second);
  return [
    ...outline.slice(0, first),
    ...outline.slice(second, end),
    ...outline.slice(first, second),
    ...outline.slice(end),
  ];
}

/** The outline with a new task. */
export function inserted(outline: Outline, id: string, spot: Spot): Outline {
  const anchor = spot === null ? null : "after" in spot ? spot.after : spot.under;
  const index = outline.findIndex((each) => each.id === anchor);
  if (spot === null || index < 0) return [...outline, { id, depth: 0 }];
  const end = index + extent(outline, index);
  const depth = outline[index]!.depth + ("under" in spot ? 1 : 0);
  return [...outline.slice(0, end), { id, depth }, ...outline.slice(end)];
}
