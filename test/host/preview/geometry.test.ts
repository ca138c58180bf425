import { Axis } from "../../../host/preview/grid/axis";
import type { Geometry } from "../../../host/preview/grid/geometry";
import { cellBox, hitTest, scrollToShow } from "../../../host/preview/grid/geometry";

const scrolled: Geometry = {
  rows: new Axis(100, () => 20),
  columns: new Axis(50, () => 60),
  headerWidth: 40,
  headerHeight: 24,
  frozenRows: 2,
  frozenColumns: 1,
  scrollLeft: 120,
  scrollTop: 200,
  width: 500,
  height: 400,
};

describe("a cell's box", () => {
  test("stays in place when its row and column are frozen", () =>
    expect(cellBox(scrolled, 1, 0)).toEqual({ x: 40, y: 44, width: 60, height: 20 }));

  test("moves with the scrolling when they are not", () =>
    expect(cellBox(scrolled, 15, 4)).toEqual({ x: 160, y: 124, width: 60, height: 20 }));

  test("moves sideways only when just its row is frozen", () =>
    expect(cellBox(scrolled, 0, 4)).toMatchObject({ x: 160, y: 24 }));
});

describe("what lies under a point", () => {
  test.each([
    ["the corner", 10, 10, { part: "corner" }],
    ["a column's letter", 200, 10, { part: "columnHeader", column: 4 }],
    ["a row's number", 10, 130, { part: "rowHeader", row: 15 }],
    ["a cell", 200, 130, { part: "cell", row: 15, column: 4 }],
    ["a frozen cell", 60, 50, { part: "cell", row: 1, column: 0 }],
    ["the cell beside the frozen column", 101, 130, { part: "cell", column: 3 }],
  ])("is %s", (_name, x, y, hit) => expect(hitTest(scrolled, x, y)).toMatchObject(hit));

  test("is a column's edge near the end of its header", () => expect(hitTest(scrolled, 218, 10).edge).toBe(4));

  test("is the edge of the column before, just after its end", () => expect(hitTest(scrolled, 222, 10).edge).toBe(4));

  test("is no edge in the middle of a header", () => expect(hitTest(scrolled, 190, 10).edge).toBeUndefined());

  test("agrees with the boxes of the cells", () => {
    const { x, y } = cellBox(scrolled, 17, 6);
    expect(hitTest(scrolled, x + 5, y + 5)).toMatchObject({ row: 17, column: 6 });
  });
});

describe("scrolling to a cell", () => {
  test("moves nothing when the cell is in view", () =>
    expect(scrollToShow(scrolled, 15, 4)).toEqual({ left: 120, top: 200 }));

  test("puts a cell above under the frozen rows", () => expect(scrollToShow(scrolled, 5, 4).top).toBe(60));

  test("puts a cell below at the lower edge", () => {
    const { top } = scrollToShow(scrolled, 60, 4);
    const { y, height } = cellBox({ ...scrolled, scrollTop: top }, 60, 4);
    expect(y + height).toBe(scrolled.height);
  });

  test("leaves the scrolling alone for a frozen cell", () =>
    expect(scrollToShow(scrolled, 0, 0)).toEqual({ left: 120, top: 200 }));
});
