import fc from "fast-check";
import { areaText, parseArea, subtract, hasCell, area } from "../../../host/model/areas";
import { CellStore } from "../../../host/model/cell-store";
import { Runs } from "../../../host/model/runs";
import { shiftedAreas } from "../../../host/model/shifting";

/** Far more places than the steps below can reach, so that the end is always untouched. */
const PLACES = 400;

const step = fc.record({
  action: fc.constantFrom("set", "insert", "remove"),
  at: fc.nat(30),
  count: fc.integer({ min: 1, max: 6 }),
  value: fc.nat(2),
});

test("runs say the same as a plain list, whatever is set, put in and taken out", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const runs = new Runs(0, 1_000_000);
      const list = Array.from({ length: PLACES }, () => 0);
      for (const { action, at, count, value } of steps) {
        const filled = Array.from({ length: count }, () => value);
        if (action === "set") {
          runs.set(at, at + count - 1, value);
          list.splice(at, count, ...filled);
        } else if (action === "insert") {
          runs.insert(at, count, value);
          list.splice(at, 0, ...filled);
        } else {
          runs.remove(at, count);
          list.splice(at, count);
        }
      }
      expect(list.map((_, i) => runs.get(i))).toEqual(list);
      const neighbours = [...runs.all()].map(({ value }) => value);
      expect(neighbours.every((value, i) => i === 0 || value !== neighbours[i - 1])).toBe(true);
    }),
  );
});

test("a run that reaches the limit stays whole whatever is put in or taken out", () => {
  const runs = new Runs(0, 100);
  runs.set(0, 99, 7);
  runs.insert(10, 5, 7);
  runs.remove(3, 50);
  expect([...runs.entries()]).toEqual([{ first: 0, last: 99, value: 7 }]);
});

const rectangle = fc
  .tuple(fc.nat(12), fc.nat(8), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .map(([top, left, height, width]) => area(top, left, height, width));

const shift = fc.oneof(
  fc.record({ kind: fc.constant("insertCells" as const), area: rectangle, shift: fc.constantFrom("Down" as const, "Right" as const) }),
  fc.record({ kind: fc.constant("deleteCells" as const), area: rectangle, shift: fc.constantFrom("Up" as const, "Left" as const) }),
); // prettier-ignore

test("areas follow a shift as their cells do", () => {
  fc.assert(
    fc.property(rectangle, shift, (marked, edit) => {
      const store = new CellStore();
      for (let r = marked.top; r <= marked.bottom; r++) {
        for (let c = marked.left; c <= marked.right; c++) store.setValue(r, c, "x");
      }
      if (edit.kind === "insertCells") store.insert(edit.area, edit.shift);
      else store.remove(edit.area, edit.shift);
      const areas = shiftedAreas(marked, edit);
      for (let r = 0; r < 25; r++) {
        for (let c = 0; c < 20; c++) {
          const covered = areas.some((a) => hasCell(a, r, c));
          // A gap opened inside an area belongs to it, though its cells are empty.
          if (store.value(r, c) === "x") expect(covered).toBe(true);
          else if (covered) expect(edit.kind === "insertCells" && hasCell(edit.area, r, c)).toBe(true);
        }
      }
    }),
  );
});

test("what is cut out of an area and what is left cover it once", () => {
  fc.assert(
    fc.property(rectangle, rectangle, (from, cut) => {
      const pieces = subtract(from, cut);
      for (let r = 0; r < 20; r++) {
        for (let c = 0; c < 15; c++) {
          const times = pieces.filter((piece) => hasCell(piece, r, c)).length;
          expect(times).toBe(hasCell(from, r, c) && !hasCell(cut, r, c) ? 1 : 0);
        }
      }
    }),
  );
});

test.each(["A1", "XFD1048576", "B2:D9", "A:A", "C:F", "3:3", "2:1048576"])("%s reads and writes the same", (text) => {
  expect(areaText(parseArea(text)!)).toBe(text);
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "Sheet1!A1"])("%p is no area", (text) => {
  expect(parseArea(text)).toBeNull();
});

test("a cell far away costs no memory in between", () => {
  const store = new CellStore();
  store.setValue(1_048_575, 0, "last");
  store.setValue(0, 16_383, "right");
  expect([store.value(1_048_575, 0), store.value(500_000, 0), store.extent()]).toEqual([
    "last",
    null,
    { rows: 1_048_576, columns: 16_384 },
  ]);
});
