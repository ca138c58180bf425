import { Axis } from "../../../host/preview/grid/axis";
import type { Ground } from "../../../host/preview/grid/moves";
import { cycle, jump, step } from "../../../host/preview/grid/moves";

/** Column A: filled in rows 1–3 and 6; row 5 is hidden. */
const filled = new Set([0, 1, 2, 5]);
const ground: Ground = {
  rows: new Axis(10, (row) => (row === 4 ? 0 : 20)),
  columns: new Axis(5, () => 60),
  isEmpty: (row, column) => column !== 0 || !filled.has(row),
};
const at = (row: number, column = 0): { row: number; column: number } => ({ row, column });

describe("a step", () => {
  test("goes over hidden rows", () => expect(step(ground, at(3), "down")).toEqual(at(5)));

  test("stops at the first column", () => expect(step(ground, at(3), "left")).toEqual(at(3)));
});

describe("a jump", () => {
  test.each([
    ["to the end of the block one stands in", 0, "down", 2],
    ["from a block's end to the next block", 2, "down", 5],
    ["from the last block to the sheet's edge", 5, "down", 9],
    ["from an empty cell to the block before", 8, "up", 5],
    ["back to the block's beginning", 2, "up", 0],
  ] as const)("goes %s", (_name, from, direction, to) => expect(jump(ground, at(from), direction)).toEqual(at(to)));

  test("stays where there is nowhere to go", () => expect(jump(ground, at(0), "up")).toEqual(at(0)));
});

describe("going round a selection", () => {
  const area = { top: 1, left: 1, bottom: 2, right: 3 };
  test.each([
    ["Tab goes right", at(1, 1), "rows", false, at(1, 2)],
    ["Tab wraps to the next row", at(1, 3), "rows", false, at(2, 1)],
    ["Tab at the last cell begins again", at(2, 3), "rows", false, at(1, 1)],
    ["Shift+Tab goes back a row", at(2, 1), "rows", true, at(1, 3)],
    ["Enter goes down", at(1, 1), "columns", false, at(2, 1)],
    ["Enter wraps to the next column", at(2, 1), "columns", false, at(1, 2)],
    ["Shift+Enter at the first cell goes to the last", at(1, 1), "columns", true, at(2, 3)],
  ] as const)("%s", (_name, from, by, backward, to) => expect(cycle([area], from, by, backward)).toEqual(to));

  test("goes on in the next selected area", () =>
    expect(cycle([area, { top: 7, left: 0, bottom: 8, right: 0 }], at(2, 3), "rows", false)).toEqual(at(7, 0)));
});
