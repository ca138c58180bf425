/** The work breakdown under any rearrangement: a forest stays a forest, numbers stay unique, nothing is lost. */

import fc from "fast-check";
import type { Move, Outline } from "../../../src/process/project/outline";
import { inserted, moved, numbered, outlineOf, renumbering } from "../../../src/process/project/outline";
import type { RowValues } from "../../../src/schema/types";

const MOVES: readonly Move[] = ["indent", "outdent", "up", "down"];

/** "a / b c / d" as indented lines: each letter a task, each two blanks a level. */
const draw = (text: string): Outline =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ id: line.trim(), depth: line.search(/\S/) / 2 }));

const drawn = (outline: Outline): string => outline.map(({ id, depth }) => `${"  ".repeat(depth)}${id}`).join("\n");

const lines = (...rows: readonly string[]): string => rows.join("\n");

const PLAN = lines("a", "  b", "    c", "  d", "e", "f");

test.each<[string, string, Move, string]>([
  ["a task goes below the one above it", "e", "indent", lines("a", "  b", "    c", "  d", "  e", "f")],
  ["and takes along what is below it", "b", "outdent", lines("a", "b", "  c", "  d", "e", "f")],
  ["a first child can't go deeper", "b", "indent", PLAN],
  ["a first task can't go up", "a", "up", PLAN],
  ["a task of the first level can't come out", "e", "outdent", PLAN],
  [
    "a task changes places with the next one and all below it",
    "a",
    "down",
    lines("e", "a", "  b", "    c", "  d", "f"),
  ],
  ["and stays among its siblings", "d", "down", PLAN],
  ["a child changes places with its brother", "d", "up", lines("a", "  d", "  b", "    c", "e", "f")],
  ["an unknown task moves nothing", "z", "up", PLAN],
])("%s", (_name, id, move, expected) => {
  expect(drawn(moved(draw(PLAN), id, move))).toBe(expected);
});

test("numbers and parents follow from the places", () => {
  expect(numbered(draw(PLAN)).map(({ id, wbs, parentId }) => [id, wbs, parentId])).toEqual([
    ["a", "1", null],
    ["b", "1.1", "a"],
    ["c", "1.1.1", "b"],
    ["d", "1.2", "a"],
    ["e", "2", null],
    ["f", "3", null],
  ]);
});

test.each<[string, Parameters<typeof inserted>[2], string]>([
  ["behind another and all below it", { after: "b" }, lines("a", "  b", "    c", "  x", "  d", "e", "f")],
  ["last below another", { under: "a" }, lines("a", "  b", "    c", "  d", "  x", "e", "f")],
  ["at the end", null, lines(PLAN, "x")],
  ["at the end where the other is gone", { after: "z" }, lines(PLAN, "x")],
])("a new task is put %s", (_name, spot, expected) => {
  expect(drawn(inserted(draw(PLAN), "x", spot))).toBe(expected);
});

const row = (id: string, wbs: string | null, parentId: string | null = null): RowValues => ({ id, wbs, parentId });

test.each<[string, readonly RowValues[], string]>([
  ["by parents and numbers", [row("c", "1.10", "a"), row("b", "1.2", "a"), row("a", "1")], lines("a", "  b", "  c")],
  [
    "by numbers alone, as hands type them",
    [row("b", "1.1"), row("a", "1"), row("c", "1.1.1")],
    lines("a", "  b", "    c"),
  ],
  ["by the sheet's order where there are no numbers", [row("b", null), row("a", null)], lines("b", "a")],
  ["with the parent before the number", [row("a", "1"), row("b", "2"), row("c", "1.1", "b")], lines("a", "b", "  c")],
  ["with a parent that is gone left out", [row("a", "1"), row("b", "2", "gone")], lines("a", "b")],
  ["with a circle cut open", [row("a", "1", "b"), row("b", "1.1", "a")], lines("b", "  a")],
  ["with words for numbers last", [row("a", "zwei"), row("b", "1")], lines("b", "a")],
  ["without rows that have no id", [{ id: null, wbs: "1" }, row("a", "2")], "a"],
])("rows are read %s", (_name, rows, expected) => {
  expect(drawn(outlineOf(rows))).toBe(expected);
});

test("only rows that get another number or parent are written", () => {
  const rows = numbered(draw(PLAN)).map(({ id, wbs, parentId }) => row(id, wbs, parentId));
  expect(renumbering(rows, draw(PLAN)).size).toBe(0);
  const changes = renumbering(rows, moved(draw(PLAN), "f", "indent"));
  expect([...changes]).toEqual([["f", { wbs: "2.1", parentId: "e" }]]);
});

/** Rows as people leave them: any parent, any number, circles included. */
const anyRows = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 14 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        parentId: fc.option(fc.constantFrom(...ids), { nil: null }),
        wbs: fc.option(fc.stringMatching(/^[1-3](\.[1-3]){0,2}$/), { nil: null }),
      }),
    ),
  ),
);

const steps = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MOVES)), { maxLength: 30 });

/** After the steps, and whether each kept the rows it is not about in their order. */
function walked(outline: Outline, walk: readonly (readonly [number, Move])[]): Outline {
  return walk.reduce((now, [at, move]) => moved(now, now[at % now.length]!.id, move), outline);
}

describe("whatever is indented, outdented and moved", () => {
  const always = (check: (before: Outline, after: Outline) => void) =>
    fc.assert(
      fc.property(anyRows, steps, (rows, walk) => check(outlineOf(rows), walked(outlineOf(rows), walk))),
      { seed: 20261126, numRuns: 300 },
    );

  test("no task is lost or doubled", () =>
    always((before, after) => expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())));

  test("numbers are unique, and count from 1 without a gap on each level", () =>
    always((_, after) => {
      const numbers = numbered(after).map(({ wbs }) => wbs);
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const wbs of numbers) {
        const parts = wbs.split(".").map(Number);
        const last = parts.pop()!;
        const before = last === 1 ? parts.join(".") : [...parts, last - 1].join(".");
        expect(before === "" || numbers.includes(before)).toBe(true);
      }
    }));

  test("parents are a forest: every chain of them ends, and each stands before its children", () =>
    always((_, after) => {
      const all = numbered(after);
      const place = new Map(all.map(({ id }, index) => [id, index]));
      for (const { id, parentId } of all)
        if (parentId !== null) expect(place.get(parentId)!).toBeLessThan(place.get(id)!);
    }));

  test("what is written can be read again as the same outline", () =>
    always((_, after) => {
      const rows = numbered(after).map(({ id, wbs, parentId }) => row(id, wbs, parentId));
      expect(outlineOf([...rows].reverse())).toEqual(after);
      expect(renumbering(rows, after).size).toBe(0);
    }));

  test("indenting and outdenting change no order, and moving up and down are each other's way back", () =>
    fc.assert(
      fc.property(anyRows, fc.nat(), fc.constantFrom(...MOVES), (rows, at, move) => {
        const before = outlineOf(rows);
        const { id } = before[at % before.length]!;
        const after = moved(before, id, move);
        if (move === "indent" || move === "outdent")
          expect(after.map((each) => each.id)).toEqual(before.map((each) => each.id));
        else if (after !== before) expect(moved(after, id, move === "up" ? "down" : "up")).toEqual(before);
      }),
      { seed: 20261126, numRuns: 300 },
    ));
});
