/** Structured references, names, and what runs when tables and names change. */
import { SmallBook } from "./small-book";

const ran = (book: SmallBook, change: () => void): number => {
  const before = book.engine.evaluations;
  change();
  book.calculate();
  return book.engine.evaluations - before;
};

describe("tables and names", () => {
  const table = (): SmallBook =>
    new SmallBook()
      .write("A1", [
        ["名称", "数量", "完成 %"],
        ["甲", 2, 0.5],
        ["乙", 3, 1],
        ["合计", 0, 0],
      ])
      .addTable("任务", 0, { top: 0, left: 0, bottom: 3, right: 2 }, ["名称", "数量", "完成 %"], true);

  test.each([
    ["=SUM(任务[数量])", 5],
    ["=SUM(任务)", 6.5],
    ["=SUM(任务[])", 6.5],
    ["=SUM(任务[[数量]:[完成 %]])", 6.5],
    ["=任务[[#Headers],[数量]]", "数量"],
    ["=任务[[#Totals],[名称]]", "合计"],
    ["=ROWS(任务[#All])", 4],
    ["=ROWS(任务[#Data])", 2],
    ["=ROWS(任务[[#Headers],[#Data],[名称]])", 3],
    ["=COUNTA(任务[#Headers])", 3],
    ["=INDEX(任务[名称],MATCH(3,任务[数量],0))", "乙"],
    ["=任务[无此列]", "#REF!"],
    ["=无此表[数量]", "#REF!"],
  ])("%s", (formula, expected) => {
    expect(table().evaluate(formula)).toEqual(expected);
  });

  test.each([
    ["[@数量]", 3],
    ["[@[完成 %]]", 1],
    ["任务[@数量]", 3],
    ["任务[[#This Row],[数量]]", 3],
    ["SUM(任务[@[数量]:[完成 %]])", 4],
    ["COUNTA([名称])", 2],
  ])("=%s in the table's second row", (formula, expected) => {
    expect(table().evaluate(`=${formula}`, "B3")).toEqual(expected);
  });

  test("this row outside the table's rows is #VALUE!", () => {
    expect(table().evaluate("=任务[@数量]", "F9")).toBe("#VALUE!");
  });

  test("column names with brackets are written with escapes", () => {
    const book = new SmallBook().write("A1", [["[#a]'s"], [7]]);
    book.addTable("T", 0, { top: 0, left: 0, bottom: 1, right: 0 }, ["[#a]'s"]);
    expect(book.evaluate("=SUM(T['['#a']''s])")).toBe(7);
  });

  test("only what refers to a table's rows runs when it grows", () => {
    const book = table()
      .write("E2", [["=SUM(任务[数量])", "=ROWS(任务[#All])"], ["=B2+1"]])
      .calculate();
    const grow = (): void => {
      book.tables[0] = { ...book.tables[0]!, bottom: 4 };
      book.engine.structureChanged();
    };
    expect(ran(book, grow)).toBe(2);
    expect(book.read("F2")).toBe(5);
  });

  test("a name stands for its formula, relative to the cell that uses it", () => {
    const book = new SmallBook()
      .write("A1", [
        [1, 2],
        [3, 4],
      ])
      .define("税率", "=0.06")
      .define("左", "=Sheet1!A1");
    expect(book.evaluate("=100*税率")).toBe(6);
    book.define("税率", "=0.13");
    expect(book.evaluate("=100*税率")).toBe(13);
  });

  test("a formula that uses a name runs when the name changes", () => {
    const book = new SmallBook()
      .define("k", "=2")
      .write("A1", [["=k*10", "=1+1"]])
      .calculate();
    expect(ran(book, () => void book.define("k", "=3"))).toBe(1);
    expect(book.read("A1")).toBe(30);
  });

  test("a name for a LAMBDA is called like a function", () => {
    expect(new SmallBook().define("DOUBLE", "=LAMBDA(x,x*2)").evaluate("=DOUBLE(21)")).toBe(42);
  });
});

describe("cells that move", () => {
  /** Moves everything from a row on down by one, as the model does it: cells and texts first, then the engine. */
  const insertRow = (book: SmallBook, at: number): void => {
    const edit = {
      kind: "insertCells",
      sheet: "Sheet1",
      area: { top: at, left: 0, bottom: at, right: 16_383 },
      shift: "Down",
    } as const;
    const changed = book.shiftDown(at, edit);
    book.engine.shiftFormulas(0, edit);
    for (const { row, column, text } of changed) book.engine.setFormula(0, row, column, text);
    book.engine.structureChanged();
  };

  test("formulas keep their values and follow what they refer to", () => {
    const book = new SmallBook();
    for (let row = 1; row <= 10; row++) book.write(`A${row}`, [[row, `=A${row}*2`, "=$A$1+1", "=A8"]]);
    book.write("F1", [["=SUM(B1:B10)"]]).calculate();
    insertRow(book, 4);
    book.calculate();
    expect([book.read("B5"), book.read("B6"), book.read("C11"), book.read("D2"), book.read("D11")]).toEqual([
      null,
      10,
      2,
      8,
      8,
    ]);
    expect(book.read("F1")).toBe(110);
    book.write("A9", [[100]]).calculate();
    expect([book.read("B9"), book.read("D2"), book.read("D11"), book.read("F1")]).toEqual([200, 100, 100, 294]);
  });

  test("formulas that mean the same wherever they stand do not run again", () => {
    const book = new SmallBook().write("A1", [[5]]);
    for (let row = 3; row <= 100; row++) book.write(`B${row}`, [["=$A$1*2"]]);
    book.calculate();
    expect(ran(book, () => insertRow(book, 10))).toBe(0);
    expect(ran(book, () => book.write("A1", [[6]]))).toBe(98);
  });

  test("ROW() knows its new place", () => {
    const book = new SmallBook().write("A5", [["=ROW()"]]).calculate();
    insertRow(book, 0);
    expect(book.calculate().read("A6")).toBe(6);
  });
});
