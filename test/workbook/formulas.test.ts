import { sameFormula } from "../../src/workbook/formulas";

const cases: [string, string, string, boolean][] = [
  ["this row in short and long form", "=[@状态]=1", "=Tasks[[#This Row],[状态]]=1", true],
  ["doubled brackets of Excel", "=[@[Due date]]+1", "=Tasks[[#This Row],[Due date]]+1", true],
  ["blanks between words of a formula", "=IF( A1 , 2,3)", "=IF(A1,2,3)", true],
  ["lower case function names", "=countif(Tasks[状态],1)", "=COUNTIF(Tasks[状态],1)", true],
  ["prefixes of newer functions", "=_xlfn.IFNA(A1,1)", "=IFNA(A1,1)", true],
  ["column in single and double brackets", "=SUM(Tasks[[a]])", "=SUM(Tasks[a])", true],
  ["blanks inside a text are meant", '=" a"', '="a"', false],
  ["case inside a text is meant", '="A"', '="a"', false],
  ["another column", "=[@a]", "=Tasks[[#This Row],[b]]", false],
  ["another table's column of the same name", "=Issues[a]", "=Tasks[a]", false],
  ["a typed value", "进行中", "=[@a]", false],
];

test.each(cases)("%s", (_name, shown, wanted, same) => {
  expect(sameFormula(shown, wanted, "Tasks")).toBe(same);
});
