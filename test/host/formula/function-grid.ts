/** The grid the function tests look at: A numbers, B texts, C mixed values, D dates, E1:G2 a row with its results. */
import { SmallBook } from "./small-book";

export type Case = readonly [formula: string, expected: unknown];

/** A fresh workbook with the grid. */
export const functionGrid = (): SmallBook =>
  new SmallBook()
    .write("A1", [[3], [1], [4], [1], [5], [9]])
    .write("B1", [["未开始"], ["进行中"], ["已完成"], ["已完成"], ["Done"], ["done*"]])
    .write("C1", [[1], ["x"], [true], [null], ["2"], ["=1/0"]])
    .write("D1", [[46_024], [46_054], [46_082], [46_113.5], [60], [1]])
    .write("E1", [
      [10, 20, 30],
      [1, 2, 3],
    ])
    .calculate();

/** Runs a table of formulas, each family of functions under its name. */
export function checkFamilies(families: Record<string, readonly Case[]>): void {
  const book = functionGrid();
  describe.each(Object.entries(families))("%s", (_, cases) => {
    test.each(cases)("=%s", (formula, expected) => {
      const value = book.evaluate(`=${formula}`);
      if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
      else expect(value).toEqual(expected);
    });
  });
}
