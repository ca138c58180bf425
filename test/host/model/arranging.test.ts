import type { FilterCriteria, Scalar } from "../../../host/model/types";
import { areaText } from "../../../host/model/areas";
import { at, cell, codeOf, eventsOf, formulas, newBook, put, values } from "./support";

const column = (list: readonly Scalar[]): Scalar[][] => list.map((value) => [value]);

describe("sorting", () => {
  test.each<[string, Scalar[], Scalar[], boolean, string]>([
    [
      "numbers before texts before truths, blanks last",
      ["b", true, "", 2, "A", 1],
      [1, 2, "A", "b", true, null],
      true,
      "en-US",
    ],
    ["downwards, blanks still last", ["b", "", 2, "A", 1], ["b", "A", 2, 1, null], false, "en-US"],
    ["Chinese by pinyin", ["张", "李", "王", "阿"], ["阿", "李", "王", "张"], true, "zh-CN"],
  ])("%s", (_, given, sorted, ascending, locale) => {
    const { sheet } = newBook({ locale });
    const where = `A1:A${given.length}`;
    put(sheet, where, column(given));
    sheet.sort(at(where), [{ key: 0, ascending }]);
    expect(values(sheet, where)).toEqual(column(sorted));
  });

  test("keeps equal rows in order, rows together, and headers in place", () => {
    const { sheet } = newBook();
    put(sheet, "A1:B5", [["k", "v"], [2, "a"], [1, "b"], [2, "c"], [1, "d"]]); // prettier-ignore
    sheet.sort(at("A1:B5"), [{ key: 0 }], true);
    expect(values(sheet, "B1:B5").flat()).toEqual(["v", "b", "d", "a", "c"]);
  });

  test("moves formulas and looks with their rows", () => {
    const { sheet } = newBook();
    put(sheet, "A1:B3", [[3, "=A1*10"], [1, "=A2*10"], [2, "=A3*10"]]); // prettier-ignore
    sheet.setStyle(at("A1"), { bold: true });
    sheet.sort(at("A1:B3"), [{ key: 0 }]);
    expect(formulas(sheet, "A1:B3")).toEqual([[1, "=A1*10"], [2, "=A2*10"], [3, "=A3*10"]]); // prettier-ignore
    expect(values(sheet, "B1:B3").flat()).toEqual([10, 20, 30]);
    expect([cell(sheet, "A1").style.bold, cell(sheet, "A3").style.bold]).toEqual([false, true]);
  });

  test("by columns goes left to right", () => {
    const { sheet } = newBook();
    put(sheet, "A1:C2", [[3, 1, 2], ["c", "a", "b"]]); // prettier-ignore
    sheet.sort(at("A1:C2"), [{ key: 0 }], false, { orientation: "Columns" });
    expect(values(sheet, "A2:C2")).toEqual([["a", "b", "c"]]);
  });

  test("of a table keeps totals below and is refused under protection", () => {
    const { book, sheet } = newBook();
    put(sheet, "A1:A3", [["n"], [2], [1]]);
    const table = sheet.addTable(at("A1:A3"), true);
    table.showTotals = true;
    const heard = eventsOf(book, () => table.sort([{ key: 0 }]));
    expect(values(sheet, "A1:A4").flat()).toEqual(["n", 1, 2, 3]);
    expect(heard.map((event) => event.type)).toContain("rowSorted");
    sheet.protection.protect({ allowSort: true });
    expect(codeOf(() => table.sort([{ key: 0 }]))).toBe("AccessDenied");
  });
});

describe("filters of a table", () => {
  function shop() {
    const { book, sheet } = newBook();
    put(sheet, "A1:B6", [["Item", "Price"], ["pen", 2], ["ink", 5], ["pad", 7], ["Pen", 9], ["", 1]]); // prettier-ignore
    const table = sheet.addTable(at("A1:B6"), true, "Shop");
    const shown = () => [1, 2, 3, 4, 5].filter((row) => !sheet.hiddenRows.get(row)).map((row) => sheet.value(row, 1));
    return { book, sheet, table, shown };
  }

  test.each<[string, number, FilterCriteria, Scalar[]]>([
    ["picked values, case apart", 0, { filterOn: "Values", values: ["pen"] }, [2, 9]],
    ["blanks", 0, { filterOn: "Values", values: [""] }, [1]],
    ["at least", 1, { filterOn: "Custom", criterion1: ">=5" }, [5, 7, 9]],
    ["between", 1, { filterOn: "Custom", criterion1: ">1", criterion2: "<7", operator: "And" }, [2, 5]],
    ["either", 1, { filterOn: "Custom", criterion1: "=1", criterion2: "=9", operator: "Or" }, [9, 1]],
    ["a pattern", 0, { filterOn: "Custom", criterion1: "=p*" }, [2, 7, 9]],
    ["not a text", 0, { filterOn: "Custom", criterion1: "<>ink" }, [2, 7, 9, 1]],
    ["not blank", 0, { filterOn: "Custom", criterion1: "<>" }, [2, 5, 7, 9]],
    ["the top two", 1, { filterOn: "TopItems", criterion1: "2" }, [7, 9]],
    ["the bottom two", 1, { filterOn: "BottomItems", criterion1: "2" }, [2, 1]],
    ["above the average", 1, { filterOn: "Dynamic", criterion1: "AboveAverage" }, [5, 7, 9]],
  ])("%s", (_, place, criteria, left) => {
    const { table, shown } = shop();
    table.applyFilter(table.columns[place]!, criteria);
    expect(shown()).toEqual(left);
  });

  test("of several columns hold together, one can be taken off, all cleared", () => {
    const { table, shown } = shop();
    table.applyFilter(table.columns[0]!, { filterOn: "Custom", criterion1: "=p*" });
    table.applyFilter(table.columns[1]!, { filterOn: "Custom", criterion1: ">5" });
    expect(shown()).toEqual([7, 9]);
    table.applyFilter(table.columns[1]!, null);
    expect(shown()).toEqual([2, 7, 9]);
    table.clearFilters();
    expect(shown()).toEqual([2, 5, 7, 9, 1]);
  });

  test("look again at changed values when reapplied", () => {
    const { sheet, table, shown } = shop();
    table.applyFilter(table.columns[1]!, { filterOn: "Custom", criterion1: ">5" });
    sheet.enter(1, 1, 100);
    expect(shown()).toEqual([7, 9]);
    table.reapplyFilters();
    expect(shown()).toEqual([100, 7, 9]);
  });

  test("leave rows hidden by hand hidden", () => {
    const { sheet, table, shown } = shop();
    sheet.setRowsHidden(1, 1, true);
    table.applyFilter(table.columns[1]!, { filterOn: "Custom", criterion1: "<6" });
    table.clearFilters();
    expect(shown()).toEqual([5, 7, 9, 1]);
  });

  test("that are not emulated say so and change nothing", () => {
    const { table, shown } = shop();
    expect(codeOf(() => table.applyFilter(table.columns[0]!, { filterOn: "Icon" }))).toBe("NotImplemented");
    expect([table.isFiltered, shown().length]).toEqual([false, 5]);
  });
});

describe("copying", () => {
  function source() {
    const { book, sheet } = newBook({ sheets: ["Sheet1", "Other"] });
    put(sheet, "A1:B2", [[1, "=A1*2"], [2, "=$A$2*2"]]); // prettier-ignore
    sheet.setStyle(at("A1"), { bold: true });
    return { book, sheet, other: book.sheets[1]! };
  }

  test.each<["All" | "Values" | "Formulas" | "Formats" | "Link", Scalar[][], boolean]>([
    ["All", [[1, "=D1*2"], [2, "=$A$2*2"]], true], // prettier-ignore
    ["Values", [[1, 2], [2, 4]], false], // prettier-ignore
    ["Formulas", [[1, "=D1*2"], [2, "=$A$2*2"]], false], // prettier-ignore
    ["Formats", [[null, null], [null, null]], true], // prettier-ignore
    ["Link", [["=$A$1", "=$B$1"], ["=$A$2", "=$B$2"]], false], // prettier-ignore
  ])("%s", (what, after, bold) => {
    const { sheet } = source();
    sheet.copy(at("A1:B2"), at("D1"), { what });
    expect([formulas(sheet, "D1:E2"), cell(sheet, "D1").style.bold]).toEqual([after, bold]);
  });

  test("fills a target that is a multiple, from another sheet too", () => {
    const { other } = source();
    other.copy(at("A1:A2"), at("A1:B4"), { from: "Sheet1" });
    expect(values(other, "A1:B4")).toEqual([[1, 1], [2, 2], [1, 1], [2, 2]]); // prettier-ignore
  });

  test("turned rows into columns, and blanks skipped", () => {
    const { sheet } = source();
    put(sheet, "D4:D5", [["kept"], ["kept"]]);
    sheet.copy(at("A1:A2"), at("D1"), { transpose: true, what: "Values" });
    sheet.copy(at("A2:A3"), at("D4"), { skipBlanks: true, what: "Values" });
    expect([values(sheet, "D1:E1"), values(sheet, "D4:D5")]).toEqual([[[1, 2]], [[2], ["kept"]]]);
  });
});

describe("finding, replacing, merging", () => {
  test("finds texts, parts of them, patterns, and in both directions", () => {
    const { sheet } = newBook();
    put(sheet, "A1:B2", [["Pen", "open"], ["pencil", "ink?"]]); // prettier-ignore
    const find = (...[text, options]: Parameters<typeof sheet.find>) => {
      const found = sheet.find(text, options);
      return found && areaText(found);
    };
    expect([
      find("pen"),
      find("pen", { matchCase: true }),
      find("pen", { completeMatch: true }),
      find("pen", { searchDirection: "Backwards" }),
      find("p*l"),
      find("~?"),
      find("nothing"),
    ]).toEqual(["A1", "B1", "A1", "A2", "A2", "B2", null]);
  });

  test("replaces in texts and formulas", () => {
    const { sheet } = newBook();
    put(sheet, "A1:A3", [["a-b-a"], [1], ["=A2+1"]]);
    expect([sheet.replace("a", "x"), cell(sheet, "A1").value]).toEqual([2, "x-b-x"]);
  });

  test("merging keeps the first cell's content and takes overlapping merges apart", () => {
    const { sheet } = newBook();
    put(sheet, "A1:B2", [["keep", "lost"], ["lost", "lost"]]); // prettier-ignore
    sheet.merge(at("A1:B2"));
    expect(values(sheet, "A1:B2")).toEqual([["keep", null], [null, null]]); // prettier-ignore
    sheet.merge(at("B2:C3"), true);
    expect(sheet.merges.map((merge) => areaText(merge))).toEqual(["B2:C2", "B3:C3"]);
  });
});

test("fitting a column leaves merged cells out", () => {
  const { sheet } = newBook();
  put(sheet, "A1:A2", [["a long title over all the columns of a report"], ["pen"]]);
  sheet.merge(at("A1:D1"));
  sheet.autofitColumns(0, 0);
  expect(sheet.columnWidth(0)).toBeLessThan(60);
});
