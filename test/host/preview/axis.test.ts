import { Axis, pixels, points } from "../../../host/preview/grid/axis";

const heights = [20, 0, 30, 0, 40];
const axis = new Axis(heights.length, (index) => heights[index]!);

describe("an axis", () => {
  test("counts only the lines that are seen", () => expect(axis.count).toBe(3));

  test("is as long as its lines together", () => expect(axis.length).toBe(90));

  test.each([
    ["the first line", 0, 0],
    ["a line behind a hidden one", 1, 2],
    ["the last line, for a position past the end", 9, 4],
  ])("knows the sheet's index of %s", (_name, position, index) => expect(axis.index(position)).toBe(index));

  test.each([
    ["a seen line", 2, 1],
    ["a hidden line: the next one seen", 3, 2],
    ["a line past the end", 7, 3],
  ])("knows the position of %s", (_name, index, position) => expect(axis.position(index)).toBe(position));

  test.each([
    [0, 0],
    [19, 0],
    [20, 1],
    [49, 1],
    [50, 2],
    [500, 2],
  ])("finds at distance %d the line at position %d", (distance, position) => expect(axis.at(distance)).toBe(position));

  test("steps over hidden lines", () => expect(axis.step(0, 1)).toBe(2));

  test("stays on the last line when stepping past it", () => expect(axis.step(4, 1)).toBe(4));

  test("says which lines are hidden", () => expect([0, 1, 2].map((i) => axis.shows(i))).toEqual([true, false, true]));
});

test("a standard row of 15 points is 20 pixels high", () => expect(pixels(15)).toBe(20));

test("pixels turn back into the same points", () => expect(points(pixels(48))).toBe(48));
