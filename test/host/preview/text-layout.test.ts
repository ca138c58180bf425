import { linesOf, withFewerDecimals } from "../../../host/preview/grid/text-layout";

/** Chinese letters are two wide, the others one. */
const measure = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2E80" ? 2 : 1), 0);

test.each([
  ["a text that fits stays one line", "one two", 10, ["one two"]],
  ["words break at blanks", "one two three", 8, ["one two", "three"]],
  ["a word that is too long breaks inside", "abcdefgh", 3, ["abc", "def", "gh"]],
  ["Chinese breaks between any two letters", "项目任务分解表", 8, ["项目任务", "分解表"]],
  ["a full stop never begins a line", "任务完成。", 8, ["任务完", "成。"]],
  ["an opening bracket never ends a line", "Paused (minutes)", 9, ["Paused", "(minutes)"]],
  ["line ends always break", "a\nb", 10, ["a", "b"]],
  ["an empty paragraph keeps its line", "a\n\nb", 10, ["a", "", "b"]],
])("%s", (_name, text, width, lines) => expect(linesOf(text, width, true, measure)).toEqual(lines));

test("without wrapping line ends are left out", () => expect(linesOf("a\nb", 1, false, measure)).toEqual(["ab"]));

test.each([
  ["0.142857142857", 6, "0.1429"],
  ["-2.6666666667", 4, "-2.7"],
  ["1234.5", 4, "1235"],
  ["1234.5", 3, undefined],
  ["123456", 3, undefined],
])("the number %s in %i places reads %s", (text, places, expected) =>
  expect(withFewerDecimals(text, (shorter) => shorter.length <= places)).toBe(expected),
);
