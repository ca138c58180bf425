import fc from "fast-check";
import { isId, newId, newIdAmong } from "../../src/schema/ids";

const DAY = new Date(2026, 10, 22, 9, 30);
const numbers =
  (...values: number[]) =>
  () =>
    values.shift() ?? 0;

test("an id is its prefix, its day and four characters", () => {
  expect(newId("T", DAY, numbers(0, 0.5, 0.999, 0.25))).toBe("T-261122-0GZ8");
});

test("every id is recognised, and as no other prefix's", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (stream) => {
      const id = newId("RV", DAY, () => stream.next().value);
      expect([isId(id, "RV"), isId(id, "R"), isId(`${id}-1`, "RV")]).toEqual([true, false, false]);
    }),
  );
});

test("an id that is taken is drawn again", () => {
  const random = numbers(0, 0, 0, 0, 0, 0, 0, 0.5);
  expect(newIdAmong(new Set(["T-261122-0000"]), "T", DAY, random)).toBe("T-261122-000G");
});
