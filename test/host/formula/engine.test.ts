import { SmallBook } from "./small-book";

test("a formula reads cells and follows their changes", () => {
  const book = new SmallBook().write("A1", [[1, 2, "=A1+B1*10"]]).calculate();
  expect(book.read("C1")).toBe(21);
  book.write("A1", [[5]]).calculate();
  expect(book.read("C1")).toBe(25);
});

test("a chain of 20,000 cells is worked out in either direction without overflowing", () => {
  const down = new SmallBook().write("A1", [[1]]);
  for (let row = 1; row < 20_000; row++) down.writeCell(0, row, 0, `=A${row}+1`);
  expect(down.calculate().read("A20000")).toBe(20_000);

  const up = new SmallBook();
  for (let row = 0; row < 19_999; row++) up.writeCell(0, row, 0, `=A${row + 2}+1`);
  up.writeCell(0, 19_999, 0, 1);
  expect(up.calculate().read("A1")).toBe(20_000);
});

test("an edit runs only the formulas that depend on it", () => {
  const book = new SmallBook();
  for (let row = 0; row < 1000; row++) book.write(`A${row + 1}`, [[row, `=A${row + 1}*2`, `=B${row + 1}+1`]]);
  book.write("E1", [["=SUM(B1:B1000)"], ["=SUM(A1:A10)"]]).calculate();
  const before = book.engine.evaluations;
  book.write("A500", [[7]]).calculate();
  expect(book.engine.evaluations - before).toBe(3);
  expect(book.read("C500")).toBe(15);
});
