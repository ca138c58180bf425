/** How the engine follows changes: what runs, what spills, what goes in circles, what comes late. */
import { ErrorValue } from "../../../host/model/types";
import { SmallBook } from "./small-book";

const ran = (book: SmallBook, change: () => void): number => {
  const before = book.engine.evaluations;
  change();
  book.calculate();
  return book.engine.evaluations - before;
};

describe("following changes", () => {
  test("a formula reads cells and follows their changes", () => {
    const book = new SmallBook().write("A1", [[1, 2, "=A1+B1*10"]]).calculate();
    expect(book.read("C1")).toBe(21);
    book.write("A1", [[5]]).calculate();
    expect(book.read("C1")).toBe(25);
  });

  test("a chain of 20,000 cells is worked out downwards without overflowing", () => {
    const book = new SmallBook().write("A1", [[1]]);
    for (let row = 1; row < 20_000; row++) book.writeCell(0, row, 0, `=A${row}+1`);
    expect(book.calculate().read("A20000")).toBe(20_000);
  });

  test("a chain of 20,000 cells is worked out upwards without overflowing", () => {
    const book = new SmallBook();
    for (let row = 0; row < 19_999; row++) book.writeCell(0, row, 0, `=A${row + 2}+1`);
    book.writeCell(0, 19_999, 0, 1);
    expect(book.calculate().read("A1")).toBe(20_000);
  });

  test("a chain whose links are computed references does not overflow either", () => {
    const book = new SmallBook().write("A1500", [[1]]);
    for (let row = 0; row < 1499; row++) book.writeCell(0, row, 0, `=INDIRECT("A${row + 2}")+1`);
    expect(book.calculate().read("A1")).toBe(1500);
  });

  test("an edit runs only the formulas that depend on it", () => {
    const book = new SmallBook();
    for (let row = 1; row <= 1000; row++) book.write(`A${row}`, [[row, `=A${row}*2`, `=B${row}+1`]]);
    book.write("E1", [["=SUM(B1:B1000)"], ["=SUM(A1:A10)"]]).calculate();
    expect(ran(book, () => book.write("A500", [[7]]))).toBe(3);
    expect(book.read("C500")).toBe(15);
  });

  test("a recalculation with nothing changed runs nothing", () => {
    const book = new SmallBook().write("A1", [[1, "=A1+1"]]).calculate();
    expect(ran(book, () => undefined)).toBe(0);
  });

  test("a clock that shows the same time makes its dependents run no more", () => {
    const book = new SmallBook().write("A1", [["=NOW()", "=A1+1", "=B1*2"]]).calculate();
    expect(ran(book, () => undefined)).toBe(1);
  });

  test("a clock that has moved on takes its dependents along", () => {
    let minute = 0;
    const book = new SmallBook(["Sheet1"], { now: () => new Date(2026, 10, 22, 9, minute) })
      .write("A1", [["=MINUTE(NOW())", "=A1+1", "=B1*2", "=NOW()", "=MINUTE(D1)"]])
      .calculate();
    minute = 7;
    book.calculate();
    expect(["A1", "B1", "C1", "E1"].map((cell) => book.read(cell))).toEqual([7, 8, 16, 7]);
  });

  test("references with one fixed end depend on what they span", () => {
    const book = new SmallBook();
    for (let row = 1; row <= 5; row++) book.write(`A${row}`, [[1, `=SUM(A$1:A${row})`]]);
    book.calculate();
    expect(ran(book, () => book.write("A4", [[10]]))).toBe(2);
    expect(book.read("B5")).toBe(14);
  });

  test("a whole column is what is used of it, and grows with it", () => {
    const book = new SmallBook()
      .write("A1", [[1], [2]])
      .write("C1", [["=SUM(A:A)"]])
      .calculate();
    book.write("A5000", [[10]]).calculate();
    expect(book.read("C1")).toBe(13);
  });

  test("an empty cell counts as 0 and shows as 0", () => {
    expect(
      new SmallBook()
        .write("B1", [["=A1"]])
        .calculate()
        .read("B1"),
    ).toBe(0);
  });

  test("a formula in another sheet is found by its quoted Chinese name", () => {
    const book = new SmallBook(["台账", "周报 2026-W47"]).write("A1", [["='周报 2026-W47'!B2*2"]]);
    book.write("B2", [[21]], 1).calculate();
    expect(book.read("A1")).toBe(42);
  });

  test("a sum over several sheets takes those between in tab order", () => {
    const book = new SmallBook(["一", "二", "三", "合计"]);
    [0, 1, 2].forEach((sheet) => book.write("A1", [[sheet + 1]], sheet));
    book.write("A1", [["=SUM(一:三!A1)"]], 3).calculate();
    expect(book.read("A1", 3)).toBe(6);
  });
});

describe("circles", () => {
  test("cells that need each other are 0 and reported", () => {
    const book = new SmallBook().write("A1", [["=B1+1", "=A1+1", "=A1+5"]]);
    const { cycles } = book.engine.recalculate();
    expect(cycles.map(({ column }) => column).sort()).toEqual([0, 1]);
    expect([book.read("A1"), book.read("B1"), book.read("C1")]).toEqual([0, 0, 5]);
  });

  test("a cell inside its own range is a circle", () => {
    const book = new SmallBook().write("A1", [[1], ["=SUM(A1:A3)"], [2]]);
    expect(book.engine.recalculate().cycles).toHaveLength(1);
  });

  test("a branch not taken makes no circle", () => {
    const book = new SmallBook().write("A1", [[true, "=IF(A1,1,C1)", "=IF(A1,B1+1,3)"]]);
    expect(book.engine.recalculate().cycles).toEqual([]);
    expect(book.read("C1")).toBe(2);
  });

  test("a circle that is broken is no longer reported", () => {
    const book = new SmallBook().write("A1", [["=B1+1", "=A1+1"]]).calculate();
    book.write("B1", [[4]]);
    expect(book.engine.recalculate().cycles).toEqual([]);
    expect(book.read("A1")).toBe(5);
  });

  test("iterative calculation goes round until it holds still", () => {
    const iterative = { enabled: true, maxIterations: 100, maxChange: 1e-9 };
    const book = new SmallBook(["Sheet1"], { iterative }).write("A1", [["=B1/2+1", "=A1"]]).calculate();
    expect(book.read("A1")).toBeCloseTo(2, 6);
  });
});

describe("spilling", () => {
  test("an array fills the cells beside its formula, and dependents see them", () => {
    const book = new SmallBook()
      .write("A1", [["=SEQUENCE(2,2)"]])
      .write("D1", [["=SUM(A1:B2)", "=B2*10"]])
      .calculate();
    expect([book.read("B2"), book.read("D1"), book.read("E1")]).toEqual([4, 10, 40]);
    expect(book.engine.spillAt(0, 1, 1)).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  });

  test("a smaller array empties the cells it no longer fills", () => {
    const book = new SmallBook()
      .write("A1", [[3]])
      .write("B1", [["=SEQUENCE(A1)"]])
      .calculate();
    book.write("A1", [[1]]).calculate();
    expect([book.read("B1"), book.read("B2"), book.read("B3")]).toEqual([1, null, null]);
  });

  test("a value in the way is #SPILL!, and its removal lets the array through", () => {
    const book = new SmallBook()
      .write("A2", [["x"]])
      .write("A1", [["=SEQUENCE(3)"]])
      .calculate();
    expect([book.read("A1"), book.read("A2"), book.read("A3")]).toEqual(["#SPILL!", "x", null]);
    book.write("A2", [[null]]).calculate();
    expect([book.read("A1"), book.read("A2"), book.read("A3")]).toEqual([1, 2, 3]);
  });

  test("a value typed over a spilled cell stays and stops the array", () => {
    const book = new SmallBook().write("A1", [["=SEQUENCE(3)"]]).calculate();
    book.write("A2", [["mine"]]).calculate();
    expect([book.read("A1"), book.read("A2"), book.read("A3")]).toEqual(["#SPILL!", "mine", null]);
  });

  test("A1# is the whole array", () => {
    const book = new SmallBook().write("A1", [["=SEQUENCE(4)", "=SUM(A1#)", "=C1#"]]).calculate();
    expect([book.read("B1"), book.read("C1")]).toEqual([10, 0]);
    expect(
      new SmallBook()
        .write("A1", [[1, "=A1#"]])
        .calculate()
        .read("B1"),
    ).toBe("#REF!");
  });

  test("removing the formula empties what it filled", () => {
    const book = new SmallBook().write("A1", [["=SEQUENCE(3)"]]).calculate();
    book.write("A1", [[9]]).calculate();
    expect([book.read("A1"), book.read("A2")]).toEqual([9, null]);
  });

  test("a table has no room for arrays", () => {
    const book = new SmallBook().addTable("T", 0, { top: 0, left: 0, bottom: 5, right: 0 }, ["x"]);
    expect(
      book
        .write("A2", [["=SEQUENCE(2)"]])
        .calculate()
        .read("A2"),
    ).toBe("#SPILL!");
  });

  test("@ takes the value of the formula's own row", () => {
    const book = new SmallBook()
      .write("A1", [[1], [2], [3]])
      .write("B2", [["=@A1:A3"]])
      .write("B9", [["=@A1:A3"]]);
    book.calculate();
    expect([book.read("B2"), book.read("B9")]).toEqual([2, "#VALUE!"]);
  });
});

describe("custom functions", () => {
  test("get values and matrices and the calling address, and may spill", () => {
    const book = new SmallBook();
    const seen: unknown[] = [];
    book.engine.functions.define("TRACK.STATUSBY", (args, at) => {
      seen.push(args, at);
      return [
        ["a", 1],
        ["b", 2],
      ];
    });
    book
      .write("A1", [[5, 6]])
      .write("C1", [['=TRACK.STATUSBY(A1:B1,A1,"x")']])
      .calculate();
    expect(seen).toEqual([[[[5, 6]], 5, "x"], { sheet: 0, row: 0, column: 2 }]);
    expect([book.read("C1"), book.read("D2")]).toEqual(["a", 2]);
  });

  test("an unknown name is #NAME? until the function is defined", () => {
    const book = new SmallBook().write("A1", [["=MY.FN(1)"]]).calculate();
    expect(book.read("A1")).toBe("#NAME?");
    book.engine.functions.define("MY.FN", ([x]) => Number(x) + 1);
    expect(book.calculate().read("A1")).toBe(2);
  });

  test("a late answer is #BUSY! first, and then its dependents follow", async () => {
    const book = new SmallBook();
    let calls = 0;
    book.engine.functions.define("SLOW", async ([x]) => {
      calls += 1;
      return Number(x) * 2;
    });
    book.write("A1", [[4, "=SLOW(A1)+1", "=B1*10"]]).calculate();
    expect([book.read("B1"), book.read("C1")]).toEqual(["#BUSY!", "#BUSY!"]);
    await new Promise<unknown>((resolve) => book.engine.onAsyncResult(resolve));
    book.calculate();
    expect([book.read("B1"), book.read("C1"), calls]).toEqual([9, 90, 1]);
    book.write("A1", [[5]]).calculate();
    expect([book.read("B1"), calls]).toEqual(["#BUSY!", 2]);
  });

  test("a late answer is taken up although the clock among its arguments has gone on", async () => {
    let minutes = 0;
    const book = new SmallBook(["Sheet1"], { now: () => new Date(2026, 10, 22, 9, minutes++) });
    book.engine.functions.define("OVERDUE", async ([now]) => Math.floor(Number(now)));
    book.write("A1", [["=OVERDUE(NOW())", "=OVERDUE(NOW()+1)"]]).calculate();
    await new Promise((resolve) => setTimeout(resolve));
    book.engine.recalculate("answer");
    expect([book.read("A1"), book.read("B1")]).toEqual([46_348, 46_349]);
  });

  test("a thrown error is #VALUE! with its sentence, an error value is kept", () => {
    const book = new SmallBook();
    book.engine.functions.define("BAD", () => {
      throw new Error("No such group.");
    });
    book.engine.functions.define("NONE", () => new ErrorValue("#N/A", "Nobody is late."));
    book.write("A1", [["=BAD()", "=NONE()"]]).calculate();
    expect(book.value(0, 0, 0)).toEqual(new ErrorValue("#VALUE!", "No such group."));
    expect(book.value(0, 0, 1)).toEqual(new ErrorValue("#N/A", "Nobody is late."));
  });
});

describe("hidden rows", () => {
  test("SUBTOTAL leaves out filtered rows, with 100 more also those hidden by hand", () => {
    const book = new SmallBook().write("A1", [[1], [2], [4], ["=SUBTOTAL(9,A1:A2)"]]);
    book.sheets[0]!.hidden.set(1, "filter").set(2, "user");
    expect(book.calculate().evaluate("=SUBTOTAL(9,A1:A4)")).toBe(5);
    expect(book.evaluate("=SUBTOTAL(109,A1:A4)")).toBe(1);
  });
});
