/** Whatever is done to a workbook, in whatever order: tables and cells agree, and a full calculation changes nothing. */
import fc from "fast-check";
import { overlaps, wholeColumns, wholeRows, area } from "../../../host/model/areas";
import { ModelError } from "../../../host/model/errors";
import type { Sheet, Table, Workbook } from "../../../host/model/surface";
import { newBook, put } from "./support";

const row = fc.nat(11);
const column = fc.nat(7);
const some = fc.integer({ min: 1, max: 3 });
const content = fc.constantFrom("x", 7, "", "=A1+1", "=SUM(B2:B5)", "=[@Price]*2", "=SUM(Shop[Price])", "Price", "=C3");

type Act = (sheet: Sheet, table: Table) => void;
const act = <T extends unknown[]>(args: fc.Arbitrary<T>, make: (...args: T) => Act): fc.Arbitrary<Act> =>
  args.map((values) => make(...values));

const acts: fc.Arbitrary<Act> = fc.oneof(
  act(fc.tuple(row, column, content), (r, c, value) => (sheet) => sheet.enter(r, c, value)),
  act(fc.tuple(row, some), (r, n) => (sheet) => sheet.insert(wholeRows(r, r + n - 1), "Down")),
  act(fc.tuple(row, some), (r, n) => (sheet) => sheet.remove(wholeRows(r, r + n - 1), "Up")),
  act(fc.tuple(column), (c) => (sheet) => sheet.insert(wholeColumns(c), "Right")),
  act(fc.tuple(column), (c) => (sheet) => sheet.remove(wholeColumns(c), "Left")),
  act(fc.tuple(row, column, some, some), (r, c, h, w) => (sheet) => sheet.insert(area(r, c, h, w), "Down")),
  act(fc.tuple(row, column, some, some), (r, c, h, w) => (sheet) => sheet.remove(area(r, c, h, w), "Left")),
  act(fc.tuple(row, column, row, column), (r, c, toR, toC) => (sheet) => sheet.move(area(r, c, 2, 2), sheet, toR, toC)),
  act(fc.tuple(row, column, row, column), (r, c, toR, toC) => (sheet) => sheet.copy(area(r, c, 2, 2), area(toR, toC))),
  act(fc.tuple(row, column, some, some), (r, c, h, w) => (sheet) => sheet.clear(area(r, c, h, w))),
  act(fc.tuple(some), (n) => (_, table) => table.addRows(null, Array.from({ length: n }, () => table.columns.map((_c, i) => i)))), // prettier-ignore
  act(fc.tuple(fc.nat(2)), (i) => (_, table) => table.removeRow(i)),
  act(fc.tuple(fc.nat(2)), (i) => (_, table) => void table.addColumn(i)),
  act(fc.tuple(fc.boolean()), (on) => (_, table) => (table.showTotals = on)),
  act(fc.tuple(fc.boolean()), (on) => (_, table) => (table.showHeaders = on)),
  act(fc.tuple(fc.boolean()), (ascending) => (_, table) => table.sort([{ key: 0, ascending }])),
  act(fc.tuple(some, some), (h, w) => (_, table) => table.resize(area(table.area.top, table.area.left, h + 1, w))),
); // prettier-ignore

function start(): { book: Workbook; sheet: Sheet; table: Table } {
  const { book, sheet } = newBook();
  put(sheet, "B2:D5", [
    ["Item", "Price", "Double"],
    ["pen", 2, null],
    ["ink", 5, null],
    ["cap", 7, null],
  ]);
  const table = sheet.addTable(area(1, 1, 4, 3), true, "Shop");
  sheet.enter(2, 3, "=[@Price]*2");
  put(sheet, "G1:G3", [["=SUM(Shop[Price])"], ["=SUM(C:C)"], ["=SUM(C3:C5)"]]);
  return { book, sheet, table };
}

/** Runs an act; refusals are Excel's good right. */
function attempt(action: Act, sheet: Sheet, table: Table): void {
  try {
    action(sheet, table);
  } catch (fault) {
    if (!(fault instanceof ModelError)) throw fault;
  }
}

function everything(sheet: Sheet): string[] {
  const shown: string[] = [];
  for (let r = 0; r < 40; r++) for (let c = 0; c < 30; c++) shown.push(sheet.text(r, c));
  return shown;
}

const actions = fc.array(acts, { minLength: 1, maxLength: 12 });

test("a table's columns, headers and frame always agree, and tables never overlap", () => {
  fc.assert(
    fc.property(actions, (steps) => {
      const { book, sheet, table } = start();
      for (const step of steps) {
        if (!book.tables.includes(table)) break;
        attempt(step, sheet, table);
      }
      for (const each of book.tables) {
        const { top, left, right, bottom } = each.area;
        const names = each.columns.map((one) => one.name);
        expect(names.length).toBe(right - left + 1);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        expect(each.bodyArea.bottom).toBeGreaterThanOrEqual(each.bodyArea.top);
        expect(bottom).toBeGreaterThanOrEqual(top);
        if (each.showHeaders) expect(names.map((_, i) => sheet.value(top, left + i))).toEqual(names);
        expect(sheet.tables.filter((other) => overlaps(other.area, each.area))).toEqual([each]);
      }
    }),
  );
});

test("what is calculated step by step is what a full calculation gives", () => {
  fc.assert(
    fc.property(actions, (steps) => {
      const { book, sheet, table } = start();
      for (const step of steps) {
        if (!book.tables.includes(table)) break;
        attempt(step, sheet, table);
      }
      const before = everything(sheet);
      book.calculation.calculate(true);
      expect(everything(sheet)).toEqual(before);
    }),
  );
});
