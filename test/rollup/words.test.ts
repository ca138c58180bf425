/** Words of a column get the number of their first spelling, however alike they look to the shortcuts of the reading. */
import fc from "fast-check";
import { wordsIn } from "../../src/rollup/range";

/** As plainly as it can be said: words that differ by case or outer spaces are one. */
function plainly(cells: readonly string[]): readonly number[] {
  const known = [""];
  return cells.map((cell) => {
    const word = cell.trim().toLowerCase();
    if (!known.includes(word)) known.push(word);
    return known.indexOf(word);
  });
}

/** Few letters at the places the shortcuts look at, so that most words meet in the same slots. */
const word = fc
  .tuple(fc.constantFrom("", "a", "甲", "一"), fc.constantFrom("", "b", "B", "乙"), fc.constantFrom("", " ", "组", "x"))
  .map((parts) => parts.join(""));

test("each word has a number of its own, equal words the same", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (cells) => {
      const { codes } = wordsIn(
        cells.map((cell) => [cell]),
        1,
      );
      expect([...codes]).toEqual(plainly(cells));
    }),
  );
});

test("thousands of different words in one column stay apart", () => {
  const cells = Array.from({ length: 5_000 }, (_, index) => [`T-${String(index).padStart(5, "0")}-组`]);
  const { codes, words } = wordsIn([...cells, ...cells], 1);
  expect(words.length).toBe(5_001);
  expect([...codes.subarray(5_000)]).toEqual([...codes.subarray(0, 5_000)]);
  expect(new Set(codes).size).toBe(5_000);
});
