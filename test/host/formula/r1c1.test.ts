import { fromR1C1, toR1C1, transposeFormula } from "../../../host/formula/r1c1";

const BOTH: [a1: string, r1c1: string][] = [
  ["=A4+$A$1", "=R[-1]C[-1]+R1C1"],
  ["=SUM(B1:B4)", "=SUM(R[-4]C:R[-1]C)"],
  ["=Sheet2!C5*2", "=Sheet2!RC[1]*2"],
  ["=SUM(D:D)", "=SUM(C[2])"],
  ['=IF(A$1="R1C1",LOG10(B5),1)', '=IF(R1C[-1]="R1C1",LOG10(RC),1)'],
  ["=SUM(Table1[Price])", "=SUM(Table1[Price])"],
  ["no formula", "no formula"],
];

test.each(BOTH)("%s in B5 is %s", (a1, r1c1) => {
  expect([toR1C1(a1, 4, 1), fromR1C1(r1c1, 4, 1)]).toEqual([r1c1, a1]);
});

const TURNED: [formula: string, turned: string][] = [
  ["=SUM(A1:D1)", "=SUM(G7:G10)"],
  ["=$A$1+D1", "=$A$1+G10"],
  ["=Sheet2!E2", "=Sheet2!H11"],
];

test.each(TURNED)("%s of E1 turned about to G11 is %s", (formula, turned) => {
  expect(transposeFormula(formula, { row: 0, column: 4 }, { row: 10, column: 6 })).toBe(turned);
});
